package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/internal/receipt"
)

// receiptCommand is `heddle receipt REPORT.json`.
func (a *app) receiptCommand() *cobra.Command {
	var key string
	cmd := &cobra.Command{
		Use:   "receipt REPORT.json",
		Short: "Check what a run was promised against what it got",
		Long: `Receipt reads a report (heddle run --report, heddle logs --report; - is stdin) and
checks the receipt of each attempt: that its signature holds, and whether the
promises were kept: memory, time, cost.

Exit status 1: a promise was broken. 3: no receipt, or one that is forged.`,
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.receipts(args[0], key) },
	}
	cmd.Flags().StringVar(&key, "key", "", "the public key that must have signed, hexadecimal")
	return cmd
}

func (a *app) receipts(file, key string) error {
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
		if err := r.Verify(key); err != nil {
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
			for _, b := range s.Broken {
				fmt.Fprintf(w, "\t\t%s\n", b)
			}
		}
	}
	fmt.Fprintf(w, "signed by %s\n", report.Receipts[0].Key)
	if err := w.Flush(); err != nil {
		return err
	}
	if broken > 0 {
		return exitError{1, fmt.Errorf("%s: %d of %d promises broken", file, broken, len(report.Receipts))}
	}
	return nil
}
