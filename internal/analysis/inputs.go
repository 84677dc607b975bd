package analysis

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
)

// describe names a symbol as people would and says where an input has its value.
func describe(eng *cost.Engine, s *cost.Sym) Size {
	root, path := taken(eng, s)
	o := eng.OriginOf(root, s.What == cost.Value)
	base := o.Name
	if base == "" {
		base = "input@" + strconv.Itoa(root.Pos.Line)
	}
	size := Size{Name: spell(base, path), Source: Source{From: Derived, Name: base, N: max(o.N, 0)}}
	switch s.What {
	case cost.Value:
		size.What = "the value of " + size.Name
	case cost.Len:
		size.What = "the length of " + size.Name
	case cost.Total:
		size.What = "the summed lengths of the elements of " + size.Name
		size.Name += ".total"
	case cost.Nodes:
		size.What = "the objects reachable from " + base
	case cost.Count:
		line := strconv.Itoa(s.Line)
		if read := (resolve.Origin{Place: eng.TakenIn(eng.Rounds(s))}); read.Place != resolve.Unknown {
			ofStdin(&size, cost.Len, "", read)
			return size
		}
		return Size{Name: "iterations@" + line, What: "how often the loop on line " + line + " runs", Source: Source{From: Derived}}
	}
	switch o.Place {
	case resolve.Parameter:
		ofParameter(&size, s)
	case resolve.Argument:
		if s.What == cost.Value && o.N >= 0 {
			size.Source.From = ArgValue
		}
	case resolve.ArgFile:
		size.Source.From = ArgFileSize
		if s.What == cost.Len && path == "" {
			size.Source.From = ArgFileLines
		}
	default:
		ofStdin(&size, s.What, path, o)
	}
	return size
}

// taken is the value that a symbol measures and the path from there: where a
// program takes a list apart, a, b = line.split(), the part that has a name.
func taken(eng *cost.Engine, s *cost.Sym) (*ir.Instr, string) {
	step, rest := resolve.CutPath(s.Path)
	if n, ok := strings.CutPrefix(step, "#"); ok {
		for _, use := range eng.Graphs[s.Root.Block.Func].Uses(s.Root) {
			if use.Op == ir.Extract && strconv.Itoa(use.N) == n {
				return use, rest
			}
		}
	}
	return s.Root, s.Path
}

// spell is a name with what the path leads to: a field's or key's own name,
// ".each" for an element.
func spell(base, path string) string {
	for step := range strings.SplitSeq(path, "/") {
		switch {
		case strings.HasPrefix(step, "."):
			base = step[1:]
		case step == "[]" || step == "{}":
			base += ".each"
		case strings.HasPrefix(step, "#"):
			base += "." + step[1:]
		}
	}
	return base
}

func ofParameter(size *Size, s *cost.Sym) {
	from, keyed := ParamLen, EventLen
	if s.What == cost.Value {
		from, keyed = ParamValue, EventValue
	}
	if s.What != cost.Value && s.What != cost.Len {
		return
	}
	if s.Path == "" {
		size.Source.From = from
		return
	}
	var keys []string
	for step := range strings.SplitSeq(s.Path, "/") {
		switch {
		case strings.HasPrefix(step, "."):
			keys = append(keys, step[1:])
		case step == "[]" || step == "{}":
			keys = append(keys, "[]")
		default:
			return
		}
	}
	size.Source = Source{From: keyed, Name: strings.Join(keys, ".")}
}

func ofStdin(size *Size, what cost.Measure, path string, o resolve.Origin) {
	set := func(name, what string, from From) {
		*size = Size{Name: name, What: what, Source: Source{From: from, N: max(o.N, 0)}}
	}
	named := func(fallback string) string {
		if o.Name != "" {
			return o.Name
		}
		return fallback
	}
	switch {
	case what == cost.Value:
		if o.N >= 0 && o.Place != resolve.Unknown {
			size.Source = Source{From: StdinInt, N: o.N}
		}
	case o.Place == resolve.StdinList && what == cost.Total:
		set("bytes", "bytes on stdin", StdinBytes)
	case o.Place == resolve.StdinList && path == "":
		set("lines", "lines on stdin", StdinLines)
	case o.Place == resolve.StdinList:
		set("line", "bytes per line on stdin", StdinLineBytes)
	case o.Place == resolve.StdinText && path == "":
		set("bytes", "bytes on stdin", StdinBytes)
	case o.Place == resolve.StdinWords && path == "":
		set("words", "words on stdin", StdinWords)
	case o.Place == resolve.StdinLine && path == "":
		size.Name = named("line")
		size.What = "the length of " + size.Name + ", read from stdin"
		size.Source = Source{From: StdinLineBytes} // of one like the rest
		if o.N >= 0 {
			size.Source = Source{From: StdinLine, N: o.N}
		}
	case o.Place == resolve.StdinWord && path == "" && what == cost.Len:
		size.What = "the length of " + size.Name + ", read from stdin"
		size.Source = Source{From: StdinWord, N: o.N}
	}
}
