package java

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// A loop that asks a variable's iterator for more is the iteration that a for-each is:
// while (it.hasNext()) { x = it.next(); }.

// asked is an iterator's variable in the loop that asks it for more.
type asked struct {
	v    *curly.Variable
	next *ir.Instr
	of   iteration
}

// iteratorLoop lowers a loop as an iteration if its test is it.hasNext().
func (fn *body) iteratorLoop(test, code treesitter.Node, label string) bool {
	test = curly.Unparen(test)
	obj := test.Child("object")
	if test.Kind() != "method_invocation" || test.Child("name").Text() != "hasNext" || obj.Kind() != "identifier" || curly.Assigns(code, obj.Text()) {
		return false
	}
	v := fn.Lookup(obj.Text())
	if v == nil {
		return false
	}
	iter := fn.Get(v)
	if !curly.Is(iter.Type, ir.Iterator) {
		return false
	}
	fn.At(test)
	around := fn.asked
	fn.Each(iter, label, func(next *ir.Instr) {
		fn.asked = append(around[:len(around):len(around)], asked{v, next, fn.iterates[iter]})
		fn.Scoped(code)
	})
	fn.asked = around
	return true
}

// given is what it.next() gives in a loop that asks that variable for more, or nil.
func (fn *body) given(n, obj treesitter.Node) *ir.Instr {
	v := fn.Lookup(obj.Text())
	for k := len(fn.asked) - 1; k >= 0 && v != nil; k-- {
		if a := fn.asked[k]; a.v == v {
			fn.At(n)
			return fn.element(a.of, a.next)
		}
	}
	return nil
}

// viewIterator is the iterator over what a map's entrySet, keySet or values names, or nil.
func (fn *body) viewIterator(n, obj treesitter.Node) *ir.Instr {
	obj = curly.Unparen(obj)
	switch view := obj.Child("name").Text(); {
	case obj.Kind() != "method_invocation" || !obj.Child("object").OK() || obj.Child("arguments").First().OK():
		return nil
	case view != "entrySet" && view != "keySet" && view != "values":
		return nil
	}
	it := fn.iterable(obj)
	if !curly.Is(it.seq.Type, ir.Map) {
		return fn.invoke(n, it.seq, nil)
	}
	fn.At(n)
	return fn.iterator(it)
}

// iterator makes the iterator of an iteration.
func (fn *body) iterator(it iteration) *ir.Instr {
	elem := it.elem
	if t := it.seq.Type; it.sym == "items" {
		elem = ir.TupleOf(t.Key, t.Elem)
	}
	iter := fn.B.Add(&ir.Instr{Op: ir.Iter, Sym: it.sym, Args: []*ir.Instr{it.seq}, Type: &ir.Type{Kind: ir.Iterator, Elem: elem}})
	if fn.iterates == nil {
		fn.iterates = map[*ir.Instr]iteration{}
	}
	fn.iterates[iter] = it
	return iter
}

// element is the element that an iteration is at.
func (fn *body) element(it iteration, next *ir.Instr) *ir.Instr {
	e := fn.B.Emit(ir.Elem, nil, next)
	switch {
	case it.seq == nil: // an iterator from elsewhere
		e.Type = next.Args[0].Type.Elem
	case it.pair >= 0:
		return fn.extract(e, it.pair, it.elem)
	default:
		e.Type = it.elem
	}
	return e
}
