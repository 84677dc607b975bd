package ir

import (
	"strings"
	"testing"
)

// countdown builds: i = n; while i > 0 { if c { i = i - 1 } else { dead = i } }; return i
func countdown() *Func {
	f := &Func{Name: "countdown"}
	b := NewBuilder(f)
	b.Param("n", TInt)
	b.WriteVar("i", b.ReadVar("n"))
	head, body, then, join, done := b.NewBlock(), b.NewBlock(), b.NewBlock(), b.NewBlock(), b.NewBlock()
	b.Jump(head)
	b.SetBlock(head)
	cmp := b.Add(&Instr{Op: Cmp, Sym: ">", Type: TBool, Args: []*Instr{b.ReadVar("i"), b.Lit(int64(0))}})
	b.If(cmp, body, done)
	b.Seal(body)
	b.SetBlock(body)
	b.If(b.ReadVar("n"), then, join)
	b.Seal(then)
	b.SetBlock(then)
	b.WriteVar("i", b.Add(&Instr{Op: Bin, Sym: "-", Type: TInt, Args: []*Instr{b.ReadVar("i"), b.Lit(int64(1))}}))
	b.Jump(join)
	b.Seal(join)
	b.SetBlock(join)
	b.Jump(head)
	b.Seal(head)
	b.Seal(done)
	b.SetBlock(done)
	b.Return(b.ReadVar("i"))
	b.Emit(Len, TInt, b.Lit("dead code")) // after the return
	return b.Finish()
}

func TestBuilderPlacesPhis(t *testing.T) {
	f := countdown()
	if err := Verify(&Module{Funcs: []*Func{f}}); err != nil {
		t.Fatalf("%v\n%s", err, f)
	}
	text := f.String()
	if got := strings.Count(text, "= phi"); got != 2 {
		t.Errorf("want phis for i at the loop head and the join only, got %d:\n%s", got, text)
	}
	if strings.Contains(text, "dead code") {
		t.Errorf("unreachable block kept:\n%s", text)
	}
}

func TestVerifyCatches(t *testing.T) {
	cases := map[string]func(*Func){
		"no terminator": func(f *Func) { b := f.Blocks[0]; b.Instrs = b.Instrs[:len(b.Instrs)-1] },
		"not mirrored":  func(f *Func) { f.Blocks[1].Preds = nil },
		"arguments for": func(f *Func) { p := f.Blocks[1].Instrs[0]; p.Args = p.Args[:1] },
		"not a value":   func(f *Func) { f.Blocks[1].Instrs[1].Args = []*Instr{nil}; f.Blocks[1].Instrs[1].Op = Len },
	}
	for want, damage := range cases {
		f := countdown()
		damage(f)
		if err := Verify(&Module{Funcs: []*Func{f}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want an error with %q, got %v", want, err)
		}
	}
}

// TestBuilderSurvivesDeadCycle: blocks that only lead to each other have one
// predecessor each, and no end to walk to.
func TestBuilderSurvivesDeadCycle(t *testing.T) {
	b := NewBuilder(&Func{Name: "f"})
	b.Return(b.Lit(int64(1)))
	x, y, out := b.NewBlock(), b.NewBlock(), b.NewBlock()
	b.SetBlock(x)
	b.Jump(y)
	b.SetBlock(y)
	b.If(b.ReadVar("c"), x, out)
	b.Seal(x)
	b.Seal(y)
	b.Seal(out)
	b.SetBlock(out)
	b.Return(b.ReadVar("v"))
	f := b.Finish()
	if err := Verify(&Module{Funcs: []*Func{f}}); err != nil || len(f.Blocks) != 1 {
		t.Errorf("%v\n%s", err, f)
	}
}
