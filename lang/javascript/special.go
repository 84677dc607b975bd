package javascript

import (
	"path"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func cleanPath(p string) string { return path.Clean(p) }

// special lowers the calls that have an operation of their own in the IR, or
// nil for any other call.
func (fn *fn) special(n, fun treesitter.Node) *ir.Instr {
	args := n.Child("arguments").Children()
	sym := fn.path(fun)
	if fun.Kind() == "identifier" && fn.in.lookup(fun.Text()) == nil {
		sym = fun.Text()
	}
	switch sym {
	case "Math.floor", "Math.trunc", "parseInt", "Number.parseInt":
		if len(args) == 1 {
			if q := unparen(args[0]); q.Kind() == "binary_expression" && q.Child("operator").Text() == "/" {
				return fn.truncate(q)
			}
		}
	case "Math.pow":
		if len(args) == 2 {
			a := fn.expr(args[0])
			return fn.arith("**", a, fn.expr(args[1]))
		}
	case "Array":
		return fn.newArray(fn.args(n))
	case "Array.from":
		if len(args) == 1 && lengthOf(args[0]).OK() {
			return fn.newArray([]*ir.Instr{fn.expr(lengthOf(args[0]))})
		}
	case "BigInt", "Number":
		if len(args) == 1 {
			if v, ok := literal(args[0]); ok {
				if x, isInt := v.(int64); isInt {
					return fn.b.Lit(x)
				}
			}
		}
	case "":
		return fn.specialMethod(n, fun, args)
	}
	return nil
}

// lengthOf is n of {length: n}.
func lengthOf(n treesitter.Node) treesitter.Node {
	list := n.Children()
	if n.Kind() != "object" || len(list) != 1 {
		return treesitter.Node{}
	}
	if c := list[0]; c.Kind() == "pair" && c.Child("key").Text() == "length" {
		return c.Child("value")
	} else if c.Kind() == "shorthand_property_identifier" && c.Text() == "length" {
		return c
	}
	return treesitter.Node{}
}

func (fn *fn) specialMethod(n, fun treesitter.Node, args []treesitter.Node) *ir.Instr {
	if fun.Kind() != "member_expression" {
		return nil
	}
	obj, method := unparen(fun.Child("object")), fun.Child("property").Text()
	switch method {
	case "fill":
		if sized := fn.sizedArray(obj); sized.OK() && len(args) <= 1 {
			length := fn.expr(sized)
			var fill *ir.Instr
			if len(args) == 1 {
				fill = fn.expr(args[0])
			} else {
				fill = fn.b.Lit(nil)
			}
			fn.at(n)
			return fn.b.Emit(ir.MakeSized, ir.SeqOf("array", fill.Type), length, fill)
		}
	case "push":
		if len(args) > 1 || len(args) == 1 && args[0].Kind() == "spread_element" {
			recv := fn.expr(obj)
			for _, a := range args {
				name := "push"
				if a.Kind() == "spread_element" {
					name = "extend"
				}
				v := fn.expr(a)
				fn.at(n)
				fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: []*ir.Instr{recv, v}})
			}
			return fn.b.Emit(ir.Len, ir.TInt, recv)
		}
	case "call":
		return fn.callThrough(n, obj, args)
	case "on":
		if len(args) == 2 {
			return fn.onEvent(n, obj, args)
		}
	}
	return nil
}

// sizedArray is n of new Array(n) or Array(n).
func (fn *fn) sizedArray(n treesitter.Node) treesitter.Node {
	name := n.Child("constructor")
	if n.Kind() == "call_expression" {
		name = n.Child("function")
	}
	args := n.Child("arguments").Children()
	if n.Is("new_expression", "call_expression") && name.Text() == "Array" && len(args) == 1 && args[0].Kind() != "spread_element" {
		return args[0]
	}
	return treesitter.Node{}
}

// callThrough is f.call(this, ...) of a function of the program.
func (fn *fn) callThrough(n, f treesitter.Node, args []treesitter.Node) *ir.Instr {
	b := fn.in.lookup(f.Text())
	if f.Kind() != "identifier" || b == nil || b.writes != 1 || b.def == nil || b.def.fn == nil || len(args) == 0 {
		return nil
	}
	list := fn.args(n)
	if !b.def.fn.Has(ir.Method) && b.def.classOf == nil {
		list = list[1:]
	}
	fn.at(n)
	return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: b.def.fn, Args: list})
}

// onEvent keeps the handlers that Node calls with standard input: for each line
// or chunk, or once at its end. They are run where the module's code ends, since
// that is when Node starts to read.
func (fn *fn) onEvent(n, obj treesitter.Node, args []treesitter.Node) *ir.Instr {
	name := stringText(args[0])
	source := obj.Text()
	isInput := strings.HasSuffix(fn.path(obj), "process.stdin") || fn.isReadline(obj)
	if !isInput || fn.s.kind != moduleScope && !fn.isReadline(obj) && source != "process.stdin" {
		return nil
	}
	each := name == "line" || name == "data" || name == "readable"
	if !each && name != "close" && name != "end" {
		return fn.b.Lit(nil)
	}
	fn.events = append(fn.events, event{source: fn.expr(obj), callback: args[1], each: each, in: fn.in})
	return fn.b.Lit(nil)
}

// isReadline reports whether a variable is set to readline.createInterface(...).
func (fn *fn) isReadline(obj treesitter.Node) bool {
	b := fn.in.lookup(obj.Text())
	v := obj
	if b != nil {
		v = b.value
	}
	return v.Kind() == "call_expression" && strings.HasSuffix(fn.path(v.Child("function")), "createInterface")
}

// runEvents calls the handlers of standard input: the ones of lines in a loop.
func (fn *fn) runEvents() {
	for _, wantEach := range []bool{true, false} {
		for _, e := range fn.events {
			if e.each != wantEach {
				continue
			}
			fn.in = e.in
			fn.at(e.callback)
			if wantEach {
				fn.each(iteration{e.source, "", -1}, "", func(elem *ir.Instr) { fn.apply(e.callback, elem) })
			} else {
				fn.apply(e.callback)
			}
		}
	}
}

// apply calls a function expression.
func (fn *fn) apply(callback treesitter.Node, args ...*ir.Instr) *ir.Instr {
	s := fn.s.file.scopes[callback.ID()]
	if b := fn.in.lookup(callback.Text()); callback.Kind() == "identifier" && b != nil && b.writes == 1 {
		s = b.def
	}
	if s != nil && s.kind == funcScope && s.fn != nil {
		if len(args) > len(s.fn.Params) && len(s.node.Child("parameters").Children()) < len(args) && !s.node.Child("parameter").OK() {
			args = args[:len(s.node.Child("parameters").Children())]
		}
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: s.fn, Args: args})
	}
	v := fn.expr(callback)
	return fn.b.Add(&ir.Instr{Op: ir.CallValue, Args: append([]*ir.Instr{v}, args...)})
}
