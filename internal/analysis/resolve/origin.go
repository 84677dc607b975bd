package resolve

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
	StdinWord        // one word of it
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

// OriginOf traces the root of a size symbol, which stands for its value or its
// length, to the input it is read from.
func (w *World) OriginOf(root *ir.Instr, value bool) Origin {
	o := Origin{N: -1, Name: w.nameOf(root, 5)}
	if root.Op == ir.Param {
		o.Place, o.Name = Parameter, root.Name
		return o
	}
	v := root
	var call *ir.Instr // of the function that reads
	offset, picked := 0, false
	for range 16 {
		switch {
		case w.argument(v) != nil:
			o.Place = Argument
			if k, ok := Numeric(w.argument(v)); ok {
				o.N = int(k)
				if v.Op == ir.Index && w.isArgv(v.Args[0]) {
					o.N -= w.firstArgument()
				}
			}
			return o
		case w.isStream(v):
			o.Place = StdinList
			return o
		case v.Op == ir.Call || v.Op == ir.Invoke || v.Op == ir.New:
			if m := w.Model(v); m != nil && m.Has(library.Stdin) {
				o = w.readAt(v, call, value, o, offset)
				if !value {
					o = w.oneText(v, call, o, offset, picked)
				}
				return o
			} else if m != nil && m.Has(library.FSMeta) && len(v.Args) > 0 && w.fromArgv(v.Args[0], 4) {
				o.Place = ArgFile
				return o
			}
			if v.Sym == "split" || strings.HasSuffix(v.Sym, ".Fields") || strings.HasSuffix(v.Sym, ".Split") {
				o.Place = StdinWords
			}
		case v.Op == ir.Extract:
			offset, picked = offset+v.N, true
		case v.Op == ir.Index:
			if k, ok := Numeric(v.Args[1]); ok {
				offset, picked = offset+int(k), true
			}
		}
		next := w.before(v)
		if r := w.Returned(v); r != nil {
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

// Returned is the value that a call of a function here gives back, if it is one.
func (w *World) Returned(call *ir.Instr) *ir.Instr {
	g := w.Callee(call)
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
func (w *World) before(v *ir.Instr) *ir.Instr {
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
		return w.Alias.Iterated(v)
	case ir.Load:
		return w.OnlyStored(v.Args[0])
	}
	if len(v.Args) == 0 {
		return nil
	}
	return v.Args[0]
}

// readAt completes the origin of what a read of standard input gives, by itself
// or inside a call.
func (w *World) readAt(read, call *ir.Instr, value bool, o Origin, offset int) Origin {
	name := strings.ToLower(read.Sym[strings.LastIndexByte(read.Sym, '.')+1:])
	took := w.takes(read)
	apart := took == line || took == word
	list := false
	if t := w.TypeOf(read); t != nil {
		bytes := t.Kind == ir.Seq && t.Elem != nil && t.Elem.Kind == ir.Int && t.Elem.Bits == 8
		list = t.Kind == ir.Seq && !bytes || t.Kind == ir.Iterator
	}
	for _, reader := range []string{"createinterface", "newscanner", "newreader", "bufferedreader", "scanner"} {
		list = list || name == reader
	}
	words := o.Place == StdinWords
	switch {
	case list && w.byWords(read.Block.Func):
		o.Place = StdinWords
	case list:
		o.Place = StdinList
	case apart:
		o.Place = StdinLine
	case words && !value:
		o.Place = StdinWords
	default:
		o.Place = StdinText
	}
	if !value {
		return o
	}
	if call != nil {
		read = call
	}
	first := 0
	if apart {
		if first = w.wordsBefore(read); first < 0 {
			return o
		}
	} else if w.wordsBefore(read) != 0 {
		return o
	}
	o.N = first + offset
	return o
}

// isArgv reports whether v is the list of command-line arguments.
func (w *World) isArgv(v *ir.Instr) bool {
	if v.Op == ir.Load {
		v = v.Args[0]
	}
	if v.Op == ir.Param {
		f := v.Block.Func
		return (w.Mod.Lang == "java" || w.Mod.Lang == "c") && strings.HasSuffix(f.Name, "main") && v.N == len(f.Params)-1
	}
	return v.Sym == "sys.argv" || v.Sym == "os.Args" || v.Sym == "process.argv"
}

// firstArgument is the index of the first argument that the user gave.
func (w *World) firstArgument() int {
	switch w.Mod.Lang {
	case "java":
		return 0
	case "javascript", "typescript":
		return 2
	}
	return 1
}

// argument is the index of the command-line argument that v reads, nil when it reads
// none: out of the whole list, or of those that are no flags.
func (w *World) argument(v *ir.Instr) *ir.Instr {
	switch {
	case v.Op == ir.Index && (w.isArgv(v.Args[0]) || v.Args[0].Op == ir.Call && v.Args[0].Sym == "flag.Args"):
		return v.Args[1]
	case v.Op == ir.Call && v.Sym == "flag.Arg" && len(v.Positional()) == 1:
		return v.Positional()[0]
	}
	return nil
}

func (w *World) fromArgv(v *ir.Instr, depth int) bool {
	if w.argument(v) != nil {
		return true
	}
	if depth == 0 {
		return false
	}
	for _, a := range v.Args {
		if w.fromArgv(a, depth-1) {
			return true
		}
	}
	return false
}

// isStream reports whether v is standard input itself.
func (w *World) isStream(v *ir.Instr) bool {
	return (v.Op == ir.Global || v.Op == ir.FuncRef) && (v.Sym == "sys.stdin" || v.Sym == "sys.stdin.buffer" || v.Sym == "os.Stdin" || v.Sym == "process.stdin" || v.Sym == "System.in" || v.Sym == "stdin")
}

// nameOf is what the source calls a value: its own name, or that of the only
// thing made from it.
func (w *World) nameOf(v *ir.Instr, depth int) string {
	if v.Name != "" || depth == 0 {
		return v.Name
	}
	for _, i := range w.Graphs[v.Block.Func].Uses(v) {
		switch i.Op {
		case ir.Convert, ir.Phi, ir.Call, ir.Invoke, ir.Slice, ir.StoreCell:
			if i.Op == ir.StoreCell {
				if i.Args[0].Name != "" || i.Args[0].Sym != "" {
					return i.Args[0].Name + i.Args[0].Sym
				}
				continue
			}
			if k := w.KindOf(i); (i.Op == ir.Call || i.Op == ir.Invoke) && k == ir.Int && w.KindOf(v) != ir.Str {
				continue
			}
			if name := w.nameOf(i, depth-1); name != "" {
				return name
			}
		}
	}
	return ""
}
