package curly

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// If is a statement with two branches; els may be no node.
func (fl *Flow) If(n treesitter.Node) {
	then, done := fl.B.NewBlock(), fl.B.NewBlock()
	els := done
	alt := n.Child("alternative")
	if alt.OK() {
		els = fl.B.NewBlock()
	}
	fl.Cond(n.Child("condition"), then, els)
	fl.Enter(then)
	fl.Scoped(n.Child("consequence"))
	fl.B.Jump(done)
	if alt.OK() {
		fl.Enter(els)
		fl.Scoped(alt)
		fl.B.Jump(done)
	}
	fl.Enter(done)
}

// Loop lowers a loop's body; step, if any, is where continue goes before the head.
func (fl *Flow) Loop(label string, head, body, exit *ir.Block, do, step func()) {
	cont := head
	if step != nil {
		cont = fl.B.NewBlock()
	}
	fl.Enter(body)
	fl.Within(Jump{Label: label, Brk: exit, Cont: cont}, do)
	fl.B.Jump(cont)
	if step != nil {
		fl.Enter(cont)
		step()
		fl.B.Jump(head)
	}
	fl.B.Seal(head)
	fl.Enter(exit)
}

// For is for (...; test; step) body, or a while loop, which has no step; what stands
// before it is lowered already.
func (fl *Flow) For(label string, test, code treesitter.Node, step func()) {
	head, body, exit := fl.B.NewBlock(), fl.B.NewBlock(), fl.B.NewBlock()
	fl.B.Jump(head)
	fl.B.SetBlock(head)
	if test.OK() {
		fl.Cond(test, body, exit)
	} else {
		fl.B.Jump(body)
	}
	fl.Loop(label, head, body, exit, func() { fl.Scoped(code) }, step)
}

// DoWhile is a loop that tests at its end.
func (fl *Flow) DoWhile(n treesitter.Node, label string) {
	body, test, exit := fl.B.NewBlock(), fl.B.NewBlock(), fl.B.NewBlock()
	fl.B.Jump(body)
	fl.B.SetBlock(body)
	fl.Within(Jump{Label: label, Brk: exit, Cont: test}, func() { fl.Scoped(n.Child("body")) })
	fl.B.Jump(test)
	fl.Enter(test)
	fl.Cond(n.Child("condition"), body, exit)
	fl.B.Seal(body)
	fl.Enter(exit)
}

// Each emits the loop over an iterator; do gets what Next is asked of.
func (fl *Flow) Each(iter *ir.Instr, label string, do func(next *ir.Instr)) {
	head, body, exit := fl.B.NewBlock(), fl.B.NewBlock(), fl.B.NewBlock()
	fl.B.Jump(head)
	fl.B.SetBlock(head)
	next := fl.B.Emit(ir.Next, ir.TBool, iter)
	fl.B.If(next, body, exit)
	fl.Loop(label, head, body, exit, func() { do(next) }, nil)
}

// Sized makes an array of arrays: in loops, so that each of its cells is counted.
func (fl *Flow) Sized(sizes []*ir.Instr, t *ir.Type) *ir.Instr {
	if len(sizes) == 1 {
		return fl.B.Emit(ir.MakeSized, t, sizes[0])
	}
	out := fl.B.Emit(ir.MakeSeq, t)
	seq := fl.B.Emit(ir.Range, ir.SeqOf("range", ir.TInt), fl.B.Lit(int64(0)), sizes[0], fl.B.Lit(int64(1)))
	fl.Each(fl.B.Emit(ir.Iter, nil, seq), "", func(next *ir.Instr) {
		fl.B.Emit(ir.Elem, ir.TInt, next)
		row := fl.Sized(sizes[1:], t.Elem)
		fl.B.Add(&ir.Instr{Op: ir.Invoke, Sym: "append", Args: []*ir.Instr{out, row}})
	})
	return out
}

// Counting is for (i = from; i < bound; i += stride), or downwards.
type Counting struct {
	Name        string
	From, Bound treesitter.Node
	Limit       func() *ir.Instr // instead of Bound
	Stride      treesitter.Node  // no node is 1
	Op          string
	Down        bool
	Code        treesitter.Node
	Type        *ir.Type
}

// CountingOf reads a test and an update as a counting loop of a variable. The caller
// sees to it that the bound and the stride are steady.
func CountingOf(name string, test, update, code treesitter.Node) (c Counting, ok bool) {
	test = Unparen(test)
	if test.Kind() != "binary_expression" || name == "" || test.Child("left").Text() != name {
		return c, false
	}
	stride, down, ok := StepOf(update, name)
	op := test.Child("operator").Text()
	if TooLong(code) || !ok || down != (op == ">" || op == ">=") || op != "<" && op != "<=" && op != ">" && op != ">=" || Assigns(code, name) {
		return c, false
	}
	return Counting{Name: name, Bound: test.Child("right"), Stride: stride, Op: op, Down: down, Code: code}, true
}

// Count lowers a counting loop as the iteration over a Range that it is: the form that
// such loops have in the IR whatever the language.
func (fl *Flow) Count(c Counting, at treesitter.Node, label string) {
	low := fl.Value(c.From)
	var high *ir.Instr
	if c.Limit != nil {
		high = c.Limit()
	} else {
		high = fl.Value(c.Bound)
	}
	fl.At(at)
	one := fl.B.Lit(int64(1))
	if c.Op == "<=" {
		high = fl.Arith("+", high, one)
	} else if c.Op == ">=" {
		high = fl.Arith("-", high, one)
	}
	by := one
	if c.Stride.OK() {
		by = fl.Value(c.Stride)
	}
	if c.Down {
		if k, isInt := by.Lit.(int64); isInt && by.Op == ir.Const {
			by = fl.B.Lit(-k)
		} else {
			by = fl.B.Add(&ir.Instr{Op: ir.Un, Sym: "-", Type: ir.TInt, Args: []*ir.Instr{by}})
		}
	}
	seq := fl.B.Emit(ir.Range, ir.SeqOf("range", ir.TInt), low, high, by)
	fl.Each(fl.B.Emit(ir.Iter, nil, seq), label, func(next *ir.Instr) {
		fl.Set(fl.Declare(c.Name, c.Type), fl.B.Emit(ir.Elem, c.Type, next))
		fl.Scoped(c.Code)
	})
}

// maxCounted bounds the source of a loop that is looked through for changes of
// its bound, as loops nest.
const maxCounted = 1 << 15

// TooLong reports whether code is too long to be looked through again and again.
func TooLong(n treesitter.Node) bool {
	start, end := n.Bytes()
	return end-start > maxCounted
}

// StepOf says how an update changes the variable: up or down, by a stride or,
// without one, by 1.
func StepOf(step treesitter.Node, name string) (stride treesitter.Node, down, ok bool) {
	switch step.Kind() {
	case "update_expression":
		return stride, step.Token("--"), step.First().Text() == name
	case "assignment_expression":
		op := step.Child("operator").Text()
		right := step.Child("right")
		if step.Child("left").Text() != name || op != "+=" && op != "-=" {
			return stride, false, false
		}
		return right, op == "-=", true
	}
	return stride, false, false
}

// Assigns reports whether code sets a variable of that name.
func Assigns(n treesitter.Node, name string) bool {
	for c := range n.Walk {
		switch c.Kind() {
		case "assignment_expression":
			if c.Child("left").Text() == name {
				return true
			}
		case "update_expression":
			if c.First().Text() == name {
				return true
			}
		}
	}
	return false
}
