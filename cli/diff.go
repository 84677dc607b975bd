package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/diff"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/task"
)

// diffFlags are what `heddle diff` can be told.
type diffFlags struct {
	output string
	failOn []string
	at     []string
}

func (a *app) diffCommand() *cobra.Command {
	var f diffFlags
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Say what changed in demand between two versions",
		Long: `Diff analyses two versions without running them and says which units' growth,
memory, CPU, I/O or locks changed, at the same input (--at, else 1000 of each size).

OLD and NEW are files, folders, or REV:PATH for a file or folder at a git revision.`,
		Example: `  heddle diff old.py new.py
  heddle diff main:src src --output markdown --fail-on class --fail-on memory=20`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage("want OLD and NEW, got %d argument(s)", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return a.diff(cmd.Context(), args[0], args[1], f) },
	}
	fs := cmd.Flags()
	fs.StringVarP(&f.output, "output", "o", "text", "text, json, sarif or markdown")
	fs.StringArrayVar(&f.failOn, "fail-on", nil, "exit with status 1 when: class, memory=PERCENT or cpu=PERCENT (repeatable)")
	fs.StringArrayVar(&f.at, "at", nil, "compare at NAME=VALUE of an input size (repeatable)")
	return cmd
}

func (a *app) diff(ctx context.Context, before, after string, f diffFlags) error {
	var gates []diff.Gate
	for _, s := range f.failOn {
		g, err := diff.ParseGate(s)
		if err != nil {
			return usage("--fail-on %v", err)
		}
		gates = append(gates, g)
	}
	at, err := whatIf(f.at)
	if err != nil {
		return err
	}
	e, done, err := a.engine(ctx)
	if err != nil {
		return err
	}
	defer done()
	opt := heddle.Options{At: at, NoLearn: true}
	older, oldFile, err := version(ctx, e, before, opt)
	if err != nil {
		return err
	}
	newer, newFile, err := version(ctx, e, after, opt)
	if err != nil {
		return err
	}
	if oldFile != "" && newFile != "" { // two versions of one file, whatever their names
		for i := range older {
			older[i].File = newFile
		}
	}
	changes := diff.Compare(older, newer)
	if err := a.printDiff(changes, f.output); err != nil {
		return err
	}
	if fails := diff.Fails(changes, gates); len(fails) > 0 {
		return exitError{1, errors.New(strings.Join(fails, "\nheddle: "))}
	}
	return nil
}

// version profiles every program of one side; file is its name when it is one file.
func version(ctx context.Context, e *heddle.Engine, side string, opt heddle.Options) (units []diff.Unit, file string, err error) {
	root, cleanup, err := checkOut(ctx, side)
	if err != nil {
		return nil, "", err
	}
	defer cleanup()
	info, err := os.Stat(root)
	if err != nil {
		return nil, "", fmt.Errorf("read %s: %w", side, errors.Unwrap(err))
	}
	if !info.IsDir() {
		file = filepath.Base(root)
		units, err = profiled(ctx, e, root, file, opt)
		return units, file, err
	}
	err = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); path != root && (strings.HasPrefix(name, ".") || name == "node_modules" || name == "testdata") {
				return filepath.SkipDir
			}
			return nil
		}
		rel, _ := filepath.Rel(root, path)
		if !sourceFile(path) {
			return nil
		}
		more, err := profiled(ctx, e, path, filepath.ToSlash(rel), opt)
		if errors.Is(err, lang.ErrSyntax) || errors.Is(err, lang.ErrUnsupported) || errors.Is(err, lang.ErrTooLarge) {
			return nil // the other files still count
		}
		units = append(units, more...)
		return err
	})
	return units, "", err
}

func sourceFile(path string) bool {
	switch filepath.Ext(path) {
	case ".py", ".js", ".mjs", ".cjs", ".ts", ".mts", ".java", ".c":
		return true
	case ".go":
		return !strings.HasSuffix(path, "_test.go")
	}
	return false
}

func profiled(ctx context.Context, e *heddle.Engine, path, name string, opt heddle.Options) ([]diff.Unit, error) {
	s, err := e.Submit(ctx, path)
	if err != nil {
		return nil, err
	}
	doc, err := document(ctx, e, s, "", task.Input{}, opt)
	if err != nil {
		return nil, err
	}
	var units []diff.Unit
	for _, p := range doc.Units {
		units = append(units, diff.Unit{File: name, Profile: p})
	}
	return units, nil
}

// checkOut gives the path of a side: itself when it exists, else REV:PATH
// unpacked from git into a folder that cleanup removes.
func checkOut(ctx context.Context, side string) (path string, cleanup func(), err error) {
	nothing := func() {}
	rev, inside, isRev := strings.Cut(side, ":")
	if _, err := os.Stat(side); err == nil || !isRev {
		return side, nothing, nil
	}
	dir, err := os.MkdirTemp("", "heddle-diff-")
	if err != nil {
		return "", nothing, err
	}
	cleanup = func() { os.RemoveAll(dir) }
	archive := exec.CommandContext(ctx, "git", "archive", "--format=tar", "--output="+filepath.Join(dir, ".tar"), rev, "--", inside)
	if out, err := archive.CombinedOutput(); err != nil {
		cleanup()
		return "", nothing, fmt.Errorf("git archive %s: %w: %s", side, fs.ErrNotExist, strings.TrimSpace(string(out)))
	}
	if out, err := exec.CommandContext(ctx, "tar", "-xf", filepath.Join(dir, ".tar"), "-C", dir).CombinedOutput(); err != nil {
		cleanup()
		return "", nothing, fmt.Errorf("unpack %s: %w: %s", side, err, out)
	}
	return filepath.Join(dir, filepath.FromSlash(inside)), cleanup, nil
}

func (a *app) printDiff(changes []diff.Change, output string) error {
	switch output {
	case "json":
		enc := json.NewEncoder(a.out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		return enc.Encode(map[string]any{"schema": "heddle.diff/v1", "changes": changes})
	case "sarif":
		var p []profile.Profile
		for _, c := range changes {
			p = append(p, profile.Profile{Name: c.Unit, File: c.File, Line: c.Line, Time: profile.Growth{Bound: c.Time.New}, Space: profile.Growth{Bound: c.Space.New},
				Diagnostics: []profile.Diagnostic{{Severity: "warning", File: c.File, Line: max(c.Line, 1), Text: describe(c)}}})
		}
		return writeSARIF(a.out, profile.NewDocument(profile.ProgramRef{}, p, ""))
	case "markdown":
		if len(changes) == 0 {
			fmt.Fprintln(a.out, "No change in demand.")
			return nil
		}
		fmt.Fprintln(a.out, "| unit | | time | space | memory | cpu |\n| --- | --- | --- | --- | --- | --- |")
		for _, c := range changes {
			fmt.Fprintf(a.out, "| `%s` %s:%d | %s | %s | %s | %s | %s |\n", c.Unit, c.File, c.Line, c.Status, arrow(c.Time), arrow(c.Space), amount(c.Memory, bytesText), amount(c.CPU, seconds))
		}
		return nil
	case "text":
		if len(changes) == 0 {
			fmt.Fprintln(a.out, "no change in demand")
			return nil
		}
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(w, "UNIT\tWHERE\t\tTIME\tSPACE\tMEMORY\tCPU")
		for _, c := range changes {
			fmt.Fprintf(w, "%s\t%s:%d\t%s\t%s\t%s\t%s\t%s\n", c.Unit, c.File, c.Line, c.Status, arrow(c.Time), arrow(c.Space), amount(c.Memory, bytesText), amount(c.CPU, seconds))
		}
		return w.Flush()
	}
	return usage("--output %s: want text, json, sarif or markdown", output)
}

func describe(c diff.Change) string {
	return fmt.Sprintf("%s: time %s, space %s, memory %s, cpu %s", c.Status, arrow(c.Time), arrow(c.Space), amount(c.Memory, bytesText), amount(c.CPU, seconds))
}

func arrow(p diff.Pair) string {
	switch {
	case p.Old == p.New || p.Old == "":
		return p.New
	case p.New == "":
		return p.Old
	}
	return p.Old + " -> " + p.New
}

func amount(a diff.Amounts, show func(float64) string) string {
	switch {
	case a.New == nil && a.Old == nil:
		return "-"
	case a.New == nil:
		return show(*a.Old)
	case a.Percent == nil:
		return show(*a.New)
	}
	return fmt.Sprintf("%s (%+.0f%%)", show(*a.New), *a.Percent)
}
