package launch

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// What was built here starts where no toolchain is, in both tiers.
func TestBuiltNeedsNoToolchain(t *testing.T) {
	ctx := t.Context()
	l := Launcher{Cache: t.TempDir()}
	u := program.Unit{Name: "main", Kind: program.Command}
	p := program.Program{Digest: "sha256:abc", Language: program.Go, Path: "hello.go", Main: "hello.go", Units: []program.Unit{u},
		Files: fstest.MapFS{"hello.go": {Data: []byte("package main\n\nfunc main() { println(\"hello\") }\n")}}}
	python := program.Program{Digest: "sha256:def", Language: program.Python}
	if same := l.Built(python, u, cluster.IsolationProcess); same.Digest != python.Digest || same.Language != program.Python {
		t.Errorf("a script was built: %+v", same)
	}
	seen := map[program.Digest]bool{}
	for tier, want := range map[cluster.Isolation]program.Language{cluster.IsolationProcess: program.ELF, cluster.IsolationWasm: program.Wasm} {
		here, err := l.Spec(ctx, p, u, task.Input{Args: []string{"x"}}, tier)
		if err != nil {
			t.Fatal(err)
		}
		built := l.Built(p, u, tier)
		data, err := fs.ReadFile(built.Files, built.Main)
		all, _ := fs.ReadDir(built.Files, ".")
		if err != nil || len(data) == 0 || len(all) != 1 || built.Language != want || seen[built.Digest] || built.Digest == p.Digest {
			t.Errorf("%v: %+v: %d bytes, %d files, %v", tier, built, len(data), len(all), err)
		}
		seen[built.Digest] = true
		path := os.Getenv("PATH")
		t.Setenv("PATH", "")
		there, err := Launcher{Cache: t.TempDir()}.Spec(ctx, built, u, task.Input{Args: []string{"x"}}, tier)
		t.Setenv("PATH", path)
		if err != nil || len(there.Argv) != 2 || there.Argv[0] != here.Argv[0] || len(there.Module) != len(here.Module) {
			t.Errorf("%v: %v, %v; here %v", tier, there.Argv, err, here.Argv)
		}
	}
}
