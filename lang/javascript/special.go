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
	case "process.stdin.on":
		if len(args) == 2 {
			return fn.onEvent(n, fun.Child("object"), args)
		}
	case "Math.floor", "Math.trunc", "parseInt", "Number.parseInt":
		if len(args) == 1 {
			if q := unparen(args[0]); q.Kind() == "binary_expression" && q.Child("operator").Text() == "/" {
				return fn.truncate(q)
			}
		}
	case "fs.readFileSync":
		if len(args) > 0 && fn.isStdin(args[0]) {
			// The encoding says nothing; what is read is the input's text.
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: sym, Type: ir.TStr, Args: []*ir.Instr{fn.b.Lit(int64(0))}})
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
	case "", "Math.max.apply", "Math.min.apply":
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
	case "apply":
		if sym := fn.path(obj); sym != "" && len(args) == 2 { // Math.max.apply(null, xs)
			list := fn.expr(args[1])
			fn.at(n)
			all := fn.b.Add(&ir.Instr{Op: ir.Call, Sym: spreadName, Args: []*ir.Instr{list}})
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: sym, Args: []*ir.Instr{all}})
		}
	case "on":
		if len(args) == 2 {
			return fn.onEvent(n, obj, args)
		}
	case "slice", "substring", "substr":
		return fn.slice(n, obj, method, args)
	case "has", "includes":
		if len(args) == 1 && fn.l.methodless(method) {
			recv := fn.expr(obj)
			v := fn.expr(args[0])
			fn.at(n)
			if method == "includes" && (recv.Type == nil || recv.Type.Kind == ir.Opaque) {
				// Whatever it is, it is searched: a bare "in" could be a set's.
				recv = fn.b.Add(&ir.Instr{Op: ir.Convert, Sym: "array", Type: ir.SeqOf("array", nil), Args: []*ir.Instr{recv}})
			}
			return fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "in", Type: ir.TBool, Args: []*ir.Instr{v, recv}})
		}
	}
	return nil
}

// methodless reports whether no class of the program has a method of that name.
func (l *lowerer) methodless(name string) bool {
	for _, c := range l.mod.Classes {
		if c.Methods[name] != nil {
			return false
		}
	}
	return true
}

// slice is a copy of a part of an array or string.
func (fn *fn) slice(n, obj treesitter.Node, method string, args []treesitter.Node) *ir.Instr {
	if len(args) > 2 || fn.path(obj) != "" || !fn.l.methodless(method) {
		return nil
	}
	for _, a := range args {
		if a.Kind() == "spread_element" {
			return nil
		}
	}
	recv := fn.expr(obj)
	parts := [2]*ir.Instr{}
	for k := range parts {
		if k < len(args) {
			parts[k] = fn.expr(args[k])
		} else {
			parts[k] = fn.b.Lit(nil)
		}
	}
	if method == "substr" && len(args) == 2 {
		parts[1] = fn.arith("+", parts[0], parts[1])
	}
	fn.at(n)
	return fn.b.Emit(ir.Slice, recv.Type, recv, parts[0], parts[1])
}

// isStdin reports whether a file that is read is standard input: by its path or number, or
// by a name for it, also where another file stands for it on the author's machine.
func (fn *fn) isStdin(file treesitter.Node) bool {
	switch file = unparen(file); file.Kind() {
	case "ternary_expression":
		return fn.isStdin(file.Child("consequence")) || fn.isStdin(file.Child("alternative"))
	case "identifier":
		b := fn.in.lookup(file.Text())
		return b != nil && b.writes == 1 && b.value.OK() && b.value.Kind() != "identifier" && fn.isStdin(b.value)
	}
	return stringText(file) == "/dev/stdin" || file.Text() == "process.stdin.fd" || file.Text() == "0"
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

// onEvent keeps the handlers that Node calls with standard input: for each line,
// with all of it (chunks are few), or once at its end. They are run where the
// module's code ends, since that is when Node starts to read.
func (fn *fn) onEvent(n, obj treesitter.Node, args []treesitter.Node) *ir.Instr {
	name := stringText(args[0])
	from := eventSource(obj)
	isInput := strings.HasSuffix(fn.path(from), "process.stdin") || fn.isReadline(from)
	if !isInput {
		return nil
	}
	if from.ID() != obj.ID() {
		fn.expr(obj) // the handlers before this one
	}
	if inputEvents[name] {
		e := event{callback: args[1], name: name, in: fn.in}
		if name == "line" {
			e.source = fn.source(from)
		}
		fn.events = append(fn.events, e)
	}
	return fn.b.Lit(nil)
}

// eventSource is what the first handler of a chain is set on: rl of
// rl.on("line", f).on("close", g).
func eventSource(obj treesitter.Node) treesitter.Node {
	for obj.Kind() == "call_expression" && obj.Child("function").Child("property").Text() == "on" {
		obj = obj.Child("function").Child("object")
	}
	return obj
}

// source is the reader that events come from; standard input needs none.
func (fn *fn) source(obj treesitter.Node) *ir.Instr {
	if fn.path(obj) != "" {
		return nil
	}
	return fn.expr(obj)
}

// inputEvents are the events of standard input that carry it or tell its end.
var inputEvents = map[string]bool{"line": true, "data": true, "close": true, "end": true}

// isReadline reports whether a variable is set to readline.createInterface(...).
func (fn *fn) isReadline(obj treesitter.Node) bool {
	b := fn.in.lookup(obj.Text())
	v := obj
	if b != nil {
		v = b.value
	}
	return v.Kind() == "call_expression" && strings.HasSuffix(fn.path(v.Child("function")), "createInterface")
}

// runEvents calls the handlers of standard input: the one of lines in a loop.
func (fn *fn) runEvents() {
	for _, atEnd := range []bool{false, true} {
		for _, e := range fn.events {
			if atEnd != (e.name == "close" || e.name == "end") {
				continue
			}
			fn.in = e.in
			fn.at(e.callback)
			switch e.name {
			case "line":
				fn.each(iteration{e.source, "", -1}, "", func(elem *ir.Instr) {
					elem.Type = ir.TStr
					fn.apply(e.callback, elem)
				})
			case "data":
				all := fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "fs.readFileSync", Type: ir.TStr, Args: []*ir.Instr{fn.b.Lit(int64(0))}})
				fn.apply(e.callback, all)
			default:
				fn.apply(e.callback)
			}
		}
	}
}

// apply calls a function expression.
func (fn *fn) apply(callback treesitter.Node, args ...*ir.Instr) *ir.Instr {
	s := fn.s.file.scopes[callback.ID()]
	if s != nil && s.kind == blockScope {
		c := &applied{fn: fn, node: callback}
		c.open()
		defer c.close()
		return c.body(args...)
	}
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
