package wasmbin

import "encoding/binary"

// Encode writes a module. Custom sections come last.
func Encode(m *Module) []byte {
	size := 64
	for _, b := range m.Code {
		size += len(b.Code) + 16
	}
	for _, d := range m.Datas {
		size += len(d.Bytes) + 16
	}
	w := &writer{b: make([]byte, 0, size+size/8)}
	w.b = append(w.b, Magic...)
	list(w, 1, m.Types, (*writer).funcType)
	list(w, 2, m.Imports, (*writer).importEntry)
	list(w, 3, m.Funcs, (*writer).u32)
	list(w, 4, m.Tables, (*writer).table)
	list(w, 5, m.Mems, (*writer).limits)
	list(w, 6, m.Globals, func(w *writer, g Global) { w.globalType(g.GlobalType); w.bytes(g.Init) })
	list(w, 7, m.Exports, func(w *writer, e Export) { w.name(e.Name); w.byte(byte(e.Kind)); w.u32(e.Index) })
	if m.Start >= 0 {
		w.section(8, func() { w.u32(uint32(m.Start)) })
	}
	list(w, 9, m.Elems, (*writer).elem)
	if m.DataCount >= 0 {
		w.section(12, func() { w.u32(uint32(m.DataCount)) })
	}
	list(w, 10, m.Code, (*writer).body)
	list(w, 11, m.Datas, (*writer).data)
	for _, c := range m.Customs {
		w.section(0, func() { w.name(c.Name); w.bytes(c.Bytes) })
	}
	return w.b
}

type writer struct{ b []byte }

func (w *writer) byte(b byte)        { w.b = append(w.b, b) }
func (w *writer) bytes(b []byte)     { w.b = append(w.b, b...) }
func (w *writer) u32(v uint32)       { w.b = binary.AppendUvarint(w.b, uint64(v)) }
func (w *writer) name(s string)      { w.u32(uint32(len(s))); w.b = append(w.b, s...) }
func (w *writer) op(op Op, x uint32) { w.byte(byte(op)); w.u32(x) }

// sized writes what f writes, with its length before it in five bytes, so that
// nothing has to move when the length is known.
func (w *writer) sized(f func()) {
	at := len(w.b)
	w.b = append(w.b, 0x80, 0x80, 0x80, 0x80, 0)
	f()
	n := uint32(len(w.b) - at - 5)
	for i := range 4 {
		w.b[at+i] = byte(n>>(7*i))&0x7f | 0x80
	}
	w.b[at+4] = byte(n >> 28)
}

func (w *writer) section(id byte, f func()) {
	w.byte(id)
	w.sized(f)
}

func list[T any](w *writer, id byte, items []T, one func(*writer, T)) {
	if len(items) == 0 {
		return
	}
	w.section(id, func() { vec(w, items, one) })
}

func vec[T any](w *writer, items []T, one func(*writer, T)) {
	w.u32(uint32(len(items)))
	for _, it := range items {
		one(w, it)
	}
}

func (w *writer) valType(t ValType) { w.byte(byte(t)) }

func (w *writer) funcType(t FuncType) {
	w.byte(0x60)
	vec(w, t.Params, (*writer).valType)
	vec(w, t.Results, (*writer).valType)
}

func (w *writer) limits(l Limits) {
	flags := byte(0)
	if l.HasMax {
		flags |= 1
	}
	if l.Shared {
		flags |= 2
	}
	w.byte(flags)
	w.u32(l.Min)
	if l.HasMax {
		w.u32(l.Max)
	}
}

func (w *writer) table(t Table) {
	w.valType(t.Type)
	w.limits(t.Limits)
}

func (w *writer) globalType(g GlobalType) {
	w.valType(g.Type)
	if g.Mutable {
		w.byte(1)
	} else {
		w.byte(0)
	}
}

func (w *writer) importEntry(i Import) {
	w.name(i.Module)
	w.name(i.Name)
	w.byte(byte(i.Kind))
	switch i.Kind {
	case FuncKind:
		w.u32(i.Type)
	case TableKind:
		w.table(i.Table)
	case MemKind:
		w.limits(i.Mem)
	case GlobalKind:
		w.globalType(i.Global)
	}
}

func (w *writer) elem(e Elem) {
	flags := uint32(0)
	switch {
	case e.Mode == Passive:
		flags = 1
	case e.Mode == Declared:
		flags = 3
	case e.Table != 0 || e.Type != FuncRef:
		flags = 2
	}
	if e.Exprs != nil {
		flags |= 4
	}
	w.u32(flags)
	if e.Mode == Active {
		if flags&2 != 0 {
			w.u32(e.Table)
		}
		w.bytes(e.Offset)
	}
	if e.Exprs != nil {
		if flags&3 != 0 {
			w.valType(e.Type)
		}
		vec(w, e.Exprs, (*writer).bytes)
		return
	}
	if flags&3 != 0 {
		w.byte(0)
	}
	vec(w, e.Funcs, (*writer).u32)
}

func (w *writer) data(d Data) {
	switch {
	case d.Mode == Passive:
		w.u32(1)
	case d.Mem != 0:
		w.u32(2)
		w.u32(d.Mem)
	default:
		w.u32(0)
	}
	w.bytes(d.Offset)
	w.u32(uint32(len(d.Bytes)))
	w.bytes(d.Bytes)
}

func (w *writer) body(b Body) {
	w.sized(func() {
		vec(w, b.Locals, func(w *writer, l LocalRun) { w.u32(l.Count); w.valType(l.Type) })
		w.bytes(b.Code)
	})
}
