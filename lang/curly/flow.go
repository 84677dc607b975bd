// Package curly is what the front ends of C's line of languages have in common
// once their source is a syntax tree: block scopes, jumps, conditions that are
// control flow, and counting loops.
//
// It knows the node kinds that those grammars share (binary_expression,
// update_expression, assignment_expression) and no language: a front end embeds a
// Flow in what lowers a function body, and gives it the way to lower an expression
// and a statement.
package curly

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// Flow lowers the control flow of one function body.
type Flow struct {
	B     *ir.Builder
	Value func(n treesitter.Node) *ir.Instr // lowers an expression
	Stmt  func(n treesitter.Node)           // lowers a statement
	Truth func(n treesitter.Node) *ir.Instr // lowers an expression that is a condition; nil: as any other
	Label string                            // stands before the statement that is lowered next
	Exits []func()                          // what leaving the function must do first: finally, unlock

	vars  []map[string]*Variable // innermost block last
	named map[string]int
	jumps []Jump
	temps int
}

// Variable is a local variable or parameter.
type Variable struct {
	Name, Key string
	Type      *ir.Type
	Value     *ir.Instr // of one that is bound once and for all, as a captured one
}

// Jump is what break and continue lead to.
type Jump struct {
	Label     string
	Brk, Cont *ir.Block
	Named     bool // a labelled block, which only break LABEL leaves
	exits     int  // exits that were pending outside
}

const keyMark = "~"

// NewFlow starts the body of f.
func NewFlow(f *ir.Func) *Flow {
	fl := &Flow{B: ir.NewBuilder(f), named: map[string]int{}}
	fl.Open()
	return fl
}

// Open starts a block of variables.
func (fl *Flow) Open() { fl.vars = append(fl.vars, map[string]*Variable{}) }

// Close ends the innermost block and gives the variables that were declared in it.
func (fl *Flow) Close() map[string]*Variable {
	last := fl.vars[len(fl.vars)-1]
	fl.vars = fl.vars[:len(fl.vars)-1]
	return last
}

// At sets the position of what is emitted next.
func (fl *Flow) At(n treesitter.Node) {
	if n.OK() {
		fl.B.Pos = n.Pos()
	}
}

// Lookup is the variable of that name that is in reach, or nil.
func (fl *Flow) Lookup(name string) *Variable {
	for k := len(fl.vars) - 1; k >= 0; k-- {
		if v := fl.vars[k][name]; v != nil {
			return v
		}
	}
	return nil
}

// Declare opens a variable in the innermost block.
func (fl *Flow) Declare(name string, t *ir.Type) *Variable {
	v := &Variable{Name: name, Key: name, Type: t}
	if n := fl.named[name]; n > 0 {
		v.Key += keyMark + strconv.Itoa(n)
	}
	fl.named[name]++
	fl.Bind(name, v)
	return v
}

// Bind makes a name of the innermost block stand for a variable.
func (fl *Flow) Bind(name string, v *Variable) { fl.vars[len(fl.vars)-1][name] = v }

// Set gives a variable its value.
func (fl *Flow) Set(v *Variable, val *ir.Instr) {
	if val.Name == "" && val.Op != ir.Const {
		val.Name = v.Name
	}
	if val.Type == nil || val.Type.Kind == ir.Opaque {
		val.Type = v.Type
	}
	fl.B.WriteVar(v.Key, val)
}

// Get is a variable's value.
func (fl *Flow) Get(v *Variable) *ir.Instr {
	if v.Value != nil {
		return v.Value
	}
	val := fl.B.ReadVar(v.Key)
	if val.Type == nil {
		val.Type = v.Type
	}
	return val
}

// Param adds a parameter.
func (fl *Flow) Param(name string, t *ir.Type) *ir.Instr {
	return fl.B.Param(fl.Declare(name, t).Key, t)
}

// Temp is a key that no variable has.
func (fl *Flow) Temp() string {
	fl.temps++
	return keyMark + strconv.Itoa(fl.temps)
}

// Finish ends the body: an open end returns.
func (fl *Flow) Finish() {
	if fl.B.Live() {
		fl.Leave(nil)
	}
	fl.B.Finish()
	for _, blk := range fl.B.Func.Blocks {
		for _, i := range blk.Instrs {
			i.Name, _, _ = strings.Cut(i.Name, keyMark)
		}
	}
}

// Leave does what is pending and returns.
func (fl *Flow) Leave(v *ir.Instr) {
	fl.runExits(0)
	if v == nil {
		fl.B.Return()
		return
	}
	fl.B.Return(v)
}

// runExits runs what is pending down to a depth, innermost first.
func (fl *Flow) runExits(depth int) {
	pending := fl.Exits
	for k := len(pending) - 1; k >= depth; k-- {
		fl.Exits = pending[:k]
		pending[k]()
	}
	fl.Exits = pending
}

// Enter goes on in a block that all jumps to are made.
func (fl *Flow) Enter(b *ir.Block) {
	fl.B.Seal(b)
	fl.B.SetBlock(b)
}

// Scoped is a statement in a scope of its own.
func (fl *Flow) Scoped(n treesitter.Node) {
	fl.Open()
	fl.Stmt(n)
	fl.Close()
}

// Within lowers something that jumps may leave.
func (fl *Flow) Within(j Jump, do func()) {
	j.exits = len(fl.Exits)
	fl.jumps = append(fl.jumps, j)
	do()
	fl.jumps = fl.jumps[:len(fl.jumps)-1]
}

// Branch is break or continue, perhaps with a label.
func (fl *Flow) Branch(label string, isContinue bool) {
	for k := len(fl.jumps) - 1; k >= 0; k-- {
		j := fl.jumps[k]
		if label != "" && j.Label != label || label == "" && j.Named || isContinue && j.Cont == nil {
			continue
		}
		fl.runExits(j.exits)
		if isContinue {
			fl.B.Jump(j.Cont)
		} else {
			fl.B.Jump(j.Brk)
		}
		return
	}
}
