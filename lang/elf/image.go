package elf

import (
	"debug/dwarf"
	"debug/elf"
	"debug/gosym"
	"encoding/binary"
	"fmt"
	"sort"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/dwarflines"
)

// span is machine code at an address.
type span struct {
	addr uint64
	code []byte
}

// function is a piece of code with a name.
type function struct {
	name       string
	start, end uint64
	insts      []inst // decoded when first needed
	undecoded  int    // bytes
}

// image is a loaded file.
type image struct {
	file    *elf.File
	path    string
	code    []span            // executable sections but stubs, ascending
	skipped int               // bytes of code over the limit
	imports map[uint64]string // address of a stub or of a pointer to a library's function -> its name
	funcs   []*function       // ascending
	byName  map[string]*function
	entry   uint64
	main    uint64
	isGo    bool
	gotab   *gosym.Table
	lines   *dwarflines.Table
}

// load finds code, imports, functions and main.
func (b *image) load(maxCode int) {
	b.imports = map[uint64]string{}
	b.byName = map[string]*function{}
	b.entry = b.file.Entry
	b.isGo = b.file.Section(".gopclntab") != nil || b.file.Section(".go.buildinfo") != nil
	b.readImports()
	b.readCode(maxCode)
	b.readFunctions()
	b.main = b.entry
	for _, name := range []string{"main.main", "main"} {
		if f := b.byName[name]; f != nil {
			b.main = f.start
			break
		}
	}
	if b.main == b.entry {
		b.guessMain()
	}
	b.lines = &dwarflines.Table{}
	if !b.isGo {
		b.lines = dwarflines.Read(func() (*dwarf.Data, error) { return b.file.DWARF() })
	}
}

// readCode takes the executable sections, .text first, up to the limit.
func (b *image) readCode(limit int) {
	take := func(addr uint64, data []byte) {
		n := min(len(data), limit)
		b.skipped += len(data) - n
		limit -= n
		if n > 0 && len(b.code) < 64 {
			b.code = append(b.code, span{addr, data[:n]})
		}
	}
	found := false
	for _, pass := range []bool{true, false} {
		for _, s := range b.file.Sections {
			if s.Flags&elf.SHF_EXECINSTR == 0 || s.Type != elf.SHT_PROGBITS || (s.Name == ".text") != pass || strings.HasPrefix(s.Name, ".plt") {
				continue
			}
			if data, err := s.Data(); err == nil {
				take(s.Addr, data)
				found = true
			}
		}
	}
	if !found { // no section table: the loader needs none
		for _, p := range b.file.Progs {
			if p.Type == elf.PT_LOAD && p.Flags&elf.PF_X != 0 {
				data := make([]byte, min(p.Filesz, uint64(limit)))
				if n, _ := p.ReadAt(data, 0); n > 0 {
					take(p.Vaddr, data[:n])
				}
			}
		}
	}
	sort.Slice(b.code, func(i, j int) bool { return b.code[i].addr < b.code[j].addr })
}

// readImports maps the slots that the dynamic linker fills, and the stubs that
// jump through them, to the names of the functions.
func (b *image) readImports() {
	symbols, err := b.file.DynamicSymbols()
	if err != nil {
		return
	}
	for _, s := range b.file.Sections {
		if s.Type != elf.SHT_RELA {
			continue
		}
		data, err := s.Data()
		if err != nil {
			continue
		}
		for ; len(data) >= 24; data = data[24:] {
			slot, info := binary.LittleEndian.Uint64(data), binary.LittleEndian.Uint64(data[8:])
			kind, sym := elf.R_X86_64(info&0xffffffff), int(info>>32)
			if (kind == elf.R_X86_64_JMP_SLOT || kind == elf.R_X86_64_GLOB_DAT) && sym > 0 && sym <= len(symbols) {
				if x := symbols[sym-1]; x.Name != "" && x.Section == elf.SHN_UNDEF {
					b.imports[slot] = x.Name
				}
			}
		}
	}
	for _, s := range b.file.Sections {
		if !strings.HasPrefix(s.Name, ".plt") {
			continue
		}
		if data, err := s.Data(); err == nil {
			b.readStubs(s.Addr, data)
		}
	}
}

// readStubs looks in each 16 bytes of a linkage table (8 in .plt.got) for the
// jump through a slot: ff 25 disp32.
func (b *image) readStubs(addr uint64, data []byte) {
	for start := 0; start+8 <= len(data); start += 8 {
		for k := start; k < start+8 && k+6 <= len(data); k++ {
			if data[k] != 0xff || data[k+1] != 0x25 {
				continue
			}
			slot := addr + uint64(k) + 6 + uint64(int64(int32(binary.LittleEndian.Uint32(data[k+2:]))))
			name := b.imports[slot]
			if name == "" {
				continue
			}
			stub := addr + uint64(start)
			b.imports[stub] = name
			if start%16 == 8 && b.imports[stub-8] == "" {
				b.imports[stub-8] = name // the stub began before the jump
			}
		}
	}
}

// readFunctions takes the functions from Go's table, else from the symbols;
// where there are neither, the sweep for calls finds them.
func (b *image) readFunctions() {
	add := func(name string, start, end uint64) {
		if b.holding(start) != nil && len(b.funcs) < 1_000_000 {
			b.funcs = append(b.funcs, &function{name: name, start: start, end: end})
		}
	}
	if s := b.file.Section(".gopclntab"); s != nil {
		if data, err := s.Data(); err == nil {
			text := b.file.Section(".text")
			if text != nil {
				if tab, err := gosym.NewTable(nil, gosym.NewLineTable(data, text.Addr)); err == nil {
					b.gotab = tab
					for _, f := range tab.Funcs {
						add(f.Name, f.Entry, f.End)
					}
				}
			}
		}
	}
	symbols := func(list []elf.Symbol, err error) {
		for _, s := range list {
			if elf.ST_TYPE(s.Info) == elf.STT_FUNC && s.Section != elf.SHN_UNDEF && s.Name != "" {
				add(s.Name, s.Value, s.Value+s.Size)
			}
		}
	}
	if len(b.funcs) == 0 {
		symbols(b.file.Symbols())
	}
	if len(b.funcs) == 0 {
		symbols(b.file.DynamicSymbols())
		known := map[uint64]bool{}
		for _, f := range b.funcs {
			known[f.start] = true
		}
		for _, start := range b.sweep(known) {
			add(fmt.Sprintf("func_%x", start), start, 0)
		}
	}
	b.arrange()
}

// arrange sorts the functions, drops aliases and closes each at the next.
func (b *image) arrange() {
	sort.SliceStable(b.funcs, func(i, j int) bool { return b.funcs[i].start < b.funcs[j].start })
	kept := b.funcs[:0]
	for _, f := range b.funcs {
		if len(kept) > 0 && kept[len(kept)-1].start == f.start {
			if b.byName[f.name] == nil {
				b.byName[f.name] = kept[len(kept)-1] // another name for it
			}
			continue
		}
		if b.byName[f.name] != nil {
			f.name = fmt.Sprintf("%s#%x", f.name, f.start)
		}
		b.byName[f.name] = f
		kept = append(kept, f)
	}
	b.funcs = kept
	for i, f := range kept {
		limit := f.start
		if s := b.holding(f.start); s != nil {
			limit = s.addr + uint64(len(s.code))
		}
		if i+1 < len(kept) {
			limit = min(limit, kept[i+1].start)
		}
		if f.end <= f.start || f.end > limit {
			f.end = limit
		}
	}
}

// holding is the span of code that holds an address, or nil.
func (b *image) holding(addr uint64) *span {
	for i := range b.code {
		if s := &b.code[i]; addr >= s.addr && addr-s.addr < uint64(len(s.code)) {
			return s
		}
	}
	return nil
}

// functionAt is the function that begins at an address, or nil.
func (b *image) functionAt(addr uint64) *function {
	i := sort.Search(len(b.funcs), func(i int) bool { return b.funcs[i].start >= addr })
	if i < len(b.funcs) && b.funcs[i].start == addr {
		return b.funcs[i]
	}
	return nil
}

// at is the source position of an address, or the address itself as a line.
func (b *image) at(addr uint64) ir.Pos {
	if b.gotab != nil {
		if file, line, fn := b.gotab.PCToLine(addr); fn != nil && line > 0 {
			return ir.Pos{File: file, Line: line}
		}
	}
	if p := b.lines.At(addr); p.IsValid() {
		return p
	}
	return ir.Pos{File: b.path, Line: int(addr & (1<<62 - 1))}
}
