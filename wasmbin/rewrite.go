package wasmbin

import "fmt"

// rewriter changes a module's code while function indices move: it has added
// one imported function, type and mutable i64 globals of its own. Every index
// of the guest is checked against what the guest itself declared, or it could
// reach what the rewrite adds.
type rewriter struct {
	m                *Module
	types            []FuncType // of the functions, before
	imported         uint32     // functions imported before: the host's one stands there now
	nTypes, nGlobals uint32
	current, locals  uint32 // the function at hand, and its parameters and locals before
	w                *writer
}

// newRewriter prepares m. The host function MODULE.NAME of type ft becomes
// function number `imported`; a guest that imports from MODULE itself is refused.
func newRewriter(m *Module, module, name string, ft FuncType) (*rewriter, error) {
	rw := &rewriter{m: m, nTypes: uint32(len(m.Types)), imported: uint32(m.Count(FuncKind)), w: &writer{}}
	rw.nGlobals = uint32(m.Count(GlobalKind) + len(m.Globals))
	var err error
	if rw.types, err = m.FuncTypes(); err != nil {
		return nil, err
	}
	for _, i := range m.Imports {
		if i.Module == module {
			return nil, fmt.Errorf("import %s.%s: the module name is reserved: %w", i.Module, i.Name, ErrUnsupported)
		}
	}
	names := m.FuncNames()
	m.Types = append(m.Types[:len(m.Types):len(m.Types)], ft)
	m.Imports = append(m.Imports[:len(m.Imports):len(m.Imports)], Import{Module: module, Name: name, Kind: FuncKind, Type: rw.nTypes})
	// Imports of one kind are numbered among themselves: the last function import is the last of all.
	shifted := append(append(append(make([]string, 0, len(names)+1), names[:rw.imported]...), ""), names[rw.imported:]...)
	m.Customs = []Custom{nameSection(shifted)} // debug sections would point to where code was
	return rw, rw.shiftTables()
}

// fn is a function's index after the rewrite.
func (rw *rewriter) fn(i uint32) (uint32, error) {
	if int64(i) >= int64(len(rw.types)) {
		return 0, fmt.Errorf("function %d of %d: %w", i, len(rw.types), ErrMalformed)
	}
	if i >= rw.imported {
		i++
	}
	return i, nil
}

func (rw *rewriter) shiftTables() error {
	m := rw.m
	var err error
	shift := func(i uint32) uint32 {
		v, e := rw.fn(i)
		if e != nil && err == nil {
			err = e
		}
		return v
	}
	expr := func(b []byte) []byte {
		out, e := rw.constExpr(b)
		if e != nil && err == nil {
			err = e
		}
		return out
	}
	if m.Start >= 0 {
		m.Start = int(shift(uint32(m.Start)))
	}
	for i, e := range m.Exports {
		switch {
		case e.Kind == FuncKind:
			m.Exports[i].Index = shift(e.Index)
		case e.Kind == GlobalKind && e.Index >= rw.nGlobals:
			return fmt.Errorf("export of global %d of %d: %w", e.Index, rw.nGlobals, ErrMalformed)
		}
	}
	for i := range m.Globals {
		m.Globals[i].Init = expr(m.Globals[i].Init)
	}
	for i := range m.Elems {
		e := &m.Elems[i]
		for k, f := range e.Funcs {
			e.Funcs[k] = shift(f)
		}
		for k, x := range e.Exprs {
			e.Exprs[k] = expr(x)
		}
		if e.Mode == Active {
			e.Offset = expr(e.Offset)
		}
	}
	for i := range m.Datas {
		if m.Datas[i].Mode == Active {
			m.Datas[i].Offset = expr(m.Datas[i].Offset)
		}
	}
	return err
}

func (rw *rewriter) constExpr(code []byte) ([]byte, error) {
	c := NewCode(code, 0)
	out := &writer{}
	for c.Next() {
		switch c.Op {
		case RefFunc:
			f, err := rw.fn(c.A)
			if err != nil {
				return nil, err
			}
			out.op(RefFunc, f)
			continue
		case GlobalGet:
			if c.A >= rw.nGlobals {
				return nil, fmt.Errorf("global %d of %d: %w", c.A, rw.nGlobals, ErrMalformed)
			}
		}
		out.bytes(code[c.Start:c.Stop])
	}
	return out.b, c.Err()
}

// addGlobal adds a mutable i64 of value 0 and gives its index. An exported name
// that the guest uses too makes the module invalid, which the runtime reports.
func (rw *rewriter) addGlobal(export string) uint32 {
	m := rw.m
	m.Globals = append(m.Globals, Global{GlobalType{I64, true}, []byte{byte(I64Const), 0, byte(End)}})
	i := uint32(m.Count(GlobalKind) + len(m.Globals) - 1)
	if export != "" {
		m.Exports = append(m.Exports, Export{export, GlobalKind, i})
	}
	return i
}

// edit is what a rewrite does to code.
type edit interface {
	// entry writes what stands before a function's first instruction.
	entry(w *writer)
	// edits reports whether apply handles this instruction. A call it takes
	// must be one of an imported function, whose index stays.
	edits(c *Code) bool
	// apply writes the instruction c, whose bytes are src, with what goes around it.
	apply(c *Code, src []byte, w *writer)
}

// bodies rewrites all code. The edit may use spare locals of these types, the
// first of which is number rw.locals.
func (rw *rewriter) bodies(e edit, spare ...ValType) error {
	size := 0
	for i := range rw.m.Code {
		size += len(rw.m.Code[i].Code)
	}
	// One buffer for all bodies: a large module then costs few allocations.
	rw.w.b = make([]byte, 0, size+size/2)
	for i := range rw.m.Code {
		b := &rw.m.Code[i]
		rw.current = rw.imported + uint32(i)
		rw.locals = uint32(len(rw.types[rw.current].Params))
		for _, l := range b.Locals {
			rw.locals += l.Count
		}
		start := len(rw.w.b)
		e.entry(rw.w)
		if err := rw.body(b, e); err != nil {
			return fmt.Errorf("function %d: %w", int(rw.imported)+i, err)
		}
		b.Code = rw.w.b[start:len(rw.w.b):len(rw.w.b)]
		for _, t := range spare {
			b.Locals = append(b.Locals[:len(b.Locals):len(b.Locals)], LocalRun{1, t})
		}
	}
	return nil
}

func (rw *rewriter) body(b *Body, e edit) error {
	c := b.Instrs()
	from := 0 // what stands before it is written
	for c.Next() {
		if err := rw.check(c); err != nil {
			return fmt.Errorf("offset %#x: %w", b.Off+c.Start, err)
		}
		switch {
		case e.edits(c):
			rw.w.bytes(b.Code[from:c.Start])
			e.apply(c, b.Code[c.Start:c.Stop], rw.w)
			from = c.Stop
		case (c.Op == Call || c.Op == ReturnCall || c.Op == RefFunc) && c.A >= rw.imported:
			rw.w.bytes(b.Code[from:c.Start])
			rw.w.op(c.Op, c.A+1)
			from = c.Stop
		}
	}
	rw.w.bytes(b.Code[from:])
	return c.Err()
}

// check refuses an index that only the rewrite would make valid.
func (rw *rewriter) check(c *Code) error {
	what, i, n := "", c.A, uint32(0)
	switch c.Op {
	case Call, ReturnCall, RefFunc:
		what, n = "function", uint32(len(rw.types))
	case GlobalGet, GlobalSet:
		what, n = "global", rw.nGlobals
	case LocalGet, LocalSet, LocalTee:
		what, n = "local", rw.locals
	case CallIndirect, ReturnCallIndir:
		what, n = "type", rw.nTypes
	case OpBlock, OpLoop, OpIf:
		if c.Block.Empty || c.Block.Result != 0 {
			return nil
		}
		what, i, n = "type", c.Block.Index, rw.nTypes
	default:
		return nil
	}
	if i >= n {
		return fmt.Errorf("%s %d of %d: %w", what, i, n, ErrMalformed)
	}
	return nil
}
