package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/export"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// analyzeFlags are what `heddle analyze` can be told.
type analyzeFlags struct {
	entry, input, output, isolation string
	graph, plot                     string
	args, at                        []string
	static, batch, trial            bool
	budget                          time.Duration
	workers                         int
}

func (a *app) analyzeCommand() *cobra.Command {
	var f analyzeFlags
	cmd := &cobra.Command{
		Use:   "analyze PATH",
		Short: "Say what a program will need, and why",
		Long: `Analyze reads a program, derives how its time and memory grow with its input and,
unless --static, tries it on shrunk versions of the input in a capped sandbox to
turn that growth into seconds and bytes.

PATH is a .py, .js, .ts, .go, .java, .c or .wasm file, an ELF binary, or a folder
with a Go main package. With --batch, programs are read as JSON lines from stdin:
{"id","language","source","entry"?}, and one profile a line is printed, in order.`,
		Example: `  heddle analyze wordcount.py --input book.txt
  heddle analyze handler.py --entry handler --input event.json --output json
  heddle analyze kmeans.py --static --at n=1e7
  heddle analyze --batch < programs.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case f.batch && f.graph != "":
				return usage("--graph draws one program, not a --batch")
			case f.batch && f.plot != "":
				return usage("--plot draws one program, not a --batch")
			case f.batch && len(args) > 0:
				return usage("--batch reads programs from stdin and takes no PATH")
			case !f.batch && len(args) != 1:
				return usage("want one PATH to analyze, got %d (see heddle analyze --help)", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.batch {
				return a.batch(cmd.Context(), f)
			}
			return a.analyze(cmd.Context(), args[0], f)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&f.entry, "entry", "", "only this unit: a handler or function by name")
	fs.StringVar(&f.input, "input", "", "sample input: stdin of a command, JSON event of a handler (- is heddle's stdin)")
	fs.StringArrayVar(&f.args, "arg", nil, "an argument of the command (repeatable)")
	fs.StringArrayVar(&f.at, "at", nil, "what if: NAME=VALUE of an input size, such as n=1e7 (repeatable)")
	fs.BoolVar(&f.static, "static", false, "never run the code")
	fs.DurationVar(&f.budget, "budget", 2*time.Second, "time for trial runs")
	fs.StringVar(&f.isolation, "isolation", "", "sandbox of trial runs: wasm, process, container or vm")
	fs.StringVarP(&f.output, "output", "o", "text", "text, json, sarif, or a manifest: kubernetes, nomad, slurm, compose, lambda")
	fs.StringVar(&f.graph, "graph", "", "also draw the control flow and the calls into this .dot or .svg file")
	fs.StringVar(&f.plot, "plot", "", "also draw what it will need over the first --at size, or its first input, into this .svg or .png file")
	fs.BoolVar(&f.batch, "batch", false, "read programs as JSON lines from stdin")
	fs.BoolVar(&f.trial, "trial", false, "with --batch: make trial runs too")
	fs.IntVar(&f.workers, "workers", 0, "with --batch: programs analysed at once (0: one per core)")
	return cmd
}

func (a *app) analyze(ctx context.Context, path string, f analyzeFlags) error {
	if formats := append([]string{"text", "json", "sarif"}, export.Formats()...); !slices.Contains(formats, f.output) {
		return usage("--output %s: want one of %s", f.output, strings.Join(formats, ", "))
	}
	if err := checkGraph(f.graph); err != nil {
		return err
	}
	if err := checkPlot(f.plot); err != nil {
		return err
	}
	opt, err := f.options()
	if err != nil {
		return err
	}
	e, done, err := a.engine(ctx)
	if err != nil {
		return err
	}
	defer done()
	s, err := e.Submit(ctx, path)
	if err != nil {
		return err
	}
	if f.graph != "" {
		if err := a.graph(ctx, e, s, f.graph); err != nil {
			return err
		}
	}
	in, err := a.sampleOf(f.input, f.args)
	if err != nil {
		return err
	}
	doc, err := document(ctx, e, s, f.entry, in, opt)
	if err != nil {
		return err
	}
	if err := a.printDocument(doc, s, f.output); err != nil {
		return err
	}
	return a.chart(ctx, e, s, in, opt, doc.Units[0], f)
}

// chart draws the principal unit's demand, when a what-if or a picture was asked for.
func (a *app) chart(ctx context.Context, e *heddle.Engine, s *heddle.Submission, in task.Input, opt heddle.Options, p profile.Profile, f analyzeFlags) error {
	if f.plot == "" && (len(f.at) == 0 || f.output != "text") {
		return nil
	}
	u, err := s.Unit(p.Name)
	if err != nil {
		return err
	}
	c, err := sweep(ctx, e, s, u, in, opt, p, firstAt(f.at))
	switch {
	case err != nil:
		return err
	case c == nil && f.plot != "":
		return exitError{exitAnalyse, fmt.Errorf("--plot %s: no input size with a known value to draw over (give --input, --arg or --at)", f.plot)}
	case c == nil:
		return nil
	}
	if f.output == "text" && len(f.at) > 0 {
		c.print(a)
	}
	if f.plot == "" {
		return nil
	}
	return c.save(fmt.Sprintf("%s %s", s.Program.Path, p.Name), f.plot)
}

// document profiles one unit, or all with the entry tried and the rest static.
func document(ctx context.Context, e *heddle.Engine, s *heddle.Submission, entry string, in task.Input, opt heddle.Options) (profile.Document, error) {
	profiles := []profile.Profile{}
	units := s.Units()
	if entry != "" {
		u, err := s.Unit(entry)
		if err != nil {
			return profile.Document{}, err
		}
		units = []program.Unit{u}
	}
	for _, u := range units {
		o := opt
		if !u.Entry && entry == "" {
			o.Budget = 0
		}
		p, err := e.Profile(ctx, s, u, in, o)
		if err != nil {
			return profile.Document{}, err
		}
		profiles = append(profiles, p)
	}
	ref := profile.ProgramRef{Digest: s.Program.Digest, Language: s.Program.Language, Path: s.Program.Path}
	return profile.NewDocument(ref, profiles, s.Principal), nil
}

func (f analyzeFlags) options() (opt heddle.Options, err error) {
	if opt.At, err = whatIf(f.at); err != nil {
		return opt, err
	}
	if opt.Isolation, err = isolation(f.isolation); err != nil {
		return opt, err
	}
	if !f.static {
		opt.Budget, opt.Fresh = f.budget, true
	}
	return opt, nil
}

func (a *app) printDocument(doc profile.Document, s *heddle.Submission, output string) error {
	switch output {
	case "json":
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(doc)
	case "sarif":
		return writeSARIF(a.out, doc)
	case "text":
	default:
		text, err := export.Write(output, doc, doc.Units[0])
		if err != nil {
			return exitError{exitAnalyse, err}
		}
		_, err = fmt.Fprint(a.out, text)
		return err
	}
	for i, p := range doc.Units {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		a.page(doc, p, s)
	}
	return nil
}
