package cost

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// OwnFields rewrites the sizes of what a method keeps in fields of its receiver, where
// the method itself puts it there, by what it puts: n = nums.length in a field is the
// length of an argument to whoever calls the method.
func (e *Engine) OwnFields(f *ir.Func, x law.Expr) law.Expr {
	if e.units[f] == nil || !f.Has(ir.Method) || len(f.Params) == 0 {
		return x
	}
	for range 3 { // a field may be made of another
		to := map[string]law.Expr{}
		for _, name := range x.Vars() {
			s := e.syms[name]
			if s == nil || s.Root != f.Params[0] || !strings.HasPrefix(s.Path, ".") || s.What == Count {
				continue
			}
			step, rest := resolve.CutPath(s.Path)
			v := e.units[f].onlyPut(step[1:])
			if v == nil {
				v = e.constantField(f.Params[0], step[1:])
			}
			if v == nil {
				continue
			}
			y, ok := e.query(v, rest, asks[s.What])
			if ok {
				y, ok = e.lift(y, nil, false)
			}
			if ok {
				to[name] = y
			}
		}
		if len(to) == 0 {
			break
		}
		x = x.Subst(to).Upper()
	}
	return x
}

// constantField is the constant that a field of a receiver has for good, as nothing else is
// ever put into a field of that name; or nil.
func (e *Engine) constantField(receiver *ir.Instr, field string) *ir.Instr {
	puts := e.FieldStores(field)
	if len(puts) != 1 || puts[0].Args[1].Op != ir.Const || e.Alias.Of(puts[0].Args[0]) != e.Alias.Of(receiver) {
		return nil
	}
	return puts[0].Args[1]
}

// onlyPut is the one value that the function puts into a field of its receiver, or nil.
func (u *unit) onlyPut(field string) *ir.Instr {
	var out *ir.Instr
	for _, b := range u.g.Order {
		for _, i := range b.Instrs {
			if i.Op != ir.SetField || i.Sym != field || i.Args[0] != u.f.Params[0] {
				continue
			}
			if out != nil {
				return nil
			}
			out = i.Args[1]
		}
	}
	return out
}
