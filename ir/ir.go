// Package ir is the language-neutral form of code that every analysis reads: a
// control-flow graph of basic blocks in SSA form, in which sizes, containers,
// effects and concurrency are first-class operations and every instruction
// keeps its source position.
//
// Front ends (package lang) lower source or binaries to it with Builder;
// internal/analysis reads it. It is not executable and not an optimizer's IR: it
// keeps what a demand law needs and drops the rest.
//
// # Conventions that front ends keep and analyses rely on
//
// Variables that only one function sees become SSA values (Builder.WriteVar and
// ReadVar place the phis). Variables that a closure captures, and globals, are
// Cells read by Load and written by StoreCell.
//
// A loop over a collection is Iter, then in the loop header Next (a Bool) and
// If, then in the body Elem of that Next. A Python range(a, b, s) is the value
// Range(a, b, s), iterated likewise; a C-style counted loop is a phi, a Cmp and
// a Bin, as written. Comprehensions are loops that append (Invoke "append") to
// a MakeSeq; a generator expression is the same with MakeSeq's Sym "lazy".
//
// A call has its Callee when it is known to be one function of the module, else
// the resolved qualified name in Sym ("sorted", "heapq.heappush",
// "sort.Slice", "Math.max"; import aliases and shadowing are resolved by the
// front end). A method call whose receiver type is not known to the front end
// is Invoke with the method's name. Keyword arguments follow the positional
// ones, their names in Kw.
//
// Exceptional control flow: a Try terminator has the protected block as first
// successor and the handlers after it; analyses treat handlers as cold.
package ir

import "fmt"

// Pos is a position in a source file. Line and Col count from 1; 0 is unknown.
type Pos struct {
	File      string
	Line, Col int
}

// IsValid reports whether the line is known.
func (p Pos) IsValid() bool { return p.Line > 0 }

// String is FILE:LINE.
func (p Pos) String() string { return fmt.Sprintf("%s:%d", p.File, p.Line) }

// Module is one lowered program.
type Module struct {
	Lang    string // a program.Language
	Path    string
	Funcs   []*Func
	Classes []*Class
	Entry   *Func // what runs when the program runs as a command; nil for a library
	Notes   []Note
}

// Unit is the name of the unit that f is. The entry is "main"; a function of that
// name beside the code of a file that runs by itself is "main()".
func (m *Module) Unit(f *Func) string {
	switch {
	case f == m.Entry:
		return "main"
	case f.Name == "main" && m.Entry != nil:
		return "main()"
	}
	return f.Name
}

// Views reports whether a part of a sequence is a view of the same elements, as Go's
// slices and C's pointers into arrays are, and no copy.
func (m *Module) Views() bool { return m.Lang == "go" || m.Lang == "c" }

// FuncNamed is the function of that qualified name, or nil.
func (m *Module) FuncNamed(name string) *Func {
	for _, f := range m.Funcs {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// ClassNamed is the class of that name, or nil.
func (m *Module) ClassNamed(name string) *Class {
	for _, c := range m.Classes {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// Note is what a front end has to say of the source: a syntax error, a part it
// could not lower. Severity is note, warning or error.
type Note struct {
	Severity string
	Pos      Pos
	Text     string
}

// Class is a type with named fields and methods.
type Class struct {
	Name    string
	Bases   []string
	Fields  []FieldDef
	Methods map[string]*Func
	Pos     Pos
}

// FieldDef is a named, typed part of a Class.
type FieldDef struct {
	Name string
	Type *Type
}

// Flags are facts of a Func that its body does not show.
type Flags uint16

// The flags.
const (
	Async     Flags = 1 << iota
	Generator       // yields; a call makes an iterator
	Method          // Params[0] is the receiver
	Memoized        // results are cached by arguments (functools.cache and its like)
	Exported        // callable from outside the module
	Stub            // declared, body not available
	Test            // a test or benchmark, not part of the program
)

// Func is a function. Blocks[0] is its entry; a Stub has none.
type Func struct {
	Name   string // qualified: "main", "Solution.twoSum", "outer.inner"
	Params []*Instr
	Result *Type
	Blocks []*Block
	Flags  Flags
	Class  *Class // of a method
	Outer  *Func  // of a nested function
	Pos    Pos
	End    Pos
	NumIDs int // instruction IDs are below this
}

// Has reports whether all of the flags are set.
func (f *Func) Has(flags Flags) bool { return f.Flags&flags == flags }

// Block is a basic block: straight-line instructions, the last a terminator.
type Block struct {
	ID           int // index in Func.Blocks
	Func         *Func
	Instrs       []*Instr // phis first
	Preds, Succs []*Block
	Cold         bool // reached only by an exception
}

// Term is the block's terminator, or nil while it is being built.
func (b *Block) Term() *Instr {
	if n := len(b.Instrs); n > 0 && b.Instrs[n-1].Op.IsTerminator() {
		return b.Instrs[n-1]
	}
	return nil
}

// Instr is an instruction and the value that it defines.
type Instr struct {
	ID     int // unique within its Func
	Op     Op
	Type   *Type    // of the value; nil is unknown
	Args   []*Instr // of a Phi: one per Block.Preds, in order
	Kw     []string // names of the last len(Kw) Args of a call
	Sym    string   // operator, field, method, callee or class name; see Op
	Lit    any      // of a Const: nil, bool, int64, float64 or string
	N, Of  int      // of an Extract: component N of Of; of MemLoad, MemStore: the offset; of a Bin: Augmented or 0
	Callee *Func    // of Call, FuncRef, Closure, Spawn when known
	Name   string   // the source variable the value was first bound to
	Block  *Block
	Pos    Pos
}

// Augmented is the N of a Bin that was written as an assignment, a += b: it may change
// a itself where a = a + b makes something new.
const Augmented = 1

// IsConst reports whether i is a literal, and which.
func (i *Instr) IsConst() (any, bool) {
	if i == nil || i.Op != Const {
		return nil, false
	}
	return i.Lit, true
}

// Kwarg is the keyword argument of that name, or nil.
func (i *Instr) Kwarg(name string) *Instr {
	for k, n := range i.Kw {
		if n == name {
			return i.Args[len(i.Args)-len(i.Kw)+k]
		}
	}
	return nil
}

// Positional is the arguments of a call without its keyword arguments.
func (i *Instr) Positional() []*Instr { return i.Args[:len(i.Args)-len(i.Kw)] }
