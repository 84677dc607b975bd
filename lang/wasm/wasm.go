// Package wasm is the front end for WebAssembly binaries: it lowers the
// functions that the program can reach, from their structured control flow, to
// the IR.
//
// It keeps loops, locals (as SSA values), memory accesses, calls and what is
// asked of the host (Call "wasi.fd_read"); it does not recover the types and
// containers of the source language. Positions are the source's where the
// binary has DWARF line tables, else offsets in the binary.
package wasm

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/dwarflines"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/wasmbin"
)

// Config bounds the work. The zero value is usable.
type Config struct {
	MaxBytes  int64 // largest module; 0 is 64 MiB
	MaxInstrs int   // wasm instructions lowered, nearest to the entry first; 0 is 400,000
}

// FrontEnd reads WebAssembly modules. It is safe for concurrent use.
type FrontEnd struct{ config Config }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end.
func New(config Config) *FrontEnd {
	if config.MaxBytes == 0 {
		config.MaxBytes = 64 << 20
	}
	if config.MaxInstrs == 0 {
		config.MaxInstrs = 400_000
	}
	return &FrontEnd{config}
}

// Info says that this front end reads .wasm files, known by their magic.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{
		Languages: []program.Language{program.Wasm}, Extensions: []string{".wasm"},
		Magic: [][]byte{[]byte(wasmbin.Magic[:4])},
	}
}

// Units lists "main", the module's _start, and its exported functions.
func (f *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	m, err := f.decode(ctx, p)
	if err != nil {
		return nil, err
	}
	var units []program.Unit
	if m.start >= 0 {
		units = append(units, program.Unit{Name: "main", Kind: program.Command, File: p.Main, Line: m.line(m.start), Entry: true})
	}
	for _, i := range m.exported {
		if i != m.start && !m.known(i) {
			units = append(units, program.Unit{Name: m.names[i], Kind: program.Function, File: p.Main, Line: m.line(i)})
		}
	}
	return units, nil
}

// Lower gives the IR of all functions reachable from _start or, in a library,
// from the exports. What lies beyond the bound on instructions is a stub, and a
// note says so.
func (f *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	m, err := f.decode(ctx, p)
	if err != nil {
		return nil, err
	}
	return m.lower(ctx, f.config.MaxInstrs)
}

// module is a decoded module with what lowering needs to know of all of it.
type module struct {
	*wasmbin.Module
	file     string
	types    []wasmbin.FuncType // by function index
	names    []string           // unique, none empty
	imported int
	fromGo   bool
	start    int   // index of _start, or -1
	exported []int // defined functions, in the order of the exports, each once
	targets  map[string][]int
	lines    *dwarflines.Table
}

func (f *FrontEnd) decode(ctx context.Context, p program.Program) (*module, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	info, err := fs.Stat(p.Files, p.Main)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Main, err)
	}
	if info.Size() > f.config.MaxBytes {
		return nil, fmt.Errorf("%s has %d bytes, limit %d: %w", p.Main, info.Size(), f.config.MaxBytes, lang.ErrTooLarge)
	}
	bin, err := fs.ReadFile(p.Files, p.Main)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Main, err)
	}
	decoded, err := wasmbin.Decode(bin)
	if err != nil {
		cause := lang.ErrSyntax
		if errors.Is(err, wasmbin.ErrUnsupported) {
			cause = lang.ErrUnsupported
		}
		return nil, fmt.Errorf("%s: %w: %w", p.Main, cause, err)
	}
	m := &module{Module: decoded, file: p.Main, imported: decoded.Count(wasmbin.FuncKind), start: -1}
	if m.types, err = decoded.FuncTypes(); err != nil {
		return nil, fmt.Errorf("%s: %w: %w", p.Main, lang.ErrSyntax, err)
	}
	m.fromGo = m.Custom("go:buildid") != nil
	m.name()
	m.export()
	m.lines = readLines(decoded)
	return m, nil
}

// name gives every function a name of its own.
func (m *module) name() {
	m.names = m.FuncNames()
	seen := make(map[string]bool, len(m.names))
	for i, n := range m.names {
		if n == "" {
			n = fmt.Sprintf("func[%d]", i)
		}
		if seen[n] {
			n = fmt.Sprintf("%s#%d", n, i)
		}
		seen[n], m.names[i] = true, n
	}
}

func (m *module) export() {
	seen := map[uint32]bool{}
	for _, e := range m.Exports {
		if e.Kind != wasmbin.FuncKind || int64(e.Index) >= int64(len(m.types)) || int(e.Index) < m.imported || seen[e.Index] {
			continue
		}
		seen[e.Index] = true
		m.exported = append(m.exported, int(e.Index))
		if e.Name == "_start" {
			m.start = int(e.Index)
		}
	}
}

func (m *module) body(i int) *wasmbin.Body { return &m.Code[i-m.imported] }

// line is the position of a function's first instruction.
func (m *module) line(i int) int { return m.at(m.body(i).Off).Line }

// key is a function type as a map key.
func key(t wasmbin.FuncType) string {
	b := make([]byte, 0, len(t.Params)+len(t.Results)+1)
	for _, v := range t.Params {
		b = append(b, byte(v))
	}
	b = append(b, ':')
	for _, v := range t.Results {
		b = append(b, byte(v))
	}
	return string(b)
}

// addressTaken lists, by type, the functions that call_indirect may reach:
// those in element segments and operands of ref.func in globals.
func (m *module) addressTaken() map[string][]int {
	targets := map[string][]int{}
	seen := map[uint32]bool{}
	add := func(i uint32) {
		if int64(i) < int64(len(m.types)) && !seen[i] {
			seen[i] = true
			k := key(m.types[i])
			targets[k] = append(targets[k], int(i))
		}
	}
	exprs := func(code []byte) {
		for c := wasmbin.NewCode(code, 0); c.Next(); {
			if c.Op == wasmbin.RefFunc {
				add(c.A)
			}
		}
	}
	for _, e := range m.Elems {
		for _, i := range e.Funcs {
			add(i)
		}
		for _, x := range e.Exprs {
			exprs(x)
		}
	}
	for _, g := range m.Globals {
		exprs(g.Init)
	}
	return targets
}
