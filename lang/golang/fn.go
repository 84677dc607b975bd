package golang

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

// fn lowers one function body.
type fn struct {
	l         *lowerer
	b         *ir.Builder
	f         *ir.Func
	outer     *fn
	lit       *ast.FuncLit // of a nested function
	cells     map[types.Object]*ir.Instr
	addresses map[*ir.Instr]bool         // pointers to parts: cells that stand for them
	once      map[types.Object]*ir.Instr // values of outer variables that are bound once, read at the entry
	results   []types.Object             // named results
	scanning  map[types.Object]*ir.Instr // what the scanner of a loop around found
	defers    []deferred
	jumps     []jumpTarget
	labels    map[string]*ir.Block // of goto
	label     string               // of the statement being lowered
	lits      int                  // function literals so far, for their names
}

// jumpTarget is where break and continue go.
type jumpTarget struct {
	label     string
	brk, cont *ir.Block // cont is nil for switch and select
	named     bool      // a labelled block, which only break LABEL leaves
}

// deferred is a call to be made at the function's exits. Its operands are
// variables, so that an exit that the defer does not dominate still is SSA.
type deferred struct {
	call *ast.CallExpr
	keys []string // of function value or receiver, and arguments
}

func (l *lowerer) newFn(f *ir.Func, outer *fn) *fn {
	fn := &fn{l: l, f: f, outer: outer, cells: map[types.Object]*ir.Instr{}, addresses: map[*ir.Instr]bool{}, once: map[types.Object]*ir.Instr{}, scanning: map[types.Object]*ir.Instr{}, labels: map[string]*ir.Block{}}
	fn.b = ir.NewBuilder(f)
	return fn
}

func (fn *fn) at(p token.Pos) {
	if p.IsValid() {
		fn.b.Pos = fn.l.pos(p)
	}
}

// signature adds the receiver, parameters and named results.
func (fn *fn) signature(recv *ast.FieldList, t *ast.FuncType) {
	var params []types.Object
	add := func(list *ast.FieldList) {
		if list == nil {
			return
		}
		for _, field := range list.List {
			typ := fn.typeOf(field.Type)
			if rest, variadic := field.Type.(*ast.Ellipsis); variadic {
				typ = ir.SeqOf("slice", fn.typeOf(rest.Elt))
			}
			if len(field.Names) == 0 {
				fn.b.Param("_", typ)
			}
			for _, name := range field.Names {
				fn.at(name.Pos())
				obj := fn.l.u.info.Defs[name]
				if obj == nil || name.Name == "_" {
					fn.b.Param(name.Name, typ)
					continue
				}
				fn.b.Param(fn.l.key(obj), typ)
				params = append(params, obj)
			}
		}
	}
	add(recv)
	add(t.Params)
	for _, obj := range params {
		if fn.l.captured[obj] {
			fn.cells[obj] = fn.newCell(obj, fn.b.ReadVar(fn.l.key(obj)))
		}
	}
	if sig, ok := fn.l.u.info.TypeOf(t).(*types.Signature); ok {
		fn.f.Result = fn.l.results(sig.Results())
	} else if t.Results != nil && len(t.Results.List) == 1 {
		fn.f.Result = fn.l.typ(fn.l.u.info.TypeOf(t.Results.List[0].Type))
	} else if t.Results == nil {
		fn.f.Result = ir.TNil
	}
	fn.namedResults(t.Results)
}

func (fn *fn) namedResults(list *ast.FieldList) {
	if list == nil {
		return
	}
	for _, field := range list.List {
		for _, name := range field.Names {
			if obj := fn.l.u.info.Defs[name]; obj != nil {
				fn.declare(obj, fn.zero(obj.Type()))
				fn.results = append(fn.results, obj)
			}
		}
	}
}

func (fn *fn) newCell(obj types.Object, init *ir.Instr) *ir.Instr {
	c := &ir.Instr{Op: ir.Cell, Name: fn.l.key(obj), Type: &ir.Type{Kind: ir.Ptr, Elem: fn.l.typ(obj.Type())}}
	if init != nil {
		c.Args = []*ir.Instr{init}
	}
	return fn.b.Add(c)
}

// declare binds a new variable.
func (fn *fn) declare(obj types.Object, v *ir.Instr) {
	if obj == nil || obj.Name() == "_" {
		return
	}
	if fn.l.captured[obj] {
		fn.cells[obj] = fn.newCell(obj, v)
		if fn.l.writes[obj] > 1 {
			return
		}
	}
	fn.write(obj, v)
}

func (fn *fn) write(obj types.Object, v *ir.Instr) {
	if v.Name == "" && v.Op != ir.Const {
		v.Name = obj.Name()
	}
	fn.b.WriteVar(fn.l.key(obj), v)
}

// readObj is a local variable's value here.
func (fn *fn) readObj(obj types.Object) *ir.Instr {
	key := fn.l.key(obj)
	if v := fn.once[obj]; v != nil {
		return v
	}
	if fn.isCell(obj) {
		return fn.b.Emit(ir.Load, fn.l.typ(obj.Type()), fn.cells[obj])
	}
	if !fn.b.Bound(key) && fn.l.closures[obj] != nil {
		return fn.closureRef(fn.l.closures[obj], obj)
	}
	if !fn.b.Bound(key) {
		return fn.global(obj.Name(), fn.l.typ(obj.Type()))
	}
	v := fn.b.ReadVar(key)
	if v.Type == nil {
		v.Type = fn.l.typ(obj.Type())
	}
	return v
}

// isCell reports whether a variable is read from its cell; one that is bound
// once is a value as well.
func (fn *fn) isCell(obj types.Object) bool {
	return fn.cells[obj] != nil && (fn.l.writes[obj] > 1 || !fn.b.Bound(fn.l.key(obj)))
}

func (fn *fn) global(name string, t *ir.Type) *ir.Instr {
	g := fn.b.Add(&ir.Instr{Op: ir.Global, Sym: name, Type: &ir.Type{Kind: ir.Ptr, Elem: t}})
	return fn.b.Emit(ir.Load, t, g)
}

// zero is the zero value of a type: an empty container rather than nil, as the
// program can append to it and range over it.
func (fn *fn) zero(t types.Type) *ir.Instr {
	typ := fn.l.typ(t)
	if t == nil {
		return fn.b.Add(&ir.Instr{Op: ir.Const, Type: typ})
	}
	switch u := t.Underlying().(type) {
	case *types.Slice:
		return fn.b.Emit(ir.MakeSeq, typ)
	case *types.Array:
		return fn.b.Emit(ir.MakeSized, typ, fn.b.Lit(u.Len()))
	case *types.Struct:
		return fn.b.Add(&ir.Instr{Op: ir.New, Sym: typ.Name, Type: typ})
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return fn.b.Lit(false)
		case u.Info()&types.IsString != 0:
			return fn.b.Lit("")
		case u.Info()&types.IsInteger != 0:
			return fn.b.Lit(int64(0))
		case u.Info()&types.IsFloat != 0:
			return fn.b.Lit(float64(0))
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Const, Type: typ})
}

// finish ends the function: deferred calls at an open end, then variable names
// without their marks.
func (fn *fn) finish() {
	if fn.b.Live() {
		fn.leave(nil)
	}
	fn.b.Finish()
	for _, blk := range fn.f.Blocks {
		for _, i := range blk.Instrs {
			if i.Op != ir.Cell {
				i.Name = plainName(i.Name)
			}
		}
	}
}

// leave emits the deferred calls, last first, and returns.
func (fn *fn) leave(results []*ir.Instr) {
	for k := len(fn.defers) - 1; k >= 0; k-- {
		fn.runDeferred(fn.defers[k])
	}
	if results == nil {
		for _, obj := range fn.results {
			results = append(results, fn.readObj(obj))
		}
	}
	fn.b.Return(results...)
}

// literal lowers a function literal and gives its closure.
func (fn *fn) literal(lit *ast.FuncLit, name string) (*ir.Func, *ir.Instr) {
	f := fn.l.litFunc(fn, lit, name)
	inner := fn.l.newFn(f, fn)
	inner.at(lit.Pos())
	inner.lit = lit
	var captured []*ir.Instr
	for _, obj := range fn.l.free[lit] {
		if !fn.l.captured[obj] {
			continue
		}
		cell := fn.cells[obj]
		if cell == nil {
			// Declared by a statement that was not lowered; nothing to share.
			cell = fn.newCell(obj, nil)
			fn.cells[obj] = cell
		}
		captured = append(captured, cell)
		c := inner.b.Add(&ir.Instr{Op: ir.Cell, Sym: "free", Name: fn.l.key(obj), Type: cell.Type})
		inner.cells[obj] = c
		if fn.l.writes[obj] <= 1 {
			inner.once[obj] = inner.b.Add(&ir.Instr{Op: ir.Load, Name: obj.Name(), Type: fn.l.typ(obj.Type()), Args: []*ir.Instr{c}})
		}
	}
	inner.signature(nil, lit.Type)
	inner.block(lit.Body.List)
	inner.finish()
	fn.l.mod.Funcs = append(fn.l.mod.Funcs, f)
	fn.at(lit.Pos())
	t := fn.l.typ(fn.l.u.info.TypeOf(lit))
	return f, fn.b.Add(&ir.Instr{Op: ir.Closure, Callee: f, Args: captured, Type: t})
}

// closureRef is a literal's function as a value where its variable is out of
// reach: in a function beside or inside of it.
func (fn *fn) closureRef(lit *ast.FuncLit, obj types.Object) *ir.Instr {
	f := fn.l.litFunc(fn.declarer(obj), lit, obj.Name())
	i := &ir.Instr{Op: ir.Closure, Callee: f, Type: fn.l.typ(obj.Type())}
	for _, v := range fn.l.free[lit] {
		if c := fn.cells[v]; c != nil && fn.l.captured[v] {
			i.Args = append(i.Args, c)
		}
	}
	return fn.b.Add(i)
}

// litFunc is the function of a literal; it exists before its body is lowered so
// that the body can call it.
func (l *lowerer) litFunc(fn *fn, lit *ast.FuncLit, name string) *ir.Func {
	if f := l.lits[lit]; f != nil {
		return f
	}
	if name == "" {
		fn.lits++
		name = "func" + itoa(fn.lits)
	}
	f := &ir.Func{Name: fn.f.Name + "." + name, Outer: fn.f, Pos: l.pos(lit.Pos()), End: l.pos(lit.End())}
	l.lits[lit] = f
	return f
}
