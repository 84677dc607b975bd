// Package dwarflines turns DWARF line tables of binaries that nobody vouches
// for into a table from address to source position. It serves the front ends
// for compiled code (lang/wasm, lang/elf) and reads nothing else of DWARF.
package dwarflines

import (
	"debug/dwarf"
	"slices"
	"sort"

	"github.com/heddle-run/heddle/ir"
)

// MaxRows bounds the rows read of one binary.
const MaxRows = 2_000_000

// Table maps addresses to positions. The zero value is empty.
type Table struct {
	rows []row
}

type row struct {
	addr uint64
	pos  ir.Pos // invalid after the end of a sequence
}

// Empty reports whether the table has no rows.
func (t *Table) Empty() bool { return len(t.rows) == 0 }

// At is the position of the code at an address, invalid when it is not known.
func (t *Table) At(addr uint64) ir.Pos {
	k := sort.Search(len(t.rows), func(i int) bool { return t.rows[i].addr > addr }) - 1
	if k < 0 {
		return ir.Pos{}
	}
	return t.rows[k].pos
}

// Read reads the line tables of all compile units. Damaged ones give what could
// be read, none at all when debug/dwarf panics: positions decide nothing.
func Read(open func() (*dwarf.Data, error)) (t *Table) {
	defer func() {
		if recover() != nil {
			t = &Table{}
		}
	}()
	t = &Table{}
	d, err := open()
	if d == nil || err != nil {
		return t
	}
	for r := d.Reader(); len(t.rows) < MaxRows; r.SkipChildren() {
		unit, err := r.Next()
		if unit == nil || err != nil {
			break
		}
		if unit.Tag != dwarf.TagCompileUnit {
			continue
		}
		if lines, err := d.LineReader(unit); lines != nil && err == nil {
			t.add(lines)
		}
	}
	slices.SortStableFunc(t.rows, func(a, b row) int {
		switch {
		case a.addr < b.addr:
			return -1
		case a.addr > b.addr:
			return 1
		}
		return 0
	})
	return t
}

func (t *Table) add(lines *dwarf.LineReader) {
	var e dwarf.LineEntry
	var p ir.Pos
	for len(t.rows) < MaxRows && lines.Next(&e) == nil {
		switch {
		case e.EndSequence:
			p = ir.Pos{}
		case e.File != nil && e.Line > 0: // line 0 is code of no line: it belongs to what is before it
			p = ir.Pos{File: e.File.Name, Line: e.Line, Col: e.Column}
		}
		t.rows = append(t.rows, row{e.Address, p})
	}
}
