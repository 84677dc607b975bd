package cli

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/store"
)

const requestHelp = "what you would have booked for it, as CORES,MEMORY (2,4GiB): decides nothing, heddle savings counts against it"

// requested reads --request.
func requested(text string) (v resource.Vector, err error) {
	if text == "" {
		return v, nil
	}
	cores, memory, ok := strings.Cut(text, ",")
	c, bad := strconv.ParseFloat(strings.TrimSpace(cores), 64)
	bytes, unreadable := resource.ParseBytes(memory)
	if !ok || bad != nil || unreadable != nil || bytes == 0 || !(c > 0 && c <= 1e5) {
		return v, usage("--request %s: want CORES,MEMORY, such as 2,4GiB", text)
	}
	return resource.Vector{resource.CPU: resource.Quantity(c * 1000), resource.Memory: bytes}, nil
}

func (a *app) savingsCommand() *cobra.Command {
	var by, output string
	cmd := &cobra.Command{
		Use:   "savings",
		Short: "Say what runs cost, and what their requests would have",
		Long: `Savings sums up what runs cost, by run, unit or tenant, beside what would have been
paid, for as long, for what their callers said they would have booked: heddle run and
heddle invoke --request CORES,MEMORY, or requested_cpu_cores and requested_memory_bytes of
a call. Runs of which nothing was said count in the cost alone; those that used more memory
than was said would have been killed, and count as too small.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if by != "run" && by != "unit" && by != "tenant" {
				return usage("--by %s: want run, unit or tenant", by)
			}
			if output != "text" && output != "json" {
				return usage("--output %s: want text or json", output)
			}
			if a.server != "" {
				var doc struct{ Rows []heddle.Saving }
				if err := a.remote().Get(cmd.Context(), "/v1/savings?by="+by, &doc); err != nil {
					return err
				}
				return a.printSavings(doc.Rows, by, output)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error {
				runs, err := s.Runs(ctx, 0)
				if err != nil {
					return err
				}
				return a.printSavings(heddle.Savings(runs, by), by, output)
			})
		},
	}
	cmd.Flags().StringVar(&by, "by", "unit", "run, unit or tenant")
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

func (a *app) printSavings(rows []heddle.Saving, by, output string) error {
	if output == "json" {
		return a.json(map[string]any{"by": by, "rows": rows})
	}
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "RUNS\tCOST\tOF WHICH SAID\tREQUESTED\tSAVED\tTOO SMALL\t\t%s\n", strings.ToUpper(by))
	for _, r := range rows {
		asked, saved := "-", "-"
		if r.Requested != nil {
			asked, saved = fmt.Sprintf("$%.3g", *r.Requested), fmt.Sprintf("%.0f%%", 100**r.Saved/max(*r.Requested, 1e-12))
		}
		fmt.Fprintf(w, "%d\t$%.3g\t%d\t%s\t%s\t%d\t\t%s\n", r.Runs, r.Cost, r.Said, asked, saved, r.TooSmall, strings.TrimSpace(r.Of+" "+r.Path))
	}
	return w.Flush()
}
