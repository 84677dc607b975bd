package javascript

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// iteration is a loop over a collection in the IR's form.
type iteration struct {
	seq  *ir.Instr
	sym  string // of the Iter: "", "items", "enumerate"
	pair int    // the component of the pair that the loop sees; -1 is all of it
}

// iterable says what a for-of over an expression iterates: m.entries() and
// Object.entries(o) are pairs, keys() the container itself, values() the second
// of the pairs.
func (fn *fn) iterable(n treesitter.Node, pattern treesitter.Node) iteration {
	n = unparen(n)
	if n.Kind() == "call_expression" {
		fun, args := n.Child("function"), n.Child("arguments").Children()
		obj, method := fun.Child("object"), fun.Child("property").Text()
		switch {
		case fun.Kind() != "member_expression":
		case obj.Text() == "Object" && len(args) == 1:
			switch method {
			case "entries":
				return iteration{fn.expr(args[0]), "items", -1}
			case "keys":
				return iteration{fn.expr(args[0]), "", -1}
			case "values":
				return iteration{fn.expr(args[0]), "items", 1}
			}
		case len(args) == 0 && method == "entries":
			if t := fn.staticType(obj); t != nil && t.Kind == ir.Seq {
				return iteration{fn.expr(obj), "enumerate", -1}
			} else if t != nil && t.Kind == ir.Map {
				return iteration{fn.expr(obj), "items", -1}
			}
			return iteration{fn.expr(obj), fn.pairsOf(obj), -1}
		case len(args) == 0 && method == "values":
			if t := fn.staticType(obj); t != nil && (t.Kind == ir.Set || t.Kind == ir.Seq) {
				return iteration{fn.expr(obj), "", -1}
			}
			return iteration{fn.expr(obj), "items", 1}
		case len(args) == 0 && method == "keys":
			if t := fn.staticType(obj); t != nil && t.Kind == ir.Seq {
				v := fn.expr(obj)
				return iteration{fn.upTo(fn.b.Emit(ir.Len, ir.TInt, v)), "", -1}
			}
			return iteration{fn.expr(obj), "", -1}
		}
	}
	v := fn.expr(n)
	if t := fn.staticType(n); t != nil && t.Kind == ir.Map && t.Name == "" {
		return iteration{v, "items", -1}
	}
	return iteration{v, "", -1}
}

// pairsOf guesses what entries() of an unknown receiver gives: arrays are
// enumerated, maps have items; of the two, maps are asked more often.
func (fn *fn) pairsOf(obj treesitter.Node) string {
	if obj.Kind() == "identifier" {
		if b := fn.in.lookup(obj.Text()); b != nil && b.scope.kind == funcScope && b.value.Kind() == "" {
			if t := fn.s.docType(obj.Text()); t != nil && t.Kind == ir.Seq {
				return "enumerate"
			}
		}
	}
	return "items"
}

// upTo is the values 0 .. n-1.
func (fn *fn) upTo(n *ir.Instr) *ir.Instr {
	return fn.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), fn.b.Lit(int64(0)), n, fn.b.Lit(int64(1)))
}

// each emits the loop over an iteration; do gets the element.
func (fn *fn) each(it iteration, label string, do func(elem *ir.Instr)) {
	iter := fn.b.Add(&ir.Instr{Op: ir.Iter, Sym: it.sym, Args: []*ir.Instr{it.seq}})
	head, body, exit := fn.b.NewBlock(), fn.b.NewBlock(), fn.b.NewBlock()
	fn.b.Jump(head)
	fn.b.SetBlock(head)
	next := fn.b.Emit(ir.Next, ir.TBool, iter)
	fn.b.If(next, body, exit)
	fn.loop(label, head, body, exit, func() {
		e := fn.b.Emit(ir.Elem, nil, next)
		if it.pair >= 0 {
			e = fn.extract(e, it.pair, 2)
		}
		do(e)
	}, nil)
}

func (fn *fn) extract(v *ir.Instr, n, of int) *ir.Instr {
	return fn.b.Add(&ir.Instr{Op: ir.Extract, N: n, Of: of, Args: []*ir.Instr{v}})
}

// forIn is for-in and for-of.
func (fn *fn) forIn(n treesitter.Node, label string) {
	right, left := n.Child("right"), n.Child("left")
	var it iteration
	if n.Child("operator").Text() == "in" {
		v := fn.expr(right)
		if t := fn.staticType(right); t != nil && t.Kind == ir.Seq {
			v = fn.upTo(fn.b.Emit(ir.Len, ir.TInt, v))
		}
		it = iteration{v, "", -1}
	} else {
		it = fn.iterable(right, left)
	}
	defer fn.scope(n)()
	fn.at(n)
	declares := n.Child("kind").OK()
	fn.each(it, label, func(e *ir.Instr) {
		fn.destructure(left, e, declares)
		fn.stmt(n.Child("body"))
	})
}

// destructure binds a pattern to the parts of a value.
func (fn *fn) destructure(p treesitter.Node, v *ir.Instr, declares bool) {
	p = unparen(p)
	fn.at(p)
	switch p.Kind() {
	case "identifier", "shorthand_property_identifier_pattern", "shorthand_property_identifier":
		if b := fn.in.lookup(p.Text()); b == nil {
			g := fn.b.Add(&ir.Instr{Op: ir.Global, Sym: p.Text()})
			fn.b.Emit(ir.StoreCell, nil, g, v)
		} else if declares {
			fn.declare(b, v)
		} else {
			fn.write(b, v)
		}
	case "array_pattern", "array":
		fn.destructureArray(p, v, declares)
	case "object_pattern", "object":
		fn.destructureObject(p, v, declares)
	case "assignment_pattern", "object_assignment_pattern", "assignment_expression":
		fn.destructure(p.Child("left"), fn.orDefault(v, p.Child("right")), declares)
	case "rest_pattern", "spread_element":
		fn.destructure(p.First(), v, declares)
	case "member_expression", "subscript_expression", "non_null_expression", "as_expression":
		fn.store(fn.place(p), v)
	}
}

// orDefault is v, or the default's value where v is undefined.
func (fn *fn) orDefault(v *ir.Instr, def treesitter.Node) *ir.Instr {
	switch def.Kind() {
	case "number", "string", "true", "false", "null", "undefined", "array", "object":
		return v // the default decides nothing that costs
	}
	return fn.orElse(v, def)
}

// orElse is v ?? def.
func (fn *fn) orElse(v *ir.Instr, def treesitter.Node) *ir.Instr {
	missing, done := fn.b.NewBlock(), fn.b.NewBlock()
	key := fn.temp()
	fn.b.WriteVar(key, v)
	test := fn.b.Add(&ir.Instr{Op: ir.Cmp, Sym: "is", Type: ir.TBool, Args: []*ir.Instr{v, fn.b.Lit(nil)}})
	fn.b.If(test, missing, done)
	fn.enter(missing)
	fn.b.WriteVar(key, fn.expr(def))
	fn.b.Jump(done)
	fn.enter(done)
	return fn.b.ReadVar(key)
}

func (fn *fn) destructureArray(p treesitter.Node, v *ir.Instr, declares bool) {
	// Holes count, so the commas do.
	var items []treesitter.Node
	var cur treesitter.Node
	for c := range p.All {
		switch {
		case c.Kind() == ",":
			items = append(items, cur)
			cur = treesitter.Node{}
		case c.Named() && !c.Extra():
			cur = c
		}
	}
	if cur.OK() {
		items = append(items, cur)
	}
	for k, c := range items {
		switch {
		case !c.OK():
		case c.Is("rest_pattern", "spread_element"):
			rest := fn.b.Emit(ir.Slice, nil, v, fn.b.Lit(int64(k)), fn.b.Lit(nil))
			fn.destructure(c.First(), rest, declares)
		case v.Op == ir.MakeSeq && k < len(v.Args):
			fn.destructure(c, v.Args[k], declares)
		default:
			fn.destructure(c, fn.extract(v, k, len(items)), declares)
		}
	}
}

func (fn *fn) destructureObject(p treesitter.Node, v *ir.Instr, declares bool) {
	for _, c := range p.Children() {
		name, to := c.Text(), c
		switch c.Kind() {
		case "pair_pattern", "pair":
			name, to = c.Child("key").Text(), c.Child("value")
		case "object_assignment_pattern":
			name = c.Child("left").Text()
		case "assignment_expression":
			name = c.Child("left").Text()
		case "rest_pattern", "spread_element":
			fn.destructure(c.First(), v, declares)
			continue
		}
		fn.destructure(to, fn.member(v, name, treesitter.Node{}), declares)
	}
}
