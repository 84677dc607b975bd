// Package elf is the front end for ELF x86-64 binaries: it finds functions,
// recovers their control flow, and lowers registers to SSA values, so that
// loops, calls and what is asked of the system can be read.
//
// What a stripped binary hides stays hidden: types, containers, and whatever
// passes through memory. Its answers on growth are guesses, and a note in every
// module says so; its calls into libraries and the system are facts.
package elf

import (
	"bytes"
	"context"
	"debug/elf"
	"fmt"
	"io/fs"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

// Config bounds the work. The zero value is usable.
type Config struct {
	MaxBytes int64 // largest file; 0 is 512 MiB
	MaxCode  int   // bytes of machine code decoded; 0 is 4 MiB
	MaxInsts int   // machine instructions lowered, nearest to the entry first; 0 is 150,000
}

// FrontEnd reads ELF binaries. It is safe for concurrent use.
type FrontEnd struct{ config Config }

var _ lang.FrontEnd = (*FrontEnd)(nil)

// New makes a front end.
func New(config Config) *FrontEnd {
	if config.MaxBytes == 0 {
		config.MaxBytes = 512 << 20
	}
	if config.MaxCode == 0 {
		config.MaxCode = 4 << 20
	}
	if config.MaxInsts == 0 {
		config.MaxInsts = 150_000
	}
	return &FrontEnd{config}
}

// Info says that this front end reads binaries by their magic.
func (*FrontEnd) Info() lang.Info {
	return lang.Info{Languages: []program.Language{program.ELF}, Extensions: []string{".elf"}, Magic: [][]byte{[]byte(elf.ELFMAG)}}
}

// Units is the one unit "main": the binary's whole run.
func (f *FrontEnd) Units(ctx context.Context, p program.Program) ([]program.Unit, error) {
	b, err := f.open(ctx, p)
	if err != nil {
		return nil, err
	}
	return []program.Unit{{Name: "main", Kind: program.Command, File: p.Main, Line: b.at(b.main).Line, Entry: true}}, nil
}

// Lower gives the IR of the functions reachable from main, or from the entry
// point where main cannot be told.
func (f *FrontEnd) Lower(ctx context.Context, p program.Program) (*ir.Module, error) {
	b, err := f.open(ctx, p)
	if err != nil {
		return nil, err
	}
	return b.lower(ctx, f.config)
}

func (f *FrontEnd) open(ctx context.Context, p program.Program) (b *image, err error) {
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
	data, err := fs.ReadFile(p.Files, p.Main)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Main, err)
	}
	defer func() {
		if r := recover(); r != nil { // debug/elf or debug/gosym on hostile tables
			b, err = nil, fmt.Errorf("%s: %w: %v", p.Main, lang.ErrSyntax, r)
		}
	}()
	file, err := elf.NewFile(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", p.Main, lang.ErrSyntax, err)
	}
	if file.Machine != elf.EM_X86_64 || file.Class != elf.ELFCLASS64 {
		return nil, fmt.Errorf("%s: machine %s, only x86-64 is read: %w", p.Main, file.Machine, lang.ErrUnsupported)
	}
	b = &image{file: file, path: p.Main}
	b.load(f.config.MaxCode)
	if len(b.code) == 0 {
		return nil, fmt.Errorf("%s: no machine code in it: %w", p.Main, lang.ErrUnsupported)
	}
	return b, nil
}
