package wasm

import (
	"debug/dwarf"
	"slices"
	"sort"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

// maxLines bounds the line table read, in entries.
const maxLines = 2_000_000

// lineTable maps offsets in the module to source positions.
type lineTable struct {
	offsets []int // ascending
	pos     []ir.Pos
}

func (t *lineTable) empty() bool { return len(t.offsets) == 0 }

// at is the source position of an offset, or the offset itself in the module.
func (t *lineTable) at(off int, file string) ir.Pos {
	k := sort.SearchInts(t.offsets, off+1) - 1
	if k < 0 || t.pos[k].Line == 0 {
		return ir.Pos{File: file, Line: off}
	}
	return t.pos[k]
}

// readLines reads DWARF line tables. Their addresses count from the start of
// the code section's contents (WebAssembly DWARF convention). Damaged tables
// give what could be read: positions decide nothing.
func readLines(m *wasmbin.Module) (t *lineTable) {
	t = &lineTable{}
	if m.Custom(".debug_line") == nil || m.Custom(".debug_info") == nil {
		return t
	}
	defer func() {
		if recover() != nil { // debug/dwarf on hostile tables
			t = &lineTable{}
		}
	}()
	d, err := dwarf.New(m.Custom(".debug_abbrev"), nil, nil, m.Custom(".debug_info"), m.Custom(".debug_line"), nil, m.Custom(".debug_ranges"), m.Custom(".debug_str"))
	if err != nil {
		return t
	}
	for _, name := range []string{".debug_addr", ".debug_line_str", ".debug_str_offsets", ".debug_rnglists"} {
		if b := m.Custom(name); b != nil && d.AddSection(name, b) != nil {
			return t
		}
	}
	type row struct {
		off int
		pos ir.Pos
	}
	var rows []row
	for r := d.Reader(); len(rows) < maxLines; r.SkipChildren() {
		unit, err := r.Next()
		if unit == nil || err != nil {
			break
		}
		if unit.Tag != dwarf.TagCompileUnit {
			continue
		}
		lr, err := d.LineReader(unit)
		if lr == nil || err != nil {
			continue
		}
		var e dwarf.LineEntry
		var p ir.Pos
		for len(rows) < maxLines {
			if lr.Next(&e) != nil { // the end, or damage
				break
			}
			switch {
			case e.EndSequence:
				p = ir.Pos{}
			case e.File != nil && e.Line > 0: // line 0 is code of no line: it belongs to what is before it
				p = ir.Pos{File: e.File.Name, Line: e.Line, Col: e.Column}
			}
			rows = append(rows, row{m.CodeOff + int(min(e.Address, 1<<31)), p})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return a.off - b.off })
	for _, r := range rows {
		t.offsets = append(t.offsets, r.off)
		t.pos = append(t.pos, r.pos)
	}
	return t
}
