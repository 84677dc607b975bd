package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/internal/bench"
	"github.com/heddle-run/heddle/internal/learn"
	"github.com/heddle-run/heddle/store"
)

// training is what heddle train was asked for.
type training struct {
	measure  []string // folders of programs to run first
	examples string   // file to write all examples to
	model    string   // file to write the model to
	output   string
	alone    bool // without the examples that ship
	dry      bool
}

func (a *app) trainCommand() *cobra.Command {
	var t training
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Refit the learned model from what runs really used",
		Long: `Train makes a new model of how the laws of programs turn out, from the runs that
heddle remembers and those that it ships with. The same runs give the same model.

Before it is swapped in, models are trained without a fifth of the programs at a
time and judged on those (cross-validation); the new model must also do as well as
the one in use on the runs here. Otherwise the one in use stays. See heddle ledger
for how predictions held.

With --measure it first runs every program of a folder's subjects.txt (lines of
PROGRAM ENTRY ISOLATION SHARE INPUT SIZE; see examples/subjects.txt).`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if t.output != "text" && t.output != "json" {
				return usage("--output %s: want text or json", t.output)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error { return a.train(ctx, s, t) })
		},
	}
	cmd.Flags().StringArrayVar(&t.measure, "measure", nil, "folder of programs to run first (repeatable)")
	cmd.Flags().StringVar(&t.examples, "examples", "", "write the runs trained on to this file")
	cmd.Flags().StringVar(&t.model, "model", "", "write the model to this file too")
	cmd.Flags().BoolVar(&t.alone, "alone", false, "without the runs that heddle ships with")
	cmd.Flags().BoolVar(&t.dry, "dry-run", false, "judge only; keep the model in use")
	cmd.Flags().StringVarP(&t.output, "output", "o", "text", "text or json")
	return cmd
}

// trained is what heddle train says.
type trained struct {
	Examples int           `json:"examples"` // in all
	Own      int           `json:"own"`      // of them made here
	Scores   []learn.Score `json:"scores"`   // cross-validated
	Swapped  bool          `json:"swapped"`
	Why      string        `json:"why"`
}

// parts of the programs that are held back in turn.
const parts = 5

func (a *app) train(ctx context.Context, s store.Store, t training) error {
	own, err := a.ownExamples(ctx, s, t.measure)
	if err != nil {
		return err
	}
	all := own
	if !t.alone {
		base, err := builtin.BaseExamples()
		if err != nil {
			return err
		}
		all = append(base, own...)
	}
	if len(all) < fewest {
		return usage("%d runs to learn from, want at least %d: run programs first (heddle run), or --measure a folder", len(all), fewest)
	}
	now, _, err := builtin.LoadModel(ctx, s)
	if err != nil && !errors.Is(err, learn.ErrModel) { // no model is one that leaves the laws as they are
		return err
	}
	unseen := learn.HeldOut(builtin.NewPredictor, all, parts)
	result := trained{Examples: len(all), Own: len(own),
		Scores: append(learn.Judge("law", learn.Always(learn.Alone), all), learn.Judge("model", unseen, all)...)}
	result.Swapped, result.Why = better(unseen, own, now)
	model, err := learn.Train(builtin.NewPredictor, all).Save()
	if err != nil {
		return err
	}
	if t.examples != "" {
		data, err := learn.WriteExamples(all)
		if err != nil {
			return err
		}
		if err := os.WriteFile(t.examples, data, 0o644); err != nil {
			return err
		}
	}
	if t.model != "" {
		if err := os.WriteFile(t.model, model, 0o644); err != nil {
			return err
		}
	}
	if result.Swapped = result.Swapped && !t.dry; result.Swapped {
		if err := s.PutBlob(ctx, builtin.ModelBlob, model); err != nil {
			return err
		}
	}
	return a.printTrained(result, t)
}

// fewest examples make a model.
const fewest = 60

// better asks whether models that have not seen the programs here predict them as
// well as the model in use.
func better(unseen learn.Chooser, own []learn.Example, now learn.Model) (bool, string) {
	if len(own) == 0 {
		return true, "nothing new was learnt here: this is the model of the runs that ship"
	}
	return learn.MayReplace(learn.Judge("new", unseen, own), learn.Judge("in use", learn.Always(now.Ask), own))
}

// ownExamples are the runs remembered here and those measured now.
func (a *app) ownExamples(ctx context.Context, s store.Store, folders []string) ([]learn.Example, error) {
	ids, err := s.Units(ctx)
	if err != nil {
		return nil, err
	}
	var out []learn.Example
	for _, id := range ids {
		runs, err := s.Observations(ctx, id, 0)
		if err != nil {
			return nil, err
		}
		out = append(out, learn.Of(runs)...)
	}
	if len(folders) == 0 {
		return out, nil
	}
	dir, err := os.MkdirTemp("", "heddle-train-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for k, folder := range folders {
		got, err := bench.Collect(ctx, bench.Env{
			// What they use is compared with what the law says, not with what a model makes of it.
			Open:     a.opener(builtin.Site{Unlearned: true}),
			Dir:      filepath.Join(dir, fmt.Sprint(k)),
			Progress: a.event,
		}, folder)
		if err != nil {
			return nil, err
		}
		out = append(out, got...)
	}
	return out, nil
}

// opener opens engines in folders of their own.
func (a *app) opener(site builtin.Site) func(ctx context.Context, dir string) (*heddle.Engine, func(), error) {
	return func(ctx context.Context, dir string) (*heddle.Engine, func(), error) {
		site := site
		site.Dir = dir
		o, err := a.set.Open(ctx, site)
		if err != nil {
			return nil, nil, err
		}
		return o.Engine, o.Close, nil
	}
}

func (a *app) printTrained(r trained, t training) error {
	if t.output == "json" {
		return a.json(r)
	}
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "LAYER\tRESOURCE\tRUNS OF\tN\tINSIDE\tABOVE\tERROR\tHIGH/LOW\tLOSS")
	for _, s := range r.Scores {
		group := s.Group
		if group == "" {
			group = "all"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%.1f%%\t%.1f%%\t%.0f%%\t%.1f\t%.2f\n", s.Layer, s.Resource, group, s.Runs, 100*s.Coverage, 100*s.Above, 100*s.Error, s.Width, s.Loss)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	done := "kept the model in use"
	if r.Swapped {
		done = "the new model is in use"
	}
	fmt.Fprintf(a.out, "%d runs, %d of them made here. %s: %s.\n", r.Examples, r.Own, done, r.Why)
	return nil
}
