// Package wasmbin reads, writes and rewrites WebAssembly binaries: a decoder
// and an encoder of the module format, an iterator over instructions, and pure
// rewrites of bytes to bytes that add counting or memory tracing.
//
// It covers the MVP, sign extension, saturating conversions, bulk memory,
// reference types, SIMD, atomics, multi-value and tail calls. It does not
// validate types (the runtime does) and runs nothing. lang/wasm lowers what it
// decodes; sandbox/wasm runs what it rewrites.
//
// Binaries are hostile: every length is checked against what is left before
// anything is allocated for it, and every error names the offset of its cause.
package wasmbin

import (
	"errors"
	"fmt"
)

// ErrMalformed is the cause of every error about the bytes themselves,
// ErrUnsupported of those about features outside what the package covers.
var (
	ErrMalformed   = errors.New("malformed wasm")
	ErrUnsupported = errors.New("unsupported wasm feature")
)

// Magic is how every module begins: "\0asm" and version 1.
const Magic = "\x00asm\x01\x00\x00\x00"

// PageSize is the unit of linear memory, in bytes.
const PageSize = 65536

// ValType is a value type by its code in the binary format.
type ValType byte

// The value types.
const (
	I32       ValType = 0x7f
	I64       ValType = 0x7e
	F32       ValType = 0x7d
	F64       ValType = 0x7c
	V128      ValType = 0x7b
	FuncRef   ValType = 0x70
	ExternRef ValType = 0x6f
)

// FuncType is a function signature.
type FuncType struct{ Params, Results []ValType }

// Kind is what an import or export is.
type Kind byte

// The kinds of imports and exports.
const (
	FuncKind Kind = iota
	TableKind
	MemKind
	GlobalKind
)

// Limits bound a table or memory, in elements or pages.
type Limits struct {
	Min, Max uint32
	HasMax   bool
	Shared   bool
}

// Table is a table of references.
type Table struct {
	Type   ValType
	Limits Limits
}

// GlobalType is the type of a global.
type GlobalType struct {
	Type    ValType
	Mutable bool
}

// Global is a global defined in the module.
type Global struct {
	GlobalType
	Init []byte // constant expression, its end included
}

// Import is something the module needs. The field that belongs to Kind is set.
type Import struct {
	Module, Name string
	Kind         Kind
	Type         uint32 // of a function
	Table        Table
	Mem          Limits
	Global       GlobalType
}

// Export gives Index of Kind's space a name.
type Export struct {
	Name  string
	Kind  Kind
	Index uint32
}

// SegmentMode says when a segment is copied.
type SegmentMode byte

// Active segments are copied at instantiation, passive ones by instructions,
// declared ones never.
const (
	Active SegmentMode = iota
	Passive
	Declared
)

// Elem is an element segment. Exprs is set when its items are expressions.
type Elem struct {
	Mode   SegmentMode
	Table  uint32
	Offset []byte
	Type   ValType
	Funcs  []uint32
	Exprs  [][]byte
}

// Data is a data segment.
type Data struct {
	Mode   SegmentMode
	Mem    uint32
	Offset []byte
	Bytes  []byte
}

// LocalRun is Count locals of one type.
type LocalRun struct {
	Count uint32
	Type  ValType
}

// Body is the code of one function: its locals and its instructions up to and
// with the last end. Off is the offset of Code in the module's bytes.
type Body struct {
	Locals []LocalRun
	Code   []byte
	Off    int
}

// Custom is a custom section.
type Custom struct {
	Name  string
	Bytes []byte
}

// Module is a decoded module. Its slices of bytes are parts of the input.
type Module struct {
	Types     []FuncType
	Imports   []Import
	Funcs     []uint32 // the type of each function defined here
	Tables    []Table
	Mems      []Limits
	Globals   []Global
	Exports   []Export
	Start     int // function index; -1 is none
	Elems     []Elem
	DataCount int // -1 is none
	Code      []Body
	Datas     []Data
	Customs   []Custom
	CodeOff   int // offset of the code section's contents: DWARF addresses count from it
}

// Count is how many imports of a kind there are: indices below it are imports.
func (m *Module) Count(k Kind) int {
	n := 0
	for _, i := range m.Imports {
		if i.Kind == k {
			n++
		}
	}
	return n
}

// FuncTypes gives the type of every function by its index, imports first. It
// fails when an index into the types is out of range.
func (m *Module) FuncTypes() ([]FuncType, error) {
	types := make([]FuncType, 0, len(m.Imports)+len(m.Funcs))
	add := func(t uint32) error {
		if int(t) >= len(m.Types) {
			return fmt.Errorf("function %d has type %d of %d: %w", len(types), t, len(m.Types), ErrMalformed)
		}
		types = append(types, m.Types[t])
		return nil
	}
	for _, i := range m.Imports {
		if i.Kind == FuncKind {
			if err := add(i.Type); err != nil {
				return nil, err
			}
		}
	}
	for _, t := range m.Funcs {
		if err := add(t); err != nil {
			return nil, err
		}
	}
	return types, nil
}

// Exported is the export of that kind and name.
func (m *Module) Exported(k Kind, name string) (index uint32, ok bool) {
	for _, e := range m.Exports {
		if e.Kind == k && e.Name == name {
			return e.Index, true
		}
	}
	return 0, false
}

// Memory is the limits of memory 0, imported or defined.
func (m *Module) Memory() (Limits, bool) {
	for _, i := range m.Imports {
		if i.Kind == MemKind {
			return i.Mem, true
		}
	}
	if len(m.Mems) > 0 {
		return m.Mems[0], true
	}
	return Limits{}, false
}

// Custom is the contents of the first custom section of that name, or nil.
func (m *Module) Custom(name string) []byte {
	for _, c := range m.Customs {
		if c.Name == name {
			return c.Bytes
		}
	}
	return nil
}
