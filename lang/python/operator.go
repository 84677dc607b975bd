package python

import "github.com/heddle-run/heddle/ir"

// The operations that a class of the program gives a meaning to are calls of its methods.

var operatorMethods = map[string]string{
	"+": "__add__", "-": "__sub__", "*": "__mul__", "@": "__matmul__", "/": "__truediv__", "//": "__floordiv__", "%": "__mod__",
	"**": "__pow__", "&": "__and__", "|": "__or__", "^": "__xor__", "<<": "__lshift__", ">>": "__rshift__",
}

// operation calls a method of the class that recv is of, with values that are there
// already; nil if it is of no class of the program, or that has no such method.
func (c *body) operation(recv *ir.Instr, name string, args ...*ir.Instr) *ir.Instr {
	class := c.classSoFar(recv)
	if class == nil || name == "" {
		return nil
	}
	m := c.method(class, name)
	if m == nil || c.overridden[class][name] {
		return nil
	}
	all := c.arrange(arguments{positional: append([]*ir.Instr{recv}, args...)}, m, 0)
	return c.b.Add(&ir.Instr{Op: ir.Call, Callee: m.fn, Sym: m.name, Type: m.fn.Result, Args: all})
}

// classSoFar is the class of the program that a value is of by all that is lowered yet.
func (c *body) classSoFar(v *ir.Instr) *ir.Class {
	if len(c.byName) == 0 {
		return nil
	}
	if t := c.b.TypeSoFar(v); t != nil && t.Kind == ir.Obj {
		return c.byName[t.Name]
	}
	return nil
}

// compared is a comparison, or the call that a class makes of "in".
func (c *body) compared(op string, a, b *ir.Instr) *ir.Instr {
	if op == "in" || op == "notin" {
		if v := c.operation(b, "__contains__", a); v != nil && op == "notin" {
			return c.b.Add(&ir.Instr{Op: ir.Un, Sym: "!", Type: ir.TBool, Args: []*ir.Instr{v}})
		} else if v != nil {
			return v
		}
	}
	return c.b.Add(&ir.Instr{Op: ir.Cmp, Sym: op, Type: ir.TBool, Args: []*ir.Instr{a, b}})
}

// given is what iterating over v goes through: what __next__ of its class gives, a call a
// round, or what __iter__ gives.
func (c *body) given(v *ir.Instr) *ir.Instr {
	class := c.classSoFar(v)
	if class == nil {
		return v
	}
	if next := c.method(class, "__next__"); next != nil && !c.overridden[class]["__next__"] {
		if fn := c.each(next); fn != nil {
			return c.b.Add(&ir.Instr{Op: ir.Call, Callee: fn, Sym: fn.Name, Type: &ir.Type{Kind: ir.Iterator, Elem: ir.TOpaque}, Args: []*ir.Instr{v}})
		}
		return v
	}
	if x := c.operation(v, "__iter__"); x != nil {
		return x
	}
	return v
}

// goneThrough reports whether a function of the library goes through its arguments.
func goneThrough(path string) bool {
	switch path {
	case "list", "tuple", "set", "sorted", "sum", "min", "max", "any", "all", "enumerate", "zip", "map", "filter", "dict", "iter", "collections.deque", "collections.Counter":
		return true
	}
	return false
}
