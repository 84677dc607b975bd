package golang

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/program"
)

func config() langtest.Config {
	return langtest.Config{
		FrontEnd:   New(Config{NoCommand: true}),
		Language:   program.Go,
		Extension:  ".go",
		Golden:     "testdata/golden",
		Broken:     "package p\n\nfunc good(xs []int) int { return len(xs) }\n)) = (\nfunc bad() {\n",
		BrokenLine: 4,
		Good:       "good",
		Hopeless:   "%PDF-1.4 \x01\x02 ((( ]]] }}} @@@ ???",
		Deep:       []string{"(", "[", "f(", "!", "-", "func(){", "if x {", "{", "x[", "a+", "a||", "for{", "[]", "*", "switch{default:"},
	}
}

func TestConformance(t *testing.T) { langtest.Run(t, config()) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, config()) }

// BenchmarkLower reads a short program and a file of 500 lines. The promise about
// such files is held by `heddle bench analysis`.
func BenchmarkLower(b *testing.B) {
	src, err := os.ReadFile("testdata/golden/interview.go")
	if err != nil {
		b.Fatal(err)
	}
	long := string(src)
	for k := 0; strings.Count(long, "\n") < 500; k++ {
		again := string(src[strings.Index(string(src), "type TreeNode"):])
		for _, name := range []string{"TreeNode", "inorder", "twoSum", "permute", "intHeap", "kLargest", "merge"} {
			again = strings.ReplaceAll(again, name, name+string(rune('a'+k)))
		}
		long += again
	}
	fe := New(Config{NoCommand: true})
	for name, text := range map[string]string{"short": string(src)[:strings.Index(string(src), "func (h intHeap) Less")], "long": long} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := fe.Lower(b.Context(), langtest.Program(program.Go, "a.go", []byte(text))); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestSnippet: exercise platforms leave out the package, imports and types.
func TestSnippet(t *testing.T) {
	const src = "func kth(root *TreeNode, k int) int {\n\tvar vals []int\n\tfor root != nil {\n\t\tvals = append(vals, root.Val)\n" +
		"\t\troot = root.Left\n\t}\n\tsort.Ints(vals)\n\treturn vals[k-1] + helper(strings.Repeat(\"a\", k)).Size\n}\n"
	m, err := New(Config{NoCommand: true}).Lower(t.Context(), langtest.Program(program.Go, "a.go", []byte(src)))
	if err != nil {
		t.Fatal(err)
	}
	f := m.FuncNamed("kth")
	if f == nil || f.Pos.Line != 1 || ir.Verify(m) != nil {
		t.Fatalf("kth at %v:\n%s", f, m)
	}
	for _, want := range []string{"field Left v", "obj:TreeNode", "call sort.Ints", "call strings.Repeat", "invoke append", "@8"} {
		if !strings.Contains(f.String(), want) {
			t.Errorf("no %q in\n%s", want, f)
		}
	}
}

// TestLocalPackages follows imports within the module.
func TestLocalPackages(t *testing.T) {
	p := program.Program{Language: program.Go, Path: "demo", Main: ".", Files: fstest.MapFS{
		"go.mod":           {Data: []byte("module example.com/demo\n\ngo 1.26\n")},
		"main.go":          {Data: []byte("package main\n\nimport (\n\t\"example.com/demo/sum\"\n\t\"example.org/absent/v2\"\n)\n\nfunc main() {\n\tprintln(sum.Of([]int{1}), absent.Thing(3).Field)\n}\n")},
		"sum/sum.go":       {Data: []byte("package sum\n\nfunc Of(xs []int) (s int) {\n\tfor _, x := range xs {\n\t\ts += x\n\t}\n\treturn\n}\n")},
		"sum/x_windows.go": {Data: []byte("package sum\n\nfunc Of() {}\n")},
	}}
	fe := New(Config{NoCommand: true})
	m, err := fe.Lower(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.Verify(m); err != nil {
		t.Fatal(err)
	}
	text := m.FuncNamed("main").String()
	for _, want := range []string{"call &sum.Of", "call absent.Thing", "field Field"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestStandardLibrary lowers real, large code: all must verify.
func TestStandardLibrary(t *testing.T) {
	root := filepath.Join(runtime.GOROOT(), "src")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no standard library source")
	}
	dirs := []string{"fmt", "sort", "strings", "net/http", "go/types", "encoding/json", "container/heap", "sync", "text/template"}
	if os.Getenv("HEDDLE_LONG") != "" {
		dirs = goDirs(root)
	}
	fe := New(Config{NoCommand: true})
	files := os.DirFS(root)
	for _, dir := range dirs {
		t0 := time.Now()
		p := program.Program{Language: program.Go, Path: dir, Main: dir, Files: files}
		m, err := fe.Lower(context.Background(), p)
		if err != nil {
			t.Logf("%s: %v", dir, err)
			continue
		}
		if err := ir.Verify(m); err != nil {
			t.Errorf("%s: %v", dir, err)
		}
		t.Logf("%s: %d functions, %d notes, %v", dir, len(m.Funcs), len(m.Notes), time.Since(t0))
	}
}

func goDirs(root string) (dirs []string) {
	filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && !strings.Contains(path, "testdata") {
			if m, _ := filepath.Glob(filepath.Join(path, "*.go")); len(m) > 0 {
				rel, _ := filepath.Rel(root, path)
				dirs = append(dirs, filepath.ToSlash(rel))
			}
		}
		return nil
	})
	return dirs
}
