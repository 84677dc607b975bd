package javascript

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// namedCallback is the method, the argument and the function of a call that applies
// a function of the program by its name to each element: xs.map(f).
func (fn *fn) namedCallback(n treesitter.Node) (method string, cb treesitter.Node, f *ir.Func) {
	fun, args := n.Child("function"), n.Child("arguments").Children()
	if fun.Kind() != "member_expression" || len(args) == 0 || args[len(args)-1].Kind() != "identifier" {
		return "", cb, nil
	}
	want := 1
	switch method = fun.Child("property").Text(); {
	case method == "from" && fun.Child("object").Text() == "Array":
		want = 2
	case !byName[method]:
		return "", cb, nil
	}
	cb = args[len(args)-1]
	b := fn.in.lookup(cb.Text())
	if len(args) == want && b != nil && b.def != nil && b.def.async && method == "from" {
		return "", cb, nil // tasks that run beside each other share what they take
	}
	if len(args) != want || b == nil || b.writes != 1 || b.def == nil || b.def.kind != funcScope || b.def.fn == nil {
		return "", cb, nil
	}
	return method, cb, b.def.fn
}

// byName are the methods that apply a function given by its name at once.
var byName = map[string]bool{"map": true, "flatMap": true, "filter": true, "forEach": true, "some": true, "every": true, "find": true}

// callback lowers a method that applies a function at once as the loop that it is:
// a literal's body in place, or calls of f.
func (fn *fn) callback(n treesitter.Node, method string, cb treesitter.Node, f *ir.Func) *ir.Instr {
	if method == "from" {
		return fn.arrayFrom(n, cb, f)
	}
	recv := fn.expr(n.Child("function").Child("object"))
	fn.at(n)
	c := &applied{fn: fn, node: cb, recv: recv, f: f}
	if f == nil {
		c.open()
		defer c.close()
	}
	switch method {
	case "map", "flatMap":
		return c.collect(func(out, v *ir.Instr) {
			name := "push"
			if method == "flatMap" {
				name = "extend"
			}
			fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: []*ir.Instr{out, v}})
		})
	case "filter":
		return c.filter()
	case "reduce":
		return c.reduce(n)
	case "some", "every", "find", "findIndex":
		return c.search(method)
	}
	c.each(func(elem, index *ir.Instr) { c.body(elem, index, recv) })
	return fn.b.Lit(nil)
}

// applied is a function literal whose body is lowered in place.
type applied struct {
	fn   *fn
	node treesitter.Node
	recv *ir.Instr
	was  *scope
	f    *ir.Func // that the node names, if it is no literal
}

func (c *applied) open() {
	c.was = c.fn.in
	c.fn.in = c.fn.s.file.scopes[c.node.ID()]
}

func (c *applied) close() { c.fn.in = c.was }

// param is the pattern of a parameter, or no node.
func (c *applied) param(k int) treesitter.Node {
	if p := c.node.Child("parameter"); p.OK() && k == 0 {
		return p
	}
	list := c.node.Child("parameters").Children()
	if k >= len(list) {
		return treesitter.Node{}
	}
	if list[k].Is("required_parameter", "optional_parameter") {
		return list[k].Child("pattern")
	}
	return list[k]
}

// body binds the parameters, lowers the body and gives its result.
func (c *applied) body(args ...*ir.Instr) *ir.Instr {
	fn := c.fn
	if c.f != nil {
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: c.f, Args: args[:1], Type: c.f.Result})
	}
	for k, a := range args {
		if p := c.param(k); p.OK() && a != nil {
			fn.destructure(p, a, true)
		}
	}
	body := c.node.Child("body")
	if body.Kind() != "statement_block" {
		return fn.expr(body)
	}
	done, key := fn.b.NewBlock(), fn.temp()
	fn.b.WriteVar(key, fn.b.Lit(nil))
	fn.returns = append(fn.returns, returnTarget{to: done, key: key, jumps: len(fn.jumps)})
	fn.statements(body)
	fn.returns = fn.returns[:len(fn.returns)-1]
	fn.b.Jump(done)
	fn.enter(done)
	return fn.b.ReadVar(key)
}

// each is the loop over the receiver's elements, enumerated if the callback
// takes an index.
func (c *applied) each(do func(elem, index *ir.Instr)) { c.eachFrom(1, do) }

// eachFrom is each, where the index is that parameter.
func (c *applied) eachFrom(param int, do func(elem, index *ir.Instr)) {
	if t := c.recv.Type; t != nil && t.Kind == ir.Map {
		c.fn.each(iteration{c.recv, "items", -1}, "", func(e *ir.Instr) {
			do(c.fn.extract(e, 1, 2), c.fn.extract(e, 0, 2))
		})
		return
	}
	if !c.param(param).OK() {
		c.fn.each(iteration{c.recv, "", -1}, "", func(e *ir.Instr) { do(e, nil) })
		return
	}
	c.fn.each(iteration{c.recv, "enumerate", -1}, "", func(e *ir.Instr) {
		do(c.fn.extract(e, 1, 2), c.fn.extract(e, 0, 2))
	})
}

// collect makes the array of what the callback gives.
func (c *applied) collect(add func(out, v *ir.Instr)) *ir.Instr {
	out := c.fn.b.Emit(ir.MakeSeq, ir.SeqOf("array", nil))
	c.each(func(elem, index *ir.Instr) { add(out, c.body(elem, index, c.recv)) })
	return out
}

func (c *applied) filter() *ir.Instr {
	fn := c.fn
	out := fn.b.Emit(ir.MakeSeq, ir.SeqOf("array", nil))
	c.each(func(elem, index *ir.Instr) {
		keep, skip := fn.b.NewBlock(), fn.b.NewBlock()
		c.test(keep, skip, elem, index)
		fn.enter(keep)
		fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "push", Args: []*ir.Instr{out, elem}})
		fn.b.Jump(skip)
		fn.enter(skip)
	})
	return out
}

// test branches on the callback's result.
func (c *applied) test(t, f *ir.Block, args ...*ir.Instr) {
	fn := c.fn
	if body := c.node.Child("body"); c.f == nil && body.Kind() != "statement_block" {
		for k, a := range args {
			if p := c.param(k); p.OK() && a != nil {
				fn.destructure(p, a, true)
			}
		}
		fn.cond(body, t, f)
		return
	}
	fn.b.If(c.body(args...), t, f)
}

// reduce keeps the accumulator in a variable.
func (c *applied) reduce(n treesitter.Node) *ir.Instr {
	fn := c.fn
	key := fn.temp()
	var init *ir.Instr
	if args := n.Child("arguments").Children(); len(args) > 1 {
		c.close() // it stands outside of the callback
		init = fn.expr(args[1])
		c.open()
	} else {
		init = fn.b.Emit(ir.Index, nil, c.recv, fn.b.Lit(int64(0)))
	}
	fn.b.WriteVar(key, init)
	c.eachFrom(2, func(elem, index *ir.Instr) {
		acc := fn.b.ReadVar(key)
		fn.b.WriteVar(key, c.body(acc, elem, index, c.recv))
	})
	return fn.b.ReadVar(key)
}

// search stops at the first element that decides.
func (c *applied) search(method string) *ir.Instr {
	fn := c.fn
	key := fn.temp()
	found := fn.b.NewBlock()
	lit := func(v any) *ir.Instr { return fn.b.Lit(v) }
	switch method {
	case "some":
		fn.b.WriteVar(key, lit(false))
	case "every":
		fn.b.WriteVar(key, lit(true))
	case "find":
		fn.b.WriteVar(key, lit(nil))
	case "findIndex":
		fn.b.WriteVar(key, lit(int64(-1)))
	}
	visit := func(elem, index *ir.Instr) {
		hit, next := fn.b.NewBlock(), fn.b.NewBlock()
		if method == "every" {
			c.test(next, hit, elem, index)
		} else {
			c.test(hit, next, elem, index)
		}
		fn.enter(hit)
		switch method {
		case "some":
			fn.b.WriteVar(key, lit(true))
		case "every":
			fn.b.WriteVar(key, lit(false))
		case "find":
			fn.b.WriteVar(key, elem)
		case "findIndex":
			fn.b.WriteVar(key, index)
		}
		fn.b.Jump(found)
		fn.enter(next)
	}
	if method == "findIndex" {
		fn.each(iteration{c.recv, "enumerate", -1}, "", func(e *ir.Instr) { visit(fn.extract(e, 1, 2), fn.extract(e, 0, 2)) })
	} else {
		c.each(visit)
	}
	fn.b.Jump(found)
	fn.enter(found)
	return fn.b.ReadVar(key)
}

// arrayFrom is Array.from(xs, f) and Array.from({length: n}, (_, i) => ...).
func (fn *fn) arrayFrom(n, cb treesitter.Node, f *ir.Func) *ir.Instr {
	src := n.Child("arguments").First()
	c := &applied{fn: fn, node: cb, f: f}
	if length := lengthOf(src); length.OK() {
		count := fn.expr(length)
		fn.at(n)
		out := fn.b.Emit(ir.MakeSeq, ir.SeqOf("array", nil))
		seq := fn.upTo(count)
		if f == nil {
			c.open()
			defer c.close()
		}
		fn.each(iteration{seq, "", -1}, "", func(e *ir.Instr) {
			v := c.body(fn.b.Lit(nil), e)
			fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "push", Args: []*ir.Instr{out, v}})
		})
		return out
	}
	c.recv = fn.expr(src)
	if f == nil {
		c.open()
		defer c.close()
	}
	return c.collect(func(out, v *ir.Instr) {
		fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "push", Args: []*ir.Instr{out, v}})
	})
}
