package resolve

import (
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
)

// portion is what one read takes from standard input.
type portion uint8

const (
	other   portion = iota // all of it, or nobody knows how much
	line                   //
	word                   //
	letter                 // a byte or a character
	nothing                // it only moves on, or asks whether there is more
)

// takes says what a library call that reads takes, by how such calls are named.
func (w *World) takes(read *ir.Instr) portion {
	name := strings.ToLower(read.Sym[strings.LastIndexByte(read.Sym, '.')+1:])
	scanner, rows := false, false
	if read.Op == ir.Invoke && len(read.Args) > 0 {
		t := w.TypeOf(read.Args[0])
		scanner = t != nil && t.Kind == ir.Obj && t.Name == "bufio.Scanner"
		rows = t != nil && t.Kind == ir.Obj && t.Name == "csv.Reader" && name == "read"
	}
	switch {
	case scanner && name == "scan":
		return nothing
	case scanner && w.byWords(read.Block.Func):
		return word
	case scanner, rows, name == "input", name == "readstring", name == "fgets":
		return line
	case name == "decode": // a value: written one a line, as such streams are
		return line
	case name == "readbyte", name == "readrune", name == "getchar":
		return letter
	case strings.HasPrefix(name, "hasnext"):
		return nothing
	case strings.Contains(name, "line") && !strings.Contains(name, "lines"):
		return line
	case strings.HasPrefix(name, "next"), strings.HasSuffix(name, "scan"), name == "scanf", name == "nval", name == "sval":
		return word
	}
	return other
}

// TakenIn says what the reads in the blocks of a loop take in each round: StdinWords,
// StdinText where they take bytes or, where they take lines, StdinList; Unknown where
// one takes something else.
func (w *World) TakenIn(blocks []*ir.Block) Place {
	place := Unknown
	for _, b := range blocks {
		for _, i := range b.Instrs {
			if !w.Reads(i) {
				continue
			}
			switch w.takes(w.innerRead(i)) {
			case letter:
				place = StdinText
			case word:
				if place != StdinText {
					place = StdinWords
				}
			case line:
				if place == Unknown {
					place = StdinList
				}
			case other:
				return Unknown
			}
		}
	}
	return place
}

// byWords reports whether a function, or another one when this is not the one that
// makes its scanner, sets a scanner to go by words.
func (w *World) byWords(f *ir.Func) bool {
	if w.setsWords(f) {
		return true
	}
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if i.Op == ir.Call && strings.HasSuffix(i.Sym, ".NewScanner") {
				return false
			}
		}
	}
	return slices.ContainsFunc(w.Funcs, w.setsWords)
}

func (w *World) setsWords(f *ir.Func) bool {
	for _, b := range f.Blocks {
		for _, i := range b.Instrs {
			if i.Op == ir.Invoke && i.Sym == "Split" && len(i.Args) == 2 && strings.HasSuffix(i.Args[1].Sym, "ScanWords") {
				return true
			}
		}
	}
	return false
}

// oneText says which line, or word, of standard input a text is: o is where it was
// read, and picked that it is one of the words there.
func (w *World) oneText(read, call *ir.Instr, o Origin, offset int, picked bool) Origin {
	takes := w.takes(read)
	if call != nil {
		read = call
	}
	switch {
	case o.Place == StdinLine && !picked && takes == line:
		o.N = w.linesBefore(read)
	case o.Place == StdinLine && takes == word, picked && (o.Place == StdinWords || o.Place == StdinLine):
		if first := w.wordsBefore(read); first >= 0 {
			o.Place, o.N = StdinWord, first+offset
		}
	}
	return o
}

// linesBefore counts the lines of standard input that are read before a read, as
// long as nothing else is read so far and each just once; else -1.
func (w *World) linesBefore(read *ir.Instr) int {
	return w.takenBefore(read, func(i *ir.Instr) int {
		switch w.takes(w.innerRead(i)) {
		case line:
			return 1
		case nothing:
			return 0
		}
		return -1
	})
}

// wordsBefore counts the words of standard input that are read before a read,
// as long as each read so far takes a fixed number; else -1.
func (w *World) wordsBefore(read *ir.Instr) int {
	return w.takenBefore(read, func(i *ir.Instr) int {
		if w.takes(i) == nothing {
			return 0
		}
		return w.wordsOf(i, 5)
	})
}

// takenBefore sums what the reads before a read take, each done just once; -1 where
// one is in a loop or takes what nobody can count.
func (w *World) takenBefore(read *ir.Instr, count func(i *ir.Instr) int) int {
	g := w.Graphs[read.Block.Func]
	n := 0
	for _, b := range g.Order {
		if g.LoopOf(b) != nil {
			return -1
		}
		for _, i := range b.Instrs {
			if i == read {
				return n
			}
			if !w.Reads(i) {
				continue
			}
			k := count(i)
			if k < 0 {
				return -1
			}
			n += k
		}
	}
	return -1
}

// innerRead is the library call behind a call that gives back what it reads.
func (w *World) innerRead(call *ir.Instr) *ir.Instr {
	r := w.Returned(call)
	for range 4 {
		if r == nil {
			break
		}
		if m := w.Model(r); m != nil && m.Has(library.Stdin) {
			return r
		}
		r = w.before(r)
	}
	return call
}

// wordsOf is how many words a read that is taken apart gives; -1 is not fixed.
func (w *World) wordsOf(read *ir.Instr, depth int) int {
	if n := w.Alias.Of(read); n.Arity > 0 && !n.Dynamic {
		return n.Arity
	}
	if k := w.KindOf(read); k == ir.Int || k == ir.Float {
		return 1
	}
	if w.takes(read) == word && w.Model(read) != nil {
		return 1
	}
	uses := w.Graphs[read.Block.Func].Uses(read)
	if depth == 0 || len(uses) != 1 {
		return -1
	}
	if op := uses[0].Op; op != ir.Call && op != ir.Invoke && op != ir.Convert {
		return -1
	}
	return w.wordsOf(uses[0], depth-1)
}
