// Package analysis states facts about code from its IR: how its time, memory and
// I/O grow with its inputs, what can run in parallel, which locks guard what,
// and where the cost comes from, each with its derivation.
//
// It is pure and never runs user code. Measuring is internal/probe's; turning
// facts into a predicted demand is internal/estimate's.
package analysis

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// Facts is what is known of one unit without running it.
type Facts struct {
	Unit   string
	Func   *ir.Func
	Inputs []Size

	ReadsStdin bool // of the entry: it or what it calls reads standard input

	Time  Cost // operations: one is about one simple machine step of the language
	Space Cost // bytes on top of the language runtime's own

	ReadBytes, WriteBytes law.Expr // storage
	IOOps                 law.Expr // storage operations
	NetBytes              law.Expr

	Parallelism profile.Parallelism
	Locks       []profile.CriticalSection
	Bottlenecks []profile.Bottleneck
	Diagnostics []profile.Diagnostic

	// Features describe the unit to the learned model, by features.Names.
	Features []float64
}

// Cost is a law with its derivation.
type Cost struct {
	Expr       law.Expr
	Class      law.Class
	Bound      string // leading terms in all inputs, as people read them
	Worst      bool   // false: an expected cost, e.g. of hashing
	Confidence float64
	Why        []profile.Reason
}

// Size is a size symbol that laws are written in, and where its value is found
// in an actual input.
type Size struct {
	Name   string // as laws use it: "n", "len(xs)" is printed as "xs"
	What   string // in words: "lines on stdin"
	Source Source
}

// Source says where in an input a size's value is found.
type Source struct {
	From From
	Name string // of Event: the path of keys, "a.b", where "[]" is every element; of Param: the parameter
	N    int    // of Arg: which argument; of StdinInt, StdinLine, StdinWord: which one, from 0
}

// From is the kind of place a size comes from.
type From string

// The places. Derived sizes ("iterations@12") have no place in the input.
const (
	StdinBytes     From = "stdin bytes"
	StdinLines     From = "stdin lines"
	StdinWords     From = "stdin words"
	StdinLineBytes From = "stdin bytes per line"
	StdinInt       From = "stdin integer"
	StdinLine      From = "stdin line"
	StdinWord      From = "stdin word"
	ArgValue       From = "argument value"
	ArgFileSize    From = "argument file bytes"
	ArgFileLines   From = "argument file lines"
	EventLen       From = "event length"
	EventValue     From = "event value"
	ParamLen       From = "parameter length"
	ParamValue     From = "parameter value"
	Derived        From = "derived"
)
