package wasmbin

import (
	"fmt"
	"strings"
)

// MaxLocals bounds the locals of one function, as engines do.
const MaxLocals = 50000

// MaxArity bounds the parameters and the results of a function, as engines do.
const MaxArity = 1000

// maxMemPages is 4 GiB, all that 32-bit addresses reach.
const maxMemPages = 65536

// Decode reads a module. The result shares memory with bin, which must not
// change while it is used.
func Decode(bin []byte) (*Module, error) {
	if !strings.HasPrefix(string(bin[:min(8, len(bin))]), Magic) {
		return nil, fmt.Errorf("offset 0x0: no WebAssembly 1.0 header: %w", ErrMalformed)
	}
	m := &Module{Start: -1, DataCount: -1}
	r := &reader{b: bin, p: 8}
	last := 0
	for r.left() > 0 && r.err == nil {
		id := r.byte()
		size := r.count("section bytes")
		start := r.p
		s := &reader{b: r.take(size), base: start}
		if r.err != nil {
			break
		}
		if id != 0 {
			if rank := order(id); rank <= last {
				s.p = 0
				s.fail(ErrMalformed, "section %d out of order", id)
			} else {
				last = rank
			}
		}
		m.section(id, s)
		if s.err == nil && s.left() > 0 {
			s.fail(ErrMalformed, "%d bytes too many in section %d", s.left(), id)
		}
		r.err = s.err
	}
	if r.err == nil && len(m.Code) != len(m.Funcs) {
		r.fail(ErrMalformed, "%d functions, %d bodies", len(m.Funcs), len(m.Code))
	}
	if r.err != nil {
		return nil, fmt.Errorf("decode wasm: %w", r.err)
	}
	return m, nil
}

// order is the place of a section among the others: the data count (12) stands
// before the code (10).
func order(id byte) int {
	switch id {
	case 10, 11:
		return int(id) + 1
	case 12:
		return 10
	}
	return int(id)
}

func (m *Module) section(id byte, r *reader) {
	switch id {
	case 0:
		name := r.name()
		m.Customs = append(m.Customs, Custom{name, r.take(r.left())})
	case 1:
		m.Types = vector(r, "types", (*reader).funcType)
	case 2:
		m.Imports = vector(r, "imports", (*reader).importEntry)
	case 3:
		m.Funcs = vector(r, "functions", (*reader).u32)
	case 4:
		m.Tables = vector(r, "tables", (*reader).table)
	case 5:
		m.Mems = vector(r, "memories", func(r *reader) Limits { return r.limits(maxMemPages) })
	case 6:
		m.Globals = vector(r, "globals", func(r *reader) Global { return Global{r.globalType(), r.expr()} })
	case 7:
		m.Exports = vector(r, "exports", (*reader).export)
	case 8:
		m.Start = int(r.u32())
	case 9:
		m.Elems = vector(r, "elements", (*reader).elem)
	case 10:
		m.CodeOff = r.base
		m.Code = vector(r, "bodies", (*reader).body)
	case 11:
		m.Datas = vector(r, "data segments", (*reader).data)
	case 12:
		m.DataCount = int(r.u32())
	default:
		r.fail(ErrUnsupported, "section %d", id)
	}
}

func vector[T any](r *reader, what string, item func(*reader) T) []T {
	n := r.count(what)
	// An item in memory is larger than its bytes: grow as they are really read.
	list := make([]T, 0, min(n, 1024))
	for i := 0; i < n && r.err == nil; i++ {
		list = append(list, item(r))
	}
	return list
}

func (r *reader) funcType() FuncType {
	if form := r.byte(); form != 0x60 && r.err == nil {
		r.p--
		r.fail(ErrUnsupported, "type form %#x", form)
		return FuncType{}
	}
	t := FuncType{r.valTypes(), r.valTypes()}
	if n := max(len(t.Params), len(t.Results)); n > MaxArity {
		r.fail(ErrUnsupported, "function of %d parameters or results, limit %d", n, MaxArity)
	}
	return t
}

func (r *reader) table() Table {
	t := r.valType()
	if t != FuncRef && t != ExternRef && r.err == nil {
		r.fail(ErrMalformed, "table of %#x", byte(t))
	}
	return Table{t, r.limits(1<<32 - 1)}
}

func (r *reader) globalType() GlobalType {
	t := r.valType()
	mut := r.byte()
	if mut > 1 {
		r.fail(ErrMalformed, "mutability %#x", mut)
	}
	return GlobalType{t, mut == 1}
}

func (r *reader) importEntry() Import {
	i := Import{Module: r.name(), Name: r.name(), Kind: Kind(r.byte())}
	switch i.Kind {
	case FuncKind:
		i.Type = r.u32()
	case TableKind:
		i.Table = r.table()
	case MemKind:
		i.Mem = r.limits(maxMemPages)
	case GlobalKind:
		i.Global = r.globalType()
	default:
		r.fail(ErrUnsupported, "import kind %#x", byte(i.Kind))
	}
	return i
}

func (r *reader) export() Export {
	e := Export{Name: r.name(), Kind: Kind(r.byte()), Index: r.u32()}
	if e.Kind > GlobalKind {
		r.fail(ErrUnsupported, "export kind %#x", byte(e.Kind))
	}
	return e
}

func (r *reader) elem() (e Elem) {
	flags := r.u32()
	if flags > 7 {
		r.fail(ErrMalformed, "element flags %#x", flags)
		return
	}
	e.Type = FuncRef
	switch {
	case flags&1 == 0:
		if flags&2 != 0 {
			e.Table = r.u32()
		}
		e.Offset = r.expr()
	case flags&2 != 0:
		e.Mode = Declared
	default:
		e.Mode = Passive
	}
	exprs := flags&4 != 0
	if flags&3 != 0 { // a type or kind stands here
		if exprs {
			e.Type = r.valType()
		} else if kind := r.byte(); kind != 0 {
			r.fail(ErrMalformed, "element kind %#x", kind)
		}
	}
	if exprs {
		e.Exprs = vector(r, "element expressions", (*reader).expr)
		return e
	}
	e.Funcs = vector(r, "element functions", (*reader).u32)
	return e
}

func (r *reader) data() (d Data) {
	switch flags := r.u32(); flags {
	case 0:
		d.Offset = r.expr()
	case 1:
		d.Mode = Passive
	case 2:
		d.Mem = r.u32()
		d.Offset = r.expr()
	default:
		r.fail(ErrMalformed, "data flags %#x", flags)
	}
	d.Bytes = r.take(r.count("data bytes"))
	return d
}

func (r *reader) body() (b Body) {
	size := r.count("body bytes")
	base := r.base + r.p
	s := &reader{b: r.take(size), base: base}
	if r.err != nil {
		return
	}
	total := uint64(0)
	b.Locals = vector(s, "locals", func(s *reader) LocalRun {
		run := LocalRun{s.u32(), s.valType()}
		if total += uint64(run.Count); total > MaxLocals {
			s.fail(ErrUnsupported, "%d locals, limit %d", total, MaxLocals)
		}
		return run
	})
	b.Off = base + s.p
	b.Code = s.take(s.left())
	if s.err == nil && (len(b.Code) == 0 || b.Code[len(b.Code)-1] != byte(End)) {
		s.fail(ErrMalformed, "body without end")
	}
	r.err = s.err
	return b
}
