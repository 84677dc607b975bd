package ir

import "fmt"

// Op is what an instruction does. The comment names its Args and Sym.
type Op uint8

// The operations.
const (
	Invalid Op = iota

	// Values.
	Const   // Lit
	Param   // Name; position is N
	Global  // Sym: a module-level cell; read it with Load
	FuncRef // Callee, or Sym: a function as a value
	Phi     // one arg per predecessor
	Bin     // Sym: + - * / // % ** << >> & | ^ @ and or
	Un      // Sym: - + ! ~
	Cmp     // Sym: == != < <= > >= in notin is isnot
	Convert // arg; to Type
	Extract // component N of Of of a tuple, a multiple result or a destructured value
	Format  // args: pieces of an interpolated string

	// Variables that closures share.
	Cell      // Name: a new cell, optional initial value; in a nested Func, Sym "free": the outer one
	Load      // cell or pointer
	StoreCell // cell or pointer, value

	// Containers and objects.
	Len       // container
	Index     // container, key or index
	Slice     // container, low, high[, step]; absent parts are Const nil
	Store     // container, key or index, value
	Delete    // container, key or index
	Field     // object; Sym is the name
	SetField  // object, value; Sym is the name
	MakeSeq   // elements; Type says list, tuple, set, array; Sym "lazy" for a generator expression
	MakeMap   // key, value, key, value ...
	MakeSized // length[, fill or capacity]: a container of that many elements at once; Sym "room": nothing is written there yet
	New       // constructor args; Sym is the class
	Range     // low, high, step
	Iter      // container: an iterator over it; over a map, its keys; Sym "items" or "enumerate" for pairs
	Next      // iterator: whether there is another element
	Elem      // Next: the element it found
	MemLoad   // address: raw memory at address+N, of Type
	MemStore  // address, value

	// Calls.
	Call      // args; Callee or Sym
	Invoke    // receiver, args; Sym is the method
	CallValue // function value, args
	Closure   // captured cells; Callee

	// Concurrency.
	Spawn  // args; Callee or Sym; runs beside the caller. Lit "thread", "process" or "task"
	Join   // what Spawn gave
	Lock   // mutex
	Unlock // mutex
	Send   // channel, value
	Recv   // channel
	Select // channels
	Await  // future
	Yield  // value

	// Terminators.
	Jump        // one successor
	If          // condition; successors: then, else
	Switch      // scrutinee; successors: the cases, then the default
	Return      // results
	Throw       // value
	Try         // successors: protected block, handlers
	Unreachable // no successor
	numOps
)

var opNames = [numOps]string{
	Invalid: "invalid", Const: "const", Param: "param", Global: "global", FuncRef: "funcref", Phi: "phi",
	Bin: "bin", Un: "un", Cmp: "cmp", Convert: "convert", Extract: "extract", Format: "format",
	Cell: "cell", Load: "load", StoreCell: "storecell", Len: "len", Index: "index", Slice: "slice",
	Store: "store", Delete: "delete", Field: "field", SetField: "setfield", MakeSeq: "makeseq",
	MakeMap: "makemap", MakeSized: "makesized", New: "new", Range: "range", Iter: "iter", Next: "next",
	Elem: "elem", MemLoad: "memload", MemStore: "memstore", Call: "call", Invoke: "invoke",
	CallValue: "callvalue", Closure: "closure", Spawn: "spawn", Join: "join", Lock: "lock",
	Unlock: "unlock", Send: "send", Recv: "recv", Select: "select", Await: "await", Yield: "yield",
	Jump: "jump", If: "if", Switch: "switch", Return: "return", Throw: "throw", Try: "try",
	Unreachable: "unreachable",
}

// String is the operation's name in the text form.
func (o Op) String() string {
	if o >= numOps {
		return fmt.Sprintf("op(%d)", o)
	}
	return opNames[o]
}

// IsTerminator reports whether the operation ends a block.
func (o Op) IsTerminator() bool { return o >= Jump && o < numOps }

// DefinesValue reports whether the operation's result can be an argument.
func (o Op) DefinesValue() bool {
	switch o {
	case StoreCell, Store, Delete, SetField, MemStore, Lock, Unlock, Send:
		return false
	}
	return o != Invalid && !o.IsTerminator()
}
