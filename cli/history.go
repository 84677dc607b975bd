package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
)

func (a *app) psCommand() *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use:   "ps",
		Short: "List runs, the newest first",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if a.server != "" {
				return a.remotePs(cmd.Context(), limit)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error { return a.ps(ctx, s, limit) })
		},
	}
	cmd.Flags().IntVarP(&limit, "limit", "n", 20, "how many")
	return cmd
}

func (a *app) ps(ctx context.Context, s store.Store, limit int) error {
	runs, err := s.Runs(ctx, limit)
	if err != nil {
		return err
	}
	var rows []client.Invocation
	for _, r := range runs {
		row := client.Invocation{ID: r.ID, State: r.State, ExitCode: r.ExitCode, Started: r.Started, Path: r.Path, Unit: r.Unit.String()}
		if !r.Ended.IsZero() {
			row.Ended = &r.Ended
		} else if r.State == client.Running && !calls.Alive(r.PID) {
			row.State = "lost" // its heddle was killed
		}
		rows = append(rows, row)
	}
	return a.runsTable(rows)
}

func (a *app) runsTable(rows []client.Invocation) error {
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "ID\tSTATE\tEXIT\tSTARTED\tTOOK\tPATH\tUNIT")
	for _, r := range rows {
		took := "-"
		if r.Ended != nil {
			took = seconds(r.Ended.Sub(r.Started).Seconds())
		}
		_, unit, _ := strings.Cut(r.Unit, "/")
		fmt.Fprintf(w, "%s\t%s\t%d\t%s\t%s\t%s\t%s\n", r.ID, r.State, r.ExitCode, r.Started.Local().Format(time.DateTime), took, r.Path, unit)
	}
	return w.Flush()
}

func (a *app) logsCommand() *cobra.Command {
	var report bool
	cmd := &cobra.Command{
		Use:   "logs ID",
		Short: "Print what a run printed, or its report",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if a.server != "" {
				return a.remoteLogs(cmd.Context(), args[0], report)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error {
				r, err := s.Run(ctx, args[0])
				if err != nil {
					return missing(err, "no run %q (see heddle ps)", args[0])
				}
				if report {
					_, err = a.out.Write(append(r.Report, '\n'))
					return err
				}
				log, err := s.Blob(ctx, store.RunBlob(r.ID, "log"))
				if err != nil {
					return missing(err, "run %s has no log: it has not ended, or its heddle was killed", r.ID)
				}
				_, err = a.out.Write(log)
				return err
			})
		},
	}
	cmd.Flags().BoolVar(&report, "report", false, "print the run's report instead (JSON)")
	return cmd
}

func (a *app) profileCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "profile [DIGEST[/UNIT]]",
		Short: "Print the profiles that heddle keeps",
		Long:  "Profile lists the units that heddle knows, or prints the kept profile of one.\nA digest may be shortened to its first characters.",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if a.server != "" {
				return a.remoteProfile(cmd.Context(), args, output)
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s store.Store) error {
				ids, err := s.Units(ctx)
				if err != nil {
					return err
				}
				if len(args) == 0 {
					return a.listProfiles(ctx, s, ids)
				}
				return a.keptProfile(ctx, s, ids, args[0], output)
			})
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

func (a *app) listProfiles(ctx context.Context, s store.Store, ids []program.UnitID) error {
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "UNIT\tPROGRAM\tFILE\tTIME\tSPACE\tMEMORY\tCPU")
	for _, id := range ids {
		p, err := s.Profile(ctx, id)
		if err != nil {
			continue // only observed, never profiled
		}
		memory, cpu := "?", "?"
		if i := p.Demand.MemoryBytes; i != nil {
			memory = bytesText(i.Likely)
		}
		if i := p.Demand.CPUSeconds; i != nil {
			cpu = seconds(i.Likely)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", id.Unit, shortDigest(id.Program), p.File, p.Time.Class, p.Space.Class, memory, cpu)
	}
	return w.Flush()
}

func (a *app) keptProfile(ctx context.Context, s store.Store, ids []program.UnitID, want, output string) error {
	digest, unit, _ := strings.Cut(strings.TrimPrefix(want, "sha256:"), "/")
	for _, id := range ids {
		if !strings.HasPrefix(strings.TrimPrefix(string(id.Program), "sha256:"), digest) || unit != "" && unit != id.Unit {
			continue
		}
		p, err := s.Profile(ctx, id)
		if err != nil {
			continue
		}
		doc := profile.NewDocument(profile.ProgramRef{Digest: id.Program}, []profile.Profile{p}, p.Name)
		if output == "json" {
			enc := json.NewEncoder(a.out)
			enc.SetIndent("", " ")
			return enc.Encode(doc)
		}
		a.page(doc, p, nil)
		return nil
	}
	return usage("no profile of %q (see heddle profile)", want)
}

func shortDigest(d program.Digest) string {
	s := strings.TrimPrefix(string(d), "sha256:")
	return s[:min(12, len(s))]
}

// withStore opens the local store for a command that only reads it.
func (a *app) withStore(ctx context.Context, do func(context.Context, store.Store) error) error {
	vault, err := a.vault()
	if err != nil {
		return err
	}
	defer a.closeVault(vault)
	s, err := a.set.OpenStore(ctx, a.data)
	if err != nil {
		return err
	}
	defer s.Close()
	return do(ctx, builtin.Sealed(s, vault))
}

// missing turns a store's ErrNotFound into a usage error in plain words.
func missing(err error, format string, args ...any) error {
	if errors.Is(err, store.ErrNotFound) {
		return usage(format, args...)
	}
	return err
}
