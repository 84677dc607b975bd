package curly

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// Unparen is an expression without the parentheses around it.
func Unparen(n treesitter.Node) treesitter.Node {
	for n.Kind() == "parenthesized_expression" {
		n = n.First()
	}
	return n
}

// Is reports whether a type is of one of the kinds; nil is of none.
func Is(t *ir.Type, kinds ...ir.Kind) bool {
	if t == nil {
		return false
	}
	for _, k := range kinds {
		if t.Kind == k {
			return true
		}
	}
	return false
}

// Cond branches on an expression; &&, || and ! are control flow.
func (fl *Flow) Cond(n treesitter.Node, t, f *ir.Block) {
	n = Unparen(n)
	switch n.Kind() {
	case "true":
		fl.B.Jump(t)
		return
	case "false":
		fl.B.Jump(f)
		return
	case "unary_expression":
		if n.Child("operator").Text() == "!" {
			arg := n.Child("operand")
			if !arg.OK() {
				arg = n.Child("argument")
			}
			fl.Cond(arg, f, t)
			return
		}
	case "binary_expression":
		op := n.Child("operator").Text()
		if op == "&&" || op == "||" {
			mid := fl.B.NewBlock()
			if op == "&&" {
				fl.Cond(n.Child("left"), mid, f)
			} else {
				fl.Cond(n.Child("left"), t, mid)
			}
			fl.Enter(mid)
			fl.Cond(n.Child("right"), t, f)
			return
		}
	}
	value := fl.Truth
	if value == nil {
		value = fl.Value
	}
	v := value(n)
	fl.At(n)
	fl.B.If(v, t, f)
}

// Choose is the value of a conditional expression, c ? x : y.
func (fl *Flow) Choose(n treesitter.Node) *ir.Instr {
	t, f, done := fl.B.NewBlock(), fl.B.NewBlock(), fl.B.NewBlock()
	key := fl.Temp()
	fl.Cond(n.Child("condition"), t, f)
	var typ *ir.Type
	for k, field := range []string{"consequence", "alternative"} {
		fl.Enter([2]*ir.Block{t, f}[k])
		v := fl.Value(n.Child(field))
		if typ == nil || typ.Kind == ir.Nil {
			typ = v.Type
		}
		fl.B.WriteVar(key, v)
		fl.B.Jump(done)
	}
	fl.Enter(done)
	v := fl.B.ReadVar(key)
	if v.Type == nil && v.Op == ir.Phi {
		v.Type = typ
	}
	return v
}

// Bool is && or || as a value.
func (fl *Flow) Bool(n treesitter.Node) *ir.Instr {
	t, f, done := fl.B.NewBlock(), fl.B.NewBlock(), fl.B.NewBlock()
	key := fl.Temp()
	fl.Cond(n, t, f)
	for _, arm := range []*ir.Block{t, f} {
		fl.Enter(arm)
		fl.B.WriteVar(key, fl.B.Lit(arm == t))
		fl.B.Jump(done)
	}
	fl.Enter(done)
	return fl.B.ReadVar(key)
}

// Cmp emits a comparison.
func (fl *Flow) Cmp(op string, a, b *ir.Instr) *ir.Instr {
	return fl.B.Add(&ir.Instr{Op: ir.Cmp, Sym: op, Type: ir.TBool, Args: []*ir.Instr{a, b}})
}

// Arith emits an operation on numbers; / on integers is the IR's //.
func (fl *Flow) Arith(op string, a, b *ir.Instr) *ir.Instr {
	t := a.Type
	switch {
	case Is(a.Type, ir.Float) || Is(b.Type, ir.Float):
		t = ir.TFloat
	case Is(a.Type, ir.Int) && Is(b.Type, ir.Int) && b.Type.Bits > a.Type.Bits:
		t = b.Type
	case t == nil:
		t = b.Type
	}
	switch {
	case op == "/" && !Is(t, ir.Float):
		op = "//"
	case op == ">>>":
		op = ">>"
	}
	return fl.B.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: t, Args: []*ir.Instr{a, b}})
}

// Fold is the value of an operation on small constants.
func Fold(op string, x, y int64) (int64, bool) {
	const limit = 1 << 31
	small := x < limit && x > -limit && y < limit && y > -limit
	switch op {
	case "+":
		return x + y, small
	case "-":
		return x - y, small
	case "*":
		return x * y, small
	case "/":
		if y > 0 && x >= 0 {
			return x / y, small
		}
	case "<<":
		if y >= 0 && y < 31 && small {
			return x << y, true
		}
	}
	return 0, false
}
