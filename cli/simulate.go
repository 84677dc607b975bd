package cli

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/internal/sim"
)

// simulateCommand is `heddle simulate SCENARIO.yaml`.
func simulateCommand() *cobra.Command {
	var output, picture string
	var only []string
	var seed uint64
	cmd := &cobra.Command{
		Use:   "simulate SCENARIO.yaml",
		Short: "replay a scenario on simulated nodes in virtual time",
		Long: `Replay a scenario on simulated nodes in virtual time, with the same decisions that
place, size and provision real runs, beside what others would have done.

A scenario names nodes or offerings, jobs with their arrivals and true needs, how
wrong predictions are, what fails, and policies. A scenario and a seed give the
same result every time. Examples are in examples/scenarios; - is standard input.

Policies known by name: ` + strings.Join(sim.PolicyNames(), ", ") + `.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if output != "text" && output != "json" {
				return usage("--output %q: want text or json", output)
			}
			if err := checkPlot(picture); err != nil {
				return err
			}
			s, err := readScenario(cmd.InOrStdin(), args[0])
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("seed") {
				s.Seed = seed
			}
			if s.Policies, err = choose(s.Policies, only); err != nil {
				return err
			}
			report := sim.Report{Schema: sim.Schema, Scenario: s.Name, Seed: s.Seed}
			for _, p := range s.Policies {
				report.Policies = append(report.Policies, sim.Run(s, p))
			}
			if picture != "" {
				if err := saveSimulation(report, picture); err != nil {
					return err
				}
			}
			if output == "json" {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", " ")
				return enc.Encode(report)
			}
			return printSimulation(cmd.OutOrStdout(), report)
		},
	}
	cmd.Flags().StringVar(&output, "output", "text", "text or json")
	cmd.Flags().StringVar(&picture, "plot", "", "draw the policies beside each other into this FILE: .svg or .png")
	cmd.Flags().StringArrayVar(&only, "policy", nil, "only this policy of the scenario, or one known by name (repeatable)")
	cmd.Flags().Uint64Var(&seed, "seed", 0, "instead of the scenario's")
	return cmd
}

// mostScenario is far above any scenario that somebody wrote.
const mostScenario = 16 << 20

// readScenario reads a scenario; its traces lie beside it, gzipped if they end in .gz.
func readScenario(stdin io.Reader, path string) (sim.Scenario, error) {
	in, folder := stdin, "."
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return sim.Scenario{}, exitError{exitUsage, err}
		}
		defer f.Close()
		in, folder = f, filepath.Dir(path)
	}
	data, err := io.ReadAll(io.LimitReader(in, mostScenario))
	if err != nil {
		return sim.Scenario{}, fmt.Errorf("read scenario %s: %w", path, err)
	}
	s, err := sim.Read(data, func(name string) (io.ReadCloser, error) {
		if !filepath.IsAbs(name) {
			name = filepath.Join(folder, name)
		}
		return openTrace(name)
	})
	if err != nil {
		return s, exitError{exitUsage, fmt.Errorf("%s: %w", path, err)}
	}
	return s, nil
}

func openTrace(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil || !strings.HasSuffix(name, ".gz") {
		return f, err
	}
	unzipped, err := gzip.NewReader(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return struct {
		io.Reader
		io.Closer
	}{unzipped, f}, nil
}

// choose keeps the policies asked for, the scenario's own before those known by name.
func choose(have []sim.Policy, only []string) ([]sim.Policy, error) {
	if len(only) == 0 {
		return have, nil
	}
	var chosen []sim.Policy
next:
	for _, name := range only {
		for _, p := range have {
			if p.Name == name {
				chosen = append(chosen, p)
				continue next
			}
		}
		p, ok := sim.PolicyNamed(name)
		if !ok {
			return nil, usage("--policy %q: known are %s", name, strings.Join(sim.PolicyNames(), ", "))
		}
		chosen = append(chosen, p)
	}
	return chosen, nil
}

func printSimulation(w io.Writer, r sim.Report) error {
	fmt.Fprintf(w, "%s (seed %d)\n\n", r.Scenario, r.Seed)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "policy\truns\tSLA met\tCPU used\tcost\twait p50\tp99\tOOM\tfailed\trefused\tnodes\tdecisions/s\t")
	for _, p := range r.Policies {
		fmt.Fprintf(t, "%s\t%d\t%.2f %%\t%.1f %%\t%.4g\t%.3g s\t%.3g s\t%.2f %%\t%d\t%d\t%d\t%.3g\t\n", p.Policy, p.Invocations, 100*p.SLAMet,
			100*p.CPUUtilisation, p.Cost, p.Wait.P50, p.Wait.P99, 100*p.OOMShare, p.Failed, p.Refused, p.PeakNodes, p.DecisionsPerS)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if err := printCold(w, r); err != nil {
		return err
	}
	for _, p := range r.Policies {
		if p.Lost != 0 || p.Doubled != 0 {
			return fmt.Errorf("%s: %d runs lost and %d doubled", p.Policy, p.Lost, p.Doubled)
		}
	}
	return nil
}

// printCold says what came of keeping sandboxes warm, where the scenario counts that.
func printCold(w io.Writer, r sim.Report) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	rows := 0
	for _, p := range r.Policies {
		if c := p.Cold; c != nil {
			if rows++; rows == 1 {
				fmt.Fprintln(t, "\nkeeps warm\tcallers\tcalls\tcold\tshare\twaited\theld\tboots\t")
			}
			fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%.2f %%\t%.4g s\t%s\t%d\t\n", p.Policy, c.Callers, c.Calls, c.Cold, 100*c.Share, c.Waited, bytesText(c.HeldBytes), c.Boots)
		}
	}
	return t.Flush()
}
