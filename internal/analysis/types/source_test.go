package types

import (
	"context"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/python"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

// TestVariablesOfSource holds the type of a variable of f in small programs: of
// the last value that bears its name.
func TestVariablesOfSource(t *testing.T) {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	fe := python.New(p)
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, src, variable, want string }{
		{"literal list", "def f():\n x = [1, 2]\n return x\n", "x", "list[int]"},
		{"append", "def f(n):\n x = []\n for i in range(n):\n  x.append(str(i))\n return x\n", "x", "list[str]"},
		{"nested append", "def f(n):\n g = [[] for _ in range(n)]\n g[0].append(1.5)\n return g\n", "g", "list[list[float]]"},
		{"dict store", "def f():\n d = {}\n d['a'] = [1]\n return d\n", "d", "map[str]list[int]"},
		{"library result", "def f(s: str):\n w = s.split()\n return w\n", "w", "list[str]"},
		{"chained", "def f(s: str):\n w = sorted(int(x) for x in s.split())\n return w\n", "w", "list[int]"},
		{"map of builtin", "def f(s: str):\n w = list(map(int, s.split()))\n return w\n", "w", "list[int]"},
		{"counter", "import collections\ndef f(s: str):\n c = collections.Counter(s)\n return c\n", "c", "map[str]int"},
		{"field", "class A:\n def __init__(self):\n  self.v = []\n def add(self, x):\n  self.v.append(x + 1)\ndef f():\n a = A()\n y = sorted(a.v)\n a.add(1)\n return y\n", "y", "list[int]"},
		{"parameter from call site", "def g(xs):\n y = xs\n return y[0]\ndef f():\n r = g([1.5])\n return r\n", "r", "float"},
		{"parameter from use", "def f(xs):\n xs.append(1)\n y = xs\n return y\n", "xs", "list[int]"},
		{"recursion", "def f(n):\n if n < 2:\n  return 1\n r = f(n - 1) + f(n - 2)\n return r\n", "r", "int"},
		{"lambda", "def f(xs: list[int]):\n y = list(map(lambda v: v * 0.5, xs))\n return y\n", "y", "list[float]"},
		{"tuple items", "def f(d: dict[str, int]):\n for k, v in d.items():\n  z = v\n return z\n", "z", "int"},
		{"self reference", "def f():\n x = []\n x.append(x)\n return x\n", "x", ""},
	} {
		m, err := fe.Lower(context.Background(), program.Program{Language: program.Python, Path: "a.py", Main: "a.py", Files: fstest.MapFS{"a.py": {Data: []byte(c.src)}}})
		if err != nil {
			t.Fatal(err)
		}
		info := Infer(m, lib)
		got := ""
		for _, b := range m.FuncNamed("f").Blocks {
			for _, i := range b.Instrs {
				if i.Name == c.variable {
					got = info.TypeOf(i).String()
				}
			}
		}
		if got != c.want && c.want != "" {
			t.Errorf("%s: %s is %s, want %s\n%s", c.name, c.variable, got, c.want, m.FuncNamed("f"))
		}
	}
}

// TestCalleesOfSource holds which functions calls of values and methods reach.
func TestCalleesOfSource(t *testing.T) {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	src := "class A:\n def go(self):\n  return 1\nclass B(A):\n def go(self):\n  return 2\ndef g(x: A):\n return x.go()\ndef one():\n return 1\ndef two():\n return 2\ndef f(c):\n h = one if c else two\n return h() + g(B())\n"
	m, err := python.New(p).Lower(context.Background(), program.Program{Language: program.Python, Path: "a.py", Main: "a.py", Files: fstest.MapFS{"a.py": {Data: []byte(src)}}})
	if err != nil {
		t.Fatal(err)
	}
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	info := Infer(m, lib)
	if d := time.Since(start); d > 50*time.Millisecond {
		t.Errorf("inference of fifteen lines took %v", d)
	}
	for fn, want := range map[string]map[ir.Op]int{"g": {ir.Invoke: 2}, "f": {ir.CallValue: 2}} {
		for _, b := range m.FuncNamed(fn).Blocks {
			for _, i := range b.Instrs {
				if n, ok := want[i.Op]; ok && len(info.CalleesOf(i)) != n {
					t.Errorf("%s: %s reaches %v, want %d functions", fn, i, info.CalleesOf(i), n)
				}
			}
		}
	}
}
