package elf

import (
	"golang.org/x/arch/x86/x86asm"
)

// inst is a decoded machine instruction. Op 0 is one that could only be
// measured, a vector instruction that x86asm does not know.
type inst struct {
	x86asm.Inst
	addr uint64
}

func (i *inst) next() uint64 { return i.addr + uint64(i.Len) }

// target is where a direct jump or call leads.
func (i *inst) target() (uint64, bool) {
	if rel, ok := i.Args[0].(x86asm.Rel); ok {
		return i.next() + uint64(int64(rel)), true
	}
	return 0, false
}

// slot is the address that an operand relative to the instruction pointer names.
func (i *inst) slot(arg x86asm.Arg) (uint64, bool) {
	if m, ok := arg.(x86asm.Mem); ok && m.Base == x86asm.RIP && m.Index == 0 {
		return i.next() + uint64(displacement(m)), true
	}
	return 0, false
}

// displacement is the signed displacement of an operand, which x86asm gives
// unsigned next to the instruction pointer.
func displacement(m x86asm.Mem) int64 { return int64(int32(m.Disp)) }

// taken is the address that the instruction puts in a register: a callback's, a
// thread's start, or data's.
func (i *inst) taken() (uint64, bool) {
	switch i.Op {
	case x86asm.LEA:
		return i.slot(i.Args[1])
	case x86asm.MOV:
		if _, ok := i.Args[0].(x86asm.Reg); ok {
			if v, ok := i.Args[1].(x86asm.Imm); ok && v > 0 {
				return uint64(v), true
			}
		}
	}
	return 0, false
}

// decode reads the instruction at the start of code, or measures it; false is
// neither.
func decode(code []byte, addr uint64) (inst, bool) {
	if len(code) >= 4 && code[0] == 0xf3 && code[1] == 0x0f && code[2] == 0x1e && code[3] == 0xfa { // endbr64
		return inst{x86asm.Inst{Op: x86asm.NOP, Len: 4}, addr}, true
	}
	if n := vectorLen(code); n > 0 {
		return inst{x86asm.Inst{Len: n}, addr}, true
	}
	in, err := x86asm.Decode(code, 64)
	if err != nil || in.Len == 0 || in.Len > len(code) {
		return inst{}, false
	}
	return inst{in, addr}, true
}

// vectorLen is the length of an instruction with a VEX or EVEX prefix, which
// x86asm does not decode, else 0. (Intel SDM volume 2, 2.3 and 2.7.)
func vectorLen(code []byte) int {
	if len(code) < 4 {
		return 0
	}
	var opcode, space byte
	n := 0 // bytes up to and with the opcode
	switch code[0] {
	case 0xc5:
		space, opcode, n = 1, code[2], 3
	case 0xc4:
		space, opcode, n = code[1]&0x1f, code[3], 4
	case 0x62:
		if len(code) < 6 {
			return 0
		}
		space, opcode, n = code[1]&7, code[4], 5
	default:
		return 0
	}
	if space == 1 && opcode == 0x77 && code[0] != 0x62 { // vzeroupper, vzeroall: no operands
		return n
	}
	if n >= len(code) {
		return 0
	}
	modrm := code[n]
	n++
	mod, rm := modrm>>6, modrm&7
	if mod != 3 {
		if rm == 4 {
			if n >= len(code) {
				return 0
			}
			if code[n]&7 == 5 && mod == 0 {
				n += 4
			}
			n++
		}
		switch {
		case mod == 1:
			n++
		case mod == 2, mod == 0 && rm == 5:
			n += 4
		}
	}
	if space == 3 || space == 1 && (opcode >= 0x70 && opcode <= 0x73 || opcode == 0xc2 || opcode >= 0xc4 && opcode <= 0xc6) {
		n++ // an immediate byte
	}
	if n > len(code) {
		return 0
	}
	return n
}

// instructions decodes a function, once. Bytes that are no instruction are
// passed over one by one and counted.
func (b *image) instructions(f *function) []inst {
	if f.insts != nil {
		return f.insts
	}
	s := b.holding(f.start)
	if s == nil {
		return nil
	}
	code := s.code[f.start-s.addr:]
	code = code[:min(uint64(len(code)), f.end-f.start)]
	f.insts = make([]inst, 0, len(code)/4)
	for off := 0; off < len(code); {
		in, ok := decode(code[off:], f.start+uint64(off))
		if !ok {
			f.undecoded++
			off++
			continue
		}
		f.insts = append(f.insts, in)
		off += in.Len
	}
	return f.insts
}

// sweep decodes all code from end to end and finds functions that no symbol
// names: the entry point, targets of direct calls, and addresses taken of code
// that nothing falls into.
func (b *image) sweep(known map[uint64]bool) (starts []uint64) {
	found := func(addr uint64) {
		if !known[addr] && b.holding(addr) != nil && b.imports[addr] == "" {
			known[addr] = true
			starts = append(starts, addr)
		}
	}
	found(b.entry)
	var taken []uint64
	fresh := map[uint64]bool{} // what follows the end of some code, or padding
	for _, s := range b.code {
		for off := 0; off < len(s.code); {
			in, ok := decode(s.code[off:], s.addr+uint64(off))
			if !ok {
				off++
				continue
			}
			off += in.Len
			switch in.Op {
			case x86asm.RET, x86asm.JMP, x86asm.UD2, x86asm.HLT, x86asm.NOP, x86asm.INT:
				fresh[in.next()] = true
			case x86asm.CALL:
				if to, ok := in.target(); ok {
					found(to)
				}
			}
			if to, ok := in.taken(); ok {
				taken = append(taken, to)
			}
		}
	}
	for _, to := range taken {
		if fresh[to] {
			found(to)
		}
	}
	return starts
}

// guessMain finds main in a stripped program of a C library: the entry code
// hands its address to __libc_start_main in rdi, by lea or mov.
func (b *image) guessMain() {
	f := b.functionAt(b.entry)
	if f == nil {
		return
	}
	for _, in := range b.instructions(f) {
		switch {
		case in.Op == x86asm.CALL:
			return
		case len(in.Args) < 2 || in.Args[0] != x86asm.RDI && in.Args[0] != x86asm.EDI:
			continue
		}
		var addr uint64
		switch v := in.Args[1].(type) {
		case x86asm.Imm:
			addr = uint64(v)
		default:
			slot, ok := in.slot(in.Args[1])
			if !ok || in.Op != x86asm.LEA {
				continue
			}
			addr = slot
		}
		if b.holding(addr) == nil {
			continue
		}
		m := b.functionAt(addr)
		if m == nil {
			m = &function{start: addr}
			b.funcs = append(b.funcs, m)
		}
		m.name, b.main = "main", addr
		b.byName = map[string]*function{}
		b.arrange()
		return
	}
}
