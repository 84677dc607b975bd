package cost

import (
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// Place is the kind of place that a size symbol's value comes from.
type Place uint8

// The places.
const (
	Unknown    Place = iota
	Parameter        // a parameter of the function
	StdinText        // all of standard input as one text
	StdinLine        // one line of it
	StdinList        // its lines
	StdinWords       // the words that a text read is split into
	Argument         // a command-line argument
	ArgFile          // a file named by an argument
)

// Origin says where the root of a size symbol comes from.
type Origin struct {
	Place Place
	// N is the number of the argument, from 0, or of the integer among all of
	// standard input's words; -1 is not countable.
	N    int
	Name string // what the source code calls it, "" if nothing
}

// OriginOf traces a symbol's root to the input it is read from.
func (e *Engine) OriginOf(s *Sym) Origin {
	o := Origin{N: -1, Name: e.nameOf(s.Root, 5)}
	if s.Root.Op == ir.Param {
		o.Place, o.Name = Parameter, s.Root.Name
		return o
	}
	v := s.Root
	var call *ir.Instr // of the function that reads
	offset := 0
	for range 16 {
		switch {
		case v.Op == ir.Index && e.isArgv(v.Args[0]):
			o.Place = Argument
			if k, ok := numeric(v.Args[1]); ok {
				o.N = int(k) - e.firstArgument()
			}
			return o
		case e.isStream(v):
			o.Place = StdinList
			return o
		case v.Op == ir.Call || v.Op == ir.Invoke || v.Op == ir.New:
			if m := e.model(v); m != nil && m.Has(library.Stdin) {
				return e.readAt(v, call, s, o, offset)
			} else if m != nil && m.Has(library.FSMeta) && len(v.Args) > 0 && e.fromArgv(v.Args[0], 4) {
				o.Place = ArgFile
				return o
			}
			if v.Sym == "split" || strings.HasSuffix(v.Sym, ".Fields") || strings.HasSuffix(v.Sym, ".Split") {
				o.Place = StdinWords
			}
		case v.Op == ir.Extract:
			offset += v.N
		case v.Op == ir.Index:
			if k, ok := numeric(v.Args[1]); ok {
				offset += int(k)
			}
		}
		next := e.before(v)
		if r := e.returned(v); r != nil {
			if next = r; call == nil {
				call = v
			}
		}
		if next == nil {
			break
		}
		v = next
	}
	o.Place = Unknown
	return o
}

// returned is the value that a call of a function here gives back, if it is one.
func (e *Engine) returned(call *ir.Instr) *ir.Instr {
	g := e.callee(call)
	if g == nil || call.Op == ir.New {
		return nil
	}
	var out *ir.Instr
	for _, b := range g.Blocks {
		if t := b.Term(); t != nil && t.Op == ir.Return && len(t.Args) == 1 {
			if out != nil {
				return nil
			}
			out = t.Args[0]
		}
	}
	return out
}

// before is the value that v is read out of.
func (e *Engine) before(v *ir.Instr) *ir.Instr {
	switch v.Op {
	case ir.Call:
		if n := len(v.Positional()); n > 0 {
			if v.Args[0].Op == ir.FuncRef || v.Args[0].Op == ir.Closure {
				return v.Positional()[n-1]
			}
			return v.Args[0]
		}
		return nil
	case ir.Phi:
		for _, a := range v.Args {
			if a.Op != ir.Const && a != v {
				return a
			}
		}
		return nil
	case ir.Elem:
		return e.alias.iterated(v)
	case ir.Load:
		return e.onlyStored(v.Args[0])
	}
	if len(v.Args) == 0 {
		return nil
	}
	return v.Args[0]
}

// readAt completes the origin of what a read of standard input gives, by itself
// or inside a call.
func (e *Engine) readAt(read, call *ir.Instr, s *Sym, o Origin, offset int) Origin {
	name := strings.ToLower(read.Sym[strings.LastIndexByte(read.Sym, '.')+1:])
	line := strings.Contains(name, "line") || strings.Contains(name, "input") || strings.Contains(name, "readstring") || strings.Contains(name, "text") || strings.Contains(name, "next") || strings.Contains(name, "scan")
	list := false
	if t := e.typeOf(read); t != nil {
		list = t.Kind == ir.Seq || t.Kind == ir.Iterator
	}
	for _, reader := range []string{"createinterface", "newscanner", "newreader", "bufferedreader", "scanner"} {
		list = list || name == reader
	}
	words := o.Place == StdinWords
	switch {
	case list:
		o.Place = StdinList
	case line:
		o.Place = StdinLine
	case words && s.What != Value:
		o.Place = StdinWords
	default:
		o.Place = StdinText
	}
	if s.What != Value {
		return o
	}
	if call != nil {
		read = call
	}
	first := 0
	if line {
		if first = e.wordsBefore(read); first < 0 {
			return o
		}
	} else if e.wordsBefore(read) != 0 {
		return o
	}
	o.N = first + offset
	return o
}

// wordsBefore counts the words of standard input that are read before a read,
// as long as each read so far takes a fixed number; else -1.
func (e *Engine) wordsBefore(read *ir.Instr) int {
	u := e.units[read.Block.Func]
	n := 0
	for _, b := range u.g.Order {
		if u.g.LoopOf(b) != nil {
			return -1
		}
		for _, i := range b.Instrs {
			if i == read {
				return n
			}
			if !u.reads(i) {
				continue
			}
			k := e.wordsOf(i, 5)
			if k < 0 {
				return -1
			}
			n += k
		}
	}
	return -1
}

// wordsOf is how many words a read that is taken apart gives; -1 is not fixed.
func (e *Engine) wordsOf(read *ir.Instr, depth int) int {
	if n := e.alias.of(read); n.arity > 0 && !n.dynamic {
		return n.arity
	}
	if k := e.kindOf(read); k == ir.Int || k == ir.Float {
		return 1
	}
	uses := e.units[read.Block.Func].g.Uses(read)
	if depth == 0 || len(uses) != 1 {
		return -1
	}
	if op := uses[0].Op; op != ir.Call && op != ir.Invoke && op != ir.Convert {
		return -1
	}
	return e.wordsOf(uses[0], depth-1)
}

// isArgv reports whether v is the list of command-line arguments.
func (e *Engine) isArgv(v *ir.Instr) bool {
	if v.Op == ir.Load {
		v = v.Args[0]
	}
	if v.Op == ir.Param {
		f := v.Block.Func
		return e.mod.Lang == "java" && strings.HasSuffix(f.Name, "main") && v.N == len(f.Params)-1
	}
	return v.Sym == "sys.argv" || v.Sym == "os.Args" || v.Sym == "process.argv"
}

// firstArgument is the index of the first argument that the user gave.
func (e *Engine) firstArgument() int {
	switch e.mod.Lang {
	case "java":
		return 0
	case "javascript", "typescript":
		return 2
	}
	return 1
}

func (e *Engine) fromArgv(v *ir.Instr, depth int) bool {
	if v.Op == ir.Index && e.isArgv(v.Args[0]) {
		return true
	}
	if depth == 0 {
		return false
	}
	for _, a := range v.Args {
		if e.fromArgv(a, depth-1) {
			return true
		}
	}
	return false
}

// isStream reports whether v is standard input itself.
func (e *Engine) isStream(v *ir.Instr) bool {
	return (v.Op == ir.Global || v.Op == ir.FuncRef) && (v.Sym == "sys.stdin" || v.Sym == "os.Stdin" || v.Sym == "process.stdin" || v.Sym == "System.in")
}

// nameOf is what the source calls a value: its own name, or that of the only
// thing made from it.
func (e *Engine) nameOf(v *ir.Instr, depth int) string {
	if v.Name != "" || depth == 0 {
		return v.Name
	}
	for _, i := range e.units[v.Block.Func].g.Uses(v) {
		switch i.Op {
		case ir.Convert, ir.Phi, ir.Call, ir.Invoke, ir.Slice, ir.StoreCell:
			if i.Op == ir.StoreCell {
				if i.Args[0].Name != "" || i.Args[0].Sym != "" {
					return i.Args[0].Name + i.Args[0].Sym
				}
				continue
			}
			if k := e.kindOf(i); (i.Op == ir.Call || i.Op == ir.Invoke) && k == ir.Int && e.kindOf(v) != ir.Str {
				continue
			}
			if name := e.nameOf(i, depth-1); name != "" {
				return name
			}
		}
	}
	return ""
}
