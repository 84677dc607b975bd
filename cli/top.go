package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/heddle-run/heddle/client"
)

func (a *app) nodesCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "nodes",
		Short: "List a server's nodes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var list []client.Node
			if err := a.remote().Get(cmd.Context(), "/v1/nodes", &list); err != nil {
				return err
			}
			if output == "json" {
				return a.json(list)
			}
			return nodesTable(a.out, list)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

func nodesTable(out io.Writer, list []client.Node) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "NODE\tPOOL\tSTATE\tCORES\tFREE\tMEMORY\tFREE\tRUNS\tISOLATION\t$/H")
	for _, n := range list {
		fmt.Fprintf(w, "%s\t%s\t%s\t%.3g\t%.3g\t%s\t%s\t%d\t%s\t%.3g\n", n.ID, n.Pool, n.State, n.CPUCores, n.FreeCores, bytesText(float64(n.MemoryBytes)),
			bytesText(float64(n.FreeMemory)), n.Allocations, strings.Join(n.Isolation, ","), n.PriceHour)
	}
	return w.Flush()
}

func (a *app) poolsCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "pools",
		Short: "List a server's pools of nodes",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var list []client.Pool
			if err := a.remote().Get(cmd.Context(), "/v1/pools", &list); err != nil {
				return err
			}
			if output == "json" {
				return a.json(list)
			}
			w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
			fmt.Fprintln(w, "POOL\tNODES\tREADY\tWANT\tMIN\tMAX\tCORES\tMEMORY\t$/H\tPROVIDER\tSTART\tWHY")
			for _, p := range list {
				provider, start := cmp.Or(p.Provider, "-"), "-"
				if p.StartUp != nil {
					start = fmt.Sprintf("%.3gs", *p.StartUp)
				}
				fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%.3g\t%s\t%.3g\t%s\t%s\t%s\n", p.Name, p.Nodes, p.Ready, p.Want, p.Min, p.Max, p.CPUCores,
					bytesText(float64(p.Memory)), p.PriceHour, provider, start, poolWhy(p))
			}
			return w.Flush()
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

// poolWhy is the reason of a pool's last change.
func poolWhy(p client.Pool) string {
	why := strings.Join(p.Why, "; ")
	if p.DryRun && why != "" {
		why = "would: " + why
	}
	return why
}

func (a *app) topCommand() *cobra.Command {
	var once bool
	var every time.Duration
	cmd := &cobra.Command{
		Use:   "top",
		Short: "Watch what runs on a server: granted, reserved, used",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if every < 100*time.Millisecond {
				return usage("--every %s: want at least 100ms", every)
			}
			return a.top(cmd.Context(), once, every)
		},
	}
	cmd.Flags().BoolVar(&once, "once", false, "print once and end")
	cmd.Flags().DurationVar(&every, "every", time.Second, "how often to look")
	return cmd
}

func (a *app) top(ctx context.Context, once bool, every time.Duration) error {
	f, isFile := a.out.(interface{ Fd() uintptr })
	clear := ""
	if isFile && term.IsTerminal(int(f.Fd())) {
		clear = "\x1b[H\x1b[2J"
	}
	was := map[string]client.Allocation{}
	for tick := time.NewTicker(every); ; {
		var nodes []client.Node
		var list []client.Allocation
		if err := a.remote().Get(ctx, "/v1/nodes", &nodes); err != nil {
			return err
		}
		if err := a.remote().Get(ctx, "/v1/allocations", &list); err != nil {
			return err
		}
		var pools []client.Pool
		if err := a.remote().Get(ctx, "/v1/pools", &pools); err != nil {
			return err
		}
		fmt.Fprint(a.out, clear)
		if err := nodesTable(a.out, nodes); err != nil {
			return err
		}
		for _, p := range pools {
			if why := poolWhy(p); why != "" {
				fmt.Fprintf(a.out, "pool %s: %d nodes, wants %d: %s\n", p.Name, p.Nodes, p.Want, why)
			}
		}
		fmt.Fprintln(a.out)
		if err := allocationsTable(a.out, list, was, every); err != nil || once {
			return err
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// allocationsTable prints what runs; the cores it uses are those since it was last printed.
func allocationsTable(out io.Writer, list []client.Allocation, was map[string]client.Allocation, every time.Duration) error {
	w := tabwriter.NewWriter(out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "TASK\tTENANT\tNODE\tFOR\tCORES\tRESERVED\tLIMIT\tMEMORY\tRESERVED\tLIMIT\tTHROTTLED")
	for _, al := range list {
		cores, memory, throttled := "-", "-", "-"
		if u := al.Used; u != nil {
			memory, throttled = bytesText(float64(u.MemoryBytes)), seconds(u.Throttled)
			spent, over := u.CPUSeconds, time.Since(al.Since).Seconds()
			if before := was[al.ID].Used; before != nil {
				spent, over = u.CPUSeconds-before.CPUSeconds, every.Seconds()
			}
			cores = fmt.Sprintf("%.2f", spent/max(over, 1e-3))
		}
		was[al.ID] = al
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%.2f\t%.2f\t%s\t%s\t%s\t%s\n", al.Task, al.Tenant, al.Node, seconds(time.Since(al.Since).Seconds()), cores, al.Cores,
			al.CPULimit, memory, bytesText(float64(al.Memory)), bytesText(float64(al.Limit)), throttled)
	}
	return w.Flush()
}
