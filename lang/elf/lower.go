package elf

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/arch/x86/x86asm"

	"github.com/heddle-run/heddle/ir"
)

// maxFunction bounds one function, in bytes: SSA construction takes the square
// of the number of blocks in the worst case.
const maxFunction = 64 << 10

// reach gives the functions that can run, breadth first from main, and which of
// them are within the budget of instructions.
func (b *image) reach(budget int) (order []*function, within map[*function]bool) {
	within = map[*function]bool{}
	queued := map[*function]bool{}
	push := func(addr uint64) {
		if f := b.functionAt(addr); f != nil && !queued[f] {
			queued[f] = true
			order = append(order, f)
		}
	}
	push(b.main)
	if b.isGo {
		for _, f := range b.funcs {
			if strings.HasPrefix(f.name, "main.") {
				push(f.start)
			}
		}
	}
	push(b.entry)
	for k := 0; k < len(order) && budget > 0; k++ {
		f := order[k]
		if b.known(f.name) || f.end-f.start > maxFunction {
			continue
		}
		insts := b.instructions(f)
		for i := range insts {
			in := &insts[i]
			if to, ok := in.target(); ok && (in.Op == x86asm.CALL || in.Op == x86asm.JMP) {
				push(to)
			}
			if to, ok := in.taken(); ok {
				push(to)
			}
		}
		if budget -= len(insts); budget >= 0 || k == 0 {
			within[f] = true
		}
	}
	return order, within
}

func (b *image) lower(ctx context.Context, config Config) (*ir.Module, error) {
	order, within := b.reach(config.MaxInsts)
	slices.SortFunc(order, func(x, y *function) int {
		if x.start < y.start {
			return -1
		}
		return 1
	})
	out := &ir.Module{Lang: "elf", Path: b.path}
	l := &lowering{image: b, funcs: map[uint64]*ir.Func{}}
	for _, f := range order {
		fn := &ir.Func{Name: f.name, Pos: b.at(f.start), Flags: ir.Stub}
		if f.start == b.main {
			out.Entry = fn
		}
		l.funcs[f.start] = fn
		out.Funcs = append(out.Funcs, fn)
	}
	left, undecoded := 0, 0
	for _, f := range order {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if b.known(f.name) {
			continue
		}
		if !within[f] || len(b.instructions(f)) == 0 {
			left++
			continue
		}
		l.function(f, l.funcs[f.start])
		undecoded += f.undecoded
	}
	b.notes(out, left, undecoded)
	return out, nil
}

func (b *image) notes(out *ir.Module, left, undecoded int) {
	note := func(severity, format string, args ...any) {
		out.Notes = append(out.Notes, ir.Note{Severity: severity, Pos: ir.Pos{File: b.path, Line: 1}, Text: fmt.Sprintf(format, args...)})
	}
	note("warning", "read from machine code: bounds are guesses of low confidence, calls into libraries and the system are facts")
	if b.skipped > 0 {
		note("warning", "%d bytes of code lie beyond the limit and were not read", b.skipped)
	}
	if left > 0 {
		note("warning", "%d of %d reachable functions were not read: too large, or beyond the limit on analysed code", left, len(out.Funcs))
	}
	if undecoded > 0 {
		note("note", "%d bytes of code are no known instructions", undecoded)
	}
	if b.main == b.entry && !b.isGo {
		note("note", "main could not be told from the start-up code: the entry point stands for it")
	}
}

// lowering turns machine code into IR functions.
type lowering struct {
	*image
	funcs map[uint64]*ir.Func

	// Of the function at hand.
	f      *function
	b      *ir.Builder
	blocks map[uint64]*ir.Block
	flags  flags
}

// flags is what the last comparing instruction compared: a conditional jump
// turns it into a condition.
type flags struct{ left, right *ir.Instr }

// argument registers, in order, by calling convention (System V; Go's ABIInternal).
var (
	sysvArgs = []string{"rdi", "rsi", "rdx", "rcx", "r8", "r9"}
	goArgs   = []string{"rax", "rbx", "rcx", "rdi", "rsi", "r8", "r9", "r10", "r11"}
	// scratch registers lose their values in a call.
	sysvScratch = []string{"rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11"}
	goScratch   = []string{"rax", "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r15", "rbp"}
)

func (l *lowering) args() []string {
	if l.isGo {
		return goArgs
	}
	return sysvArgs
}

var word = &ir.Type{Kind: ir.Int, Bits: 64}

// function lowers f into fn: first where its blocks begin, then the blocks.
func (l *lowering) function(f *function, fn *ir.Func) {
	fn.Flags &^= ir.Stub
	l.f, l.b, l.blocks, l.flags = f, ir.NewBuilder(fn), map[uint64]*ir.Block{}, flags{}
	for _, r := range l.args() {
		l.b.Param(r, word)
	}
	insts := l.instructions(f)
	leaders, orphans := l.leaders(insts)
	for _, in := range insts {
		if leaders[in.addr] {
			l.blocks[in.addr] = l.b.NewBlock()
		}
	}
	if first := l.blocks[insts[0].addr]; first != nil {
		l.b.Jump(first)
	}
	for i := range insts {
		in := &insts[i]
		if next := l.blocks[in.addr]; next != nil {
			l.b.Jump(next) // falls through, where anything does
			l.b.SetBlock(next)
			l.flags = flags{}
		}
		if !l.b.Live() {
			continue
		}
		l.b.Pos = l.at(in.addr)
		l.instruction(in, orphans)
	}
	if l.b.Live() {
		l.b.Unreachable() // it ends in a call that does not return
	}
	l.b.Finish()
}

// leaders says where blocks begin: at the function's start, at the targets of
// jumps and after every jump. Orphans are blocks after an unconditional jump that
// no direct jump leads to: what an indirect one, a jump table, may lead to.
func (l *lowering) leaders(insts []inst) (leaders map[uint64]bool, orphans []uint64) {
	leaders = map[uint64]bool{insts[0].addr: true}
	targets := map[uint64]bool{}
	starts := make(map[uint64]bool, len(insts))
	for _, in := range insts {
		starts[in.addr] = true
	}
	var after []uint64
	for i := range insts {
		in := &insts[i]
		if to, ok := in.target(); ok && in.Op != x86asm.CALL && starts[to] {
			leaders[to], targets[to] = true, true
		}
		switch {
		case in.Op == x86asm.JMP, in.Op == x86asm.RET, in.Op == x86asm.UD2:
			leaders[in.next()] = true
			after = append(after, in.next())
		case conditional(in.Op):
			leaders[in.next()] = true
		}
	}
	for _, a := range after {
		if starts[a] && !targets[a] && !l.padding(insts, a) && len(orphans) < 256 {
			orphans = append(orphans, a)
		}
	}
	return leaders, orphans
}

// padding reports whether only no-operations stand at an address up to the next
// block: compilers fill so up to aligned addresses.
func (l *lowering) padding(insts []inst, addr uint64) bool {
	i, _ := slices.BinarySearchFunc(insts, addr, func(in inst, a uint64) int {
		if in.addr < a {
			return -1
		} else if in.addr > a {
			return 1
		}
		return 0
	})
	return i >= len(insts) || insts[i].Op == x86asm.NOP || insts[i].Op == x86asm.INT || insts[i].Op == x86asm.ICEBP
}

func conditional(op x86asm.Op) bool {
	return op >= x86asm.JA && op <= x86asm.JS && op != x86asm.JMP
}

// known reports whether a function is known by its name alone: the C library's,
// or Go's runtime.
func (b *image) known(name string) bool {
	return libc[name] || b.isGo && (strings.HasPrefix(name, "runtime.") || strings.HasPrefix(name, "internal/runtime/"))
}
