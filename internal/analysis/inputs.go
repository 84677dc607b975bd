package analysis

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
)

// describe names a symbol as people would and says where an input has its value.
func describe(eng *cost.Engine, s *cost.Sym) Size {
	o := eng.OriginOf(s.Root, s.What == cost.Value)
	base := o.Name
	if base == "" {
		base = "input@" + strconv.Itoa(s.Root.Pos.Line)
	}
	size := Size{Name: spell(base, s.Path), Source: Source{From: Derived, Name: base, N: max(o.N, 0)}}
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
		if s.What == cost.Len && s.Path == "" {
			size.Source.From = ArgFileLines
		}
	default:
		ofStdin(&size, s, o)
	}
	return size
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

func ofStdin(size *Size, s *cost.Sym, o resolve.Origin) {
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
	case s.What == cost.Value:
		if o.N >= 0 && o.Place != resolve.Unknown {
			size.Source = Source{From: StdinInt, N: o.N}
		}
	case o.Place == resolve.StdinList && s.What == cost.Total:
		set("bytes", "bytes on stdin", StdinBytes)
	case o.Place == resolve.StdinList && s.Path == "":
		set("lines", "lines on stdin", StdinLines)
	case o.Place == resolve.StdinList:
		set("line", "bytes per line on stdin", StdinLineBytes)
	case o.Place == resolve.StdinText && s.Path == "":
		set("bytes", "bytes on stdin", StdinBytes)
	case o.Place == resolve.StdinWords && s.Path == "":
		set("words", "words on stdin", StdinWords)
	case o.Place == resolve.StdinLine && s.Path == "":
		size.Name = named("line")
		size.What = "the length of " + size.Name + ", read from stdin"
	}
}
