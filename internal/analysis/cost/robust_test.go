package cost

import (
	"math/rand/v2"
	"testing"

	"github.com/heddle-run/heddle/ir"
)

// randomFunc is a function that passes ir.Verify and means nothing.
func randomFunc(r *rand.Rand, name string, others []*ir.Func) *ir.Func {
	f := &ir.Func{Name: name}
	b := ir.NewBuilder(f)
	b.Param("n", ir.TInt)
	b.Param("xs", ir.SeqOf("list", ir.TInt))
	vars := []string{"n", "xs", "i", "j", "q"}
	for _, v := range vars[2:] {
		b.WriteVar(v, b.Lit(int64(r.IntN(4))))
	}
	blocks := make([]*ir.Block, 2+r.IntN(9))
	for i := range blocks {
		blocks[i] = b.NewBlock()
	}
	b.Jump(blocks[0])
	ops := []ir.Op{ir.Len, ir.Index, ir.Slice, ir.Iter, ir.Next, ir.Elem, ir.MakeSeq, ir.MakeSized, ir.Range, ir.Bin, ir.Cmp, ir.Un, ir.Extract, ir.Field, ir.Call, ir.Invoke, ir.Convert, ir.Store}
	syms := []string{"+", "-", "*", "//", "%", "<<", "<", "==", "in", "append", "pop", "next", "max"}
	for k, blk := range blocks {
		b.SetBlock(blk)
		for range r.IntN(6) {
			i := &ir.Instr{Op: ops[r.IntN(len(ops))], Sym: syms[r.IntN(len(syms))], Of: 2, N: r.IntN(2)}
			for range 3 {
				i.Args = append(i.Args, b.ReadVar(vars[r.IntN(len(vars))]))
			}
			if i.Op == ir.Call && len(others) > 0 {
				i.Callee = others[r.IntN(len(others))]
			}
			if i.Op == ir.Iter {
				i.Sym = ""
			}
			v := b.Add(i)
			if v.Op.DefinesValue() {
				b.WriteVar(vars[r.IntN(len(vars))], v)
			}
		}
		switch {
		case k == len(blocks)-1:
			b.Return(b.ReadVar("q"))
		case r.IntN(4) == 0:
			b.Jump(blocks[k+1])
		default: // every block can be reached, loops may have many entries
			b.If(b.ReadVar(vars[r.IntN(len(vars))]), blocks[k+1], blocks[r.IntN(len(blocks))])
		}
	}
	return b.Finish()
}

func TestAnyVerifiedModuleIsAnalysed(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for round := range 150 {
		m := &ir.Module{Lang: "python"}
		for k := range 1 + r.IntN(3) {
			m.Funcs = append(m.Funcs, &ir.Func{Name: string(rune('a' + k)), Flags: ir.Stub})
		}
		for k := range m.Funcs {
			f := randomFunc(r, m.Funcs[k].Name, m.Funcs)
			*m.Funcs[k] = *f
			for _, b := range m.Funcs[k].Blocks {
				b.Func = m.Funcs[k]
			}
		}
		if err := ir.Verify(m); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		one, two := New(m, Config{Work: 20_000}), New(m, Config{Work: 20_000})
		for _, f := range m.Funcs {
			a, b := one.Time(f), two.Time(f)
			if a.Expr.String() != b.Expr.String() {
				t.Fatalf("round %d: %s and %s of one function", round, a.Expr, b.Expr)
			}
			one.Space(f)
		}
	}
}
