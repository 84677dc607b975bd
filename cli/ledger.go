package cli

import (
	"context"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/internal/ledger"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/store"
)

func (a *app) ledgerCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "ledger",
		Short: "Say how well past predictions held",
		Long: `Ledger scores every past prediction against what the run then used: the share of
runs inside the predicted interval beside the share that was promised, the median
width (upper end over lower) and error, the memory granted but not used, and the runs killed for lack of it.
The rows of all tell apart what the fitted laws alone would have said from what the
learned model made of them (heddle train), units by what was known of them, and SLA classes.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if output != "text" && output != "json" {
				return usage("--output %s: want text or json", output)
			}
			if a.server != "" {
				var doc struct{ Rows []ledger.Row }
				if err := a.remote().Get(cmd.Context(), "/v1/ledger", &doc); err != nil {
					return err
				}
				return a.printLedger(doc.Rows, output)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error { return a.ledger(ctx, s, output) })
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

func (a *app) ledger(ctx context.Context, s store.Store, output string) error {
	ids, err := s.Units(ctx)
	if err != nil {
		return err
	}
	byUnit := map[string][]profile.Observation{}
	for _, id := range ids {
		runs, err := s.Observations(ctx, id, 0)
		if err != nil {
			return err
		}
		name := shortDigest(id.Program) + "/" + id.Unit
		if p, err := s.Profile(ctx, id); err == nil && p.File != "" {
			name += " " + p.File
		}
		byUnit[name] = runs
	}
	return a.printLedger(ledger.Rows(byUnit), output)
}

func (a *app) printLedger(rows []ledger.Row, output string) error {
	if output == "json" {
		return a.json(map[string]any{"rows": rows})
	}
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "RUNS\tMEM COVERAGE\tWIDTH\tERROR\tSLACK\tOOM\tCPU COVERAGE\tWIDTH\tERROR\t\tUNIT")
	for _, r := range rows {
		fmt.Fprintf(w, "%d\t%s\t%s\t%s\t%s\t%.1f%%\t%s\t%s\t%s\t\t%s\n", r.Runs, held(r.Memory), times(r.Memory.Width), percent(r.Memory.Error), percent(r.Slack),
			100*r.OOMShare, held(r.CPU), times(r.CPU.Width), percent(r.CPU.Error), nameOf(r))
	}
	return w.Flush()
}

// nameOf says what a row is about.
func nameOf(r ledger.Row) string {
	switch {
	case r.Class != "":
		return "all of class " + r.Class
	case r.Layer == "law":
		return "all, by the law alone"
	case r.Layer == "model":
		return "all, as the model corrected it"
	case r.Evidence == "static":
		return "all that had only been read"
	case r.Evidence == "trial":
		return "all that had been tried"
	case r.Evidence == "history":
		return "all that had run before"
	}
	return r.Unit
}

// held prints a coverage beside what was promised.
func held(s ledger.Score) string {
	if s.Coverage == nil {
		return "-"
	}
	return fmt.Sprintf("%.0f%% of %.0f%%", 100**s.Coverage, 100**s.Promised)
}

// times prints how many times the lower end of an interval its upper is.
func times(v *float64) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprintf("%.3gx", *v)
}

func percent(v *float64) string {
	if v == nil {
		return "-"
	}
	return fmt.Sprintf("%.0f%%", 100**v)
}
