package heddle

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// Submission is a program that has been read: its units and the facts of each.
type Submission struct {
	Program program.Program
	Facts   map[string]analysis.Facts // by unit name
	Module  *ir.Module                // nil when the facts were known already
	Notes   []profile.Diagnostic      // what could not be read
	// Principal is the unit whose growth stands for the whole program: the entry
	// or, where that only defines or tries things out, the costliest function.
	Principal string
	units     []program.Unit
}

// ErrNoUnit is the answer to an entry that the program does not have.
var ErrNoUnit = errors.New("no such unit in the program")

// Unit finds the unit of that name, or the entry for "". A function named
// explicitly is called as a handler.
func (s *Submission) Unit(name string) (program.Unit, error) {
	// A method may be called by its own name: people say twoSum, not Solution.twoSum.
	for _, is := range []func(u program.Unit) bool{
		func(u program.Unit) bool { return u.Name == name || name == "" && u.Entry },
		func(u program.Unit) bool { return name != "" && strings.HasSuffix(u.Name, "."+name) },
	} {
		if k := slices.IndexFunc(s.units, is); k >= 0 {
			u := s.units[k]
			if name != "" && u.Kind == program.Function {
				u.Kind = program.Handler
			}
			return u, nil
		}
	}
	if len(s.Facts) == 0 && interpreted(s.Program.Language) { // unread: the interpreter will find it, or say that it is not there
		return program.Unit{Name: name, Kind: program.Handler, File: s.Program.Main, Line: 1, Entry: true}, nil
	}
	if name == "" {
		return program.Unit{}, fmt.Errorf("%s: %w: nothing runs by itself here; choose a function with --entry", s.Program.Path, ErrNoUnit)
	}
	err := fmt.Errorf("%s: %w: %q", s.Program.Path, ErrNoUnit, name)
	for _, n := range s.Notes {
		if n.Severity != "note" { // what could not be read may have had it
			return program.Unit{}, fmt.Errorf("%w (%s)", err, n.Text)
		}
	}
	return program.Unit{}, err
}

// Units lists the program's units, the entry first.
func (s *Submission) Units() []program.Unit { return s.units }

// Submit reads the program at path and states the facts of its units. What was
// read once is remembered by content, so a known program costs one look-up.
func (e *Engine) Submit(ctx context.Context, path string) (*Submission, error) {
	p, err := intake.Load(path, e.frontEnds())
	if err != nil {
		return nil, err
	}
	if s, err := e.recall(ctx, p); err == nil {
		return s, nil
	}
	s, err := e.Read(ctx, p)
	if err != nil {
		return nil, err
	}
	return s, e.remember(ctx, s)
}

// Read is Submit for a program already in memory, without the store.
func (e *Engine) Read(ctx context.Context, p program.Program) (*Submission, error) {
	s := &Submission{Program: p, Facts: map[string]analysis.Facts{}}
	fe, ok := e.config.FrontEnds[p.Language]
	if !ok {
		return nil, fmt.Errorf("read %s: %w: %s", p.Path, lang.ErrUnsupported, p.Language)
	}
	var err error
	if s.units, err = fe.Units(ctx, p); err == nil {
		s.Module, err = fe.Lower(ctx, p)
	}
	if errors.Is(err, lang.ErrMissingTool) || errors.Is(err, lang.ErrTooLarge) {
		// It can still run, unread (a bundle of a whole web service, a build without
		// parsers): sized by trials and history alone.
		s.units = []program.Unit{script(p)}
		s.Notes = append(s.Notes, profile.Diagnostic{Severity: "warning", File: p.Main, Text: err.Error()})
		return s, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Path, err)
	}
	if err := broken(s.Module); err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Path, err)
	}
	for _, n := range s.Module.Notes {
		s.Notes = append(s.Notes, profile.Diagnostic{Severity: n.Severity, File: n.Pos.File, Line: n.Pos.Line, Text: n.Text})
	}
	if len(s.units) == 0 && interpreted(p.Language) {
		s.units = []program.Unit{script(p)} // constants only: it runs, though nothing happens
	}
	models, err := e.models(s.Module.Lang)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", p.Path, err)
	}
	facts := analysis.Run(s.Module, analysis.Options{Models: models})
	for _, f := range facts {
		s.Facts[f.Unit] = f
	}
	if k := analysis.Dominant(s.Module, facts); k >= 0 {
		s.Principal = facts[k].Unit
	}
	return s, nil
}

// script is a whole file as a command.
func script(p program.Program) program.Unit {
	return program.Unit{Name: "main", Kind: program.Command, File: p.Main, Line: 1, Entry: true}
}

func interpreted(l program.Language) bool {
	return l == program.Python || l == program.JavaScript || l == program.TypeScript
}

// models are the library rows of a language, parsed once.
func (e *Engine) models(lang string) (*library.Models, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if m, ok := e.libraries[lang]; ok {
		return m, nil
	}
	m, err := library.Load(lang)
	if err == nil {
		e.libraries[lang] = m
	}
	return m, err
}

// broken is the first syntax error of a module in which every function has one:
// there is nothing sound left to analyse or run.
func broken(m *ir.Module) error {
	var first *ir.Note
	for _, f := range m.Funcs {
		damage := slices.IndexFunc(m.Notes, func(n ir.Note) bool {
			return n.Severity == "error" && n.Pos.File == f.Pos.File && (f == m.Entry || n.Pos.Line >= f.Pos.Line && n.Pos.Line <= f.End.Line)
		})
		if damage < 0 {
			return nil
		}
		if first == nil {
			first = &m.Notes[damage]
		}
	}
	if first == nil {
		return nil
	}
	return fmt.Errorf("%w: %s: %s", lang.ErrSyntax, first.Pos, first.Text)
}

// record is a Submission as the store keeps it.
type record struct {
	Units     []program.Unit
	Facts     map[string]analysis.Facts
	Notes     []profile.Diagnostic
	Principal string
}

func (e *Engine) recordName(p program.Program) string {
	return "facts/" + e.config.Version + "/" + string(p.Digest)
}

func (e *Engine) recall(ctx context.Context, p program.Program) (*Submission, error) {
	data, err := e.config.Store.Blob(ctx, e.recordName(p))
	if err != nil {
		return nil, err
	}
	var r record
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("facts of %s: %w", p.Path, err)
	}
	return &Submission{Program: p, Facts: r.Facts, Notes: r.Notes, Principal: r.Principal, units: r.Units}, nil
}

func (e *Engine) remember(ctx context.Context, s *Submission) error {
	r := record{Units: s.units, Notes: s.Notes, Principal: s.Principal, Facts: map[string]analysis.Facts{}}
	for name, f := range s.Facts {
		f.Func = nil
		r.Facts[name] = f
	}
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("facts of %s: %w", s.Program.Path, err)
	}
	return e.config.Store.PutBlob(ctx, e.recordName(s.Program), data)
}

func (e *Engine) frontEnds() []lang.FrontEnd {
	var list []lang.FrontEnd
	for _, fe := range e.config.FrontEnds {
		list = append(list, fe)
	}
	return list
}
