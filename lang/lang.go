// Package lang is the port to languages: a FrontEnd turns files into a Program
// with its Units and lowers it to the IR, without ever running user code.
//
// A front end is error-tolerant: good subtrees are lowered and ir.Module.Notes
// says what was not. It fails only when nothing can be said, with ErrSyntax,
// ErrUnsupported or ErrMissingTool. Every front end passes langtest.
package lang

import (
	"context"
	"errors"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/program"
)

// Errors of front ends, wrapped with the file, line or tool.
var (
	ErrSyntax      = errors.New("not valid source")
	ErrUnsupported = errors.New("no front end for this kind of file")
	ErrMissingTool = errors.New("a tool is missing")
	ErrTooLarge    = errors.New("larger than the analysis limit")
)

// FrontEnd reads programs of one language (or a close family).
type FrontEnd interface {
	// Info is what this front end reads.
	Info() Info
	// Units lists what can be invoked or analysed in the program, the entry
	// first. It parses, and runs nothing.
	Units(ctx context.Context, p program.Program) ([]program.Unit, error)
	// Lower gives the program's IR, which passes ir.Verify.
	Lower(ctx context.Context, p program.Program) (*ir.Module, error)
}

// Info is what a front end declares of itself.
type Info struct {
	Languages  []program.Language
	Extensions []string // with the dot; a front end for binaries may have none
	Magic      [][]byte // leading bytes that identify a binary
}
