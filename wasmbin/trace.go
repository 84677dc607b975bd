package wasmbin

import "fmt"

// Tracer says how Rewrite makes a module tell the host of every load and store.
//
// Each access appends two 32-bit words to a ring: the address it popped and the
// number of its Site; when the ring is full the code calls the host function
// Module.Flush of type () -> (), which reads it. That costs some
// nanoseconds an access, where a host call for each would cost 66.
//
// The ring lies in the module's own memory, behind all that the guest may ever
// have: memory is made Pages (and the ring's) large from the start, and
// memory.size and memory.grow work on a global that holds what the guest thinks
// it has. A guest that touches memory beyond that, but below Pages, does not
// trap as it would untraced.
type Tracer struct {
	Module, Flush string // the host function
	Size, Next    string // exported globals, i32: pages the guest thinks it has; where the next entry goes
	Pages         uint32 // most that the guest may grow to
}

// RingEntries is how many accesses the ring holds; each is 8 bytes.
const RingEntries = 16 << 10

const ringPages = RingEntries * 8 / PageSize

// DefaultTracer is the Tracer that sandbox/wasm uses; Pages is to be set.
var DefaultTracer = Tracer{Module: "heddle.trace", Flush: "flush", Size: "heddle.pages", Next: "heddle.next"}

// RingStart is the address of the ring's first entry.
func (tr Tracer) RingStart() uint32 { return tr.Pages * PageSize }

// Site is an instruction that touches memory.
type Site struct {
	Func   uint32 // index in the module given
	Off    int    // offset in the module given
	Offset uint32 // to be added to the address in the ring
	Width  int    // bytes; 0: the word in the ring is the length of the range before it
	Store  bool
}

// Apply rewrites a decoded module, which it changes, and lists its sites by
// number.
func (tr Tracer) Apply(m *Module) ([]Site, error) {
	if len(m.Mems) != 1 || m.Count(MemKind) > 0 {
		return nil, fmt.Errorf("trace wasm: a module with one memory of its own is wanted: %w", ErrUnsupported)
	}
	first, limit := m.Mems[0].Min, tr.Pages
	if m.Mems[0].HasMax {
		limit = min(limit, m.Mems[0].Max)
	}
	if first > limit || uint64(tr.Pages)+ringPages >= maxMemPages {
		return nil, fmt.Errorf("trace wasm: %d pages at first, at most %d: %w", first, limit, ErrUnsupported)
	}
	rw, err := newRewriter(m, tr.Module, tr.Flush, FuncType{})
	if err != nil {
		return nil, fmt.Errorf("trace wasm: %w", err)
	}
	total := tr.Pages + ringPages
	m.Mems[0] = Limits{Min: total, Max: total, HasMax: true}
	e := &tracing{rw: rw, limit: limit, start: tr.RingStart()}
	e.next = rw.addGlobal32(e.start, tr.Next)
	e.pages = rw.addGlobal32(first, tr.Size)
	e.logger = rw.imported + 1 + uint32(len(m.Funcs)) // the last function of all
	if err := rw.bodies(e, I32, I32, I32, I64, F32, F64, V128); err != nil {
		return nil, fmt.Errorf("trace wasm: %w", err)
	}
	m.Types = append(m.Types, FuncType{Params: []ValType{I32, I32}})
	m.Funcs = append(m.Funcs, uint32(len(m.Types)-1))
	m.Code = append(m.Code, Body{Code: e.logBody()})
	return e.sites, nil
}

// addGlobal32 adds a mutable i32.
func (rw *rewriter) addGlobal32(v uint32, export string) uint32 {
	i := rw.addGlobal(export)
	w := &writer{}
	w.i32(v)
	w.byte(byte(End))
	rw.m.Globals[len(rw.m.Globals)-1] = Global{GlobalType{I32, true}, w.b}
	return i
}

// i32 writes a constant: a signed LEB128 number after its instruction.
func (w *writer) i32(u uint32) {
	w.byte(byte(I32Const))
	for v := int32(u); ; v >>= 7 {
		if v >= -64 && v < 64 {
			w.byte(byte(v) & 0x7f)
			return
		}
		w.byte(byte(v)&0x7f | 0x80)
	}
}

type tracing struct {
	rw          *rewriter
	limit       uint32 // pages the guest may have
	logger      uint32 // function
	next, pages uint32 // globals: where the next entry goes, what the guest thinks it has
	start       uint32
	sites       []Site
}

func (e *tracing) entry(*writer) {}

func (e *tracing) edits(c *Code) bool {
	switch c.Op {
	case MemorySize, MemoryGrow, MemoryInit, MemoryCopy, MemoryFill:
		return true
	}
	return c.Op.Width() > 0
}

// Spare locals, from rw.locals on.
const (
	spareA, spareB, spareN = 0, 1, 2 // i32
	spareValue             = 2       // what a store pops: an i32 shares spareN, then come i64, f32, f64, v128
)

func (e *tracing) apply(c *Code, src []byte, w *writer) {
	switch c.Op {
	case MemorySize:
		w.op(GlobalGet, e.pages)
	case MemoryGrow:
		e.grow(w)
	case MemoryInit, MemoryCopy, MemoryFill:
		e.bulk(c, src, w)
	default:
		e.access(c, src, w)
	}
}

// grow is: if n > limit - pages { -1 } else { pages; pages += n }.
func (e *tracing) grow(w *writer) {
	n := e.rw.locals + spareA
	w.op(LocalTee, n)
	w.i32(e.limit)
	w.op(GlobalGet, e.pages)
	w.bytes([]byte{i32Sub, i32GtU, byte(OpIf), byte(I32)})
	w.i32(0xffffffff)
	w.byte(byte(OpElse))
	w.op(GlobalGet, e.pages)
	w.op(GlobalGet, e.pages)
	w.op(LocalGet, n)
	w.byte(i32Add)
	w.op(GlobalSet, e.pages)
	w.byte(byte(End))
}

// access logs a load or store, then does it. The address is on top of the
// stack, below the values that a store or an atomic update pops; of those only
// one can be put aside, so that an atomic update of two is not logged.
func (e *tracing) access(c *Code, src []byte, w *writer) {
	sig := c.Op.Sig()
	value := uint32(0)
	switch {
	case sig[1] == ':':
	case sig[2] == ':':
		value = e.rw.locals + spareValue + map[byte]uint32{'i': 0, 'l': 1, 'f': 2, 'd': 3, 'v': 4}[sig[1]]
		w.op(LocalSet, value)
	default:
		w.bytes(src)
		return
	}
	a := e.rw.locals + spareA
	w.op(LocalTee, a)
	e.log(w, a, Site{Off: c.Start, Offset: c.B, Width: c.Op.Width(), Store: c.Op.IsStore()})
	if value != 0 {
		w.op(LocalGet, value)
	}
	w.bytes(src)
}

// bulk logs the ranges of a bulk instruction: an address, then the length.
func (e *tracing) bulk(c *Code, src []byte, w *writer) {
	a, b, n := e.rw.locals+spareA, e.rw.locals+spareB, e.rw.locals+spareN
	w.op(LocalSet, n)
	w.op(LocalSet, b)
	w.op(LocalSet, a)
	e.log(w, a, Site{Off: c.Start, Width: 1, Store: true})
	e.log(w, n, Site{Off: c.Start, Store: true})
	if c.Op == MemoryCopy {
		e.log(w, b, Site{Off: c.Start, Width: 1})
		e.log(w, n, Site{Off: c.Start})
	}
	w.op(LocalGet, a)
	w.op(LocalGet, b)
	w.op(LocalGet, n)
	w.bytes(src)
}

// log writes: logger(local, site).
func (e *tracing) log(w *writer, local uint32, s Site) {
	s.Func = e.rw.current
	s.Off += e.rw.m.Code[e.rw.current-e.rw.imported].Off
	w.op(LocalGet, local)
	w.i32(uint32(len(e.sites)))
	w.op(Call, e.logger)
	e.sites = append(e.sites, s)
}

// logBody is the function (value, site): ring[next] = value, site; next += 8; at
// the ring's end, flush. Inline at each access it would make the machine code
// several times as large, and its compilation as long.
func (e *tracing) logBody() []byte {
	const value, site = 0, 1
	w := &writer{}
	w.op(GlobalGet, e.next)
	w.op(LocalGet, value)
	w.bytes([]byte{i32Store, 2, 0})
	w.op(GlobalGet, e.next)
	w.op(LocalGet, site)
	w.bytes([]byte{i32Store, 2, 4})
	w.op(GlobalGet, e.next)
	w.i32(8)
	w.byte(i32Add)
	w.op(LocalTee, value)
	w.i32(e.start + RingEntries*8)
	w.bytes([]byte{i32Eq, byte(OpIf), emptyBlock})
	w.op(Call, e.rw.imported)
	w.i32(e.start)
	w.op(LocalSet, value)
	w.byte(byte(End))
	w.op(LocalGet, value)
	w.op(GlobalSet, e.next)
	w.byte(byte(End))
	return w.b
}
