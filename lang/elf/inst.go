package elf

import (
	"strings"

	"golang.org/x/arch/x86/x86asm"

	"github.com/heddle-run/heddle/ir"
)

// instruction lowers one instruction. What it does to memory and registers is
// kept as far as loops depend on it; the rest becomes "x86.op", a value of unknown make.
func (l *lowering) instruction(in *inst, orphans []uint64) {
	switch in.Op {
	case x86asm.NOP:
	case x86asm.JMP:
		l.jump(in, orphans)
	case x86asm.RET:
		l.b.Return(l.read("rax"))
	case x86asm.UD2, x86asm.HLT:
		l.b.Unreachable()
	case x86asm.CALL:
		l.call(in)
	case x86asm.SYSCALL:
		l.system()
	case x86asm.CMP, x86asm.TEST:
		l.compare(in)
	case x86asm.PUSH, x86asm.POP, x86asm.LEAVE, x86asm.CDQE, x86asm.CDQ, x86asm.CQO:
		l.implied(in)
	default:
		if conditional(in.Op) {
			l.branch(in)
			return
		}
		l.compute(in)
	}
}

// register is the 64-bit name of a register, "" for those not followed.
func register(r x86asm.Reg) string {
	switch {
	case r >= x86asm.RAX && r <= x86asm.R15:
		return names64[r-x86asm.RAX]
	case r >= x86asm.EAX && r <= x86asm.R15L:
		return names64[r-x86asm.EAX]
	case r >= x86asm.AX && r <= x86asm.R15W:
		return names64[r-x86asm.AX]
	case r >= x86asm.AL && r <= x86asm.BL:
		return names64[r-x86asm.AL]
	case r >= x86asm.SPB && r <= x86asm.R15B:
		return names64[r-x86asm.SPB+4]
	}
	return ""
}

var names64 = [...]string{"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"}

func (l *lowering) read(reg string) *ir.Instr { return l.b.ReadVar(reg) }

// opaque is a value that nothing is known of.
func (l *lowering) opaque(args ...*ir.Instr) *ir.Instr {
	return l.b.Add(&ir.Instr{Op: ir.Call, Sym: "x86.op", Type: word, Args: args})
}

func (l *lowering) number(v int64) *ir.Instr {
	return l.b.Add(&ir.Instr{Op: ir.Const, Type: word, Lit: v})
}

// address is the value of a memory operand but its constant part.
func (l *lowering) address(in *inst, m x86asm.Mem) (base *ir.Instr, offset int) {
	if slot, ok := in.slot(m); ok {
		return l.number(int64(slot)), 0
	}
	add := func(v *ir.Instr) {
		if base == nil {
			base = v
			return
		}
		base = l.b.Add(&ir.Instr{Op: ir.Bin, Sym: "+", Type: word, Args: []*ir.Instr{base, v}})
	}
	if r := register(m.Base); r != "" {
		add(l.read(r))
	}
	if r := register(m.Index); r != "" {
		v := l.read(r)
		if m.Scale > 1 {
			v = l.b.Add(&ir.Instr{Op: ir.Bin, Sym: "*", Type: word, Args: []*ir.Instr{v, l.number(int64(m.Scale))}})
		}
		add(v)
	}
	if base == nil {
		return l.number(displacement(m)), 0
	}
	return base, int(displacement(m))
}

// value is what an operand holds, nil for one that is not followed.
func (l *lowering) value(in *inst, arg x86asm.Arg) *ir.Instr {
	switch a := arg.(type) {
	case x86asm.Reg:
		if r := register(a); r != "" {
			return l.read(r)
		}
	case x86asm.Imm:
		return l.number(int64(a))
	case x86asm.Mem:
		base, offset := l.address(in, a)
		return l.b.Add(&ir.Instr{Op: ir.MemLoad, Type: sized(in.MemBytes), N: offset, Args: []*ir.Instr{base}})
	}
	return nil
}

func sized(bytes int) *ir.Type {
	switch bytes {
	case 1, 2, 4:
		return &ir.Type{Kind: ir.Int, Bits: 8 * bytes}
	}
	return word
}

func (l *lowering) write(in *inst, arg x86asm.Arg, v *ir.Instr) {
	switch a := arg.(type) {
	case x86asm.Reg:
		if r := register(a); r != "" {
			l.b.WriteVar(r, v)
		}
	case x86asm.Mem:
		base, offset := l.address(in, a)
		l.b.Add(&ir.Instr{Op: ir.MemStore, Type: sized(in.MemBytes), N: offset, Args: []*ir.Instr{base, v}})
	}
}

var operators = map[x86asm.Op]string{
	x86asm.ADD: "+", x86asm.SUB: "-", x86asm.IMUL: "*", x86asm.AND: "&", x86asm.OR: "|", x86asm.XOR: "^",
	x86asm.SHL: "<<", x86asm.SHR: ">>", x86asm.SAR: ">>",
}

// compute lowers what moves and calculates.
func (l *lowering) compute(in *inst) {
	dst, src := in.Args[0], in.Args[1]
	sym := operators[in.Op]
	switch {
	case in.Op == x86asm.MOV, in.Op == x86asm.MOVZX, in.Op == x86asm.MOVSX, in.Op == x86asm.MOVSXD:
		v := l.value(in, src)
		if v == nil {
			v = l.opaque()
		}
		l.write(in, dst, v)
	case in.Op == x86asm.LEA:
		if m, ok := src.(x86asm.Mem); ok {
			v, offset := l.address(in, m)
			if offset != 0 {
				v = l.b.Add(&ir.Instr{Op: ir.Bin, Sym: "+", Type: word, Args: []*ir.Instr{v, l.number(int64(offset))}})
			}
			l.write(in, dst, v)
		}
	case in.Op == x86asm.INC, in.Op == x86asm.DEC:
		l.calculate(in, map[x86asm.Op]string{x86asm.INC: "+", x86asm.DEC: "-"}[in.Op], dst, l.value(in, dst), l.number(1))
	case (in.Op == x86asm.XOR || in.Op == x86asm.SUB) && dst == src:
		l.calculate(in, "", dst, l.number(0), nil)
	case in.Op == x86asm.IMUL && in.Args[2] != nil:
		l.calculate(in, "*", dst, l.value(in, src), l.value(in, in.Args[2]))
	case sym != "" && src != nil:
		l.calculate(in, sym, dst, l.value(in, dst), l.value(in, src))
	default:
		l.other(in)
	}
}

// calculate writes left sym right, or left alone, and keeps it as what a
// conditional jump after it compares with zero.
func (l *lowering) calculate(in *inst, sym string, dst x86asm.Arg, left, right *ir.Instr) {
	v := left
	switch {
	case left == nil:
		v = l.opaque()
	case sym != "" && right == nil:
		v = l.opaque(left)
	case sym != "":
		v = l.b.Add(&ir.Instr{Op: ir.Bin, Sym: sym, Type: word, Args: []*ir.Instr{left, right}})
	}
	l.write(in, dst, v)
	l.flags = flags{v, nil}
}

// other lowers an instruction whose result is not followed: its memory operand
// is an access all the same, and its first register operand is something new.
func (l *lowering) other(in *inst) {
	var args []*ir.Instr
	for k, arg := range in.Args {
		if m, ok := arg.(x86asm.Mem); ok && k > 0 {
			args = append(args, l.value(in, m))
		}
	}
	v := l.opaque(args...)
	if in.Args[0] != nil {
		l.write(in, in.Args[0], v)
	}
	name := in.Op.String()
	if strings.HasPrefix(name, "DIV") || strings.HasPrefix(name, "IDIV") || strings.HasPrefix(name, "MUL") || in.Op == x86asm.IMUL {
		l.b.WriteVar("rax", v)
		l.b.WriteVar("rdx", v)
	}
	l.flags = flags{v, nil}
}

// implied lowers instructions with operands that they do not name.
func (l *lowering) implied(in *inst) {
	switch in.Op {
	case x86asm.POP:
		l.write(in, in.Args[0], l.opaque())
	case x86asm.LEAVE:
		l.b.WriteVar("rbp", l.opaque())
	case x86asm.CDQ, x86asm.CQO:
		l.b.WriteVar("rdx", l.opaque(l.read("rax")))
	}
}

func (l *lowering) compare(in *inst) {
	left, right := l.value(in, in.Args[0]), l.value(in, in.Args[1])
	if in.Op == x86asm.TEST {
		if in.Args[0] != in.Args[1] && left != nil && right != nil {
			left = l.b.Add(&ir.Instr{Op: ir.Bin, Sym: "&", Type: word, Args: []*ir.Instr{left, right}})
		}
		right = nil
	}
	if left == nil {
		left, right = l.opaque(), nil
	}
	l.flags = flags{left, right}
}

var relations = map[x86asm.Op]string{
	x86asm.JE: "==", x86asm.JNE: "!=", x86asm.JL: "<", x86asm.JLE: "<=", x86asm.JG: ">", x86asm.JGE: ">=",
	x86asm.JB: "<", x86asm.JBE: "<=", x86asm.JA: ">", x86asm.JAE: ">=", x86asm.JS: "<", x86asm.JNS: ">=",
}

// condition is what a conditional jump tests.
func (l *lowering) condition(op x86asm.Op) *ir.Instr {
	sym := relations[op]
	if sym == "" || l.flags.left == nil {
		return l.opaque()
	}
	right := l.flags.right
	if right == nil {
		right = l.number(0)
	}
	return l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: sym, Type: ir.TBool, Args: []*ir.Instr{l.flags.left, right}})
}

func (l *lowering) branch(in *inst) {
	cond := l.condition(in.Op)
	then, next := l.destination(in), l.blocks[in.next()]
	if next == nil { // the function ends here: the jump is all that is left
		next = l.leave()
	}
	l.b.If(cond, then, next)
}

// destination is the block a direct jump leads to. A jump out of the function is
// a call there and a return.
func (l *lowering) destination(in *inst) *ir.Block {
	to, ok := in.target()
	if ok {
		if b := l.blocks[to]; b != nil {
			return b
		}
	}
	here := l.b.Block()
	out := l.b.NewBlock()
	l.b.SetBlock(out)
	l.tail(in)
	l.b.SetBlock(here)
	return out
}

// leave is a block that returns.
func (l *lowering) leave() *ir.Block {
	here := l.b.Block()
	out := l.b.NewBlock()
	l.b.SetBlock(out)
	l.b.Return()
	l.b.SetBlock(here)
	return out
}

func (l *lowering) jump(in *inst, orphans []uint64) {
	if _, ok := in.target(); ok {
		l.b.Jump(l.destination(in))
		return
	}
	if slot, ok := in.slot(in.Args[0]); ok && l.imports[slot] != "" || len(orphans) == 0 {
		l.tail(in)
		return
	}
	on := l.value(in, in.Args[0])
	if on == nil {
		on = l.opaque()
	}
	var targets []*ir.Block
	for _, a := range orphans {
		targets = append(targets, l.blocks[a])
	}
	l.b.Switch(on, append(targets, l.leave())...)
}

// tail lowers a jump to another function.
func (l *lowering) tail(in *inst) {
	l.call(in)
	if l.b.Live() {
		l.b.Return(l.read("rax"))
	}
}
