package wasm

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/wasmbin"
)

func suite() langtest.Config {
	return langtest.Config{
		FrontEnd: New(Config{}), Language: program.Wasm, Extension: ".wasm", Golden: "testdata",
		Hopeless: "\x00asm of another kind", Binary: true,
		Deep: []string{"\x02\x40", wasmbin.Magic},
	}
}

func TestContract(t *testing.T) { langtest.Run(t, suite()) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, suite()) }

func lower(t testing.TB, bin []byte) *ir.Module {
	t.Helper()
	m, err := New(Config{}).Lower(context.Background(), langtest.Program(program.Wasm, "x.wasm", bin))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestUnitsAndPositions(t *testing.T) {
	f := New(Config{})
	units, err := f.Units(context.Background(), langtest.Program(program.Wasm, "loops.wasm", read(t, "loops.wasm")))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, u := range units {
		names = append(names, u.Name)
		if u.Kind != program.Function || u.Entry {
			t.Errorf("%+v in a library", u)
		}
	}
	if got := strings.Join(names, " "); got != "sum matmul lower_bound fib kind" {
		t.Errorf("units %s", got)
	}
	fn := lower(t, read(t, "loops.wasm")).FuncNamed("matmul")
	if fn.Pos.File != "loops.c" && filepath.Base(fn.Pos.File) != "loops.c" || fn.Pos.Line != 11 {
		t.Errorf("matmul at %s", fn.Pos)
	}
	units, err = f.Units(context.Background(), langtest.Program(program.Wasm, "command.wasm", read(t, "command.wasm")))
	if err != nil || len(units) == 0 || units[0].Name != "main" || !units[0].Entry || units[0].Kind != program.Command {
		t.Errorf("units of a command %+v, %v", units, err)
	}
}

// backEdges counts edges to a block that dominates their source: loops, one
// for each way back to the head.
func backEdges(f *ir.Func) (n int) {
	g := flow.Analyze(f)
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if g.Dominates(s, b) {
				n++
			}
		}
	}
	return n
}

func TestLoopsAreTheSources(t *testing.T) {
	m := lower(t, read(t, "loops.wasm"))
	for name, want := range map[string]int{"sum": 1, "matmul": 3, "lower_bound": 1, "kind": 0} {
		if got := backEdges(m.FuncNamed(name)); got != want {
			t.Errorf("%s has %d loops, want %d\n%s", name, got, want, m.FuncNamed(name))
		}
	}
	text := lower(t, read(t, "command.wasm")).String()
	for _, want := range []string{"call wasi.fd_read", "call wasi.fd_write", "call wasi.proc_exit"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

const nested = `package main

//go:noinline
func pairs(xs []int) (n int) {
	for i := range xs {
		for j := i + 1; j < len(xs); j++ {
			if xs[i] == xs[j] {
				n++
			}
		}
	}
	return n
}

func main() { println(pairs(make([]int, 10))) }
`

// TestGoLoopsAreTheSources: a loop of the source is one in the IR, though Go
// compiles every function to one loop over a jump table.
func TestGoLoopsAreTheSources(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "main.go"), []byte(nested), 0o644)
	cmd := exec.Command("go", "build", "-o", "x.wasm", "main.go")
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	bin, err := os.ReadFile(filepath.Join(dir, "x.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	m := lower(t, bin)
	t.Logf("%d bytes lowered in %s", len(bin), time.Since(began))
	if err := ir.Verify(m); err != nil {
		t.Fatal(err)
	}
	f := m.FuncNamed("main.pairs")
	if f == nil || len(f.Blocks) == 0 {
		t.Fatal("main.pairs was not lowered")
	}
	if got := backEdges(f); got != 2 {
		t.Errorf("main.pairs has %d loops, want 2\n%s", got, f)
	}
}

func TestTooLarge(t *testing.T) {
	p := langtest.Program(program.Wasm, "big.wasm", make([]byte, 100))
	if _, err := New(Config{MaxBytes: 50}).Lower(context.Background(), p); !errors.Is(err, lang.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}

func TestBudgetLeavesStubs(t *testing.T) {
	p := langtest.Program(program.Wasm, "x.wasm", read(t, "loops.wasm"))
	m, err := New(Config{MaxInstrs: 40}).Lower(context.Background(), p)
	if err != nil {
		t.Fatal(err)
	}
	stubs := 0
	for _, f := range m.Funcs {
		if f.Has(ir.Stub) {
			stubs++
		}
	}
	if stubs == 0 || stubs == len(m.Funcs) || !strings.Contains(m.String(), "beyond the limit") {
		t.Errorf("%d stubs of %d\n%s", stubs, len(m.Funcs), m)
	}
}
