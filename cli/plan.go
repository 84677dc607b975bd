package cli

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/catalogue"
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/internal/plan"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// planFlags are what `heddle plan` can be told.
type planFlags struct {
	entry, input, isolation, output, offerings string
	plot                                       string
	args, at                                   []string
	budget, deadline                           time.Duration
	rules                                      plan.Rules
	here                                       bool
}

func (a *app) planCommand() *cobra.Command {
	var f planFlags
	cmd := &cobra.Command{
		Use:   "plan PATH",
		Short: "Say what time and money each way to run a program takes",
		Long: `Plan predicts what the program needs on the input and lays out the ways to run it:
on which machine, in how many shards (where the analysis proves that it may be
split), on nodes that run already (warm) or are launched for it (cold). It prints
the frontier, in which everything dearer is faster, and the cheapest plan that
holds --deadline at the upper end of its prediction. Below stands what this machine
offers as it is now: all at once, or what can be had instead.

Machines are this one and those of --offerings, a CSV table with the columns
instance_type, usd_per_hour, vcpu and memory_mb, and, where they are there, zone,
capacity_type, available, startup_seconds, ready (nodes that run already) and
speed (of a core, against one of this machine). Without it, they are those of
` + catalogue.Source + `, each taken to be as fast as this machine.

Exit status 4: no plan holds the deadline.`,
		Example: `  heddle plan montecarlo.py --arg 1000000000 --deadline 5m
  heddle plan wordcount.py --input book.txt --at lines=1e9 --at bytes=5e10
  heddle plan nbody/ --arg 1e8 --offerings ours.csv --output json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return a.plan(cmd.Context(), args[0], f) },
	}
	fs := cmd.Flags()
	fs.StringVar(&f.entry, "entry", "", "the handler or function to plan for")
	fs.StringVar(&f.plot, "plot", "", "draw the frontier into this FILE: .svg or .png")
	fs.StringVar(&f.input, "input", "", "stdin of a command, JSON event of a handler")
	fs.StringArrayVar(&f.args, "arg", nil, "an argument of the command (repeatable)")
	fs.StringArrayVar(&f.at, "at", nil, "what if: NAME=VALUE of an input size, such as n=1e7 (repeatable)")
	fs.DurationVar(&f.budget, "budget", 2*time.Second, "time for trial runs")
	fs.StringVar(&f.isolation, "isolation", "", "sandbox of trial runs: wasm, process, container or vm")
	fs.DurationVar(&f.deadline, "deadline", 0, "the result must be there after this long")
	fs.StringVar(&f.offerings, "offerings", "", "table of machines and prices (CSV)")
	fs.IntVar(&f.rules.MostShards, "most-shards", 64, "split it into no more")
	fs.IntVar(&f.rules.MostNodes, "most-nodes", 16, "launch no more")
	fs.DurationVar(&f.rules.LeastBill, "least-bill", time.Minute, "time that a launched node is paid for at the least")
	fs.BoolVar(&f.here, "here", true, "plan with this machine too")
	fs.StringVarP(&f.output, "output", "o", "text", "text or json")
	return cmd
}

// planDocument is what `heddle plan --output json` prints.
type planDocument struct {
	Schema          string             `json:"schema"`
	Program         profile.ProgramRef `json:"program"`
	Unit            string             `json:"unit"`
	Predicted       profile.Demand     `json:"predicted"`
	DeadlineSeconds *float64           `json:"deadline_seconds"`
	plan.Plan
	Offers  []heddle.Offer `json:"offers"` // of this machine's engine as it stands now; none with --here=false
	Assumed []string       `json:"assumed"`
}

func (a *app) plan(ctx context.Context, path string, f planFlags) error {
	if f.output != "text" && f.output != "json" {
		return usage("--output %s: want text or json", f.output)
	}
	if err := checkPlot(f.plot); err != nil {
		return err
	}
	if f.deadline < 0 || f.rules.MostShards < 1 || f.rules.MostNodes < 1 {
		return usage("--deadline, --most-shards and --most-nodes: want positive values")
	}
	machines, assumed, err := f.machines()
	if err != nil {
		return err
	}
	e, done, err := a.engine(ctx)
	if err != nil {
		return err
	}
	defer done()
	if f.here {
		here, err := nodesOf(ctx, e)
		if err != nil {
			return err
		}
		machines = append(here, machines...)
	}
	doc, offers, err := a.planned(ctx, e, path, f)
	if err != nil {
		return err
	}
	p := doc.Units[0]
	work, err := plan.WorkOf(p)
	if err != nil {
		return exitError{exitAnalyse, fmt.Errorf("%s: %w", path, err)}
	}
	f.rules.Task = dispatchTime
	out := planDocument{Schema: "heddle.plan/v1", Program: doc.Program, Unit: p.Name, Predicted: p.Demand,
		Plan: plan.Make(work, machines, f.deadline, f.rules), Offers: offers, Assumed: assumed}
	if f.deadline > 0 {
		s := f.deadline.Seconds()
		out.DeadlineSeconds = &s
	}
	if f.plot != "" {
		if err := saveFrontier(out, f.plot); err != nil {
			return err
		}
	}
	if f.output == "json" {
		err = a.json(out)
	} else {
		err = a.planPage(out, work, p.Parallelism.Fork != nil)
	}
	if err == nil && out.Cheapest == nil {
		return exitError{exitRefused, fmt.Errorf("%s: %s", path, noPlan(out.Plan, f.deadline))}
	}
	return err
}

// dispatchTime is what handing out one shard takes.
const dispatchTime = 2 * time.Millisecond

func noPlan(p plan.Plan, deadline time.Duration) string {
	if len(p.Frontier) == 0 {
		why := "there is no machine to plan with"
		if len(p.Rejected) > 0 {
			why = fmt.Sprintf("no machine can run it: %d %s", p.Rejected[0].Machines, p.Rejected[0].Reason)
		}
		return why
	}
	return fmt.Sprintf("no plan holds the deadline of %s: the fastest takes up to %s", deadline, seconds(p.Frontier[0].Seconds.High))
}

// planned is the profile of the unit to plan for, and what the engine here offers.
func (a *app) planned(ctx context.Context, e *heddle.Engine, path string, f planFlags) (doc profile.Document, offers []heddle.Offer, err error) {
	opt, err := analyzeFlags{at: f.at, isolation: f.isolation, budget: f.budget}.options()
	if err != nil {
		return doc, nil, err
	}
	s, err := e.Submit(ctx, path)
	if err != nil {
		return doc, nil, err
	}
	u, err := s.Unit(f.entry)
	if err != nil {
		return doc, nil, err
	}
	in, err := a.sampleOf(f.input, f.args)
	if err != nil {
		return doc, nil, err
	}
	if doc, err = document(ctx, e, s, u.Name, in, opt); err != nil || !f.here || u.Kind == program.Function {
		return doc, []heddle.Offer{}, err
	}
	class := task.Standard
	class.Deadline = f.deadline
	opt.Known = &doc.Units[0]
	offers, err = e.Offers(ctx, s, u, task.Invocation{ID: newID(), Tenant: localTenant, Input: in, Class: class, At: time.Now().UTC()}, opt)
	return doc, offers, err
}

// machines are those of the table, and what is assumed of them.
func (f planFlags) machines() ([]plan.Machine, []string, error) {
	assumed := []string{"cores are as fast as this machine's where a table does not say otherwise"}
	if f.offerings == "" {
		list, err := catalogue.Builtin()
		return list, append(assumed, "prices are "+catalogue.Source, "a launched node joins after 40 s"), err
	}
	file, err := os.Open(f.offerings)
	if err != nil {
		return nil, nil, usage("--offerings: %v", err)
	}
	defer file.Close()
	list, err := catalogue.Read(file)
	if err != nil {
		return nil, nil, usage("--offerings %s: %v", f.offerings, err)
	}
	return list, assumed, nil
}

// nodesOf are the engine's own nodes as machines: they run already. One without a
// price has that of the market.
func nodesOf(ctx context.Context, e *heddle.Engine) ([]plan.Machine, error) {
	snap, err := e.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	var list []plan.Machine
	for _, n := range snap.Nodes {
		price := n.Price
		if price == 0 {
			price = cost.DefaultRates().Node(n.Allocatable)
		}
		list = append(list, plan.Machine{Ready: 1, Offering: cluster.Offering{Name: "this machine (" + runtime.GOARCH + ")", Capacity: n.Allocatable, Price: price}})
	}
	return list, nil
}

// planPage prints a plan for a person.
func (a *app) planPage(d planDocument, w plan.Work, forks bool) error {
	fmt.Fprintf(a.out, "%s  %s  predicted %s of CPU, %s, %s\n", a.bold(d.Unit), d.Program.Path, seconds(w.CPU.Likely), seconds(w.Wall.Likely), bytesText(w.Memory.Likely))
	switch {
	case w.Split:
	case forks:
		fmt.Fprintln(a.out, a.dim("  proven safe to split on one machine (heddle split), not over several: one shard"))
	default:
		fmt.Fprintln(a.out, a.dim("  not proven safe to split: one shard"))
	}
	fmt.Fprintln(a.out)
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  \ttime\tup to\tcost\tnodes\tmachine\tstart\tshards\tcores\tmemory\twhy")
	row := func(mark string, o plan.Option) {
		fmt.Fprintf(t, "  %s\t%s\t%s\t$%.3g\t%d\t%s\t%s\t%d\t%g\t%s\t%s\n", mark, seconds(o.Seconds.Likely), seconds(o.Seconds.High), o.Cost,
			o.Nodes, o.Machine, o.Start, o.Shards, o.Cores, bytesText(o.Memory), o.Why)
	}
	marked := false
	for _, o := range d.Frontier {
		mark := ""
		if d.Cheapest != nil && o == *d.Cheapest {
			mark, marked = "*", true
		}
		row(mark, o)
	}
	if d.Cheapest != nil && !marked {
		row("*", *d.Cheapest)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if d.Cheapest != nil {
		what := "* the cheapest"
		if d.DeadlineSeconds != nil {
			what += " that holds the deadline of " + seconds(*d.DeadlineSeconds)
		}
		fmt.Fprintln(a.out, a.dim("\n  "+what))
	}
	if len(d.Offers) > 0 {
		fmt.Fprintln(a.out, a.dim("\n  offered here and now (heddle run --accept):"))
		if err := a.offersPage(d.Offers); err != nil {
			return err
		}
		fmt.Fprintln(a.out)
	}
	fmt.Fprintln(a.out, a.dim(fmt.Sprintf("  %d ways considered", d.Considered)))
	for _, r := range d.Rejected {
		fmt.Fprintln(a.out, a.dim(fmt.Sprintf("  %d machines: %s", r.Machines, r.Reason)))
	}
	for _, s := range d.Assumed {
		fmt.Fprintln(a.out, a.dim("  "+s))
	}
	return nil
}
