package graph

import (
	"strings"
	"testing"

	"github.com/heddle-run/heddle/ir"
)

// A path, a name and a line of source are other people's text: none of it may
// end a label or start an attribute.
func TestHostileNames(t *testing.T) {
	fn := &ir.Func{Name: `f"]; evil [label="`, Pos: ir.Pos{File: "a\\", Line: 1}}
	b := &ir.Block{Func: fn, Instrs: []*ir.Instr{{Op: ir.Const, Pos: ir.Pos{File: "a\\", Line: 1}}, {Op: ir.Return}}}
	fn.Blocks = []*ir.Block{b}
	for _, i := range b.Instrs {
		i.Block = b
	}
	mod := &ir.Module{Path: "a\n\"b\\", Funcs: []*ir.Func{fn}}
	text := string(DOT(Config{Module: mod, Line: func(string, int) string { return "x = \"\\\"\x00] -> y" }}))
	for line := range strings.Lines(text) {
		if open := unquoted(line); strings.Contains(open, "evil") || strings.Contains(open, `"`) || strings.Contains(open, "y") && strings.Contains(open, "->") {
			t.Errorf("text leaves its quotes: %s", line)
		}
	}
	if !strings.Contains(text, `b0_0 [label="block 0\l1: x = \"\\\" ] -> y\l"]`) {
		t.Errorf("the source line is not on its block:\n%s", text)
	}
}

// unquoted is a line without its quoted strings, as Graphviz reads them.
func unquoted(line string) string {
	var out strings.Builder
	in := false
	for k := 0; k < len(line); k++ {
		switch {
		case in && line[k] == '\\':
			k++
		case line[k] == '"':
			in = !in
		case !in:
			out.WriteByte(line[k])
		}
	}
	if in {
		out.WriteByte('"')
	}
	return out.String()
}
