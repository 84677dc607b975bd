package golang

import (
	"go/ast"
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

func (fn *fn) call(x *ast.CallExpr) *ir.Instr {
	info := fn.l.u.info
	tv := info.Types[x.Fun]
	switch {
	case tv.IsType():
		return fn.convert(x)
	case tv.IsBuiltin():
		return fn.builtin(x)
	}
	if isScan(info, x) {
		return fn.scan(x)
	}
	if _, obj := fn.scannerOf(x, "Text", "Bytes"); obj != nil && fn.scanning[obj] != nil {
		return fn.scanning[obj]
	}
	fun := ast.Unparen(x.Fun)
	if sel, ok := fun.(*ast.SelectorExpr); ok {
		if s := info.Selections[sel]; s != nil && s.Kind() == types.MethodVal {
			recv := fn.embedded(sel)
			return fn.method(sel, s, recv, fn.methodArgs(x, s), fn.typeOf(x))
		}
	}
	if lit, ok := fun.(*ast.FuncLit); ok {
		f, _ := fn.literal(lit, "")
		args := fn.args(x, f)
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: fn.typeOf(x)})
	}
	return fn.callKnown(x, fn.args(x, fn.callee(fun)))
}

// callee is the program's function that an expression surely names, or nil.
func (fn *fn) callee(fun ast.Expr) *ir.Func {
	info := fn.l.u.info
	switch f := fun.(type) {
	case *ast.Ident:
		obj := info.Uses[f]
		if o, ok := obj.(*types.Func); ok {
			return fn.l.funcs[o.Origin()]
		}
		if lit := fn.l.closures[obj]; lit != nil {
			return fn.l.litFunc(fn.declarer(obj), lit, obj.Name())
		}
	case *ast.SelectorExpr:
		if o, ok := info.Uses[f.Sel].(*types.Func); ok {
			return fn.l.funcs[o.Origin()]
		}
	case *ast.IndexExpr:
		return fn.callee(ast.Unparen(f.X))
	case *ast.IndexListExpr:
		return fn.callee(ast.Unparen(f.X))
	}
	return nil
}

// declarer is the function that declares a variable that f can see.
func (f *fn) declarer(obj types.Object) *fn {
	for f.lit != nil && f.outer != nil && (obj.Pos() < f.lit.Pos() || obj.Pos() >= f.lit.End()) {
		f = f.outer
	}
	return f
}

// callKnown calls a function by what is known of it: its Func, its qualified
// name, or only the value.
func (fn *fn) callKnown(x *ast.CallExpr, args []*ir.Instr) *ir.Instr {
	fun := ast.Unparen(x.Fun)
	t := fn.typeOf(x)
	fn.at(x.Pos())
	if f := fn.callee(fun); f != nil {
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: t})
	}
	switch f := fun.(type) {
	case *ast.IndexExpr:
		if o := fn.imported(ast.Unparen(f.X)); o != "" {
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: o, Args: args, Type: t})
		}
	case *ast.SelectorExpr:
		if o := fn.imported(f); o != "" {
			return fn.callImported(x, o, args, t)
		}
		if fn.l.u.info.Selections[f] == nil {
			recv := fn.expr(f.X)
			return fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: f.Sel.Name, Args: append([]*ir.Instr{recv}, args...), Type: t})
		}
	case *ast.Ident:
		if fn.l.object(f) == nil {
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: f.Name, Args: args, Type: t})
		}
		if o := fn.imported(f); o != "" {
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: o, Args: args, Type: t})
		}
	}
	v := fn.expr(fun)
	return fn.b.Add(&ir.Instr{Op: ir.CallValue, Args: append([]*ir.Instr{v}, args...), Type: t})
}

// callImported calls a function of another package. What takes an interface works
// on the methods that it names: on what a pointer to a list points to, and package
// container/heap on an object through the object's own Push and Pop.
func (fn *fn) callImported(x *ast.CallExpr, name string, args []*ir.Instr, t *ir.Type) *ir.Instr {
	sig, _ := fn.l.u.info.TypeOf(x.Fun).(*types.Signature)
	for k, a := range args {
		if sig == nil || k >= sig.Params().Len() || k >= len(x.Args) {
			break
		}
		face, ok := sig.Params().At(k).Type().Underlying().(*types.Interface)
		if ok && face.NumMethods() > 0 && a.Type != nil && a.Type.Kind == ir.Ptr && a.Type.Elem != nil && a.Type.Elem.Kind == ir.Seq {
			args[k] = fn.b.Emit(ir.Load, a.Type.Elem, a)
		}
	}
	if (name == "heap.Push" || name == "heap.Pop") && len(args) > 0 && args[0].Type != nil && args[0].Type.Kind == ir.Obj {
		if f, _ := fn.methodOf(x.Args[0], name[len("heap."):]); f != nil {
			fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "heap.sift", Args: []*ir.Instr{fn.lengthOf(x.Args[0], args[0])}})
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: t})
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: args, Type: t})
}

// methodOf is the program's method of an expression's type, or nil, and the fields
// that lead to it.
func (fn *fn) methodOf(x ast.Expr, name string) (*ir.Func, []string) {
	t := fn.l.u.info.TypeOf(x)
	obj, index, _ := types.LookupFieldOrMethod(t, true, fn.l.u.pkg, name)
	m, ok := obj.(*types.Func)
	if !ok {
		return nil, nil
	}
	var way []string
	for _, k := range index[:len(index)-1] {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		f := t.Underlying().(*types.Struct).Field(k)
		way, t = append(way, f.Name()), f.Type()
	}
	return fn.l.funcs[m.Origin()], way
}

// lengthOf is what the Len of an object gives, of its own or of a list inside it.
func (fn *fn) lengthOf(x ast.Expr, v *ir.Instr) *ir.Instr {
	f, way := fn.methodOf(x, "Len")
	for _, name := range way {
		v = fn.b.Add(&ir.Instr{Op: ir.Field, Sym: name, Args: []*ir.Instr{v}})
	}
	if f != nil {
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: []*ir.Instr{v}, Type: ir.TInt})
	}
	return fn.b.Emit(ir.Len, ir.TInt, v)
}

// imported is the qualified name of an imported function, or "".
func (fn *fn) imported(e ast.Expr) string {
	switch f := e.(type) {
	case *ast.Ident:
		if o, ok := fn.l.u.info.Uses[f].(*types.Func); ok {
			return qualified(o)
		}
	case *ast.SelectorExpr:
		if id, ok := f.X.(*ast.Ident); ok {
			if pkg, ok := fn.l.u.info.Uses[id].(*types.PkgName); ok {
				return pkg.Imported().Name() + "." + f.Sel.Name
			}
		}
	}
	return ""
}

// args evaluates arguments: one call's several results are spread, and what
// goes to a variadic parameter of a function of the program becomes a sequence.
func (fn *fn) args(x *ast.CallExpr, callee *ir.Func) []*ir.Instr {
	sig, _ := fn.l.u.info.TypeOf(x.Fun).(*types.Signature)
	var args []*ir.Instr
	if len(x.Args) == 1 {
		if tuple, ok := fn.l.u.info.TypeOf(x.Args[0]).(*types.Tuple); ok {
			return fn.components(ast.Unparen(x.Args[0]), tuple.Len())
		}
	}
	for k, a := range x.Args {
		v := fn.expr(a)
		if sig != nil && k < sig.Params().Len() {
			v = fn.coerce(v, fn.l.typ(sig.Params().At(k).Type()))
		}
		args = append(args, v)
	}
	if sig == nil || callee == nil || !sig.Variadic() || x.Ellipsis.IsValid() || len(args) < sig.Params().Len()-1 {
		return args
	}
	fixed := sig.Params().Len() - 1
	t := fn.l.typ(sig.Params().At(fixed).Type())
	rest := fn.b.Emit(ir.MakeSeq, t, args[fixed:]...)
	return append(args[:fixed:fixed], rest)
}

func (fn *fn) methodArgs(x *ast.CallExpr, s *types.Selection) []*ir.Instr {
	if o, ok := s.Obj().(*types.Func); ok {
		return fn.args(x, fn.l.funcs[o.Origin()])
	}
	return fn.args(x, nil)
}

// method calls a method on an evaluated receiver.
func (fn *fn) method(x *ast.SelectorExpr, s *types.Selection, recv *ir.Instr, args []*ir.Instr, t *ir.Type) *ir.Instr {
	fn.at(x.Pos())
	obj, _ := s.Obj().(*types.Func)
	if obj != nil && recv.Type != nil && recv.Type.Kind == ir.Ptr && !hasPointerReceiver(obj) {
		recv = fn.b.Emit(ir.Load, recv.Type.Elem, recv) // p.Len() is (*p).Len()
	}
	all := append([]*ir.Instr{recv}, args...)
	if obj != nil {
		if obj.Name() == "Len" && recv.Type != nil && recv.Type.Kind == ir.Seq && fn.l.funcs[obj.Origin()] == nil {
			return fn.b.Emit(ir.Len, t, recv) // sort.IntSlice and its like
		}
		if i := fn.syncMethod(obj, recv, args); i != nil {
			return i
		}
		if f := fn.l.funcs[obj.Origin()]; f != nil {
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: all, Type: t})
		}
		if f := fn.l.onlyImplementation(s.Recv(), obj.Name()); f != nil {
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: all, Type: t})
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: x.Sel.Name, Args: all, Type: t})
}

func hasPointerReceiver(m *types.Func) bool {
	sig, ok := m.Type().(*types.Signature)
	if !ok || sig.Recv() == nil {
		return false
	}
	_, isPointer := types.Unalias(sig.Recv().Type()).(*types.Pointer)
	return isPointer
}

// onlyImplementation is the method that a call through an interface reaches if
// one type of the program implements it (class hierarchy analysis).
func (l *lowerer) onlyImplementation(recv types.Type, name string) *ir.Func {
	iface, ok := recv.Underlying().(*types.Interface)
	if !ok || recv.Underlying() == types.Universe.Lookup("error").Type().Underlying() {
		return nil
	}
	if named, ok := types.Unalias(recv).(*types.Named); ok && !l.isOurs(named.Obj().Pkg()) {
		return nil // the standard library implements its own
	}
	var found *ir.Func
	for _, im := range l.impls[name] {
		if types.Implements(im.t, iface) || types.Implements(types.NewPointer(im.t), iface) {
			if found != nil {
				return nil
			}
			found = im.f
		}
	}
	return found
}

// syncMethod lowers the methods of package sync that the IR has operations for.
func (fn *fn) syncMethod(obj *types.Func, recv *ir.Instr, args []*ir.Instr) *ir.Instr {
	if obj.Pkg() == nil {
		return nil
	}
	op := ir.Invalid
	switch obj.Pkg().Path() {
	case "sync":
		switch obj.Name() {
		case "Lock", "RLock":
			op = ir.Lock
		case "Unlock", "RUnlock":
			op = ir.Unlock
		case "Wait":
			op = ir.Join
		case "Go":
			return fn.spawnValue(args)
		}
	case "golang.org/x/sync/errgroup":
		switch obj.Name() {
		case "Wait":
			op = ir.Join
		case "Go", "TryGo":
			return fn.spawnValue(args)
		}
	}
	if op == ir.Invalid {
		return nil
	}
	return fn.b.Emit(op, nil, recv)
}

// spawnValue starts a function value, a closure as a rule.
func (fn *fn) spawnValue(args []*ir.Instr) *ir.Instr {
	i := &ir.Instr{Op: ir.Spawn, Lit: "thread"}
	if len(args) == 1 && (args[0].Op == ir.Closure || args[0].Op == ir.FuncRef) && args[0].Callee != nil {
		i.Callee = args[0].Callee
	} else {
		i.Args = args
	}
	return fn.b.Add(i)
}
