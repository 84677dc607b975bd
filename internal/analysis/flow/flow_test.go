package flow

import (
	"math/rand/v2"
	"testing"

	"github.com/heddle-run/heddle/ir"
)

// graph builds a function from edges; block 0 is the entry.
func graph(succs [][]int) *ir.Func {
	f := &ir.Func{Name: "f"}
	for id := range succs {
		f.Blocks = append(f.Blocks, &ir.Block{ID: id, Func: f})
	}
	add := func(b *ir.Block, i *ir.Instr) *ir.Instr {
		i.ID, i.Block = f.NumIDs, b
		f.NumIDs++
		b.Instrs = append(b.Instrs, i)
		return i
	}
	for id, to := range succs {
		b := f.Blocks[id]
		switch len(to) {
		case 0:
			add(b, &ir.Instr{Op: ir.Return})
		case 1:
			add(b, &ir.Instr{Op: ir.Jump})
		default:
			c := add(b, &ir.Instr{Op: ir.Const, Lit: true})
			op := ir.If
			if len(to) > 2 {
				op = ir.Switch
			}
			add(b, &ir.Instr{Op: op, Args: []*ir.Instr{c}})
		}
		for _, s := range to {
			b.Succs = append(b.Succs, f.Blocks[s])
			f.Blocks[s].Preds = append(f.Blocks[s].Preds, b)
		}
	}
	return f
}

func TestLoopNest(t *testing.T) {
	type want struct {
		header, parent, size int
		irreducible          bool
	}
	cases := map[string]struct {
		succs [][]int
		loops []want
	}{
		"none":                     {[][]int{{1, 2}, {2}, {}}, nil},
		"self":                     {[][]int{{1}, {1, 2}, {}}, []want{{1, -1, 1, false}}},
		"nested":                   {[][]int{{1}, {2, 4}, {3, 1}, {2}, {}}, []want{{1, -1, 3, false}, {2, 1, 2, false}}},
		"return leaves the loop":   {[][]int{{1}, {2, 5}, {3, 4}, {}, {1}, {}}, []want{{1, -1, 3, false}}},
		"two latches, one loop":    {[][]int{{1}, {2, 4}, {1, 3}, {1}, {}}, []want{{1, -1, 3, false}}},
		"two entries, irreducible": {[][]int{{1, 2}, {2}, {1, 3}, {}}, []want{{1, -1, 2, true}}},
	}
	for name, c := range cases {
		g := Analyze(graph(c.succs))
		var got []want
		for _, l := range g.Loops {
			w := want{l.Header.ID, -1, len(l.Blocks), l.Irreducible}
			if l.Parent != nil {
				w.parent = l.Parent.Header.ID
			}
			if l.Blocks[0] != l.Header || len(l.Latches) == 0 {
				t.Errorf("%s: header not first or no latch", name)
			}
			got = append(got, w)
		}
		if len(got) != len(c.loops) {
			t.Errorf("%s: loops %v, want %v", name, got, c.loops)
			continue
		}
		for i := range got {
			if got[i] != c.loops[i] {
				t.Errorf("%s: loop %v, want %v", name, got[i], c.loops[i])
			}
		}
	}
}

func TestGuardsAndCuts(t *testing.T) {
	g := Analyze(graph([][]int{{1}, {2, 5}, {3, 4}, {1}, {1}, {}}))
	b := g.Func.Blocks
	guards := g.Guards(b[3])
	if len(guards) != 2 || guards[0].If.Block != b[2] || !guards[0].Taken || guards[1].If.Block != b[1] {
		t.Errorf("guards of b3: %+v", guards)
	}
	l := g.Loops[0]
	if g.Cuts(l, func(x *ir.Block) bool { return x == b[3] }) {
		t.Error("b3 alone cuts the loop")
	}
	if !g.Cuts(l, func(x *ir.Block) bool { return x == b[3] || x == b[4] }) {
		t.Error("b3 and b4 do not cut the loop")
	}
}

// TestDominatorsAgainstDefinition compares with reachability when a block is
// taken out, on random graphs.
func TestDominatorsAgainstDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 2 + r.IntN(12)
		succs := make([][]int, n)
		for i := range succs {
			for range r.IntN(4) {
				succs[i] = append(succs[i], 1+r.IntN(n-1))
			}
		}
		f := graph(succs)
		g := Analyze(f)
		full := reach(succs, -1)
		for a := range n {
			without := reach(succs, a)
			for b := range n {
				want := full[a] && full[b] && !without[b]
				if got := g.Dominates(f.Blocks[a], f.Blocks[b]); got != want {
					t.Fatalf("%v: %d dominates %d = %v, want %v", succs, a, b, got, want)
				}
			}
		}
		for _, l := range g.Loops {
			for _, b := range l.Blocks {
				if !l.Irreducible && !g.Dominates(l.Header, b) && !hasIrreducible(g) {
					t.Fatalf("%v: header %d does not dominate %d", succs, l.Header.ID, b.ID)
				}
			}
		}
	}
}

func hasIrreducible(g *Graph) bool {
	for _, l := range g.Loops {
		if l.Irreducible {
			return true
		}
	}
	return false
}

func reach(succs [][]int, without int) []bool {
	seen := make([]bool, len(succs))
	todo := []int{0}
	for len(todo) > 0 {
		b := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if b == without || seen[b] {
			continue
		}
		seen[b] = true
		todo = append(todo, succs[b]...)
	}
	return seen
}
