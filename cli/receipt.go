package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/internal/receipt"
)

// receiptCommand is `heddle receipt REPORT.json`.
func (a *app) receiptCommand() *cobra.Command {
	var keys []string
	cmd := &cobra.Command{
		Use:   "receipt REPORT.json",
		Short: "Check what a run was promised against what it got",
		Long: `Receipt reads a report (heddle run --report, heddle logs --report; - is stdin) and
checks the receipt of each attempt: that its signature holds, and whether the
promises were kept: memory, time, cost.

A signature counts by the keys of --key; without any by those of the data folder, or
of the server where one is named. Where no key is known, the receipt only proves that
nobody changed it since somebody signed it, and heddle says so.

Exit status 1: a promise was broken. 3: no receipt, or one that is forged.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(keys) == 0 {
				var err error
				if keys, err = a.receiptKeys(cmd.Context()); err != nil {
					return err
				}
			}
			return a.receipts(args[0], keys)
		},
	}
	cmd.Flags().StringArrayVar(&keys, "key", nil, "a public key that may have signed, hexadecimal; repeatable")
	cmd.AddCommand(&cobra.Command{
		Use:   "keys",
		Short: "Print the public keys that receipts are signed with, the newest first",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			keys, err := a.receiptKeys(cmd.Context())
			for _, key := range keys {
				fmt.Fprintln(a.out, key)
			}
			return err
		},
	}, &cobra.Command{
		Use:   "rotate",
		Short: "Have receipts signed by a fresh key from now on",
		Long: `Rotate makes a fresh key in the data folder, which signs from now on, a server's
receipts from its next start on, and prints its public half. The old private key is
gone; its public half stays among the keys, so that what it signed is checked as before.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if a.server != "" {
				return usage("receipt rotate: it is done in the server's data folder, with --data")
			}
			key, err := builtin.RotateReceiptKey(a.data)
			if errors.Is(err, fs.ErrNotExist) {
				return usage("receipt rotate: %s has signed nothing yet", a.data)
			}
			if err == nil {
				fmt.Fprintln(a.out, key)
			}
			return err
		},
	})
	return cmd
}

// receiptKeys are the keys that receipts of here are signed with.
func (a *app) receiptKeys(ctx context.Context) (keys []string, err error) {
	if a.server == "" {
		return builtin.ReceiptKeys(a.data)
	}
	err = a.remote().Get(ctx, "/v1/receipt-keys", &keys)
	return keys, err
}

func (a *app) receipts(file string, keys []string) error {
	in := io.ReadCloser(a.in)
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		in = f
	}
	defer in.Close()
	var report struct{ Receipts []receipt.Receipt }
	if err := json.NewDecoder(in).Decode(&report); err != nil {
		return exitError{exitAnalyse, fmt.Errorf("%s: not a report: %w", file, err)}
	}
	if len(report.Receipts) == 0 {
		return exitError{exitAnalyse, fmt.Errorf("%s: no receipt in it", file)}
	}
	broken := 0
	w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
	for _, r := range report.Receipts {
		if err := r.Verify(keys...); err != nil {
			return exitError{exitAnalyse, fmt.Errorf("%s: receipt %s: %w", file, r.Promise.ID, err)}
		}
		by, most := "-", "-"
		if r.Promise.FinishBy != nil {
			by = seconds(r.Promise.FinishBy.Sub(r.Promise.Issued).Seconds())
		}
		if r.Promise.CostUSD != nil {
			most = fmt.Sprintf("$%.3g", *r.Promise.CostUSD)
		}
		fmt.Fprintf(w, "%s\tpromised\t%s\t%.3g cores\twithin %s\tat most %s\n", r.Promise.ID, bytesText(float64(r.Promise.MemoryBytes)), r.Promise.CPUCores, by, most)
		if s := r.Settlement; s != nil {
			state := "kept"
			if !s.Kept {
				state = "broken"
				broken++
			}
			fmt.Fprintf(w, "\t%s\t%s\t%.3g s of CPU\tafter %s\t$%.3g\n", state, bytesText(float64(s.Use.PeakMemory)), s.Use.CPUSeconds,
				seconds(s.Use.Ended.Sub(r.Promise.Issued).Seconds()), s.Use.CostUSD)
			if s.Use.PreemptedBy != "" {
				fmt.Fprintf(w, "\t\ttaken away for %s, and begun again\n", s.Use.PreemptedBy)
			}
			for _, b := range s.Broken {
				fmt.Fprintf(w, "\t\t%s\n", b)
			}
		}
	}
	vouched := ""
	if len(keys) == 0 {
		vouched = ", a key that nothing here vouches for: see --key"
	}
	fmt.Fprintf(w, "signed by %s%s\n", report.Receipts[0].Key, vouched)
	if err := w.Flush(); err != nil {
		return err
	}
	if broken > 0 {
		return exitError{1, fmt.Errorf("%s: %d of %d promises broken", file, broken, len(report.Receipts))}
	}
	return nil
}
