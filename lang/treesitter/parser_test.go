package treesitter

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/heddle-run/heddle/lang"
)

func TestMain(m *testing.M) {
	ServeIfChild()
	probeIfChild()
	os.Exit(m.Run())
}

func parser(t testing.TB, c Config) *Parser {
	t.Helper()
	p := New(c)
	t.Cleanup(func() { p.Close() })
	return p
}

func parse(t testing.TB, p *Parser, g Grammar, src string) *Tree {
	t.Helper()
	tree, err := p.Parse(context.Background(), g, "x", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// sexp is the named tree, with fields, as tree-sitter prints it.
func sexp(n Node) string {
	var b strings.Builder
	if f := n.FieldName(); f != "" {
		b.WriteString(f + ": ")
	}
	b.WriteString("(" + n.Kind())
	for _, c := range n.Children() {
		b.WriteString(" " + sexp(c))
	}
	return b.String() + ")"
}

func TestTrees(t *testing.T) {
	p := parser(t, Config{Workers: 1})
	for _, c := range []struct {
		g         Grammar
		src, want string
	}{
		{Python, "x = f(1)\n", "(module (expression_statement (assignment left: (identifier) right: (call function: (identifier) arguments: (argument_list (integer))))))"},
		{Python, "", "(module)"},
		{Python, "[*f(x)[0]]", "(module (expression_statement (list (list_splat (subscript value: (call function: (identifier) arguments: (argument_list (identifier))) subscript: (integer))))))"},
		{JavaScript, "let x = 1", "(program (lexical_declaration kind: () (variable_declarator name: (identifier) value: (number))))"},
		{TypeScript, "let x: number", "(program (lexical_declaration (variable_declarator name: (identifier) type: (type_annotation (predefined_type)))))"},
		{TSX, "<a/>", "(program (expression_statement (jsx_self_closing_element name: (identifier))))"},
		{Java, "class A {}", "(program (class_declaration name: (identifier) body: (class_body)))"},
		{CLang, "int x;", "(translation_unit (declaration type: (primitive_type) declarator: (identifier)))"},
	} {
		want := strings.Replace(c.want, " kind: ()", "", 1)
		if got := sexp(parse(t, p, c.g, c.src).Root()); got != want {
			t.Errorf("%s %q:\n got %s\nwant %s", c.g, c.src, got, want)
		}
	}
}

func TestAccessors(t *testing.T) {
	tree := parse(t, parser(t, Config{Workers: 1}), Python, "# c\ndef f(a, b):\n    return a + b\n")
	def := tree.Root().First()
	if def.Kind() != "function_definition" || def.Line() != 2 || def.Child("name").Text() != "f" || !def.Token("def") {
		t.Errorf("got %s at %d named %q", def.Kind(), def.Line(), def.Child("name").Text())
	}
	sum := def.Child("body").First().First()
	if op := sum.Child("operator"); op.Text() != "+" || op.Named() || op.Parent() != sum || op.Pos().Col != 14 {
		t.Errorf("operator %q named %v at %v", op.Text(), op.Named(), op.Pos())
	}
	if n := len(def.Child("parameters").Children()); n != 2 {
		t.Errorf("%d parameters, want 2", n)
	}
	none := def.Child("nothing").Child("left").First()
	if none.OK() || none.Kind() != "" || none.Text() != "" || none.Line() != 0 || none.Children() != nil {
		t.Errorf("the absent node is not empty: %v", none)
	}
	nodes := 0
	for range tree.Root().Walk {
		nodes++
	}
	if nodes != tree.Len() {
		t.Errorf("Walk sees %d of %d nodes", nodes, tree.Len())
	}
}

func TestErrorsAreKept(t *testing.T) {
	tree := parse(t, parser(t, Config{Workers: 1}), Python, "def f():\n    return 1\n\n)) = (\n\ndef g():\n    return 2\n")
	errs := tree.Errors()
	if len(errs) == 0 || errs[0].Line() != 4 || !tree.Root().Broken() {
		t.Errorf("errors %v, want one at line 4", errs)
	}
	if f := tree.Root().First("function_definition"); f.Broken() || f.Child("name").Text() != "f" {
		t.Errorf("the good part is lost: %s", sexp(tree.Root()))
	}
}

func TestLimits(t *testing.T) {
	p := parser(t, Config{Workers: 1})
	_, err := p.Parse(context.Background(), Python, "big.py", make([]byte, MaxBytes+1))
	if !errors.Is(err, lang.ErrTooLarge) || !strings.Contains(err.Error(), "big.py") {
		t.Errorf("too large: %v", err)
	}
	deep := parse(t, p, Python, "x = "+strings.Repeat("(", 20_000)+strings.Repeat(")", 20_000))
	level, deepest := 0, 0
	for n := range deep.Root().Walk {
		for level = 0; n.Parent().OK(); n = n.Parent() {
			level++
		}
		deepest = max(deepest, level)
	}
	if deepest >= MaxDepth || len(deep.Errors()) == 0 {
		t.Errorf("depth %d, errors %d: want less than %d and a cut", deepest, len(deep.Errors()), MaxDepth)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := p.Parse(ctx, Python, "x", nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if got := parse(t, p, Python, "x").Root().Kind(); got != "module" {
		t.Errorf("after the failures: %s", got)
	}
}

// TestWorkersAreReplaced kills the worker behind the parser's back and makes it
// age; neither may be seen from outside.
func TestWorkersAreReplaced(t *testing.T) {
	p := parser(t, Config{Workers: 1, Recycle: 3})
	seen := map[int]bool{}
	for k := range 10 {
		parse(t, p, Python, fmt.Sprint("x", k))
		if w := <-p.slots; w != nil {
			seen[w.cmd.Process.Pid] = true
			p.slots <- w
		} else {
			p.slots <- nil
		}
	}
	if len(seen) < 3 {
		t.Errorf("10 files at 3 a worker used %d workers", len(seen))
	}
	parse(t, p, Python, "y")
	w := <-p.slots
	if w == nil {
		t.Fatal("no worker to kill")
	}
	w.cmd.Process.Kill()
	w.cmd.Process.Wait()
	p.slots <- w
	parse(t, p, Python, "z")
}

func TestRecentTrees(t *testing.T) {
	p := parser(t, Config{Workers: 1})
	src := []byte("x = 1\n")
	first, err := p.Parse(t.Context(), Python, "a.py", src)
	if err != nil {
		t.Fatal(err)
	}
	if again, _ := p.Parse(t.Context(), Python, "a.py", src); again != first {
		t.Error("the same file was parsed twice")
	}
	if other, _ := p.Parse(t.Context(), Python, "b.py", src); other.File != "b.py" {
		t.Errorf("b.py got the tree of %s", other.File)
	}
	src[0] = 'y' // the caller's buffer is the caller's
	changed, _ := p.Parse(t.Context(), Python, "a.py", src)
	if changed == first || first.Root().First().First().Child("left").Text() != "x" {
		t.Error("a changed source got the old tree")
	}
	for k := range 3 * recentTrees {
		parse(t, p, Python, fmt.Sprint(k))
	}
	if len(p.recent) != recentTrees {
		t.Errorf("%d trees kept, want %d", len(p.recent), recentTrees)
	}
}

func TestHostileAnswers(t *testing.T) {
	good := []rawNode{{size: 3, end: 9}, {size: 2, end: 9}, {size: 1, parent: 1, end: 9}}
	if err := checkNodes(good, 9); err != nil {
		t.Fatal(err)
	}
	for name, damage := range map[string]func([]rawNode){
		"end past the source":   func(n []rawNode) { n[2].end = 10 },
		"start after end":       func(n []rawNode) { n[2].start = 10 },
		"size of nothing":       func(n []rawNode) { n[1].size = 0 },
		"root too large":        func(n []rawNode) { n[0].size = 4 },
		"child past its parent": func(n []rawNode) { n[1].size = 3 },
		"parent after child":    func(n []rawNode) { n[1].parent = 2 },
		"parent far out":        func(n []rawNode) { n[1].parent = 1 << 31 },
	} {
		nodes := append([]rawNode(nil), good...)
		damage(nodes)
		if checkNodes(nodes, 9) == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// TestWorkerIsLocked asks a worker's process for what it must not have.
func TestWorkerIsLocked(t *testing.T) {
	p := parser(t, Config{Workers: 1})
	parse(t, p, Python, "x")
	w := <-p.slots
	defer func() { p.slots <- w }()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.cmd.Process.Pid))
	if err != nil {
		t.Skip("no /proc")
	}
	for _, want := range []string{"Seccomp:\t2", "NoNewPrivs:\t1"} {
		if !strings.Contains(string(status), want) {
			t.Errorf("the worker's status lacks %q:\n%s", want, status)
		}
	}
	limits, _ := os.ReadFile(fmt.Sprintf("/proc/%d/limits", w.cmd.Process.Pid))
	if !strings.Contains(strings.Join(strings.Fields(string(limits)), " "), "Max open files 3 3") {
		t.Errorf("limits:\n%s", limits)
	}
}

func TestParallel(t *testing.T) {
	p := parser(t, Config{Workers: 3})
	var wg sync.WaitGroup
	for k := range 8 {
		wg.Go(func() {
			for n := range 20 {
				src := strings.Repeat("x = 1\n", k+1) + strings.Repeat("#", n)
				tree, err := p.Parse(context.Background(), Python, "x", []byte(src))
				if err != nil || len(tree.Root().Children()) != k+1 {
					t.Errorf("worker %d: %v", k, err)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkStart(b *testing.B) {
	for b.Loop() {
		p := New(Config{Workers: 1})
		if _, err := p.Parse(context.Background(), Python, "x", []byte("x = 1\n")); err != nil {
			b.Fatal(err)
		}
		p.Close()
	}
}

const program50 = `import sys
from collections import deque

def bfs(grid, start):
    rows, cols = len(grid), len(grid[0])
    seen = {start}
    queue = deque([(start, 0)])
    while queue:
        (r, c), dist = queue.popleft()
        if grid[r][c] == 'E':
            return dist
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nr, nc = r + dr, c + dc
            if 0 <= nr < rows and 0 <= nc < cols and (nr, nc) not in seen:
                if grid[nr][nc] != '#':
                    seen.add((nr, nc))
                    queue.append(((nr, nc), dist + 1))
    return -1
`

func BenchmarkParse50Lines(b *testing.B) {
	p := parser(b, Config{})
	src := []byte(program50 + strings.ReplaceAll(program50, "bfs", "again") + "\nprint(bfs([list(l) for l in sys.stdin], (0, 0)))\n")
	start := time.Now()
	var count atomic.Int64
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			name := strconv.FormatInt(count.Add(1), 10) // not a recent tree
			if _, err := p.Parse(context.Background(), Python, name, src); err != nil {
				b.Error(err)
			}
		}
	})
	b.ReportMetric(float64(b.N)/time.Since(start).Seconds(), "programs/s")
}
