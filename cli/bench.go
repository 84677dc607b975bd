package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/internal/bench"
	"github.com/heddle-run/heddle/queue"
)

func (a *app) benchCommand() *cobra.Command {
	var output, examples, programs string
	var brokers []string
	names := make([]string, 0, len(bench.All()))
	for name := range bench.All() {
		names = append(names, name)
	}
	slices.Sort(names)
	cmd := &cobra.Command{
		Use:   "bench NAME",
		Short: "Measure heddle's promises of speed and accuracy here",
		Long: "Bench runs one of the benchmarks " + strings.Join(names, ", ") + ".\n" +
			"A row that misses its floor makes the exit status 1.",
		ValidArgs: names,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(names, args[0]) {
				return usage("want one of %s", strings.Join(names, ", "))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if output != "text" && output != "json" && output != "markdown" {
				return usage("--output %s: want text, json or markdown", output)
			}
			return a.bench(cmd.Context(), args[0], bench.Env{Examples: examples, Programs: programs, Brokers: brokers}, output)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text, json or markdown")
	cmd.Flags().StringVar(&examples, "examples", "examples", "folder of the example programs")
	cmd.Flags().StringArrayVar(&brokers, "queue", brokersHere(), "amqp: or kafka: URL that bench queue measures too, repeatable (HEDDLE_RABBITMQ, HEDDLE_KAFKA)")
	cmd.Flags().StringVar(&programs, "programs", "internal/bench/testdata/programs", "folder of the programs of bench unseen")
	return cmd
}

// brokersHere are those that the scripts of scripts/brokers told of.
func brokersHere() []string {
	var list []string
	for _, name := range []string{"HEDDLE_RABBITMQ", "HEDDLE_KAFKA"} {
		if url := os.Getenv(name); url != "" {
			list = append(list, url)
		}
	}
	return list
}

func (a *app) bench(ctx context.Context, name string, env bench.Env, output string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "heddle-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	boxes, err := a.set.Sandboxes(filepath.Join(dir, "cache"))
	if err != nil {
		return err
	}
	env.Open = a.opener(builtin.Site{Warm: warmShare})
	env.Queue = func(ctx context.Context, url, dir string) (queue.Queue, func(), error) {
		return builtin.OpenQueue(ctx, url, dir, nil)
	}
	env.Objects = builtin.OpenFolder
	env.Sandboxes, env.Self, env.Dir, env.Progress = boxes, self, dir, a.event
	result, err := bench.Run(ctx, name, env)
	if err != nil {
		return fmt.Errorf("bench %s: %w", name, err)
	}
	if err := a.printBench(result, output); err != nil {
		return err
	}
	for _, r := range result.Rows {
		if !r.Pass {
			return exitError{1, fmt.Errorf("bench %s: %s is %.4g %s, floor %.4g", name, r.Name, r.Value, r.Unit, *r.Floor)}
		}
	}
	return nil
}

func (a *app) printBench(r bench.Result, output string) error {
	cell := func(v *float64) string {
		if v == nil {
			return ""
		}
		return fmt.Sprintf("%.3g", *v)
	}
	switch output {
	case "json":
		enc := json.NewEncoder(a.out)
		enc.SetIndent("", " ")
		return enc.Encode(r)
	case "markdown":
		fmt.Fprintf(a.out, "### %s\n\n%s\n\n| what | value | against | ratio | floor |\n| --- | --- | --- | --- | --- |\n", r.Bench, r.Host)
		for _, row := range r.Rows {
			fmt.Fprintf(a.out, "| %s | %s %s | %s | %s | %s |\n", row.Name, human(row.Value), row.Unit, row.Against, cell(row.Ratio), cell(row.Floor))
		}
		fmt.Fprintln(a.out)
		return nil
	}
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "WHAT\tVALUE\tAGAINST\tRATIO\tFLOOR")
	for _, row := range r.Rows {
		fmt.Fprintf(w, "%s\t%s %s\t%s\t%s\t%s\n", row.Name, human(row.Value), row.Unit, row.Against, cell(row.Ratio), cell(row.Floor))
	}
	return w.Flush()
}
