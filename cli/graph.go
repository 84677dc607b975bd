package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/graph"
)

// checkGraph refuses a graph that could not be written, before the work is done.
func checkGraph(file string) error {
	switch filepath.Ext(file) {
	case ".dot":
	case ".svg":
		if _, err := exec.LookPath("dot"); err != nil {
			return usage("--graph %s: an SVG is laid out by Graphviz; install it (the command dot, package graphviz) or give a .dot file", file)
		}
	default:
		if file == "" {
			return nil // no graph is wanted
		}
		return usage("--graph %s: want a FILE that ends in .dot or .svg", file)
	}
	return nil
}

// graph draws the control flow and the calls of a program into file.
func (a *app) graph(ctx context.Context, e *heddle.Engine, s *heddle.Submission, file string) error {
	mod := s.Module
	if mod == nil {
		// Known from before: the facts were kept, the code itself was not.
		fresh, err := e.Read(ctx, s.Program)
		if err != nil {
			return err
		}
		mod = fresh.Module
	}
	if mod == nil {
		return exitError{exitAnalyse, errors.New("no graph: the program could not be read")}
	}
	models, err := library.Load(mod.Lang)
	if err != nil {
		return err
	}
	text := graph.DOT(graph.Config{
		Module: mod,
		Rounds: analysis.Rounds(mod, analysis.Options{Models: models}),
		Line:   func(file string, line int) string { return sourceLine(s, file, line) },
	})
	if filepath.Ext(file) == ".svg" {
		cmd := exec.CommandContext(ctx, "dot", "-Tsvg")
		cmd.Stdin = bytes.NewReader(text)
		var problem strings.Builder
		cmd.Stderr = &problem
		if text, err = cmd.Output(); err != nil {
			return fmt.Errorf("draw %s: %w: %s", file, err, strings.TrimSpace(problem.String()))
		}
	}
	if err := os.WriteFile(file, text, 0o666); err != nil {
		return fmt.Errorf("write graph: %w", err)
	}
	return nil
}
