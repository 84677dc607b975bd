package launch

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// megabytes is what each program here holds in its middle, beside much more that it
// makes and drops.
const megabytes = 8

// held runs a command as a counting run would and reads its note.
func held(t *testing.T, cmd *exec.Cmd, dir string) float64 {
	t.Helper()
	cmd.Env = append(os.Environ(), notesEnv+"="+dir, "GOGC=1", "GODEBUG=gcstoptheworld=1", "GOMAXPROCS=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return Held(dir) / 1e6
}

func TestGoSaysWhatItHeld(t *testing.T) {
	dir, notes := t.TempDir(), t.TempDir()
	text := fmt.Sprintf(`package main

func fill(n int) [][]byte {
	var all [][]byte
	for range n {
		all = append(all, make([]byte, 1000))
		for range 20 { _ = make([]byte, 4000); }
	}
	return all
}

func main() {
	if all := fill(%d); len(all) == 0 {
		panic("empty")
	}
	for range 10_000 {
		_ = make([]byte, 1000)
	}
}
`, megabytes*1000)
	files := map[string]string{"main.go": text, "go.mod": "module example\n\ngo 1.24\n"}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := sayHeld(dir); err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(dir, "bin")
	cmd := exec.Command("go", "build", "-o", bin, ".")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if got := held(t, exec.Command(bin), notes); got < 0.9*megabytes || got > 1.3*megabytes {
		t.Errorf("held %.1f MB, want about %d", got, megabytes)
	}
}

// Calls are put into every body of a file, and no line of it moves.
func TestLookedKeepsLines(t *testing.T) {
	const src = "package p\n\nfunc a() {\n\tfor i := range 3 {\n\t\t_ = func() int { return i }()\n\t}\n}\n\nfunc b() {}\n"
	got := looked([]byte(src), "m/heddle_held")
	if n := bytes.Count(got, []byte("heddle_held.Look();")); n != 4 {
		t.Errorf("%d calls, want 4:\n%s", n, got)
	}
	if a, b := strings.Count(src, "\n"), bytes.Count(got, []byte("\n")); a != b {
		t.Errorf("%d lines became %d", a, b)
	}
	for _, src := range []string{"package p\n\nvar x = 1\n", "no go"} {
		if got := looked([]byte(src), "m/heddle_held"); string(got) != src {
			t.Errorf("%q became %q", src, got)
		}
	}
}

func TestNodeSaysWhatItHeld(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node")
	}
	dir, notes := t.TempDir(), t.TempDir()
	text := fmt.Sprintf(`
if (typeof gc !== "undefined" || process.env.HEDDLE_NOTES) throw new Error("the program sees who watches it");
function fill(n) {
  const all = [];
  for (let i = 0; i < n; i++) { all.push(new Array(125).fill(i)); new Array(1000).fill(0.5); }
  return all.length;
}
if (fill(%d) === 0) throw new Error("empty");
`, megabytes*1000)
	script := filepath.Join(dir, "a.js")
	if err := os.WriteFile(script, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := preload(notes, nodeHeld); err != nil {
		t.Fatal(err)
	}
	const runtime = 6 // what Node.js holds itself
	got := held(t, exec.Command(node, "--expose-gc", "--gc-global", "--max-semi-space-size=1", "--require", filepath.Join(notes, preloaded), script), notes)
	if got < 0.9*megabytes+runtime-3 || got > 1.3*megabytes+runtime+2 {
		t.Errorf("held %.1f MB, want about %d and what the runtime holds", got, megabytes)
	}
}

// Starting is told apart from what the program does, and the program does not see it.
func TestStartIsNoted(t *testing.T) {
	dir := t.TempDir()
	scripts := map[program.Language]string{
		program.Python: "import os, time\nassert 'HEDDLE_NOTES' not in os.environ\nwhile time.process_time() < 0.3: pass\n",
		program.JavaScript: `if (process.env.HEDDLE_NOTES) throw new Error("seen");
while (process.cpuUsage().user < 3e5);`,
	}
	for language, text := range scripts {
		notes, name := t.TempDir(), "a.py"
		if language == program.JavaScript {
			name = "a.js"
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		p := program.Program{Language: language, Path: name, Main: name, Files: os.DirFS(dir)}
		spec, err := Launcher{Cache: t.TempDir()}.Noting(t.Context(), p, program.Unit{Name: "main", Kind: program.Command}, task.Input{}, cluster.IsolationProcess, notes)
		if err != nil {
			t.Skip(err)
		}
		for i, a := range spec.Argv { // the same outside of a sandbox
			spec.Argv[i] = strings.Replace(strings.Replace(a, programDir, dir, 1), notesDir, notes, 1)
		}
		cmd := exec.Command(spec.Argv[0], spec.Argv[1:]...)
		cmd.Env = append(spec.Env, notesEnv+"="+notes)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v: %s", language, err, out)
		}
		if s := Started(notes); s <= 0 || s > 0.25 {
			t.Errorf("%s: started after %v s of its 0.3", language, s)
		}
	}
}

// What a program writes as its own notes is a number or nothing, and waits for nobody.
func TestHostileNotes(t *testing.T) {
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(secret, []byte("42"), 0o600); err != nil {
		t.Fatal(err)
	}
	cases := map[string]func(name string) error{
		"a pipe":         func(name string) error { return syscall.Mkfifo(name, 0o666) },
		"a link":         func(name string) error { return os.Symlink(secret, name) },
		"a folder":       func(name string) error { return os.Mkdir(name, 0o755) },
		"no end":         func(name string) error { return os.WriteFile(name, []byte("+Inf"), 0o644) },
		"no number":      func(name string) error { return os.WriteFile(name, []byte("NaN"), 0o644) },
		"less than none": func(name string) error { return os.WriteFile(name, []byte("-1"), 0o644) },
	}
	for what, plant := range cases {
		dir := t.TempDir()
		for _, note := range []string{"start", "held"} {
			if err := plant(filepath.Join(dir, note)); err != nil {
				t.Fatal(err)
			}
		}
		if s, h := Started(dir), Held(dir); s != 0 || h != 0 {
			t.Errorf("%s: started %v, held %v", what, s, h)
		}
	}
}
