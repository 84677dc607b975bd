package locks

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/internal/analysis/effects"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/c"
	"github.com/heddle-run/heddle/lang/golang"
	"github.com/heddle-run/heddle/lang/python"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

var (
	wantLock = regexp.MustCompile(`(?:#|//) want lock (\S+) guards ?(.*)`)
	wantWarn = regexp.MustCompile(`(?:#|//) want warn (.*)`)
)

// TestLabelledRegions holds every critical section and warning that a comment in
// testdata wants, and no warning beyond them.
func TestLabelledRegions(t *testing.T) {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	for file, fe := range map[string]lang.FrontEnd{"testdata/locks.py": python.New(p), "testdata/locks.go": golang.New(golang.Config{NoCommand: true}), "testdata/locks.c": c.New(p)} {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		l := map[string]program.Language{".py": program.Python, ".go": program.Go, ".c": program.C}[filepath.Ext(file)]
		m, err := fe.Lower(context.Background(), program.Program{Language: l, Path: file, Main: filepath.Base(file), Files: fstest.MapFS{filepath.Base(file): {Data: src}}})
		if err != nil {
			t.Fatal(err)
		}
		lib, err := library.Load(m.Lang)
		if err != nil {
			t.Fatal(err)
		}
		info := types.Infer(m, lib)
		r := Analyze(Config{Module: m, Types: info, Effects: effects.Analyze(m, info)})
		check(t, file, string(src), r)
	}
}

func check(t *testing.T, file, src string, r Report) {
	t.Helper()
	warned := map[int]string{}
	for _, d := range r.Diagnostics {
		warned[d.Line] += d.Text + "; "
	}
	guards, name := map[int]string{}, map[int]string{}
	for _, g := range r.Regions {
		s := g.Section
		guards[s.Line], name[s.Line] = strings.Join(s.Shared, ","), s.Lock
	}
	for n, line := range strings.Split(src, "\n") {
		if w := wantLock.FindStringSubmatch(line); w != nil && (name[n+1] != w[1] || guards[n+1] != w[2] && w[2] != "") {
			t.Errorf("%s:%d: lock %q guards %q, want %s guards %q", file, n+1, name[n+1], guards[n+1], w[1], w[2])
		}
		w := wantWarn.FindStringSubmatch(line)
		switch {
		case w == nil && warned[n+1] != "":
			t.Errorf("%s:%d: unwanted warning: %s", file, n+1, warned[n+1])
		case w != nil && !strings.Contains(warned[n+1], w[1]):
			t.Errorf("%s:%d: warning %q, want %q", file, n+1, warned[n+1], w[1])
		}
	}
}
