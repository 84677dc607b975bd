// Package library models what code calls but does not contain: the built-in and
// standard functions and methods of each language, and a few popular packages,
// as rows of one readable table a language.
//
// It says what a call costs, gives back, changes and touches, in terms of the
// sizes of its arguments; it neither infers types (package types) nor sums costs
// (package cost). A name that no row has is unknown, and an analysis must then
// assume the worst of its effects.
package library

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Model is what one row says of a function or method.
//
// Expressions are over these sizes: "self" is the length of the receiver, "a0"
// of the first argument, "key" of a keyword argument; "v0" and "v.key" are the
// values of integer arguments; "self.total" and "a0.total" are the summed
// lengths of a container's elements. Ref takes such a name apart.
type Model struct {
	Name     string   // as the row writes it: "list.append", "sorted"
	Recv     string   // the receiver type of a method: "list"; "" for a function
	Cost     law.Expr // operations in the worst case, without those of Calls
	Expected law.Expr // operations as they normally are; Cost when the row has no other
	Calls    []Apply
	Result   Result
	Mutates  []Mutation
	Effects  []Effect
	Alloc    law.Expr // bytes that the call allocates, its result included
	Safe     bool     // may be called on one receiver from several threads at once
	Alias    string   // an argument whose storage the result may share; "" is none

	arity   int // exact number of positional arguments; -1 is any
	literal any // of the first argument, when the row is for that only
	types   *Models
}

// Apply is a function argument that the call applies.
type Apply struct {
	Arg   string // "a0", "key"
	Times law.Expr
	With  []TypeExpr // what its parameters are given
}

// Result is what a call gives back.
type Result struct {
	Type     TypeExpr
	Len      law.Expr // elements, characters or bytes; zero is unknown or none
	Total    law.Expr // summed lengths of its elements; zero is unknown
	Distinct bool     // at most one element for each distinct element of its source
	Low      law.Expr // of an integer result, when Ranged
	High     law.Expr
	Ranged   bool
}

// Change says how a Mutation moves a length.
type Change uint8

// The changes of a length.
const (
	Keep   Change = iota // elements change, their number does not
	Grow                 // by Mutation.By
	Shrink               // by Mutation.By
	Become               // is Mutation.By afterwards
)

// Mutation is what a call does to its receiver or an argument.
type Mutation struct {
	Target string // "self", "a0"
	Change Change
	By     law.Expr
	Elem   TypeExpr // what is stored, when it is known; of a map its value
	Key    TypeExpr // of a map
}

// Kind is the sort of a side effect.
type Kind string

// The effects. A row without Effects and Mutates is pure.
const (
	FSRead  Kind = "fs.read"
	FSWrite Kind = "fs.write"
	FSMeta  Kind = "fs.meta"
	Net     Kind = "net"
	Sleep   Kind = "sleep"
	Spawn   Kind = "spawn"
	LockOp  Kind = "lock"
	Random  Kind = "random"
	Clock   Kind = "clock"
	Native  Kind = "native" // runs outside the interpreter and its lock
	Exit    Kind = "exit"
	Stdin   Kind = "stdin"
	Stdout  Kind = "stdout"
	Global  Kind = "global" // state of the process: environment, settings, modules
)

var kinds = []Kind{FSRead, FSWrite, FSMeta, Net, Sleep, Spawn, LockOp, Random, Clock, Native, Exit, Stdin, Stdout, Global}

// Effect is a side effect with its size.
type Effect struct {
	Kind  Kind
	Bytes law.Expr // moved; zero is unknown or none
	Ops   law.Expr // operations; 1 unless the row says otherwise
}

// Models are the rows of one language.
type Models struct {
	Lang    string
	rows    map[string][]*Model
	types   map[string]*typeRow
	kinds   map[ir.Kind]string // default type name of a kind
	methods map[string][]string
	count   int
	weights Weights
}

// Weights are what work costs that a language does out of sight, in operations that
// it does itself: one is a bytecode of Python, and a few instructions of Go.
type Weights struct {
	Call float64 // a call of the library
	Part float64 // each operation that its row counts
	Map  float64 // a look-up in a map
	New  float64 // a new object
}

// Weights are those of the table; where it says none, everything weighs one.
func (m *Models) Weights() Weights {
	if m == nil || m.weights == (Weights{}) {
		return Weights{1, 1, 1, 1}
	}
	return m.weights
}

type typeRow struct {
	name   string
	kind   ir.Kind
	parent string
	elem   TypeExpr // fixed element type, if the row gives one
	value  bool
}

// Rows is the number of rows, aliases counted.
func (m *Models) Rows() int { return m.count }

// Of is the model of a Call, Invoke or New, given the inferred type of the
// receiver (of an Invoke), or nil when no row has it.
func (m *Models) Of(call *ir.Instr, recv *ir.Type) *Model {
	if m == nil {
		return nil
	}
	switch call.Op {
	case ir.Call:
		return m.pick(clean(call.Sym), call)
	case ir.New:
		return m.pick("new "+clean(call.Sym), call)
	case ir.Invoke:
		for _, name := range m.receivers(recv) {
			if found := m.pick(name+"."+call.Sym, call); found != nil {
				return found
			}
		}
		return m.sameKind(call, recv)
	}
	return nil
}

// sameKind is the model of a method that only another type of the receiver's
// kind has: a deque that came to be known as some sequence.
func (m *Models) sameKind(call *ir.Instr, recv *ir.Type) *Model {
	if recv == nil || recv.Kind == ir.Obj || recv.Kind == ir.Opaque {
		return nil
	}
	for _, name := range m.methods[call.Sym] {
		if m.types[name].kind == recv.Kind {
			return m.pick(name+"."+call.Sym, call)
		}
	}
	return nil
}

// clean turns "(*strings.Builder).WriteString" into "strings.Builder.WriteString",
// and an import path to its last element: "container/heap.Push" to "heap.Push",
// "math/rand/v2.IntN" to "rand.IntN", "node:fs.statSync" to "fs.statSync".
func clean(sym string) string {
	if strings.HasPrefix(sym, "(") {
		sym = strings.Replace(strings.TrimLeft(sym, "(*"), ")", "", 1)
	}
	sym = strings.TrimPrefix(sym, "node:")
	path, last, ok := cutLast(sym, '/')
	if !ok {
		return sym
	}
	if len(last) > 2 && last[0] == 'v' && last[1] >= '2' && last[1] <= '9' && last[2] == '.' {
		if _, name, ok := cutLast(path, '/'); ok {
			return name + last[2:]
		}
		return path + last[2:]
	}
	return last
}

func cutLast(s string, sep byte) (before, after string, ok bool) {
	n := strings.LastIndexByte(s, sep)
	if n < 0 {
		return "", s, false
	}
	return s[:n], s[n+1:], true
}

// pick chooses among the rows of a name: one for the literal, one for the
// number of arguments, the general one.
func (m *Models) pick(name string, call *ir.Instr) *Model {
	var best *Model
	score := -1
	for _, row := range m.rows[name] {
		args := call.Positional()
		if row.Recv != "" && len(args) > 0 {
			args = args[1:]
		}
		s := 0
		if row.arity >= 0 {
			if row.arity != len(args) {
				continue
			}
			s = 1
		}
		if row.literal != nil {
			lit, ok := literalOf(first(args))
			if !ok || lit != row.literal {
				continue
			}
			s = 2
		}
		if s > score {
			best, score = row, s
		}
	}
	return best
}

func first(args []*ir.Instr) *ir.Instr {
	if len(args) == 0 {
		return nil
	}
	return args[0]
}

func literalOf(i *ir.Instr) (any, bool) {
	if v, ok := i.IsConst(); ok {
		return v, true
	}
	if i != nil && i.Op == ir.Un && i.Sym == "-" {
		if v, ok := i.Args[0].IsConst(); ok {
			if n, isInt := v.(int64); isInt {
				return -n, true
			}
		}
	}
	return nil, false
}

// receivers are the table names to look a method up under, nearest first.
func (m *Models) receivers(t *ir.Type) []string {
	if t == nil {
		return nil
	}
	if t.Kind == ir.Ptr && t.Elem != nil {
		t = t.Elem
	}
	name := clean(t.Name)
	if _, ok := m.types[name]; !ok {
		name = m.kinds[t.Kind]
	}
	var out []string
	for name != "" && len(out) < 8 {
		out = append(out, name)
		row := m.types[name]
		if row == nil {
			break
		}
		name = row.parent
	}
	return out
}

// HasMethod lists the receiver types that have a method of that name, in table
// order; a hint for values whose type is not known.
func (m *Models) HasMethod(name string) []string { return m.methods[name] }

// IsValue reports whether objects of that library class keep nothing of the
// arguments that made them: a date, an open file, a compiled pattern.
func (m *Models) IsValue(class string) bool {
	row := m.types[class]
	return row != nil && row.value
}

// TypeNamed is the type that a table name such as "list" or "str" stands for,
// its elements unknown, or nil.
func (m *Models) TypeNamed(name string) *ir.Type {
	row := m.types[name]
	if row == nil {
		return nil
	}
	return m.make(row, nil)
}

// Arg is the argument of a call that a row calls "self", "a0" or by keyword, or nil.
func (m *Model) Arg(call *ir.Instr, name string) *ir.Instr {
	args := call.Positional()
	method := m.Recv != "" && call.Op == ir.Invoke // dict.fromkeys(x) is called on no dict
	if name == "self" {
		if !method {
			return nil
		}
		return first(args)
	}
	if method && len(args) > 0 {
		args = args[1:]
	}
	if n, ok := index(name, 'a'); ok {
		if n < len(args) {
			return args[n]
		}
		return nil
	}
	return call.Kwarg(name)
}

// Measure is what of an argument a size name means.
type Measure uint8

// The measures.
const (
	Length Measure = iota
	Value
	Total
)

// Ref takes a size name of a row's expression apart: the argument (for Arg) and
// what of it is meant.
func Ref(size string) (arg string, m Measure) {
	if n, ok := index(size, 'v'); ok {
		return "a" + itoa(n), Value
	}
	if rest, ok := strings.CutPrefix(size, "v."); ok {
		return rest, Value
	}
	if rest, ok := strings.CutSuffix(size, ".total"); ok {
		return rest, Total
	}
	return size, Length
}

// index reads "a12" as 12 for prefix 'a'.
func index(s string, prefix byte) (int, bool) {
	if len(s) < 2 || s[0] != prefix {
		return 0, false
	}
	n := 0
	for _, c := range s[1:] {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}

// Pure reports whether the call changes nothing and depends on nothing but its
// arguments; functions it applies aside.
func (m *Model) Pure() bool {
	for _, e := range m.Effects {
		if e.Kind != Native {
			return false
		}
	}
	return len(m.Mutates) == 0
}

// Has reports whether the call has that effect.
func (m *Model) Has(k Kind) bool {
	for _, e := range m.Effects {
		if e.Kind == k {
			return true
		}
	}
	return false
}
