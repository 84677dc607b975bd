package wasmbin

import "fmt"

// Meter says how Rewrite makes a module count what it does and ask its host
// for leave to go on.
//
// The module gets one mutable i64 global, the fuel. Each function entry and
// each turn of a loop takes 1 off it, a bulk instruction over n bytes or table
// items n/64 (what a core moves in about the time of a loop turn), and a call
// of a host function 64. When
// it falls below zero, the code calls the host function Module.Poll of type
// (i64) -> i64 with the fuel, and goes on with what that gives. The host thus
// counts operations (all it gave, less what is left), and can stop or slow
// the guest at each call, whatever the guest does: no execution is endless
// without entries, loop turns or bulk instructions.
//
// A host that polls needs no asynchronous interruption, which costs 27 ns a
// loop turn in wazero (WithCloseOnContextDone) where this costs under 1.
type Meter struct {
	Module, Poll string // the host function; a guest must not import from Module itself
	Fuel         string // the global is exported by this name
	MaxTable     uint32 // every table is limited to so many items: they live on the host's heap
}

// DefaultMeter is the Meter that sandbox/wasm uses.
var DefaultMeter = Meter{Module: "heddle", Poll: "poll", Fuel: "heddle.fuel", MaxTable: 1 << 20}

// Rewrite gives the metered form of a module. It is a pure function of its input.
func (mt Meter) Rewrite(bin []byte) ([]byte, error) {
	m, err := Decode(bin)
	if err != nil {
		return nil, err
	}
	if err := mt.Apply(m); err != nil {
		return nil, err
	}
	return Encode(m), nil
}

// Apply is Rewrite on a decoded module, which it changes.
func (mt Meter) Apply(m *Module) error {
	if err := mt.limitTables(m); err != nil {
		return fmt.Errorf("meter wasm: %w", err)
	}
	rw, err := newRewriter(m, mt.Module, mt.Poll, FuncType{[]ValType{I64}, []ValType{I64}})
	if err != nil {
		return fmt.Errorf("meter wasm: %w", err)
	}
	e := &metering{rw: rw, fuel: rw.addGlobal(mt.Fuel)}
	e.check = e.poll()
	e.hostCall = e.take(64)
	e.charge = append(e.take(1), e.check...)
	if err := rw.bodies(e, I32); err != nil {
		return fmt.Errorf("meter wasm: %w", err)
	}
	return nil
}

func (mt Meter) limitTables(m *Module) error {
	for i := range m.Tables {
		l := &m.Tables[i].Limits
		if l.Min > mt.MaxTable {
			return fmt.Errorf("table of %d items, limit %d: %w", l.Min, mt.MaxTable, ErrUnsupported)
		}
		l.Max, l.HasMax = min(l.Max, mt.MaxTable), true
	}
	return nil
}

type metering struct {
	rw                      *rewriter
	fuel                    uint32
	charge, check, hostCall []byte
}

// poll is: if fuel < 0 { fuel = host(fuel) }
func (e *metering) poll() []byte {
	w := &writer{}
	w.op(GlobalGet, e.fuel)
	w.op(I64Const, 0)
	w.byte(i64LtS)
	w.bytes([]byte{byte(OpIf), emptyBlock})
	w.op(GlobalGet, e.fuel)
	w.op(Call, e.rw.imported)
	w.op(GlobalSet, e.fuel)
	w.byte(byte(End))
	return w.b
}

// take is: fuel -= n, for n up to 64.
func (e *metering) take(n uint32) []byte {
	w := &writer{}
	w.op(GlobalGet, e.fuel)
	w.byte(byte(I64Const))
	if n < 64 {
		w.byte(byte(n))
	} else {
		w.bytes([]byte{0xc0, 0}) // signed LEB128: bit 6 of the last byte is the sign
	}
	w.byte(i64Sub)
	w.op(GlobalSet, e.fuel)
	return w.b
}

func (e *metering) entry(w *writer) { w.bytes(e.charge) }

func (e *metering) edits(c *Code) bool {
	switch c.Op {
	case Call, ReturnCall:
		return c.A < e.rw.imported
	case OpLoop, MemoryInit, MemoryCopy, MemoryFill, TableInit, TableCopy, TableFill, TableGrow:
		return true
	}
	return false
}

func (e *metering) apply(c *Code, src []byte, w *writer) {
	if c.Op == OpLoop {
		w.bytes(src)
		w.bytes(e.charge)
		return
	}
	if c.Op == Call || c.Op == ReturnCall {
		w.bytes(e.hostCall)
		w.bytes(src)
		return
	}
	// The count is on top of the stack: fuel -= n/64, poll, then the instruction.
	n := e.rw.locals
	w.op(LocalTee, n)
	w.op(GlobalGet, e.fuel)
	w.op(LocalGet, n)
	w.op(I32Const, 6)
	w.bytes([]byte{i32ShrU, i64ExtendI32U, i64Sub})
	w.op(GlobalSet, e.fuel)
	w.bytes(e.check)
	w.bytes(src)
}

// Codes of plain instructions that rewrites write.
const (
	emptyBlock    = 0x40
	i32Store      = 0x36
	i32Eq         = 0x46
	i32GtU        = 0x4b
	i32Add        = 0x6a
	i32Sub        = 0x6b
	i32ShrU       = 0x76
	i64LtS        = 0x53
	i64Sub        = 0x7d
	i64ExtendI32U = 0xad
)
