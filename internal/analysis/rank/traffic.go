package rank

import (
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Traffic is what one call of a unit moves, as laws over the sizes of cost's
// engine. Standard input and output count as storage only when they are all
// that is known of where data goes: they do not.
type Traffic struct {
	ReadBytes, WriteBytes law.Expr // storage
	Ops                   law.Expr // storage operations, opening and attributes included
	NetBytes              law.Expr
	// Unsized says that some transfer's size is not known, so the laws are low.
	Unsized bool
}

func (t *Traffic) add(o Traffic) {
	t.ReadBytes = t.ReadBytes.Add(o.ReadBytes)
	t.WriteBytes = t.WriteBytes.Add(o.WriteBytes)
	t.Ops = t.Ops.Add(o.Ops)
	t.NetBytes = t.NetBytes.Add(o.NetBytes)
	t.Unsized = t.Unsized || o.Unsized
}

// each applies fn to every law.
func (t Traffic) each(fn func(law.Expr) law.Expr) Traffic {
	return Traffic{fn(t.ReadBytes), fn(t.WriteBytes), fn(t.Ops), fn(t.NetBytes), t.Unsized}
}

// Traffic is what one call of f moves, callees included. A recursive call counts
// once.
func (r *Ranking) Traffic(f *ir.Func) Traffic {
	if t := r.bytes[f]; t != nil {
		return *t
	}
	t := &Traffic{}
	r.bytes[f] = t // what a recursive call sees: nothing
	var sum Traffic
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			one := r.moved(i)
			if !one.ReadBytes.IsZero() || !one.WriteBytes.IsZero() || !one.Ops.IsZero() || !one.NetBytes.IsZero() || one.Unsized {
				sum.add(one.each(func(x law.Expr) law.Expr {
					if x.IsZero() {
						return x
					}
					return r.cfg.Cost.Sum(x, b)
				}))
			}
		}
	}
	*t = sum
	return sum
}

// moved is what one run of an instruction moves.
func (r *Ranking) moved(i *ir.Instr) (t Traffic) {
	for _, g := range r.cfg.Types.CalleesOf(i) {
		t.add(r.Traffic(g).each(func(x law.Expr) law.Expr {
			if y, ok := r.cfg.Cost.ForCall(x, i, g); ok {
				return y
			}
			return x
		}))
		return t // of several that may run, the first stands for all
	}
	m := r.model(i)
	if m == nil {
		return t
	}
	for _, e := range m.Effects {
		bytes, sized := r.size(i, m, e)
		switch e.Kind {
		case library.FSRead:
			t.ReadBytes, t.Ops = t.ReadBytes.Add(bytes), t.Ops.Add(e.Ops)
		case library.FSWrite:
			t.WriteBytes, t.Ops = t.WriteBytes.Add(bytes), t.Ops.Add(e.Ops)
		case library.FSMeta:
			t.Ops = t.Ops.Add(e.Ops)
			sized = true
		case library.Net:
			t.NetBytes = t.NetBytes.Add(bytes)
		default:
			continue
		}
		t.Unsized = t.Unsized || !sized
	}
	return t
}

// size is the bytes of one transfer: what the row says, else the length of what
// the call gives.
func (r *Ranking) size(i *ir.Instr, m *library.Model, e library.Effect) (law.Expr, bool) {
	if !e.Bytes.IsZero() {
		if x, ok := r.cfg.Cost.Row(e.Bytes, i, m); ok {
			return x, true
		}
		return law.Const(1), false
	}
	switch r.cfg.Types.TypeOf(i).Kind {
	case ir.Str, ir.Bytes, ir.Seq:
		if x, ok := r.cfg.Cost.Length(i); ok && !x.IsZero() {
			return x, true
		}
		return r.cfg.Cost.Unknown(i), true
	}
	return law.Expr{}, false
}
