package types

import (
	"testing"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// TestElementsFlow checks: xs = []; for line in input().split(): xs.append(int(line)); return sorted(xs)
func TestElementsFlow(t *testing.T) {
	f := &ir.Func{Name: "main"}
	b := ir.NewBuilder(f)
	xs := b.Emit(ir.MakeSeq, ir.SeqOf("list", nil))
	line := b.Add(&ir.Instr{Op: ir.Call, Sym: "input"})
	words := b.Add(&ir.Instr{Op: ir.Invoke, Sym: "split", Args: []*ir.Instr{line}})
	it := b.Emit(ir.Iter, nil, words)
	head, body, done := b.NewBlock(), b.NewBlock(), b.NewBlock()
	b.Jump(head)
	b.SetBlock(head)
	next := b.Emit(ir.Next, ir.TBool, it)
	b.If(next, body, done)
	b.SetBlock(body)
	word := b.Emit(ir.Elem, nil, next)
	n := b.Add(&ir.Instr{Op: ir.Call, Sym: "int", Args: []*ir.Instr{word}})
	b.Add(&ir.Instr{Op: ir.Invoke, Sym: "append", Args: []*ir.Instr{xs, n}})
	b.Jump(head)
	b.SetBlock(done)
	out := b.Add(&ir.Instr{Op: ir.Call, Sym: "sorted", Args: []*ir.Instr{xs}})
	b.Return(out)
	b.Finish()
	lib, err := library.Load("python")
	if err != nil {
		t.Fatal(err)
	}
	info := Infer(&ir.Module{Lang: "python", Funcs: []*ir.Func{f}}, lib)
	for i, want := range map[*ir.Instr]string{line: "str", words: "list[str]", word: "str", n: "int", xs: "list[int]", out: "list[int]"} {
		if got := info.TypeOf(i).String(); got != want {
			t.Errorf("%s: type %s, want %s", i, got, want)
		}
	}
	if got := info.ResultOf(f).String(); got != "list[int]" {
		t.Errorf("result %s", got)
	}
}
