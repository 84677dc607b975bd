package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// makesArray reports whether a function of numpy makes an array of a given shape.
func makesArray(path string) bool {
	switch path {
	case "numpy.zeros", "numpy.ones", "numpy.empty", "numpy.full":
		return true
	}
	return false
}

// shape is the sizes along the axes, two or more, that a tuple or list spells.
func (c *body) shape(v *ir.Instr) []*ir.Instr {
	if v.Op != ir.MakeSeq || len(v.Args) < 2 || len(v.Args) > 4 {
		return nil
	}
	return v.Args
}

// array makes an array of several axes: rows of rows.
func (c *body) array(shape []*ir.Instr) *ir.Instr {
	t := ir.SeqOf("ndarray", ir.TFloat)
	v := c.b.Emit(ir.MakeSized, t, shape[len(shape)-1])
	for k := len(shape) - 2; k >= 0; k-- {
		t = ir.SeqOf("ndarray", t)
		v = c.b.Emit(ir.MakeSized, t, shape[k], v)
	}
	return v
}

// axes is what a subscript asks for an element, and the keys it asks with. The keys of
// an array of several axes, a[i, j], are those of its rows.
func (c *body) axes(n treesitter.Node) (*ir.Instr, []treesitter.Node) {
	of := c.expr(n.Child("value"))
	list := n.In("subscript")
	for len(list) > 1 && ofRows(c.b.TypeSoFar(of)) {
		row := c.b.TypeSoFar(of).Elem
		if list[0].Kind() != "slice" {
			key := c.expr(list[0])
			c.at(n)
			of = c.b.Emit(ir.Index, row, of, key)
			list = list[1:]
			continue
		}
		if list[1].Kind() != "slice" { // a column
			c.expr(list[1])
			t := *c.b.TypeSoFar(of)
			t.Elem = row.Elem
			of = c.b.Add(&ir.Instr{Op: ir.Slice, Type: &t, Args: append([]*ir.Instr{of}, c.bounds(list[0])...)})
		}
		return of, list[:1]
	}
	return of, list
}

func ofRows(t *ir.Type) bool {
	return t != nil && t.Kind == ir.Seq && t.Name == "ndarray" && t.Elem != nil && t.Elem.Kind == ir.Seq
}
