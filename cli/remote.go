package cli

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// remote is the server that commands talk to.
func (a *app) remote() client.Client { return client.To(a.server, os.Getenv("HEDDLE_TOKEN")) }

func (a *app) submitCommand() *cobra.Command {
	var output string
	cmd := &cobra.Command{
		Use:   "submit PATH",
		Short: "Send a program to a server",
		Long:  "Submit sends a program, with the files beside it that it imports, to a server and prints its digest and units.",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, err := a.submit(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			if output == "json" {
				return a.json(p)
			}
			w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
			for _, u := range p.Units {
				entry := ""
				if u.Entry {
					entry = "entry"
				}
				fmt.Fprintf(w, "%s\t%s\t%s:%d\t%s\n", u.ID, u.Kind, u.File, u.Line, entry)
			}
			return w.Flush()
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "text", "text or json")
	return cmd
}

// submit sends the program at path with all its files.
func (a *app) submit(ctx context.Context, path string) (client.Program, error) {
	var ends []lang.FrontEnd
	for _, fe := range a.set.FrontEnds(filepath.Join(a.data, "cache")) {
		ends = append(ends, fe)
	}
	p, err := intake.Load(path, ends)
	if err != nil {
		return client.Program{}, err
	}
	archive, err := pack(p.Files)
	if err != nil {
		return client.Program{}, fmt.Errorf("pack %s: %w", path, err)
	}
	entry := p.Main
	if entry == "." {
		entry = ""
	}
	return a.remote().SubmitFolder(ctx, path, entry, archive)
}

// pack is a tar archive of files.
func pack(files fs.FS) (io.Reader, error) {
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	if err := w.AddFS(files); err != nil {
		return nil, err
	}
	return &buf, w.Close()
}

// invokeFlags are what `heddle invoke` can be told.
type invokeFlags struct {
	entry, input string
	request      string
	accept       string
	offers       bool
	output       string
	deadline     time.Duration
	async        bool
	trial        time.Duration
	call         client.Call
}

func (a *app) invokeCommand() *cobra.Command {
	var f invokeFlags
	cmd := &cobra.Command{
		Use:   "invoke PATH|DIGEST[/UNIT] [-- ARGS]",
		Short: "Call a unit on a server",
		Long: `Invoke calls a unit of a program on a server and prints its result; a PATH is
submitted first. The exit status is the program's own, or as of heddle run.`,
		Example: `  heddle invoke wordcount.py --input book.txt
  heddle invoke sha256:1f3c.../handler --input event.json
  heddle invoke nbody/ --async -- 1000000
  heddle invoke report.py --input-from $(heddle invoke clean.py --input raw.csv --async)`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.invoke(cmd.Context(), args[0], args[1:], f)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&f.entry, "entry", "", "the handler to call")
	fs.StringVar(&f.input, "input", "", "stdin of a command, JSON event of a handler (- is heddle's stdin)")
	fs.StringVar(&f.request, "request", "", requestHelp)
	fs.BoolVar(&f.async, "async", false, "print the call's ID and do not wait")
	fs.DurationVar(&f.deadline, "deadline", 0, "kill it after this long")
	fs.DurationVar(&f.trial, "budget", time.Second, "time for trial runs of a unit that is not known yet")
	fs.StringArrayVar(&f.call.After, "after", nil, "ID of a call that has to end well first; repeatable")
	fs.StringVar(&f.call.InputFrom, "input-from", "", "ID of a call whose result is the input; waits for it as --after does")
	fs.StringVar(&f.call.Parent, "parent", os.Getenv("HEDDLE_CALL"), "ID of the call that makes this one (HEDDLE_CALL)")
	fs.BoolVar(&f.call.Nests, "nests", false, "it makes calls itself: tell it its own ID, in HEDDLE_CALL")
	fs.StringArrayVar(&f.call.Secrets, "secret", nil, "name of a secret that it finds in /run/secrets (see heddle secret); repeatable")
	fs.StringArrayVar(&f.call.Egress, "egress", nil, "let it reach only this of the network: HOST, ADDRESS or CIDR, with :PORT or without; repeatable")
	fs.StringArrayVar(&f.call.Syscalls, "allow-syscall", nil, allowHelp)
	fs.StringVar(&f.call.Class, "class", "standard", "SLA class: batch, standard or interactive")
	fs.StringVar(&f.call.Isolation, "isolation", "", "at least: wasm, process, container or vm")
	fs.BoolVar(&f.call.Network, "network", false, "let it reach the network, where the server's rules allow that")
	fs.Float64Var(&f.call.BudgetUSD, "budget-usd", 0, "most that it may cost")
	fs.StringVar(&f.accept, "accept", "", acceptHelp())
	fs.BoolVar(&f.offers, "offers", false, "say how the call could be had as the cluster stands, and make none")
	fs.StringVarP(&f.output, "output", "o", "text", "of --offers: text or json")
	fs.BoolVar(&f.call.NoLearn, "no-learn", false, "do not remember what it used")
	return cmd
}

func (a *app) invoke(ctx context.Context, what string, args []string, f invokeFlags) error {
	call := f.call
	call.Unit, call.Args = what, args
	request, err := requested(f.request)
	if err != nil {
		return err
	}
	call.RequestedCores, call.RequestedMemory = float64(request[resource.CPU])/1000, int64(request[resource.Memory])
	if call.Accept, err = accepted(f.accept); err != nil {
		return err
	}
	call.Refuse = call.Accept != nil && len(call.Accept) == 0
	call.DeadlineSeconds, call.Trial = f.deadline.Seconds(), f.trial.Seconds()
	if !strings.HasPrefix(what, "sha256:") {
		p, err := a.submit(ctx, what)
		if err != nil {
			return err
		}
		call.Unit = p.Digest
	}
	if f.entry != "" {
		call.Unit = strings.SplitN(call.Unit, "/", 2)[0] + "/" + f.entry
	}
	switch f.input {
	case "":
	case "-":
		call.Stdin, err = io.ReadAll(a.in)
	default:
		call.Stdin, err = os.ReadFile(f.input)
	}
	if err != nil {
		return fmt.Errorf("--input: %w", err)
	}
	if f.offers {
		return a.remoteOffers(ctx, call, f.output)
	}
	i, err := a.remote().Invoke(ctx, call)
	if err != nil {
		return err
	}
	if f.async {
		fmt.Fprintln(a.out, i.ID)
		return nil
	}
	a.event("call " + i.ID)
	if i, err = a.remote().Wait(ctx, i.ID); err != nil {
		if ctx.Err() != nil { // whoever waited has gone: so should the call
			_, _ = a.remote().Cancel(context.WithoutCancel(ctx), i.ID)
		}
		return err
	}
	return a.printResult(ctx, i)
}

// printResult prints what an ended call gave, and turns its end into a status.
func (a *app) printResult(ctx context.Context, i client.Invocation) error {
	body, err := a.remote().Result(ctx, i.ID)
	if err == nil {
		_, err = io.Copy(a.out, body)
		body.Close()
	}
	switch task.Outcome(i.State) {
	case task.OK:
		return err
	case task.Exit:
		a.event("call " + i.ID + " ended with status " + fmt.Sprint(i.ExitCode) + ": heddle logs " + i.ID)
		return exitError{status: i.ExitCode}
	}
	status, ok := map[string]int{string(task.OOM): exitMemory, string(task.Deadline): exitDeadline, string(task.Refused): exitRefused}[i.State]
	if !ok {
		status = exitInternal
	}
	text := fmt.Sprintf("call %s: %s", i.ID, i.State)
	if reason := strings.TrimPrefix(i.Error, i.State+": "); reason != "" && reason != i.State {
		text += ": " + reason
	}
	return exitError{status, fmt.Errorf("%s", text)}
}

func (a *app) resultCommand() *cobra.Command {
	var wait bool
	cmd := &cobra.Command{
		Use:   "result ID",
		Short: "Print the result of a call on a server",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			i, err := a.remote().Invocation(cmd.Context(), args[0], 0)
			if err == nil && wait && !i.Done() {
				i, err = a.remote().Wait(cmd.Context(), args[0])
			}
			if err != nil {
				return err
			}
			if !i.Done() {
				return usage("call %s is %s: wait for it with --wait", i.ID, i.State)
			}
			return a.printResult(cmd.Context(), i)
		},
	}
	cmd.Flags().BoolVarP(&wait, "wait", "w", false, "wait for its end")
	return cmd
}

func (a *app) retryCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "retry ID",
		Short: "Make a call on a server once more, as it was asked",
		Long:  "Retry makes a call that has ended once more, with what it was given, and prints the new call's ID.",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			i, err := a.remote().Retry(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(a.out, i.ID)
			return nil
		},
	}
}

func (a *app) cancelCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "cancel ID",
		Short: "End a call on a server",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			i, err := a.remote().Cancel(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(a.out, i.ID, i.State)
			return nil
		},
	}
}

// remotePs, remoteLogs and remoteProfile are ps, logs and profile of a server.
func (a *app) remotePs(ctx context.Context, limit int) error {
	var list []client.Invocation
	if err := a.remote().Get(ctx, fmt.Sprintf("/v1/invocations?limit=%d", max(1, limit)), &list); err != nil {
		return err
	}
	return a.runsTable(list)
}

func (a *app) remoteLogs(ctx context.Context, id string, report bool) error {
	if report {
		i, err := a.remote().Invocation(ctx, id, 0)
		if err != nil {
			return err
		}
		_, err = a.out.Write(append(i.Report, '\n'))
		return err
	}
	body, err := a.remote().Logs(ctx, id)
	if err != nil {
		return err
	}
	defer body.Close()
	_, err = io.Copy(a.out, body)
	return err
}

func (a *app) remoteProfile(ctx context.Context, args []string, output string) error {
	if len(args) == 0 {
		var list []client.Program
		if err := a.remote().Get(ctx, "/v1/programs", &list); err != nil {
			return err
		}
		w := tabwriter.NewWriter(a.out, 0, 4, 2, ' ', 0)
		for _, p := range list {
			for _, u := range p.Units {
				fmt.Fprintf(w, "%s\t%s\t%s\n", u.ID, u.Kind, p.Path)
			}
		}
		return w.Flush()
	}
	doc, err := a.remote().Profile(ctx, args[0])
	if err != nil {
		return err
	}
	if output == "json" {
		return a.json(doc)
	}
	a.page(doc, doc.Units[0], nil)
	return nil
}

// json prints a document for programs.
func (a *app) json(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(v)
}
