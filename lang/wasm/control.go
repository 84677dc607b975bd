package wasm

import (
	"fmt"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

// kill says that what follows in this block cannot be reached.
func (l *lowering) kill() {
	f := &l.frames[len(l.frames)-1]
	f.dead = true
	l.stack = l.stack[:f.base]
}

// blockType gives a block's parameters and results.
func (l *lowering) blockType() (params, results []wasmbin.ValType) {
	t := l.code.Block
	switch {
	case t.Empty:
		return nil, nil
	case t.Result != 0:
		return nil, []wasmbin.ValType{t.Result}
	case int64(t.Index) >= int64(len(l.Types)):
		l.bad("type %d of %d", t.Index, len(l.Types))
	}
	return l.Types[t.Index].Params, l.Types[t.Index].Results
}

func (l *lowering) open() {
	b := l.b
	params, results := l.blockType()
	var cond *ir.Instr
	if l.code.Op == wasmbin.OpIf {
		cond = l.condition(l.pop())
	}
	l.fresh++
	f := frame{op: l.code.Op, params: params, results: results, carry: fmt.Sprintf("b%d", l.fresh)}
	args := l.popN(len(params))
	f.base = len(l.stack)
	switch f.op {
	case wasmbin.OpLoop:
		f.target = b.NewBlock()
		l.carry(&f, f.params, args)
		f.dispatch = l.jumpTable()
		if to := l.resumed(&f); to != nil {
			b.Jump(to)
		} else {
			b.Jump(f.target)
		}
		b.SetBlock(f.target)
		l.stack = l.carried(&f, params)
	case wasmbin.OpIf:
		then := b.NewBlock()
		f.els = b.NewBlock()
		l.carryAs(f.carry+"in", args)
		b.If(cond, then, f.els)
		b.Seal(then)
		b.Seal(f.els)
		b.SetBlock(then)
		l.stack = append(l.stack, args...)
	default:
		if n := len(l.opening); n > 0 {
			f.target, f.keepOpen = l.opening[n-1], true
			l.opening = l.opening[:n-1]
		}
		l.stack = append(l.stack, args...)
	}
	l.frames = append(l.frames, f)
}

// carry binds values to the variables in which a branch to f takes them along.
func (l *lowering) carry(f *frame, types []wasmbin.ValType, values []*ir.Instr) {
	if len(types) > 0 {
		l.carryAs(f.carry, values)
	}
}

func (l *lowering) carryAs(prefix string, values []*ir.Instr) {
	for k, v := range values {
		l.b.WriteVar(fmt.Sprintf("%s.%d", prefix, k), v)
	}
}

// carried pushes the values that branches to f brought.
func (l *lowering) carried(f *frame, types []wasmbin.ValType) []*ir.Instr {
	for k := range types {
		l.stack = append(l.stack, l.b.ReadVar(fmt.Sprintf("%s.%d", f.carry, k)))
	}
	return l.stack
}

// els ends the first arm of an if and begins the second.
func (l *lowering) els() {
	f := &l.frames[len(l.frames)-1]
	if f.op != wasmbin.OpIf || f.els == nil {
		l.bad("else without if")
	}
	if !f.dead {
		l.leave(f, f.results)
	}
	f.dead = false
	l.stack = l.stack[:f.base]
	l.b.SetBlock(f.els)
	f.els = nil
	for k := range f.params {
		l.push(l.b.ReadVar(fmt.Sprintf("%sin.%d", f.carry, k)))
	}
}

// leave takes a frame's results to what follows its end.
func (l *lowering) leave(f *frame, types []wasmbin.ValType) {
	l.carry(f, types, l.popN(len(types)))
	l.b.Jump(l.follow(f))
}

// follow is the block after f's end.
func (l *lowering) follow(f *frame) *ir.Block {
	if f.target == nil {
		f.target = l.b.NewBlock()
	}
	return f.target
}

func (l *lowering) end() {
	f := l.frames[len(l.frames)-1]
	b := l.b
	switch f.op {
	case wasmbin.OpLoop:
		l.closeLoop(&f)
		return
	case wasmbin.OpIf:
		if f.els != nil { // no else: its parameters are its results
			if !f.dead {
				l.leave(&f, f.results)
			}
			b.SetBlock(f.els)
			l.stack = l.stack[:f.base]
			for k := range f.params {
				l.push(b.ReadVar(fmt.Sprintf("%sin.%d", f.carry, k)))
			}
			f.dead = false
		}
	case wasmbin.End:
		if !f.dead {
			results := l.popN(len(f.results))
			if f.target == nil {
				b.Return(results...)
			} else {
				l.carry(&f, f.results, results)
				b.Jump(f.target)
			}
		}
	}
	l.join(&f)
}

// join ends a frame: paths that left it meet, and go on with its results.
func (l *lowering) join(f *frame) {
	b := l.b
	last := f.op == wasmbin.End
	if f.target == nil {
		l.frames = l.frames[:len(l.frames)-1]
		if f.dead && !last {
			l.kill()
		}
		return
	}
	if !f.dead && !last {
		l.leave(f, f.results)
	}
	if !f.keepOpen {
		b.Seal(f.target)
	}
	b.SetBlock(f.target)
	l.frames = l.frames[:len(l.frames)-1]
	l.stack = l.carried(f, f.results)
	if last {
		b.Return(append([]*ir.Instr(nil), l.stack[f.base:]...)...)
	}
}

// closeLoop ends a loop: its head gets no more jumps.
func (l *lowering) closeLoop(f *frame) {
	l.b.Seal(f.target)
	if f.dispatch != nil {
		for _, b := range f.dispatch.after {
			l.b.Seal(b)
		}
	}
	l.frames = l.frames[:len(l.frames)-1]
	if f.dead {
		l.kill()
	}
}

// frameAt is the frame a branch of that depth leads to.
func (l *lowering) frameAt(depth uint32) *frame {
	if int64(depth) >= int64(len(l.frames)) {
		l.bad("branch to depth %d of %d", depth, len(l.frames))
	}
	return &l.frames[len(l.frames)-1-int(depth)]
}

// destination prepares a branch: it binds what the branch carries, which stays
// on the stack, and gives the block to jump to.
func (l *lowering) destination(depth uint32) *ir.Block {
	f := l.frameAt(depth)
	types := f.results
	if f.op == wasmbin.OpLoop {
		types = f.params
	}
	if n := len(types); n > 0 {
		if len(l.stack)-n < l.frames[len(l.frames)-1].base {
			l.bad("branch takes %d values of %d", n, len(l.stack)-l.frames[len(l.frames)-1].base)
		}
		l.carry(f, types, l.stack[len(l.stack)-n:])
	}
	if f.op == wasmbin.OpLoop {
		if to := l.resumed(f); to != nil {
			return to
		}
		return f.target
	}
	return l.follow(f)
}

func (l *lowering) branch(depth uint32) { l.b.Jump(l.destination(depth)) }

func (l *lowering) branchIf() {
	cond := l.condition(l.pop())
	to := l.destination(l.code.A)
	next := l.b.NewBlock()
	l.b.If(cond, to, next)
	l.b.Seal(next)
	l.b.SetBlock(next)
}

// manyTargets is where a jump table is cut to its distinct targets: how often
// each comes matters to nobody, and a phi has an argument for each.
const manyTargets = 64

func (l *lowering) branchTable() {
	on := l.pop()
	var targets []*ir.Block
	seen := map[*ir.Block]bool{}
	depths := append([]uint32(nil), l.code.Table...)
	for k, d := range depths {
		to := l.destination(d)
		if seen[to] && len(depths) > manyTargets && k < len(depths)-1 {
			continue
		}
		seen[to] = true
		targets = append(targets, to)
	}
	l.b.Switch(on, targets...)
	l.kill()
}

// selectValue lowers select to the branches it stands for.
func (l *lowering) selectValue() {
	b := l.b
	cond := l.condition(l.pop())
	no, yes := l.pop(), l.pop()
	if no == yes {
		l.push(yes)
		return
	}
	l.fresh++
	name := fmt.Sprintf("s%d", l.fresh)
	then, join := b.NewBlock(), b.NewBlock()
	b.WriteVar(name, no)
	b.If(cond, then, join)
	b.Seal(then)
	b.SetBlock(then)
	b.WriteVar(name, yes)
	b.Jump(join)
	b.Seal(join)
	b.SetBlock(join)
	l.push(b.ReadVar(name))
}
