package wasm

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

// errStack is what a body says that pops what it did not push, or names what is
// not there. The runtime would refuse the module; here its function is left out.
var errStack = errors.New("not valid code")

// lowering turns bodies into IR functions.
type lowering struct {
	*module
	funcs map[int]*ir.Func
	names []string // of locals, for all functions

	// Of the function at hand.
	b       *ir.Builder
	code    *wasmbin.Code
	body    *wasmbin.Body
	locals  int
	stack   []*ir.Instr
	frames  []frame
	fresh   int         // makes names of block values
	skipped int         // blocks opened in dead code
	opening []*ir.Block // what follows the blocks that open a loop with a jump table
}

// frame is an open block, loop, if or the function itself.
type frame struct {
	op      wasmbin.Op
	target  *ir.Block // of a branch to it: a loop's head, else what follows its end; made when first needed
	els     *ir.Block // of an if: where its else begins
	base    int       // height of the stack below its parameters
	params  []wasmbin.ValType
	results []wasmbin.ValType
	carry   string // prefix of the variables that carry values along branches
	dead    bool   // the rest up to the end or else cannot be reached

	dispatch *dispatch // of a loop that begins with a jump table
	keepOpen bool      // what follows is a target of that table: the loop's end seals it
}

// function lowers body i into f.
func (l *lowering) function(i int, f *ir.Func) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if bad, ok := r.(bodyError); ok {
				err = bad
				return
			}
			panic(r)
		}
	}()
	body, ft := l.module.body(i), l.types[i]
	f.Flags &^= ir.Stub
	if len(ft.Results) == 1 {
		f.Result = typeOf(ft.Results[0])
	}
	l.b, l.body, l.code = ir.NewBuilder(f), body, body.Instrs()
	l.stack, l.fresh, l.skipped, l.opening = l.stack[:0], 0, 0, nil
	used := l.survey(len(ft.Params))
	for k, t := range ft.Params {
		l.b.Param(l.local(k), typeOf(t))
	}
	if l.fromGo && len(ft.Params) == 1 && key(ft) == goFunc {
		// Called afresh and not resumed after its goroutine was parked.
		l.b.WriteVar(l.local(0), l.zero(wasmbin.I32))
	}
	l.bindZeros(used, len(ft.Params))
	l.frames = append(l.frames[:0], frame{op: wasmbin.End, results: ft.Results, carry: "result"})
	for l.code.Next() {
		if len(l.frames) == 0 {
			l.bad("code after its end")
		}
		if l.frames[len(l.frames)-1].dead && !l.deadCode() {
			continue
		}
		l.b.Pos = l.at(body.Off + l.code.Start)
		l.instruction()
	}
	if l.code.Err() != nil {
		return l.code.Err()
	}
	if len(l.frames) != 0 {
		l.bad("code without end")
	}
	l.b.Finish()
	return nil
}

type bodyError struct{ error }

// bad leaves the function; function turns it into an error.
func (l *lowering) bad(format string, args ...any) {
	panic(bodyError{fmt.Errorf("offset %#x: %s: %w", l.body.Off+l.code.Start, fmt.Sprintf(format, args...), errStack)})
}

// tangled bounds a function's branches times its variables: so many arguments
// can its phis have.
const tangled = 1 << 26

// survey looks at a body before it is lowered: it counts its locals, says which
// are used, and refuses what would take too much to bring to SSA form.
func (l *lowering) survey(params int) (used map[uint32]bool) {
	total := uint64(params)
	for _, run := range l.body.Locals {
		total += uint64(run.Count)
	}
	l.locals = int(min(total, wasmbin.MaxLocals+1000))
	used = map[uint32]bool{}
	edges := 0
	for c := l.body.Instrs(); c.Next(); {
		switch c.Op {
		case wasmbin.LocalGet, wasmbin.LocalSet, wasmbin.LocalTee:
			used[c.A] = true
		case wasmbin.OpBlock, wasmbin.OpLoop, wasmbin.OpIf, wasmbin.Br, wasmbin.BrIf, wasmbin.OpSelect, wasmbin.SelectTyped:
			edges++
		case wasmbin.BrTable:
			edges += min(len(c.Table), manyTargets)
		}
	}
	if edges*(len(used)+1) > tangled {
		l.bad("%d branches over %d variables are too many to analyse", edges, len(used))
	}
	return used
}

// bindZeros binds the locals that are used to zero, as a call does.
func (l *lowering) bindZeros(used map[uint32]bool, params int) {
	zeros := map[wasmbin.ValType]*ir.Instr{}
	first := uint64(params)
	list := slices.Sorted(maps.Keys(used))
	for _, run := range l.body.Locals {
		for len(list) > 0 && uint64(list[0]) < first+uint64(run.Count) {
			if k := list[0]; uint64(k) >= first {
				if zeros[run.Type] == nil {
					zeros[run.Type] = l.zero(run.Type)
				}
				l.b.WriteVar(l.local(int(k)), zeros[run.Type])
			}
			list = list[1:]
		}
		first += uint64(run.Count)
	}
}

// local is the name of a local as a variable of the builder.
func (l *lowering) local(k int) string {
	for len(l.names) <= k {
		l.names = append(l.names, fmt.Sprintf("l%d", len(l.names)))
	}
	return l.names[k]
}

func (l *lowering) zero(t wasmbin.ValType) *ir.Instr {
	switch t {
	case wasmbin.I32, wasmbin.I64:
		return l.b.Add(&ir.Instr{Op: ir.Const, Type: typeOf(t), Lit: int64(0)})
	case wasmbin.F32, wasmbin.F64:
		return l.b.Add(&ir.Instr{Op: ir.Const, Type: typeOf(t), Lit: 0.0})
	}
	return l.b.Lit(nil)
}

// deadCode passes over code that no path reaches, and is true at the end or
// else that makes code live again.
func (l *lowering) deadCode() bool {
	switch l.code.Op {
	case wasmbin.OpBlock, wasmbin.OpLoop, wasmbin.OpIf:
		l.skipped++
	case wasmbin.End:
		if l.skipped == 0 {
			return true
		}
		l.skipped--
	case wasmbin.OpElse:
		return l.skipped == 0
	}
	return false
}

func (l *lowering) push(v *ir.Instr) { l.stack = append(l.stack, v) }

func (l *lowering) pop() *ir.Instr {
	if len(l.stack) <= l.frames[len(l.frames)-1].base {
		l.bad("%s pops an empty stack", l.code.Op)
	}
	v := l.stack[len(l.stack)-1]
	l.stack = l.stack[:len(l.stack)-1]
	return v
}

func (l *lowering) popN(n int) []*ir.Instr {
	args := make([]*ir.Instr, n)
	for k := n - 1; k >= 0; k-- {
		args[k] = l.pop()
	}
	return args
}

// variable is the name of the local that the current instruction names.
func (l *lowering) variable() string {
	if int64(l.code.A) >= int64(l.locals) {
		l.bad("local %d of %d", l.code.A, l.locals)
	}
	return l.local(int(l.code.A))
}

// instruction lowers the current instruction.
func (l *lowering) instruction() {
	c, b := l.code, l.b
	switch c.Op {
	case wasmbin.Nop:
	case wasmbin.OpUnreachable:
		b.Unreachable()
		l.kill()
	case wasmbin.OpBlock, wasmbin.OpLoop, wasmbin.OpIf:
		l.open()
	case wasmbin.OpElse:
		l.els()
	case wasmbin.End:
		l.end()
	case wasmbin.Br:
		l.branch(c.A)
		l.kill()
	case wasmbin.BrIf:
		l.branchIf()
	case wasmbin.BrTable:
		l.branchTable()
	case wasmbin.OpReturn:
		b.Return(l.popN(len(l.frames[0].results))...)
		l.kill()
	case wasmbin.Drop:
		l.pop()
	case wasmbin.OpSelect, wasmbin.SelectTyped:
		l.selectValue()
	case wasmbin.LocalGet:
		l.push(b.ReadVar(l.variable()))
	case wasmbin.LocalSet, wasmbin.LocalTee:
		name := l.variable()
		v := l.pop()
		b.WriteVar(name, v)
		if c.Op == wasmbin.LocalTee {
			l.push(v)
		}
	case wasmbin.Call, wasmbin.ReturnCall, wasmbin.CallIndirect, wasmbin.ReturnCallIndir:
		l.call()
	default:
		l.plain()
	}
}

// call lowers the calls. One of a function whose type only one function in the
// tables has is a call of that.
func (l *lowering) call() {
	c := l.code
	in := &ir.Instr{Op: ir.Call}
	var t wasmbin.FuncType
	switch c.Op {
	case wasmbin.Call, wasmbin.ReturnCall:
		if int64(c.A) >= int64(len(l.types)) {
			l.bad("function %d of %d", c.A, len(l.types))
		}
		t = l.types[c.A]
		l.callee(in, int(c.A))
		in.Args = l.popN(len(t.Params))
	default:
		if int64(c.A) >= int64(len(l.Types)) {
			l.bad("type %d of %d", c.A, len(l.Types))
		}
		t = l.Types[c.A]
		on := l.pop()
		in.Args = l.popN(len(t.Params))
		if targets := l.targets[key(t)]; len(targets) == 1 {
			l.callee(in, targets[0])
		} else {
			in.Op, in.Args = ir.CallValue, append([]*ir.Instr{on}, in.Args...)
		}
	}
	if len(t.Results) == 1 {
		in.Type = typeOf(t.Results[0])
	}
	v := l.b.Add(in)
	switch n := len(t.Results); {
	case n == 1:
		l.push(v)
	case n > 1:
		for k, r := range t.Results {
			l.push(l.b.Add(&ir.Instr{Op: ir.Extract, Type: typeOf(r), N: k, Of: n, Args: []*ir.Instr{v}}))
		}
	}
	switch {
	case c.Op == wasmbin.ReturnCall || c.Op == wasmbin.ReturnCallIndir:
		l.b.Return(l.popN(len(t.Results))...)
		l.kill()
	case in.Sym == "wasi.proc_exit" || in.Sym == "c.exit" || in.Sym == "c.abort":
		l.b.Unreachable()
		l.kill()
	}
}

// callee says what a call of function i calls: a function of the module, of the
// host, or of the C library, which is known by name.
func (l *lowering) callee(in *ir.Instr, i int) {
	name := l.module.names[i]
	switch {
	case i < l.imported:
		module, f, _ := strings.Cut(name, ".")
		if module == "wasi_snapshot_preview1" || module == "wasi_unstable" {
			name = "wasi." + f
		}
		in.Sym = name
	case libcName(name) != "":
		in.Sym = "c." + libcName(name)
	default:
		if in.Callee = l.funcs[i]; in.Callee == nil {
			in.Sym = name // beyond the limit on analysed code
		}
	}
}
