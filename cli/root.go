// Package cli is the command line: it parses flags, calls the engine and prints.
// It decides nothing.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/lang"
)

// The exit statuses of heddle itself; `run` passes the program's own through.
const (
	exitUsage    = 2
	exitAnalyse  = 3
	exitRefused  = 4
	exitDeadline = 5
	exitMemory   = 6
	exitInternal = 7
)

// app is one call of the command line.
type app struct {
	set     builtin.Set
	in      *os.File
	out     io.Writer
	err     io.Writer
	data    string
	keyFile string
	server  string
	quiet   bool
	detail  bool
	color   bool
}

// exitError carries an exit status; with no err it says nothing.
type exitError struct {
	status int
	err    error
}

func (e exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e exitError) Unwrap() error { return e.err }

func usage(format string, args ...any) error {
	return exitError{exitUsage, fmt.Errorf(format, args...)}
}

// Main runs the command line and gives the process's exit status.
func Main(args []string, set builtin.Set) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	a := &app{set: set, in: os.Stdin, out: os.Stdout, err: os.Stderr}
	root := a.command()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	status := statusOf(err)
	if err.Error() != "" {
		fmt.Fprintf(a.err, "heddle: %v\n", err)
	}
	return status
}

// statusOf maps an error to its exit status; this is the only place that does.
func statusOf(err error) int {
	var exit exitError
	if errors.As(err, &exit) {
		return exit.status
	}
	var p *client.Problem
	if errors.As(err, &p) {
		return problemStatus(p.Status)
	}
	for status, causes := range map[int][]error{
		exitAnalyse: {lang.ErrSyntax, lang.ErrUnsupported, lang.ErrTooLarge, lang.ErrMissingTool, launch.ErrMissingTool, launch.ErrBuild,
			launch.ErrNotRunnable, heddle.ErrNoUnit, fs.ErrNotExist, fs.ErrPermission},
		exitRefused:  {heddle.ErrRefused, launch.ErrIsolation},
		exitDeadline: {context.DeadlineExceeded},
	} {
		for _, cause := range causes {
			if errors.Is(err, cause) {
				return status
			}
		}
	}
	if errors.Is(err, context.Canceled) {
		return 130
	}
	return exitInternal
}

// problemStatus is the exit status for a server's refusal.
func problemStatus(http int) int {
	switch http {
	case 401, 403, 503:
		return exitRefused
	case 404, 409:
		return exitUsage
	case 413, 422, 501:
		return exitAnalyse
	case 504:
		return exitDeadline
	}
	return exitInternal
}

func (a *app) command() *cobra.Command {
	noColor := false
	root := &cobra.Command{
		Use:   "heddle",
		Short: "Run code without guessing its resources",
		Long: `heddle reads code before it runs, says what it will need as a law in its input
(CPU, memory, I/O, parallelism, locks), sizes it, runs it in a sandbox with those
limits, watches it, corrects itself and learns.

  heddle analyze wc.py --input big.txt     what will it need, and why
  heddle run wc.py --input big.txt         run it with just that
  heddle ledger                            how well past predictions held`,
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRun: func(*cobra.Command, []string) {
			f, isFile := a.err.(*os.File)
			a.color = !noColor && os.Getenv("NO_COLOR") == "" && isFile && term.IsTerminal(int(f.Fd()))
		},
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.data, "data", dataDir(), "folder of what heddle remembers (HEDDLE_DATA)")
	flags.StringVar(&a.keyFile, "key-file", os.Getenv("HEDDLE_KEY_FILE"), "keep users' code and data encrypted with the key in this file (see heddle key; HEDDLE_KEY_FILE)")
	flags.StringVar(&a.server, "server", os.Getenv("HEDDLE_SERVER"), "heddle server to talk to (HEDDLE_SERVER; its token in HEDDLE_TOKEN)")
	flags.BoolVarP(&a.quiet, "quiet", "q", false, "say nothing but results and errors")
	flags.BoolVarP(&a.detail, "verbose", "v", false, "say what heddle does, also when stderr is no terminal")
	flags.BoolVar(&noColor, "no-color", false, "no colours (NO_COLOR)")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return exitError{exitUsage, err} })
	root.AddCommand(a.analyzeCommand(), a.diffCommand(), a.runCommand(), a.psCommand(), a.logsCommand(), a.profileCommand(), a.ledgerCommand(), a.savingsCommand(), a.trainCommand(), a.benchCommand(), a.planCommand(), a.mapCommand(), a.splitCommand(), scoreCommand(), simulateCommand(),
		a.receiptCommand(), a.upCommand(), a.workerCommand(), a.submitCommand(), a.invokeCommand(), a.resultCommand(), a.cancelCommand(), a.retryCommand(), a.keyCommand(), a.secretCommand(), a.nodesCommand(), a.poolsCommand(), a.topCommand())
	root.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usage("no command %q (see heddle --help)", args[0])
		}
		return nil
	}
	root.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	for _, cmd := range root.Commands() {
		misuse(cmd)
	}
	return root
}

// misuse gives wrong arguments of a command the exit status of misuse.
func misuse(cmd *cobra.Command) {
	check := cmd.Args
	if check == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		err := check(cmd, args)
		var exit exitError
		if err == nil || errors.As(err, &exit) {
			return err
		}
		return exitError{exitUsage, fmt.Errorf("%w (see heddle %s --help)", err, cmd.Name())}
	}
}

// dataDir is HEDDLE_DATA, else the user's own data folder.
func dataDir() string {
	if dir := os.Getenv("HEDDLE_DATA"); dir != "" {
		return dir
	}
	if dir := os.Getenv("XDG_DATA_HOME"); dir != "" {
		return filepath.Join(dir, "heddle")
	}
	if home, err := os.UserHomeDir(); err == nil {
		return filepath.Join(home, ".local", "share", "heddle")
	}
	return filepath.Join(os.TempDir(), "heddle")
}

// engine opens what a command needs; the caller closes it.
func (a *app) engine(ctx context.Context) (*heddle.Engine, func(), error) {
	return a.engineOn(ctx, "", "", "")
}

// siteError names the flag that an engine was not opened for.
func siteError(err error) error {
	for flag, of := range map[string]error{"queue": builtin.ErrQueue, "objects": builtin.ErrObjects, "config": builtin.ErrPool} {
		if errors.Is(err, of) {
			return usage("--%s: %v", flag, err)
		}
	}
	return err
}

// objectsHelp says what --objects takes.
const objectsHelp = "what keeps inputs of 64 KiB or more beside the queue: file:///FOLDER, nats: (in the server in this process), nats://HOST:PORT/BUCKET, s3://BUCKET/PREFIX or none: (default: the NATS of --queue where it is elsewhere, else objects in the data folder, and with memory: none)"

// engineOn is engine with the queue and the objects of a URL each and a balancer by
// name; "" is the queue in memory, and the default of each.
func (a *app) engineOn(ctx context.Context, url, objects, balancer string) (*heddle.Engine, func(), error) {
	chosen, err := balance.Named(balancer)
	if err != nil {
		return nil, nil, usage("--balance: %v", err)
	}
	vault, err := a.vault()
	if err != nil {
		return nil, nil, err
	}
	o, err := a.set.Open(ctx, builtin.Site{Dir: a.data, Vault: vault, Queue: url, Objects: objects, Balance: chosen, Event: a.event})
	if err != nil {
		return nil, nil, siteError(err)
	}
	return o.Engine, func() { o.Close(); a.closeVault(vault) }, nil
}

// event prints heddle's own words: to a terminal, or anywhere with -v.
func (a *app) event(text string) {
	if a.detail || !a.quiet && a.talks() {
		fmt.Fprintln(a.err, a.dim("heddle: "+text))
	}
}

// talks reports whether stderr is a terminal.
func (a *app) talks() bool {
	f, ok := a.err.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (a *app) dim(s string) string  { return a.paint("2", s) }
func (a *app) bold(s string) string { return a.paint("1", s) }

func (a *app) paint(code, s string) string {
	if !a.color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
