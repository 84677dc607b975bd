package wasm

import (
	"debug/dwarf"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/dwarflines"
	"github.com/heddle-run/heddle/wasmbin"
)

// readLines reads the module's DWARF line tables, if it has any.
func readLines(m *wasmbin.Module) *dwarflines.Table {
	return dwarflines.Read(func() (*dwarf.Data, error) {
		if m.Custom(".debug_line") == nil || m.Custom(".debug_info") == nil {
			return nil, nil
		}
		d, err := dwarf.New(m.Custom(".debug_abbrev"), nil, nil, m.Custom(".debug_info"), m.Custom(".debug_line"), nil, m.Custom(".debug_ranges"), m.Custom(".debug_str"))
		if err != nil {
			return nil, err
		}
		for _, name := range []string{".debug_addr", ".debug_line_str", ".debug_str_offsets", ".debug_rnglists"} {
			if b := m.Custom(name); b != nil {
				if err := d.AddSection(name, b); err != nil {
					return nil, err
				}
			}
		}
		return d, nil
	})
}

// at is the source position of an offset in the module, or that offset as a
// line. DWARF addresses count from the start of the code section's contents.
func (m *module) at(off int) ir.Pos {
	if p := m.lines.At(uint64(max(off-m.CodeOff, 0))); p.IsValid() {
		return p
	}
	return ir.Pos{File: m.file, Line: off}
}
