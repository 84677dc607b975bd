package golang

import (
	"go/ast"
	"go/token"
	"go/types"
	"sort"
	"strconv"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/program"
)

// initName is the function that sets package-level variables; main calls it.
const initName = "init"

// lowerer carries the lowering of one program.
type lowerer struct {
	load     *loaded
	mod      *ir.Module
	funcs    map[types.Object]*ir.Func
	decls    map[*ir.Func]*ast.FuncDecl
	types    map[types.Type]*ir.Type
	classes  map[*types.TypeName]*ir.Class
	impls    map[string][]implementer      // method name to the program's types that have it
	captured map[types.Object]bool         // by a closure, or its address is taken
	closures map[types.Object]*ast.FuncLit // of variables that hold one literal for good
	writes   map[types.Object]int          // how often a variable is bound
	lits     map[*ast.FuncLit]*ir.Func
	free     map[*ast.FuncLit][]types.Object
	keys     map[types.Object]string
	named    map[string]int  // how many variables of that name have a key
	gotos    map[string]bool // labels that some goto names

	u *unit // the unit being lowered
}

type implementer struct {
	t types.Type
	f *ir.Func
}

func lowerProgram(load *loaded, p program.Program) *ir.Module {
	l := &lowerer{
		load: load, mod: &ir.Module{Lang: string(program.Go), Path: p.Path, Notes: load.notes},
		funcs: map[types.Object]*ir.Func{}, decls: map[*ir.Func]*ast.FuncDecl{}, types: map[types.Type]*ir.Type{},
		classes: map[*types.TypeName]*ir.Class{}, impls: map[string][]implementer{}, captured: map[types.Object]bool{},
		closures: map[types.Object]*ast.FuncLit{}, writes: map[types.Object]int{}, lits: map[*ast.FuncLit]*ir.Func{}, free: map[*ast.FuncLit][]types.Object{},
		keys: map[types.Object]string{}, named: map[string]int{}, gotos: map[string]bool{},
	}
	// All is declared before any body is lowered, so that calls know their callee.
	for _, u := range load.units {
		l.u = u
		l.declareTypes()
		l.declareFuncs()
	}
	for _, u := range load.units {
		l.u = u
		l.lowerUnit()
	}
	return l.mod
}

// prefix is put before the names of what an imported package declares.
func (l *lowerer) prefix() string {
	if l.u.path == "" {
		return ""
	}
	return l.u.pkg.Name() + "."
}

func (l *lowerer) pos(p token.Pos) ir.Pos {
	if !p.IsValid() {
		return ir.Pos{}
	}
	return l.load.at(l.load.fset.Position(p))
}

// declareTypes makes a Class of each named type, with a struct's fields.
func (l *lowerer) declareTypes() {
	scope := l.u.pkg.Scope()
	var names []*types.TypeName
	for _, name := range scope.Names() {
		if tn, ok := scope.Lookup(name).(*types.TypeName); ok && !tn.IsAlias() {
			names = append(names, tn)
		}
	}
	sort.Slice(names, func(i, j int) bool { return names[i].Pos() < names[j].Pos() })
	for _, tn := range names {
		c := &ir.Class{Name: l.prefix() + tn.Name(), Methods: map[string]*ir.Func{}, Pos: l.pos(tn.Pos())}
		l.classes[tn] = c
		l.mod.Classes = append(l.mod.Classes, c)
	}
	for _, tn := range names {
		st, ok := tn.Type().Underlying().(*types.Struct)
		if !ok {
			continue
		}
		c := l.classes[tn]
		for i := 0; i < st.NumFields(); i++ {
			f := st.Field(i)
			c.Fields = append(c.Fields, ir.FieldDef{Name: f.Name(), Type: l.typ(f.Type())})
			if f.Embedded() {
				c.Bases = append(c.Bases, f.Name())
			}
		}
	}
}

func (l *lowerer) declareFuncs() {
	for _, file := range l.u.files {
		inits := 0
		for _, d := range file.Decls {
			fd, ok := d.(*ast.FuncDecl)
			if !ok || fd.Name.Name == "_" {
				continue
			}
			f := &ir.Func{Name: l.prefix() + fd.Name.Name, Pos: l.pos(fd.Pos()), End: l.pos(fd.End())}
			if fd.Recv == nil && fd.Name.Name == "init" {
				inits++
				f.Name += "#" + strconv.Itoa(inits)
			}
			if fd.Name.IsExported() || l.u.snippet || fd.Name.Name == "main" {
				f.Flags |= ir.Exported
			}
			obj := l.u.info.Defs[fd.Name]
			if recv := receiverType(obj); recv != nil {
				l.declareMethod(f, fd, recv)
			}
			if fd.Body == nil {
				f.Flags |= ir.Stub
			}
			if obj != nil {
				l.funcs[obj] = f
			}
			l.decls[f] = fd
			l.u.funcs = append(l.u.funcs, f)
			l.mod.Funcs = append(l.mod.Funcs, f)
			if f.Name == "main" && l.u.path == "" && l.u.pkg.Name() == "main" && fd.Recv == nil {
				l.mod.Entry = f
			}
		}
	}
}

func (l *lowerer) declareMethod(f *ir.Func, fd *ast.FuncDecl, recv *types.Named) {
	f.Flags |= ir.Method
	f.Name = l.prefix() + recv.Obj().Name() + "." + fd.Name.Name
	l.impls[fd.Name.Name] = append(l.impls[fd.Name.Name], implementer{recv, f})
	if c := l.classes[recv.Obj()]; c != nil {
		f.Class = c
		c.Methods[fd.Name.Name] = f
	}
}

// receiverType is the named type that a method belongs to.
func receiverType(obj types.Object) *types.Named {
	fn, ok := obj.(*types.Func)
	if !ok {
		return nil
	}
	recv := fn.Type().(*types.Signature).Recv()
	if recv == nil {
		return nil
	}
	t := types.Unalias(recv.Type())
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

func (l *lowerer) lowerUnit() {
	l.findCaptures()
	l.lowerInit()
	for _, f := range l.u.funcs {
		if fd := l.decls[f]; fd.Body != nil {
			l.lowerFunc(f, fd)
		}
	}
}

// lowerInit makes the function that gives package-level variables their values
// and calls the init functions, if there are any.
func (l *lowerer) lowerInit() {
	f := &ir.Func{Name: l.prefix() + initName}
	fn := l.newFn(f, nil)
	work := false
	for _, file := range l.u.files {
		for _, d := range file.Decls {
			if gd, ok := d.(*ast.GenDecl); ok && gd.Tok == token.VAR {
				work = true
				fn.at(gd.Pos())
				fn.varDecl(gd)
			}
		}
	}
	for _, g := range l.u.funcs {
		if fd := l.decls[g]; fd.Recv == nil && fd.Name.Name == "init" {
			work = true
			fn.b.Add(&ir.Instr{Op: ir.Call, Callee: g})
		}
	}
	if !work {
		return
	}
	fn.finish()
	l.mod.Funcs = append(l.mod.Funcs, f)
}

func (l *lowerer) lowerFunc(f *ir.Func, fd *ast.FuncDecl) {
	l.named = map[string]int{}
	fn := l.newFn(f, nil)
	fn.signature(fd.Recv, fd.Type)
	if f == l.mod.Entry {
		for _, g := range l.mod.Funcs {
			if _, declared := l.decls[g]; !declared && g.Outer == nil {
				fn.b.Add(&ir.Instr{Op: ir.Call, Callee: g})
			}
		}
	}
	fn.block(fd.Body.List)
	fn.finish()
}
