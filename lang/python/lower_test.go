package python

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/program"
)

// TestLowering holds what the IR of a function must have, in order, and what it
// must not.
func TestLowering(t *testing.T) {
	c := config(t)
	for _, k := range []struct {
		name, src, fn, want, not string
	}{
		{"import alias", "import heapq as hq\ndef f(h): return hq.heappop(h)\n", "f", "call heapq.heappop", ""},
		{"from import alias", "from collections import deque as dq\ndef f(): return dq()\n", "f", "call collections.deque", ""},
		{"star import", "from math import *\ndef f(x): return sqrt(x)\n", "f", "call math.sqrt", ""},
		{"alias of a method", "import sys\ninput = sys.stdin.readline\ndef f(): return input()\n", "f", "call sys.stdin.readline", ""},
		{"aliases in parallel", "import heapq\npush, pop = heapq.heappush, heapq.heappop\ndef f(h): return pop(h)\n", "f", "call heapq.heappop", ""},
		{"starred call", "def f(x): return [*map(int, x)]\n", "f", "call map|invoke extend", "makeseq v"},
		{"array of two axes", "import numpy as np\ndef f(n):\n a = np.zeros((n, 2))\n a[1, 0] = 5\n return a[:, 1]\n", "f", "makesized|makesized|index|store|slice", "call numpy"},
		{"shadowed builtin", "def len(x): return 1\ndef f(x): return len(x)\n", "f", "call len &len", "v1 = len"},
		{"shadowed by a parameter", "def f(sum, x): return sum(x)\n", "f", "callvalue v0 v1", "call sum"},
		{"bound method", "def f(xs):\n out = []\n add = out.append\n for x in xs: add(x)\n return out\n", "f", "invoke append", "callvalue"},
		{"bound method of a global", "out = []\npr = out.append\ndef f(x): pr(x)\n", "f", "load|invoke append", "callvalue"},
		{"shadowed object", "out = []\npr = out.append\ndef f(out): pr(1)\n", "f", "callvalue", "invoke"},
		{"bound to each other", "def g():\n a = b.x\n b = a.y\n def f(): return a()\n", "g.f", "load|invoke x", ""},
		{"next of an iterator", "it = iter(g())\nnxt = it.__next__\ndef f(): return nxt()\n", "f", "call next", ""},
		{"input read at once", "import os, io\ninput = io.BytesIO(os.read(0, 99)).readline\ndef f(): return input()\n", "f", "call sys.stdin.buffer.readline", ""},
		{"reader", "ints = lambda: list(map(int, input().split()))\ndef one(): return int(input())\ndef f():\n n = one()\n a = ints()\n", "f", "call int v0 !n : int @4|call list v5 !a : list[int] @5", "&"},
		{"reader of readers", "a = lambda: int(input())\nb = lambda: [a() for i in range(a())]\ndef f(): return b()\n", "f", "call input|range|call input|invoke append", "&"},
		{"no reader", "n = 1\nn = 2\ndef g(): return n\ndef h(): return h()\ndef f(): return g() + h()\n", "f", "call g &g|call h &h", ""},
		{"conditional import", "try:\n import a\nexcept E:\n import b as a\ndef f(): return a.g()\n", "f", "load|invoke g", ""},
		{"global constant", "N = 10**5\ndef f(): return range(N)\n", "f", "const 100000", "load"},
		{"global variable", "n = 0\ndef f():\n global n\n n += 1\n", "f", "global n|load|bin +|storecell", ""},
		{"nonlocal", "def f():\n n = 0\n def g():\n  nonlocal n\n  n += 1\n g()\n return n\n", "f", "cell !n|storecell|call f.g|load", ""},
		{"captured once", "def f(xs):\n def g(i): return xs[i]\n return g(0)\n", "f.g", "cell free !xs|load", ""},
		{"comprehension scope", "def f(xs):\n x = 1\n ys = [x for x in xs]\n return x\n", "f", "const 1 !x|return v1", ""},
		{"walrus", "def f(g):\n while (n := g()) > 1: pass\n return n\n", "f", "callvalue v0 !n|cmp >", ""},
		{"chain", "def f(a, b, c): return a < b < c\n", "f", "cmp < v0 v1|if|cmp < v1 v2", ""},
		{"while true", "def f(x):\n while True:\n  if x(): break\n return 1\n", "f", "jump|callvalue|if", ""},
		{"main guard", "if __name__ == '__main__':\n print(1)\n", "<module>", "call print", "if"},
		{"keyword order", "def g(a, b=2, *r, c=3): pass\ndef f(): g(1, c=4)\n", "f", "const 1|const 4|const 2|makeseq|call g &g v0 v2 v3 v1", ""},
		{"starred argument", "def g(a, b): pass\ndef f(xs): g(*xs)\n", "f", "extract 0/1 v0|extract 1/2 v0|call g", ""},
		{"starred target", "def f(xs):\n a, *b, c = xs\n return b\n", "f", "index v0|slice v0|index v0", ""},
		{"swap", "def f(a, i, j): a[i], a[j] = a[j], a[i]\n", "f", "index v0 v2|index v0 v1|store v0 v1|store v0 v2", "makeseq"},
		{"chained targets", "def f(a):\n a[0] = a[1] = b = 7\n return b\n", "f", "const 7|store v0|store v0|return", "index"},
		{"list +=", "def f():\n a = []\n a += g()\n return a\n", "f", "invoke extend", "bin"},
		{"items", "def f(d):\n for k, v in d.items(): print(k)\n", "f", "iter items v0|extract 0/2|extract 1/2", "invoke items"},
		{"generator", "def f(n):\n yield from g(n)\n", "f", "iter|next|elem|yield", ""},
		{"lazy", "def f(xs): return sum(x for x in xs)\n", "f", "makeseq lazy|invoke append|call sum", ""},
		{"slice parts", "def f(s): return s[::2]\n", "f", "const <nil>|const <nil>|const 2|slice", ""},
		{"lock", "import threading\nlock = threading.Lock()\ndef f():\n with lock:\n  return 1\n", "f", "lock|unlock|return", ""},
		{"acquire", "def f(m):\n m.acquire()\n m.release()\n", "f", "lock v0|unlock v0", ""},
		{"submit", "def g(x): pass\ndef f(ex, xs): return [ex.submit(g, x) for x in xs]\n", "f", "spawn &g", ""},
		{"pool map", "from multiprocessing import Pool\ndef g(x): pass\ndef f(xs):\n with Pool() as p: return p.map(g, xs)\n", "f", "iter|spawn &g|join", ""},
		{"thread class", "import threading\nclass T(threading.Thread):\n def run(self): pass\ndef f(): T().start()\n", "f", "new T|spawn &T.run", ""},
		{"task", "import asyncio\nasync def g(): pass\nasync def f():\n t = asyncio.create_task(g())\n await t\n", "f", "spawn &g|await", ""},
		{"property", "class A:\n @property\n def n(self): return 1\ndef f(a: A): return a.n\n", "f", "call A.n &A.n v0", "field"},
		{"static method", "class A:\n @staticmethod\n def g(x): pass\n def f(self): return self.g(1)\n", "A.f", "call A.g &A.g v1", ""},
		{"inherited", "class A:\n def g(self): pass\nclass B(A):\n def f(self): return self.g()\n", "B.f", "call A.g &A.g v0", ""},
		{"overridden", "class A:\n def g(self): pass\n def f(self): return self.g()\nclass B(A):\n def g(self): return 1\n", "A.f", "invoke g v0", "&"},
		{"overridden but exact", "class A:\n def g(self): pass\nclass B(A):\n def g(self): return 1\ndef f(): return A().g()\n", "f", "call A.g &A.g", ""},
		{"super", "class A:\n def __init__(self, n): self.n = n\nclass B(A):\n def __init__(self): super().__init__(2)\n", "B.__init__", "call A.__init__ &A.__init__ v0", ""},
		{"constructor", "class A:\n def __init__(self, n, k=1): pass\ndef f(): return A(5)\n", "f", "const 5|const 1|new A &A.__init__ v0 v1", ""},
		{"class constant", "class A:\n MOD = 7\n def f(self): return self.MOD\n", "A.f", "const 7", "field"},
		{"named tuple", "from collections import namedtuple\nP = namedtuple('P', 'x y')\ndef f(): return P(1, 2)\n", "f", "new P v0 v1 : obj:P", ""},
		{"undefined class", "def f(): return TreeNode(1)\n", "f", "new TreeNode", ""},
		{"finally on return", "def f(x):\n try:\n  return x()\n finally:\n  print(1)\n", "f", "try|callvalue|call print|return", ""},
		{"raise to handler", "def f():\n try:\n  raise E\n except E:\n  return 1\n", "f", "try b1 b2|throw v1 b2|return", ""},
		{"exit", "import sys\ndef f(x):\n if x: sys.exit(1)\n return 2\n", "f", "call sys.exit|unreachable", ""},
		{"match", "def f(p):\n match p:\n  case [a, b]: return a\n  case {'k': v}: return v\n", "f", "len v0|cmp ==|cmp in", ""},
		{"fixed table", "D = [1, 2]\ndef f():\n for d in D: print(d)\n", "f", "load", ""},
		{"json event", "def handler(event, context): return event['a']\n", "handler", "param !event : map[str]any", ""},
		{"python 2", "def f(x):\n print 'a', x\n", "f", "call print", ""},
	} {
		t.Run(k.name, func(t *testing.T) {
			m, err := c.Check(t, "x.py", []byte(k.src))
			if err != nil {
				t.Fatal(err)
			}
			f := m.FuncNamed(k.fn)
			if f == nil {
				t.Fatalf("no function %s in\n%s", k.fn, m)
			}
			text := f.String()
			rest := text
			for _, want := range strings.Split(k.want, "|") {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("no %q (of %q) in\n%s", want, k.want, text)
				}
				rest = after
			}
			if k.not != "" && strings.Contains(text, k.not) {
				t.Errorf("%q in\n%s", k.not, text)
			}
		})
	}
}

func TestMemoized(t *testing.T) {
	c := config(t)
	for src, want := range map[string]bool{
		"import functools\n@functools.lru_cache(maxsize=None)\ndef f(n): return n\n":                                             true,
		"from functools import cache as c\n@c\ndef f(n): return n\n":                                                             true,
		"@cache\ndef f(n): return n\n":                                                                                           true,
		"from functools import cache\ndef f(n): return n\nf = cache(f)\n":                                                        true,
		"def memo(g):\n d = {}\n def h(x):\n  if x not in d: d[x] = g(x)\n  return d[x]\n return h\n@memo\ndef f(n): return n\n": true,
		"def timed(g):\n def h(x): return g(x)\n return h\n@timed\ndef f(n): return n\n":                                         false,
		"def cache(g): return g\n@cache\ndef f(n): return n\n":                                                                   false,
	} {
		m, err := c.Check(t, "x.py", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		if got := m.FuncNamed("f").Has(ir.Memoized); got != want {
			t.Errorf("memoized %v, want %v:\n%s", got, want, src)
		}
	}
}

func TestAnnotations(t *testing.T) {
	c := config(t)
	for note, want := range map[string]string{
		"int": "int", "List[int]": "list[int]", "list[list[str]]": "list[list[str]]", "Optional[TreeNode]": "obj:TreeNode",
		"typing.Dict[str, List[int]]": "map[str]list[int]", "'ListNode'": "obj:ListNode", "int | None": "int",
		"Union[int, None]": "int", "Union[int, str]": "any", "Tuple[int, str]": "(int,str)", "Tuple[int, ...]": "tuple[int]",
		"Callable[[int], str]": "fun", "deque[int]": "deque[int]", "Iterable[str]": "iter[str]", "Grid": "list[list[int]]",
		"K": "obj:K", "Loop": "obj:Loop", "np.ndarray": "ndarray[float]", "[": "any", "List[": "list[any]", "Any": "any",
	} {
		src := "class K: pass\nGrid = List[List[int]]\nLoop = Union['Loop', 'Loop']\ndef f(x: " + note + "): return x\n"
		if note == "[" || note == "List[" {
			src = "def f(x: '" + note + "'): return x\n"
		}
		m, err := c.Check(t, "x.py", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		if got := m.FuncNamed("f").Params[0].Type.String(); got != want && note != "Loop" {
			t.Errorf("%s is %s, want %s", note, got, want)
		}
	}
}

func TestUnits(t *testing.T) {
	fe := config(t).FrontEnd
	for src, want := range map[string]string{
		"":                               "",
		"def f(): pass\n":                "f function",
		"def handler(event, context): 1": "handler handler",
		"def f(): pass\nprint(f())\n":    "main command, f function",
		"import a\nN = 5\nT = TypeVar('T')\nclass S:\n def f(self): pass\n":       "S.f function",
		"'''doc'''\nif __name__ == '__main__':\n print(1)\n":                      "main command",
		"try:\n import a\nexcept ImportError:\n a = None\ndef f(): pass\n":        "f function",
		"class S:\n def f(self): pass\nclass S:\n def f(self): return 1\n":        "S.f@2 function, S.f function",
		"def f():\n def g(): pass\n return g\nclass A:\n class B:\n  def h(s): 1": "f function",
	} {
		units, err := fe.Units(t.Context(), langtest.Program(program.Python, "x.py", []byte(src)))
		if err != nil {
			t.Fatal(err)
		}
		var list []string
		for _, u := range units {
			list = append(list, u.Name+" "+string(u.Kind))
		}
		if got := strings.Join(list, ", "); got != want {
			t.Errorf("%q has %q, want %q", src, got, want)
		}
	}
}

// TestModules: a program's own modules are lowered with it; a broken one is left
// out with a note.
func TestModules(t *testing.T) {
	p := program.Program{Language: program.Python, Path: "app", Main: "main.py", Files: fstest.MapFS{
		"main.py":         {Data: []byte("import tools, pkg.deep as d, numpy\nfrom tools import double as twice\nfrom bad import x\nprint(twice(2), d.g(1), tools.N, tools.K().m())\n")},
		"tools.py":        {Data: []byte("import main\nN = 3\ndef double(x): return helper(x)\ndef helper(x): return 2 * x\nclass K:\n def m(self): return 1\n")},
		"pkg/deep.py":     {Data: []byte("def g(x): return x\n")},
		"pkg/__init__.py": {Data: nil},
		"bad.py":          {Data: []byte("\x00")},
	}}
	m, err := config(t).FrontEnd.Lower(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.Verify(m); err != nil {
		t.Fatal(err)
	}
	text := m.Entry.String()
	for _, want := range []string{"&tools.double", "&pkg.deep.g", "const 3", "new tools.K", "&tools.K.m"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if len(m.Notes) != 1 || !strings.Contains(m.Notes[0].Text, "bad") {
		t.Errorf("notes %v, want one for the bad module", m.Notes)
	}
}
