// Package graph draws a lowered program as Graphviz DOT: the control flow of
// every function, its loops coloured by how often they go round, and the call
// graph. It lays nothing out and runs nothing; the caller turns DOT into an image.
package graph

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Config is what there is to draw.
type Config struct {
	Module *ir.Module
	Rounds map[*ir.Block]law.Expr // by loop header: iterations in one call; absent is unknown
	// Line is a line of source, counted from 1; "" is unknown.
	Line func(file string, line int) string
}

// DOT is the graph in Graphviz's language: one cluster for the calls and one for
// each function with a body. The order is the module's, so equal programs give
// equal text.
func DOT(c Config) []byte {
	d := drawing{Config: c}
	d.f("digraph %s {\n", quote(c.Module.Path))
	d.f("  node [shape=box fontname=monospace fontsize=10]\n  edge [fontname=monospace fontsize=9]\n")
	d.calls()
	for k, fn := range c.Module.Funcs {
		if len(fn.Blocks) > 0 {
			d.function(k, fn)
		}
	}
	d.f("}\n")
	return d.Bytes()
}

type drawing struct {
	bytes.Buffer
	Config
}

func (d *drawing) f(format string, args ...any) { fmt.Fprintf(&d.Buffer, format, args...) }

// calls draws which function names which: called, started as a task, or handed
// on as a value (dashed).
func (d *drawing) calls() {
	index := map[*ir.Func]int{}
	d.f("  subgraph cluster_calls {\n    label=\"calls\"\n")
	for k, fn := range d.Module.Funcs {
		index[fn] = k
		if len(fn.Blocks) > 0 {
			d.f("    f%d [shape=ellipse label=%s]\n", k, quote(d.name(fn)))
		}
	}
	for k, fn := range d.Module.Funcs {
		drawn := map[string]bool{}
		for _, b := range fn.Blocks {
			for _, i := range b.Instrs {
				to, ok := index[i.Callee]
				if i.Callee == nil || !ok || len(i.Callee.Blocks) == 0 {
					continue
				}
				style := ""
				switch i.Op {
				case ir.FuncRef, ir.Closure:
					style = " [style=dashed]"
				case ir.Spawn:
					style = " [label=\"spawn\"]"
				}
				edge := fmt.Sprintf("    f%d -> f%d%s\n", k, to, style)
				if !drawn[edge] {
					drawn[edge] = true
					d.WriteString(edge)
				}
			}
		}
	}
	d.f("  }\n")
}

func (d *drawing) name(fn *ir.Func) string {
	if fn == d.Module.Entry {
		return "main"
	}
	return fn.Name
}

func (d *drawing) function(k int, fn *ir.Func) {
	g := flow.Analyze(fn)
	d.f("  subgraph cluster_%d {\n    label=%s\n", k, quote(fmt.Sprintf("%s (%s)", d.name(fn), fn.Pos)))
	for _, b := range g.Order {
		d.f("    b%d_%d [label=%s%s]\n", k, b.ID, d.label(g, b), d.style(g, b))
	}
	for _, b := range g.Order {
		term := b.Term()
		for n, s := range b.Succs {
			var attrs []string
			if term != nil && term.Op == ir.If && len(b.Succs) == 2 {
				attrs = append(attrs, "label="+[]string{"yes", "no"}[n])
			}
			if l := loopHeadedBy(g, s); l != nil && slices.Contains(l.Latches, b) {
				attrs = append(attrs, "color=\"#b03a2e\"", "constraint=false")
			}
			if term != nil && term.Op == ir.Try && n > 0 {
				attrs = append(attrs, "style=dotted")
			}
			d.f("    b%d_%d -> b%d_%d", k, b.ID, k, s.ID)
			if len(attrs) > 0 {
				d.f(" [%s]", strings.Join(attrs, " "))
			}
			d.f("\n")
		}
	}
	d.f("  }\n")
}

func loopHeadedBy(g *flow.Graph, b *ir.Block) *flow.Loop {
	for _, l := range g.Loops {
		if l.Header == b {
			return l
		}
	}
	return nil
}

// label is the block's number, what its loop does when it heads one, and its
// source lines.
func (d *drawing) label(g *flow.Graph, b *ir.Block) string {
	lines := []string{fmt.Sprintf("block %d", b.ID)}
	if l := loopHeadedBy(g, b); l != nil {
		lines = append(lines, d.rounds(l))
	}
	seen := map[ir.Pos]bool{}
	var at []ir.Pos
	for _, i := range b.Instrs {
		p := ir.Pos{File: i.Pos.File, Line: i.Pos.Line}
		if i.Op != ir.Phi && p.IsValid() && !seen[p] {
			seen[p] = true
			at = append(at, p)
		}
	}
	slices.SortStableFunc(at, func(a, b ir.Pos) int { return a.Line - b.Line })
	for _, p := range at {
		text := ""
		if d.Line != nil {
			text = clip(strings.TrimSpace(d.Line(p.File, p.Line)), 60)
		}
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%d: %s", p.Line, text), " "))
	}
	var b2 strings.Builder
	for _, l := range lines {
		b2.WriteString(escape(l) + `\l`)
	}
	return `"` + b2.String() + `"`
}

func (d *drawing) rounds(l *flow.Loop) string {
	if x, ok := d.known(l); ok {
		return "loop, rounds in a call: " + x.BigO()
	}
	return "loop, rounds unknown"
}

// known is a loop's law unless it only names the loop itself.
func (d *drawing) known(l *flow.Loop) (law.Expr, bool) {
	x, ok := d.Rounds[l.Header]
	if !ok || x.IsZero() {
		return x, false
	}
	for _, v := range x.Vars() {
		if strings.HasPrefix(v, "iterations@") {
			return x, false
		}
	}
	return x, true
}

// style colours a block by the growth of the innermost loop around it: the
// faster it grows the darker, grey where nothing bounds it.
func (d *drawing) style(g *flow.Graph, b *ir.Block) string {
	l := g.LoopOf(b)
	switch {
	case l == nil && b.Cold:
		return " style=dashed"
	case l == nil:
		return ""
	}
	x, ok := d.known(l)
	if !ok {
		return ` style=filled fillcolor="#d9d9d9"`
	}
	shades := []string{"#fef5e7", "#fdebd0", "#fad7a0", "#f8c471", "#f5b041", "#eb984e", "#e67e22"}
	rank := min(max(x.Class().Rank(), 0), len(shades)-1)
	return fmt.Sprintf(" style=filled fillcolor=%q", shades[rank])
}

func clip(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// escape makes text safe inside a quoted DOT string, where a backslash starts
// an escape of Graphviz's own. Control characters have no place on a label.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, s)
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s)
}

func quote(s string) string { return `"` + escape(s) + `"` }
