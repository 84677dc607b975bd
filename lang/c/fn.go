package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// body lowers one function body.
type body struct {
	*curly.Flow
	l      *lowerer
	fun    *fun
	vars   map[*curly.Variable]*local
	labels map[string]*ir.Block
	tokens *curly.Variable // the text that strtok takes apart
}

// local is what the IR's variable is to C.
type local struct {
	t    *ctype
	use  use
	at   *curly.Variable // where a place in an array is, from its start
	cell *ir.Instr       // of one whose address is kept
}

func (l *lowerer) newBody(f *ir.Func, of *fun) *body {
	fn := &body{Flow: curly.NewFlow(f), l: l, fun: of, vars: map[*curly.Variable]*local{}, labels: map[string]*ir.Block{}}
	fn.Value, fn.Stmt, fn.Truth = fn.expr, fn.stmt, fn.truth
	return fn
}

// lower makes all bodies.
func (l *lowerer) lower() {
	var inits *ir.Func
	if len(l.inits) > 0 {
		inits = l.lowerGlobals()
	}
	for _, fn := range l.order {
		b := l.newBody(fn.f, fn)
		b.At(fn.node)
		for _, p := range fn.params {
			v := b.Declare(p.name, p.typ)
			b.B.Param(v.Key, p.typ)
			if lo := b.own(v, p.t, p.use); lo.at != nil {
				b.B.WriteVar(lo.at.Key, b.B.Lit(int64(0)))
			}
		}
		if fn.f == l.mod.Entry && inits != nil {
			b.B.Add(&ir.Instr{Op: ir.Call, Callee: inits})
		}
		b.statements(fn.node.Child("body"))
		b.Finish()
	}
}

// own says what C knows of a variable. A place in an array has a second variable.
func (fn *body) own(v *curly.Variable, t *ctype, u use) *local {
	lo := &local{t: t, use: u}
	if u.moved && curly.Is(v.Type, ir.Seq) {
		lo.at = fn.Declare(v.Name+".at", ir.TInt)
	}
	fn.vars[v] = lo
	return lo
}

// lowerGlobals makes the function that sets the program's variables; main calls it.
func (l *lowerer) lowerGlobals() *ir.Func {
	f := &ir.Func{Name: "<globals>", Pos: l.inits[0].at.Pos(), End: l.inits[len(l.inits)-1].at.EndPos()}
	fn := l.newBody(f, &fun{uses: uses{}})
	for k := 0; k < len(l.inits); k++ {
		fn.initGlobal(l.inits[k])
	}
	fn.Finish()
	l.mod.Funcs = append(l.mod.Funcs, f)
	return f
}

func (fn *body) initGlobal(g *global) {
	fn.At(g.at)
	if g.isLit {
		return
	}
	v := ptr{base: fn.startsList(g.name, g.typ, g.value)}
	if v.base == nil {
		v = fn.initial(g.t, g.use, g.value)
	}
	fn.store(place{kind: globalPlace, name: g.name, typ: g.typ, moved: g.use.moved}, v)
}

// initial is what a variable of that type starts with.
func (fn *body) initial(t *ctype, u use, value treesitter.Node) ptr {
	switch {
	case t.form == array:
		return ptr{base: fn.newArray(t, u, value)}
	case t.form == record:
		if value.OK() && value.Kind() != "initializer_list" {
			return ptr{base: fn.expr(value)}
		}
		return ptr{base: fn.newRecord(t.name, value)}
	case value.Kind() == "initializer_list":
		return fn.initial(t, u, value.First())
	case value.OK():
		return fn.evalAs(value, t, u)
	}
	return ptr{base: fn.zero(t.of(u))}
}

// zero is the value of a variable without one.
func (fn *body) zero(t *ir.Type) *ir.Instr {
	switch {
	case curly.Is(t, ir.Int):
		return fn.B.Lit(int64(0))
	case curly.Is(t, ir.Float):
		return fn.B.Lit(float64(0))
	case curly.Is(t, ir.Bool):
		return fn.B.Lit(false)
	}
	return fn.B.Add(&ir.Instr{Op: ir.Const, Type: t})
}

// global is the static variable of the function that a name stands for, or the
// program's, or nil.
func (fn *body) global(name string) *global {
	if g := fn.l.globals[fn.fun.name+"."+name]; g != nil && fn.fun.name != "" {
		return g
	}
	return fn.l.globals[name]
}
