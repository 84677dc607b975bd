package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/internal/score"
)

// scoreCommand is `heddle score TRACE.csv`.
func scoreCommand() *cobra.Command {
	var history float64
	var seed uint64
	var output string
	cmd := &cobra.Command{
		Use:   "score TRACE.csv",
		Short: "replay a usage history and say what heddle would have saved",
		Long: `Replay a usage history through the online sizer and say what would have been saved.

Columns (others are ignored; a unit may end the name, as in peak_memory_mb):
  task                    the type of the task                    required
  peak_memory_bytes       what it used                            required
  runtime_seconds         how long it ran                         required
  input_bytes             size of its input                       may be empty
  requested_memory_bytes  what its user asked for                 may be empty
  requested_cores         likewise                                may be empty
  feature_*               further numbers known before it starts

Of every type a share of the rows (--history, drawn by --seed) is known; the rest
arrives one by one and is learnt only after its own decision. Types with fewer
than 34 rows are left out. Waste is over-allocation x runtime plus the whole of
failed attempts. TRACE may be gzipped; - is standard input.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if history <= 0 || history >= 1 {
				return usage("--history %g: want a share between 0 and 1", history)
			}
			if output != "text" && output != "json" {
				return usage("--output %q: want text or json", output)
			}
			in := cmd.InOrStdin()
			if args[0] != "-" {
				f, err := os.Open(args[0])
				if err != nil {
					return err
				}
				defer f.Close()
				in = f
			}
			rep, err := score.Run(in, score.Config{History: history, Seed: seed, Now: time.Now, Compare: true})
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			if output == "json" {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", " ")
				return enc.Encode(rep)
			}
			return printScore(cmd.OutOrStdout(), rep)
		},
	}
	cmd.Flags().Float64Var(&history, "history", 0.3, "share of each type's rows that is known beforehand")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "draws which rows those are")
	cmd.Flags().StringVar(&output, "output", "text", "text or json")
	return cmd
}

// mostTypes is how many task types the text names; the JSON names all.
const mostTypes = 20

func printScore(w io.Writer, r *score.Report) error {
	for _, b := range r.Bad {
		fmt.Fprintf(w, "line %d left out: %s\n", b.Line, b.Why)
	}
	if more := r.BadRows - len(r.Bad); more > 0 {
		fmt.Fprintf(w, "and %d lines more\n", more)
	}
	if r.Tasks == 0 {
		fmt.Fprintf(w, "nothing to score: no type has 34 rows or more (%d rows, %d types)\n", r.Rows, r.LeftOutTypes)
		return nil
	}
	fmt.Fprintf(w, "%d tasks sized one by one: %.4g GB-hours wasted", r.Tasks, r.WasteGBH)
	if r.WasteRequested != nil && *r.WasteRequested > 0 {
		fmt.Fprintf(w, ", %.4g as requested (%.0f %% saved)", *r.WasteRequested, 100*(1 - r.WasteGBH / *r.WasteRequested))
	}
	fmt.Fprintf(w, "\n%.2f %% of tasks killed once", 100*r.OOMShare)
	if r.MAQ != nil {
		fmt.Fprintf(w, "; %.0f %% of the memory held was used", 100**r.MAQ)
	}
	if r.DecisionP50 != nil && r.DecisionP99 != nil {
		fmt.Fprintf(w, "; a decision takes %.0f us (p99 %.0f us)", *r.DecisionP50, *r.DecisionP99)
	}
	fmt.Fprint(w, "\n\n")
	if err := printLines(w, r); err != nil {
		return err
	}
	fmt.Fprintln(w)
	return printTypes(w, r)
}

// printLines is the chart: a bar a rule, as long as its waste.
func printLines(w io.Writer, r *score.Report) error {
	const width = 40
	all := append([]score.Line{{Name: "heddle", WasteGBH: r.WasteGBH, OOMShare: r.OOMShare}}, r.Compare...)
	most := 0.0
	for _, l := range all {
		most = max(most, l.WasteGBH)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "rule\tGB-hours wasted\tkilled\t")
	for _, l := range all {
		n := 0
		if most > 0 {
			n = int(width*l.WasteGBH/most + 0.5)
		}
		fmt.Fprintf(t, "%s\t%.4g\t%.2f %%\t%s\n", l.Name, l.WasteGBH, 100*l.OOMShare, strings.Repeat("█", max(n, 1)))
	}
	return t.Flush()
}

func printTypes(w io.Writer, r *score.Report) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "task\ttasks\tGB-hours wasted\tas requested\tkilled\tused of held")
	for i, b := range r.ByType {
		if i == mostTypes {
			fmt.Fprintf(t, "and %d types more\n", len(r.ByType)-mostTypes)
			break
		}
		requested := "-"
		if b.WasteRequested > 0 {
			requested = fmt.Sprintf("%.4g", b.WasteRequested)
		}
		fmt.Fprintf(t, "%s\t%d\t%.4g\t%s\t%.2f %%\t%.0f %%\n", b.Task, b.Tasks, b.WasteGBH, requested, 100*b.OOMShare, 100*b.MAQ)
	}
	return t.Flush()
}
