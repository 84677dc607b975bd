package depend

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/c"
	"github.com/heddle-run/heddle/lang/golang"
	"github.com/heddle-run/heddle/lang/java"
	"github.com/heddle-run/heddle/lang/javascript"
	"github.com/heddle-run/heddle/lang/python"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

// frontEnds by extension.
func frontEnds(t testing.TB) map[string]lang.FrontEnd {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	return map[string]lang.FrontEnd{
		".py":   python.New(p),
		".go":   golang.New(golang.Config{NoCommand: true}),
		".js":   javascript.New(p),
		".java": java.New(p),
		".c":    c.New(p),
	}
}

var languages = map[string]program.Language{".py": program.Python, ".go": program.Go, ".js": program.JavaScript, ".java": program.Java, ".c": program.C}

func lower(t testing.TB, fe lang.FrontEnd, name, src string) *ir.Module {
	t.Helper()
	m, err := fe.Lower(context.Background(), program.Program{Language: languages[filepath.Ext(name)], Path: name, Main: name,
		Files: fstest.MapFS{name: {Data: []byte(src)}}})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return m
}

// prepare runs what loop dependence reads.
func prepare(t testing.TB, m *ir.Module) Config {
	t.Helper()
	lib, err := library.Load(m.Lang)
	if err != nil {
		t.Fatal(err)
	}
	info := types.Infer(m, lib)
	return Config{Module: m, Types: info, Effects: effects.Analyze(m, info)}
}

var wantLoop = regexp.MustCompile(`(?:#|//) want loop (doall|reduce[^(]*|pipeline|serial)`)

// TestLabelledLoops holds the verdict of every loop that a "want loop" comment
// labels. A loop said to be safe that is not fails the test by itself; of the
// truly independent ones nine in ten must be found.
func TestLabelledLoops(t *testing.T) {
	files, _ := filepath.Glob("testdata/*")
	fes := frontEnds(t)
	labelled, free, found, right := 0, 0, 0, 0
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt") // of Go, whose tools would take them for one package
		fe := fes[filepath.Ext(name)]
		if fe == nil {
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		m := lower(t, fe, name, string(src))
		cfg := prepare(t, m)
		got := map[int]Verdict{}
		for _, f := range m.Funcs {
			for _, v := range Loops(cfg, flow.Analyze(f)) {
				got[v.Pos.Line] = v
			}
		}
		for n, line := range strings.Split(string(src), "\n") {
			w := wantLoop.FindStringSubmatch(line)
			if w == nil {
				continue
			}
			want := strings.TrimSpace(w[1])
			v, ok := got[n+1]
			if !ok {
				t.Errorf("%s:%d: no loop found", file, n+1)
				continue
			}
			labelled++
			safe, said := want != "serial", v.Kind != Serial
			if safe {
				free++
			}
			switch {
			case v.String() == want:
				right++
				if safe {
					found++
				}
			case said && !safe:
				t.Errorf("%s:%d: FALSE SAFE: got %s, want serial", file, n+1, v)
			case said:
				t.Errorf("%s:%d: got %s, want %s", file, n+1, v, want)
			default:
				t.Logf("%s:%d: missed: got serial (%s), want %s", file, n+1, v.Reason, want)
			}
		}
	}
	t.Logf("%d loops, %d right; of %d that may run in parallel %d found", labelled, right, free, found)
	if found*10 < free*9 {
		t.Errorf("found %d of %d, want nine in ten", found, free)
	}
}
