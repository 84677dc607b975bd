package cost

import (
	"maps"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/resolve"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// tidy replaces rows times the longest row by the total size where rows differ
// in length, as words and adjacency lists do, and drops what is too small to say.
func (e *Engine) tidy(x law.Expr) law.Expr {
	out := law.Expr{}
	for _, t := range x.Terms {
		out = out.Add(e.tidyTerm(t))
	}
	return out
}

func (e *Engine) tidyTerm(t law.Term) law.Expr {
	one := law.Expr{Terms: []law.Term{t}}
	for _, f := range t.Factors {
		s := e.syms[f.Var]
		if y, ok := e.allLines(one, f, s); ok {
			return y
		}
		if s == nil || f.Func != law.Power || f.Pow < 1 || s.What != Len {
			continue
		}
		for path, direct := s.Path, true; strings.HasSuffix(path, "[]"); direct = false {
			path = strings.TrimSuffix(strings.TrimSuffix(path, "[]"), "/")
			if direct && !e.ragged(s.Root, path) || !direct && e.Alias.At(s.Root, s.Path).Indexed {
				continue
			}
			rows := e.symbol(s.Root, path, Len)
			for _, g := range t.Factors {
				if g.Var == rows.Vars()[0] && g.Func == law.Power && g.Pow >= 1 {
					return one.Div(rows).Div(law.Var(f.Var)).Mul(e.symbol(s.Root, path, Total))
				}
			}
		}
	}
	return one
}

// allLines replaces the number of lines read times the longest by all that is
// read, where lines are words: kept whole and not taken apart.
func (e *Engine) allLines(x law.Expr, f law.Factor, s *Sym) (law.Expr, bool) {
	if s == nil || s.What != Len || s.Path != "" || f.Func != law.Power || f.Pow != 1 || e.KindOf(s.Root) != ir.Str || !e.FromStdin(s.Root) {
		return x, false
	}
	u := e.units[s.Root.Block.Func]
	l := u.loopAt(s.Root.Block)
	if l == nil || l.trip == nil || e.Alias.Of(s.Root).Indexed {
		return x, false
	}
	for _, i := range u.g.Uses(s.Root) {
		if i.Op == ir.Invoke && i.Args[0] == s.Root && i.Sym != "strip" && i.Sym != "rstrip" || i.Op == ir.Call && e.KindOf(i) == ir.Seq {
			return x, false
		}
	}
	vars := l.trip.n.Vars()
	if len(vars) != 1 || !x.Has(vars[0]) {
		return x, false
	}
	return x.Div(law.Var(vars[0])).Div(law.Var(f.Var)).Mul(e.symbol(s.Root, "", Total)), true
}

// matrix reports whether the program takes the length of one row for that of all,
// len(grid[0]), or makes columns of the rows: zip(*grid).
func (e *Engine) matrix(root *ir.Instr) bool {
	g := e.Graphs[root.Block.Func]
	for _, row := range g.Uses(root) {
		if row.Op == ir.Call && row.Sym == "zip*" || row.Op == ir.Phi && root.Op == ir.Param && e.matrix(row) {
			return true
		}
		if row.Op != ir.Index || row.Args[0] != root {
			continue
		}
		if k, first := resolve.Numeric(row.Args[1]); !first || k != 0 {
			continue
		}
		for _, use := range g.Uses(row) {
			if use.Op == ir.Len {
				return true
			}
		}
	}
	return false
}

// ragged reports whether the elements of the container at path differ in length
// as a rule: strings, and lists of what indexes the container itself.
func (e *Engine) ragged(root *ir.Instr, path string) bool {
	if path == "" && e.matrix(root) {
		return false
	}
	if path == "" && root.Op != ir.Param && e.OriginOf(root, false).Place == resolve.StdinList {
		return true
	}
	t := typeAt(e.TypeOf(root), resolve.Extend(path, "[]"))
	if t != nil && (t.Kind == ir.Str || t.Kind == ir.Bytes) {
		return true
	}
	row := e.Alias.Elem(e.Alias.At(root, path))
	if row.Kind == ir.Str || t == nil && row.Dynamic && !row.Indexed && (row.Kind == ir.Map || !e.Alias.Elem(row).Number) {
		return true
	}
	el := e.Alias.Elem(row)
	if el.Indexes || el.Char && row.Dynamic && !row.Keyed { // a text of which the first character is asked for, say
		return true
	}
	for _, name := range slices.Sorted(maps.Keys(el.Fields)) {
		if e.Alias.Find(el.Fields[name]).Indexes {
			return true
		}
	}
	return false
}

// ownerOf is the container that v is an element of, or nil.
func (u *unit) ownerOf(v *ir.Instr, depth int) *ir.Instr {
	if v == nil || depth == 0 {
		return nil
	}
	switch v.Op {
	case ir.Index:
		return v.Args[0]
	case ir.Elem:
		if it := u.e.Alias.Iterated(v); it != nil && it.Args[0].Op != ir.Range {
			return it.Args[0]
		}
	case ir.Extract:
		if v.Args[0].Op == ir.Elem {
			it := u.e.Alias.Iterated(v.Args[0])
			if it != nil && it.Sym != "" && v.N == 1 {
				return it.Args[0]
			}
		}
	case ir.Phi: // g.get(u) || []
		return u.ownerOf(u.e.orEmpty(v), depth-1)
	case ir.Call, ir.Invoke:
		if v.Sym == "zip" { // no longer than either
			for _, a := range v.Args {
				if x := u.ownerOf(a, depth-1); x != nil {
					return x
				}
			}
		}
		// A view of an element: enumerate(xs[i]), g.get(u)
		if m := u.e.Model(v); m != nil {
			if src, ok := m.Result.Type.Source(); ok && src.Part != library.Whole && src.Part != library.Returned {
				return m.Arg(v, src.Arg)
			}
			if len(v.Args) == 1 && !m.Result.Len.IsZero() {
				return u.ownerOf(v.Args[0], depth-1)
			}
		}
	}
	return nil
}

// orEmpty is what a join gives that otherwise gives nothing or a new, empty
// container; nil for any other join.
func (e *Engine) orEmpty(join *ir.Instr) *ir.Instr {
	var out *ir.Instr
	for _, a := range join.Args {
		lit, isC := a.IsConst()
		switch {
		case isC && lit == nil:
		case (a.Op == ir.MakeSeq || a.Op == ir.MakeMap) && len(a.Args) == 0 && len(e.Graphs[a.Block.Func].Uses(a)) == 1:
		case out != nil && out != a:
			return nil
		default:
			out = a
		}
	}
	return out
}

// totalOf is the summed lengths of the container that over is an element of.
func (u *unit) totalOf(over *ir.Instr, s *loop) (law.Expr, bool) {
	x := u.ownerOf(over, 4)
	if x == nil {
		return law.Expr{}, false
	}
	return u.e.from(preheader(s), x, "", askTotal)
}
