// Package langtest is the conformance suite of port lang: what every front end
// must pass. A front end's test calls Run with its sources; golden IR stands
// beside them and is rewritten by go test -update.
package langtest

import (
	"context"
	"errors"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

var update = flag.Bool("update", false, "rewrite golden files")

// Config is what the suite needs to know of a front end.
type Config struct {
	FrontEnd  lang.FrontEnd
	Language  program.Language
	Extension string // of source files, with the dot
	Golden    string // folder of sources; the IR of a.x is in a.x.ir beside it

	// Broken has one syntax error, on line BrokenLine; the function Good in it
	// is whole and must be lowered all the same.
	Broken     string
	BrokenLine int
	Good       string

	// Hopeless has nothing that can be analysed.
	Hopeless string

	// Deep are texts that nest without end when repeated: "(", "if x:\n ".
	Deep []string

	// Binary front ends take no text: the suite skips what needs source.
	Binary bool
}

// Program is a program of one file.
func Program(language program.Language, name string, src []byte) program.Program {
	files := map[string][]byte{name: src}
	return program.Program{
		Digest:   program.Sum(files),
		Language: language,
		Path:     name,
		Main:     name,
		Files:    fstest.MapFS{name: {Data: src}},
	}
}

// Run holds the front end to the contract of package lang.
func Run(t *testing.T, c Config) {
	t.Run("info", c.info)
	t.Run("golden", c.golden)
	t.Run("truncated", c.truncated)
	t.Run("garbage", c.garbage)
	t.Run("deep", c.deep)
	t.Run("empty", c.empty)
	t.Run("cancelled", c.cancelled)
	if !c.Binary {
		t.Run("too large", c.tooLarge)
		t.Run("broken", c.broken)
	}
	t.Run("hopeless", c.hopeless)
}

func (c Config) info(t *testing.T) {
	info := c.FrontEnd.Info()
	if len(info.Languages) == 0 || len(info.Extensions)+len(info.Magic) == 0 {
		t.Errorf("the front end does not say what it reads: %+v", info)
	}
}

func (c Config) sources(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(c.Golden, "*"+c.Extension))
	if err != nil || len(list) == 0 {
		t.Fatalf("no %s files in %q: %v", c.Extension, c.Golden, err)
	}
	return list
}

// Check lowers a source, wants the IR to be valid, to be the same when made
// again, and to have what Units promises; it gives the module, or nil and the
// error when the front end refuses.
func (c Config) Check(t testing.TB, name string, src []byte) (*ir.Module, error) {
	t.Helper()
	p := Program(c.Language, name, src)
	units, unitsErr := c.FrontEnd.Units(t.Context(), p)
	m, err := c.FrontEnd.Lower(t.Context(), p)
	if (err == nil) != (unitsErr == nil) {
		t.Fatalf("Units says %v, Lower says %v", unitsErr, err)
	}
	if err != nil {
		if !errors.Is(err, lang.ErrSyntax) && !errors.Is(err, lang.ErrTooLarge) && !errors.Is(err, lang.ErrUnsupported) {
			t.Fatalf("the error is none of the port's: %v", err)
		}
		return nil, err
	}
	if err := ir.Verify(m); err != nil {
		t.Fatalf("%s: %v\n%s", name, err, src)
	}
	again, err := c.FrontEnd.Lower(t.Context(), p)
	if err != nil || again.String() != m.String() {
		t.Fatalf("%s: lowering twice differs: %v", name, err)
	}
	for k, u := range units {
		if u.Entry != (k == 0 && u.Entry) {
			t.Errorf("%s: the entry %s is not the first unit", name, u.Name)
		}
		if !slices.ContainsFunc(m.Funcs, func(f *ir.Func) bool { return m.Unit(f) == u.Name }) {
			t.Errorf("%s: unit %s has no function in the IR", name, u.Name)
		}
	}
	return m, nil
}

func (c Config) golden(t *testing.T) {
	for _, path := range c.sources(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			m, err := c.Check(t, filepath.Base(path), src)
			if err != nil {
				t.Fatal(err)
			}
			got := m.String() + "\n"
			if *update {
				if err := os.WriteFile(path+".ir", []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path + ".ir")
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("IR differs from %s.ir (go test -update rewrites it) at\n%s", path, firstDifference(got, string(want)))
			}
		})
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for k := range min(len(g), len(w)) {
		if g[k] != w[k] {
			return "got  " + g[k] + "\nwant " + w[k]
		}
	}
	return "the end of the shorter one"
}

// truncated: a file cut anywhere is lowered or refused, never a panic.
func (c Config) truncated(t *testing.T) {
	for _, path := range c.sources(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for k := range 40 {
			c.Check(t, "cut"+c.Extension, src[:len(src)*k/40])
		}
	}
}

// garbage: random bytes, and sources with random damage.
func (c Config) garbage(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var all []byte
	for _, path := range c.sources(t) {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, src...)
	}
	for k := range 60 {
		src := make([]byte, random.IntN(2000))
		for i := range src {
			src[i] = byte(random.IntN(256))
			if k%2 == 0 {
				src[i] = all[random.IntN(len(all))]
			}
		}
		c.Check(t, "garbage"+c.Extension, src)
		start := random.IntN(len(all))
		src = append([]byte(nil), all[start:min(len(all), start+3000)]...)
		for range 1 + len(src)/50 {
			src[random.IntN(len(src))] = all[random.IntN(len(all))]
		}
		c.Check(t, "damaged"+c.Extension, src)
	}
}

func (c Config) deep(t *testing.T) {
	for _, unit := range c.Deep {
		c.Check(t, "deep"+c.Extension, []byte(strings.Repeat(unit, 30_000/len(unit))))
	}
}

func (c Config) empty(t *testing.T) {
	m, err := c.Check(t, "empty"+c.Extension, nil)
	if c.Binary {
		if !errors.Is(err, lang.ErrUnsupported) && !errors.Is(err, lang.ErrSyntax) {
			t.Errorf("an empty binary: %v", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if m.Entry != nil || len(m.Notes) > 0 {
		t.Errorf("an empty file has entry %v and notes %v", m.Entry, m.Notes)
	}
}

func (c Config) cancelled(t *testing.T) {
	src, err := os.ReadFile(c.sources(t)[0])
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := c.FrontEnd.Lower(ctx, Program(c.Language, "x"+c.Extension, src)); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func (c Config) tooLarge(t *testing.T) {
	_, err := c.Check(t, "large"+c.Extension, []byte(strings.Repeat("\n", 1<<20+1)))
	if !errors.Is(err, lang.ErrTooLarge) || !strings.Contains(err.Error(), "large"+c.Extension) {
		t.Errorf("1 MiB and a byte: %v; want lang.ErrTooLarge naming the file", err)
	}
}

func (c Config) broken(t *testing.T) {
	m, err := c.Check(t, "broken"+c.Extension, []byte(c.Broken))
	if err != nil {
		t.Fatal(err)
	}
	if f := m.FuncNamed(c.Good); f == nil || len(f.Blocks) == 0 {
		t.Errorf("the whole function %s is lost", c.Good)
	}
	for _, n := range m.Notes {
		if n.Severity == "error" && n.Pos.Line == c.BrokenLine && n.Pos.File == "broken"+c.Extension {
			return
		}
	}
	t.Errorf("no note on line %d: %v", c.BrokenLine, m.Notes)
}

func (c Config) hopeless(t *testing.T) {
	_, err := c.Check(t, "hopeless"+c.Extension, []byte(c.Hopeless))
	if !errors.Is(err, lang.ErrSyntax) && !errors.Is(err, lang.ErrUnsupported) || !strings.Contains(err.Error(), "hopeless"+c.Extension) {
		t.Errorf("hopeless source: %v; want lang.ErrSyntax naming the file", err)
	}
}

// Fuzz looks for sources that break the contract, from the golden ones.
func Fuzz(f *testing.F, c Config) {
	list, err := filepath.Glob(filepath.Join(c.Golden, "*"+c.Extension))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range list {
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) { c.Check(t, "fuzz"+c.Extension, src) })
}

// RealCode lowers all sources of a folder of real code: what is not refused must verify.
// It logs how much was read and how much of that was not understood.
func RealCode(t *testing.T, c Config, root string) {
	files, refused, broken, lines := 0, 0, 0, 0
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, c.Extension) {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		files++
		lines += strings.Count(string(src), "\n")
		m, err := c.FrontEnd.Lower(t.Context(), Program(c.Language, filepath.Base(path), src))
		if err != nil {
			refused++
			t.Logf("%s: %v", path, err)
			return nil
		}
		if err := ir.Verify(m); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		if k := slices.IndexFunc(m.Notes, func(n ir.Note) bool { return n.Severity == "error" }); k >= 0 {
			broken++
			t.Logf("%s:%d: %s", path, m.Notes[k].Pos.Line, m.Notes[k].Text)
		}
		return nil
	})
	t.Logf("%d files of %d lines, %d refused, %d with errors: %v", files, lines, refused, broken, err)
}
