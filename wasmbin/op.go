package wasmbin

import "fmt"

// Op is an instruction's code. Those behind a prefix byte are PREFIX<<16|CODE.
type Op uint32

// The instructions that have a structure or an immediate of their own. The
// numeric ones are known by their Sig and Name alone.
const (
	OpUnreachable   Op = 0x00
	Nop             Op = 0x01
	OpBlock         Op = 0x02
	OpLoop          Op = 0x03
	OpIf            Op = 0x04
	OpElse          Op = 0x05
	End             Op = 0x0b
	Br              Op = 0x0c
	BrIf            Op = 0x0d
	BrTable         Op = 0x0e
	OpReturn        Op = 0x0f
	Call            Op = 0x10
	CallIndirect    Op = 0x11
	ReturnCall      Op = 0x12
	ReturnCallIndir Op = 0x13
	Drop            Op = 0x1a
	OpSelect        Op = 0x1b
	SelectTyped     Op = 0x1c
	LocalGet        Op = 0x20
	LocalSet        Op = 0x21
	LocalTee        Op = 0x22
	GlobalGet       Op = 0x23
	GlobalSet       Op = 0x24
	TableGet        Op = 0x25
	TableSet        Op = 0x26
	MemorySize      Op = 0x3f
	MemoryGrow      Op = 0x40
	I32Const        Op = 0x41
	I64Const        Op = 0x42
	F32Const        Op = 0x43
	F64Const        Op = 0x44
	RefNull         Op = 0xd0
	RefIsNull       Op = 0xd1
	RefFunc         Op = 0xd2

	MemoryInit Op = 0xfc0008
	DataDrop   Op = 0xfc0009
	MemoryCopy Op = 0xfc000a
	MemoryFill Op = 0xfc000b
	TableInit  Op = 0xfc000c
	ElemDrop   Op = 0xfc000d
	TableCopy  Op = 0xfc000e
	TableGrow  Op = 0xfc000f
	TableSize  Op = 0xfc0010
	TableFill  Op = 0xfc0011

	V128Const Op = 0xfd000c
)

// imm is the form of an instruction's immediates.
type imm byte

const (
	immUnknown imm = iota
	immNone
	immBlock // block type
	immIndex
	immIndex2
	immBrTable
	immMem // alignment, offset
	immMemLane
	immLane
	imm16 // 16 bytes
	immI32
	immI64
	immF32
	immF64
	immZero // one byte, zero
	immTypes
	immRef // heap type
)

func (op Op) imm() imm {
	switch prefix := op >> 16; {
	case prefix == 0xfc:
		return miscImm(op & 0xffff)
	case prefix == 0xfd:
		return vecImm(op & 0xffff)
	case prefix == 0xfe:
		return atomicImm(op & 0xffff)
	case op >= 0x28 && op <= 0x3e:
		return immMem
	case op >= 0x45 && op <= 0xc4:
		return immNone
	}
	switch op {
	case OpUnreachable, Nop, OpElse, End, OpReturn, Drop, OpSelect, RefIsNull:
		return immNone
	case OpBlock, OpLoop, OpIf:
		return immBlock
	case Br, BrIf, Call, ReturnCall, LocalGet, LocalSet, LocalTee, GlobalGet, GlobalSet, TableGet, TableSet, RefFunc:
		return immIndex
	case CallIndirect, ReturnCallIndir:
		return immIndex2
	case BrTable:
		return immBrTable
	case SelectTyped:
		return immTypes
	case MemorySize, MemoryGrow:
		return immZero
	case I32Const:
		return immI32
	case I64Const:
		return immI64
	case F32Const:
		return immF32
	case F64Const:
		return immF64
	case RefNull:
		return immRef
	}
	return immUnknown
}

func miscImm(sub Op) imm {
	switch {
	case sub <= 7:
		return immNone
	case sub == 8, sub == 10, sub == 12, sub == 14:
		return immIndex2 // of memory.init, memory.copy, table.init, table.copy
	case sub <= 17:
		return immIndex
	}
	return immUnknown
}

func vecImm(sub Op) imm {
	switch {
	case sub <= 0x0b, sub == 0x5c, sub == 0x5d:
		return immMem
	case sub == 0x0c, sub == 0x0d:
		return imm16
	case sub >= 0x15 && sub <= 0x22:
		return immLane
	case sub >= 0x54 && sub <= 0x5b:
		return immMemLane
	case sub <= 0xff:
		return immNone
	}
	return immUnknown
}

func atomicImm(sub Op) imm {
	switch {
	case sub == 3:
		return immZero // the fence
	case sub <= 2, sub >= 0x10 && sub <= 0x4e:
		return immMem
	}
	return immUnknown
}

// Code iterates over the instructions of a body or expression. Its fields hold
// the current one; they change with Next.
type Code struct {
	Op    Op
	Start int    // offset of the instruction in the slice given
	Stop  int    // offset after it
	A, B  uint32 // index, depth or alignment; second index, lane or memory offset
	Const int64  // of a constant; a float's bits
	Block BlockType
	Table []uint32 // depths of br_table, the default last; valid until Next

	r reader
}

// BlockType is the type of a block: an index into the types, one result, or none.
type BlockType struct {
	Index  uint32 // when Result is 0 and not Empty
	Result ValType
	Empty  bool
}

// NewCode iterates over code, which lies at offset off of its module.
func NewCode(code []byte, off int) *Code { return &Code{r: reader{b: code, base: off}} }

// Instrs iterates over the body's instructions.
func (b *Body) Instrs() *Code { return NewCode(b.Code, b.Off) }

// Err is why Next gave false, or nil at the end of the code.
func (c *Code) Err() error { return c.r.err }

// Next reads the next instruction, and is false at the end or at an error.
func (c *Code) Next() bool {
	r := &c.r
	if r.err != nil || r.p >= len(r.b) {
		return false
	}
	c.Start = r.p
	c.Op = Op(r.b[r.p])
	r.p++
	if c.Op >= 0xfc && c.Op <= 0xfe {
		sub := r.u32()
		if sub > 0xffff {
			r.fail(ErrUnsupported, "instruction %#x %d", uint32(c.Op), sub)
			return false
		}
		c.Op = c.Op<<16 | Op(sub)
	}
	c.immediates()
	c.Stop = r.p
	return r.err == nil
}

func (c *Code) immediates() {
	r := &c.r
	switch c.Op.imm() {
	case immUnknown:
		r.p = c.Start
		r.fail(ErrUnsupported, "instruction %s", c.Op)
	case immIndex:
		c.A = r.u32()
	case immIndex2:
		c.A = r.u32()
		c.B = r.u32()
	case immMem:
		c.memArg()
	case immMemLane:
		c.memArg()
		r.byte()
	case immBlock:
		c.Block = r.blockType()
	case immI32:
		c.Const = r.sleb(32)
	case immI64:
		c.Const = r.sleb(64)
	case immF32:
		c.Const = int64(le(r.take(4)))
	case immF64:
		c.Const = int64(le(r.take(8)))
	case immBrTable:
		n := r.count("branch targets")
		c.Table = c.Table[:0]
		for i := 0; i <= n && r.err == nil; i++ {
			c.Table = append(c.Table, r.u32())
		}
	case immLane:
		c.A = uint32(r.byte())
	case imm16:
		r.take(16)
	case immZero:
		if c.A = uint32(r.byte()); c.A != 0 {
			r.fail(ErrUnsupported, "memory %d", c.A)
		}
	case immTypes:
		if ts := r.valTypes(); len(ts) != 1 {
			r.fail(ErrMalformed, "select of %d types", len(ts))
		} else {
			c.A = uint32(ts[0])
		}
	case immRef:
		c.A = uint32(r.valType())
	}
}

func (c *Code) memArg() {
	c.A = c.r.u32()
	c.B = c.r.u32()
	if c.A > 15 {
		c.r.fail(ErrUnsupported, "alignment 2^%d", c.A)
	}
}

func (r *reader) blockType() BlockType {
	start := r.p
	t := r.sleb(33)
	switch {
	case t >= 0:
		return BlockType{Index: uint32(t)}
	case t == -64:
		return BlockType{Empty: true}
	}
	r.p = min(start, len(r.b))
	if r.err != nil {
		return BlockType{}
	}
	return BlockType{Result: r.valType()}
}

func le(b []byte) (v uint64) {
	for i, x := range b {
		v |= uint64(x) << (8 * i)
	}
	return v
}

// String is the instruction's name in the text format, or its code.
func (op Op) String() string {
	if n := opName(op); n != "" {
		return n
	}
	if op > 0xffff {
		return fmt.Sprintf("%#x:%#x", uint32(op>>16), uint32(op&0xffff))
	}
	return fmt.Sprintf("%#x", uint32(op))
}
