package wasm

import (
	"math"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

var (
	i8  = &ir.Type{Kind: ir.Int, Bits: 8}
	i16 = &ir.Type{Kind: ir.Int, Bits: 16}
	i32 = &ir.Type{Kind: ir.Int, Bits: 32}
	i64 = &ir.Type{Kind: ir.Int, Bits: 64}
	f32 = &ir.Type{Kind: ir.Float, Bits: 32}
	f64 = &ir.Type{Kind: ir.Float, Bits: 64}
)

func typeOf(t wasmbin.ValType) *ir.Type {
	switch t {
	case wasmbin.I32:
		return i32
	case wasmbin.I64:
		return i64
	case wasmbin.F32:
		return f32
	case wasmbin.F64:
		return f64
	}
	return ir.TOpaque
}

func letter(c byte) *ir.Type {
	switch c {
	case 'i':
		return i32
	case 'l':
		return i64
	case 'f':
		return f32
	case 'd':
		return f64
	}
	return ir.TOpaque
}

// binary and compare give the IR's operator by the part of an instruction's
// name after the dot, its sign suffix cut off.
var (
	binary  = map[string]string{"add": "+", "sub": "-", "mul": "*", "and": "&", "or": "|", "xor": "^", "shl": "<<", "shr": ">>", "rem": "%"}
	compare = map[string]string{"eq": "==", "ne": "!=", "lt": "<", "gt": ">", "le": "<=", "ge": ">="}
	inverse = map[string]string{"==": "!=", "!=": "==", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
)

// plain lowers the instructions without control flow.
func (l *lowering) plain() {
	c := l.code
	switch c.Op {
	case wasmbin.I32Const:
		l.constant(i32, c.Const)
	case wasmbin.I64Const:
		l.constant(i64, c.Const)
	case wasmbin.F32Const:
		l.constant(f32, float64(math.Float32frombits(uint32(c.Const))))
	case wasmbin.F64Const:
		l.constant(f64, math.Float64frombits(uint64(c.Const)))
	case wasmbin.GlobalGet:
		l.push(l.b.Add(&ir.Instr{Op: ir.Load, Type: l.globalType(), Args: []*ir.Instr{l.global()}}))
	case wasmbin.GlobalSet:
		v := l.pop()
		l.b.Emit(ir.StoreCell, nil, l.global(), v)
	case wasmbin.RefFunc:
		if int64(c.A) >= int64(len(l.types)) {
			l.bad("function %d of %d", c.A, len(l.types))
		}
		l.push(l.b.Add(&ir.Instr{Op: ir.FuncRef, Callee: l.funcs[int(c.A)], Sym: l.module.names[c.A]}))
	case wasmbin.RefNull:
		l.push(l.b.Lit(nil))
	case wasmbin.RefIsNull:
		v := l.pop()
		l.push(l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{v, l.b.Lit(nil)}}))
	case wasmbin.TableGet:
		l.host("wasm.table.get", "i:r")
	case wasmbin.TableSet:
		l.host("wasm.table.set", "ir:")
	default:
		sig := c.Op.Sig()
		if sig == "" {
			l.bad("instruction %s", c.Op)
		}
		l.typed(sig)
	}
}

func (l *lowering) constant(t *ir.Type, v any) {
	l.push(l.b.Add(&ir.Instr{Op: ir.Const, Type: t, Lit: v}))
}

// global is the cell of a global variable.
func (l *lowering) global() *ir.Instr {
	return l.b.Add(&ir.Instr{Op: ir.Global, Sym: globalName(l.code.A)})
}

func (l *lowering) globalType() *ir.Type {
	k := int64(l.code.A)
	for _, i := range l.Imports {
		if i.Kind == wasmbin.GlobalKind {
			if k == 0 {
				return typeOf(i.Global.Type)
			}
			k--
		}
	}
	if k >= int64(len(l.Globals)) {
		l.bad("global %d", l.code.A)
	}
	return typeOf(l.Globals[k].Type)
}

// typed lowers an instruction of fixed signature.
func (l *lowering) typed(sig string) {
	op := l.code.Op
	if op.Width() > 0 {
		l.memory(sig)
		return
	}
	name := op.String()
	_, verb, _ := strings.Cut(name, ".")
	verb = strings.TrimSuffix(strings.TrimSuffix(verb, "_s"), "_u")
	pops, pushes, _ := strings.Cut(sig, ":")
	isFloat := strings.HasPrefix(name, "f")
	switch sym := binary[verb]; {
	case op > 0xffff:
		l.host("wasm."+vectorName(op, name), sig)
	case sym != "" && len(pops) == 2:
		l.operate(ir.Bin, sym, sig)
	case verb == "div" && isFloat:
		l.operate(ir.Bin, "/", sig)
	case verb == "div":
		l.operate(ir.Bin, "//", sig)
	case compare[verb] != "":
		args := l.popN(2)
		l.push(l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: compare[verb], Type: ir.TBool, Args: args}))
	case verb == "eqz":
		l.push(l.negate(l.pop()))
	case verb == "neg":
		l.operate(ir.Un, "-", sig)
	case strings.Contains(verb, "_") || strings.HasPrefix(verb, "extend"): // wrap_i64, convert_i32, trunc_f64, ...
		l.push(l.b.Emit(ir.Convert, letter(pushes[0]), l.pop()))
	default: // clz, sqrt, min, rotl, memory.size, ...
		l.host("wasm."+name, sig)
	}
}

// vectorName puts the vector instructions under one name: what they compute is
// nothing to the analysis, that they are vectors is.
func vectorName(op wasmbin.Op, name string) string {
	switch op >> 16 {
	case 0xfd:
		return "simd"
	case 0xfe:
		return "atomic"
	}
	return name
}

func (l *lowering) operate(op ir.Op, sym, sig string) {
	pops, pushes, _ := strings.Cut(sig, ":")
	args := l.popN(len(pops))
	l.push(l.b.Add(&ir.Instr{Op: op, Sym: sym, Type: letter(pushes[0]), Args: args}))
}

// host lowers an instruction that the IR has no operation for to a call.
func (l *lowering) host(sym, sig string) {
	pops, pushes, _ := strings.Cut(sig, ":")
	in := &ir.Instr{Op: ir.Call, Sym: sym, Args: l.popN(len(pops))}
	if pushes != "" {
		in.Type = letter(pushes[0])
	}
	if v := l.b.Add(in); pushes != "" {
		l.push(v)
	}
}

// memory lowers loads and stores. Vector loads of one lane and atomic updates
// read or write one address like the others.
func (l *lowering) memory(sig string) {
	c := l.code
	pops, pushes, _ := strings.Cut(sig, ":")
	args := l.popN(len(pops))
	offset := int(c.B)
	t := widthType(c.Op.Width(), pushes+pops[len(pops)-1:])
	switch {
	case pushes == "":
		l.b.Add(&ir.Instr{Op: ir.MemStore, Type: t, N: offset, Args: args[:2]})
	case c.Op>>16 == 0xfe && len(pops) > 1: // an atomic update: read, then write
		v := l.b.Add(&ir.Instr{Op: ir.MemLoad, Type: t, N: offset, Args: args[:1]})
		l.b.Add(&ir.Instr{Op: ir.MemStore, Type: t, N: offset, Args: []*ir.Instr{args[0], args[len(args)-1]}})
		l.push(v)
	default:
		l.push(l.b.Add(&ir.Instr{Op: ir.MemLoad, Type: t, N: offset, Args: args[:1]}))
	}
}

func widthType(width int, sig string) *ir.Type {
	switch {
	case strings.ContainsAny(sig[:1], "fd"):
		return letter(sig[0])
	case width == 1:
		return i8
	case width == 2:
		return i16
	case width == 4:
		return i32
	case width == 8:
		return i64
	}
	return ir.TOpaque
}

// condition makes a Bool of an i32 that decides a branch.
func (l *lowering) condition(v *ir.Instr) *ir.Instr {
	if v.Type == ir.TBool {
		return v
	}
	return l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "!=", Type: ir.TBool, Args: []*ir.Instr{v, l.zero(wasmbin.I32)}})
}

// negate is eqz: of a comparison, the opposite comparison. (Of floats that is
// wrong for NaN only, which decides no trip count.)
func (l *lowering) negate(v *ir.Instr) *ir.Instr {
	if v.Op == ir.Cmp && inverse[v.Sym] != "" {
		return l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: inverse[v.Sym], Type: ir.TBool, Args: v.Args})
	}
	if v.Type == ir.TBool {
		return l.b.Add(&ir.Instr{Op: ir.Un, Sym: "!", Type: ir.TBool, Args: []*ir.Instr{v}})
	}
	zero := l.b.Add(&ir.Instr{Op: ir.Const, Type: v.Type, Lit: int64(0)})
	return l.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{v, zero}})
}
