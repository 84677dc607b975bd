package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/items"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// mapFlags are what `heddle map` can be told.
type mapFlags struct {
	over, entry, class, isolation, report, shards, queue, objects, resume, balance, failed string
	deadline, budget                                                                       time.Duration
	noLearn, network                                                                       bool
	egress, syscalls                                                                       []string
}

func (a *app) mapCommand() *cobra.Command {
	var f mapFlags
	cmd := &cobra.Command{
		Use:   "map PATH --over FILE.jsonl [-- ARGS]",
		Short: "Run a program on every line of a file, results in order",
		Long: `Map calls a handler on every line of FILE, or runs a command for each, and prints one
line of JSON for each, in the order of the lines. - is stdin.

A line for a handler is its JSON event, and its result is the line printed. A line for
a command is JSON too: a text is its stdin, a list of texts its arguments,
{"args":[...],"stdin":"..."} both, and anything else goes to its stdin as it stands. What
it prints is the result: as it stands when that is one JSON value, else as a JSON text.

A line that fails gives {"error":{"line","outcome","exit_code","message","traceback"}} and
the rest go on. How many items a task has follows from their time and a task's overhead.

Exit status: 0 all went well, 1 some lines failed, else as for heddle run.`,
		Example: `  heddle map resize.py --entry handler --over events.jsonl > results.jsonl
  seq 1 100 | heddle map prime.wasm --over -
  heddle map score.js --entry handler --over big.jsonl --resume results.jsonl
  heddle map fetch.py --entry handler --over urls.jsonl --failed again.jsonl > pages.jsonl`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("want a PATH to run (see heddle map --help)")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.mapOver(cmd.Context(), args[0], args[1:], f)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&f.over, "over", "", "the file of items, one line of JSON each; - is stdin")
	fs.StringVar(&f.entry, "entry", "", "the handler to call")
	fs.StringVar(&f.shards, "shards", "auto", "tasks that run at once, or auto")
	fs.StringVar(&f.queue, "queue", "", "URL of the queue that carries the tasks (default: in memory)")
	fs.StringVar(&f.objects, "objects", "", objectsHelp)
	fs.StringVar(&f.balance, "balance", balance.Default, balanceHelp)
	fs.StringVar(&f.report, "report", "", "write what was predicted, granted and used to this JSON file")
	fs.StringVar(&f.resume, "resume", "", "append results to this file, going on after the lines it has")
	fs.StringVar(&f.failed, "failed", "", "write the lines that failed to this file, as they stood, to be mapped again")
	fs.StringVar(&f.class, "class", "standard", "SLA class: batch, standard or interactive")
	fs.DurationVar(&f.deadline, "deadline", 0, "of each task; an item that exceeds it by itself fails")
	fs.StringVar(&f.isolation, "isolation", "", "wasm, process, container or vm (default: the program's own)")
	fs.DurationVar(&f.budget, "budget", 300*time.Millisecond, "time for trial runs of a program that is not known yet")
	fs.BoolVar(&f.noLearn, "no-learn", false, "do not remember what it used")
	fs.BoolVar(&f.network, "network", false, "let it reach the network")
	fs.StringArrayVar(&f.egress, "egress", nil, "let it reach only this of the network: HOST, ADDRESS or CIDR, with :PORT or without; repeatable")
	fs.StringArrayVar(&f.syscalls, "allow-syscall", nil, allowHelp)
	return cmd
}

const balanceHelp = "which lane a task goes to: aware (the one that ends it first), least-loaded, round-robin or two-choices"

// shardsOf reads --shards; 0 is auto.
func shardsOf(text string) (int, error) {
	if text == "auto" || text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 4096 {
		return 0, usage("--shards %s: want a number from 1 to 4096, or auto", text)
	}
	return n, nil
}

func (f mapFlags) options() (class task.Class, opt heddle.MapOptions, err error) {
	if class, err = classOf(f.class, f.deadline); err != nil {
		return class, opt, err
	}
	opt.Options = heddle.Options{Budget: f.budget, Largest: 1, Network: f.network || f.egress != nil, Egress: f.egress, Syscalls: f.syscalls, NoLearn: f.noLearn}
	if opt.Lanes, err = shardsOf(f.shards); err == nil {
		opt.Isolation, err = isolation(f.isolation)
	}
	return class, opt, err
}

func (a *app) mapOver(ctx context.Context, path string, args []string, f mapFlags) error {
	class, opt, err := f.options()
	if err != nil {
		return err
	}
	in, total, err := a.openOver(f.over)
	if err != nil {
		return err
	}
	defer in.Close()
	out, skip, err := a.resumed(f.resume)
	if err != nil {
		return err
	}
	defer out.Close()
	failed, err := openFailed(f.failed)
	if err != nil {
		return err
	}
	defer failed.Close()
	e, done, err := a.engineOn(ctx, f.queue, f.objects, f.balance)
	if err != nil {
		return err
	}
	defer done()
	s, err := e.Submit(ctx, path)
	if err != nil {
		return err
	}
	u, err := s.Unit(f.entry)
	if err != nil {
		return err
	}
	inv := task.Invocation{ID: newID(), Tenant: localTenant, Class: class, At: time.Now().UTC()}
	if a.detail {
		opt.IO = sandbox.IO{Stderr: a.err}
	}
	from := &itemReader{name: f.over, r: bufio.NewReaderSize(in, 1<<16), handler: u.Kind == program.Handler, args: args, skip: skip, lines: failed.lines}
	bar := a.progress("items", total, &from.read)
	w := bufio.NewWriterSize(out, 1<<16)
	report, err := e.Map(ctx, s, u, inv, from.all(), opt, func(i int, end task.Ending) error {
		defer bar.step()
		if err := failed.write(skip+i+1, end.Outcome != task.OK); err != nil {
			return err
		}
		return items.Write(w, from.handler, skip+i+1, end)
	})
	bar.end()
	if werr := errors.Join(prefixed("--failed", failed.Close()), prefixed("write results", w.Flush())); err == nil {
		err = werr
	}
	if report != nil {
		if werr := writeJSON(f.report, report); err == nil {
			err = werr
		}
	}
	if err == nil && report.Failed > 0 {
		err = exitError{1, fmt.Errorf("%s: %d of %d lines failed", f.over, report.Failed, report.Items)}
	}
	return err
}

// prefixed puts in front of an error what failed.
func prefixed(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", what, err)
}

// openOver opens the file of items and says how many bytes it has; 0 is unknown.
func (a *app) openOver(name string) (io.ReadCloser, int64, error) {
	switch name {
	case "":
		return nil, 0, usage("want --over FILE.jsonl (- is stdin)")
	case "-":
		if a.in == nil {
			return nil, 0, usage("--over -: there is no stdin")
		}
		return io.NopCloser(a.in), 0, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, fmt.Errorf("--over %s: %w", name, errors.Unwrap(err))
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = usage("--over %s: it is a folder, want a file", name)
	}
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, info.Size(), nil
}

// resumed opens the file that results are appended to and counts those it holds;
// a last line that was cut off in the middle is taken off.
func (a *app) resumed(name string) (io.WriteCloser, int, error) {
	if name == "" {
		return nopCloser{a.out}, 0, nil
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, 0, fmt.Errorf("--resume %s: %w", name, errors.Unwrap(err))
	}
	lines, whole, at := 0, int64(0), int64(0)
	buf := make([]byte, 1<<16)
	for {
		n, err := f.Read(buf)
		lines += bytes.Count(buf[:n], []byte{'\n'})
		if k := bytes.LastIndexByte(buf[:n], '\n'); k >= 0 {
			whole = at + int64(k) + 1
		}
		if at += int64(n); err == io.EOF {
			break
		}
		if err != nil {
			f.Close()
			return nil, 0, fmt.Errorf("--resume: %w", err)
		}
	}
	if err = f.Truncate(whole); err == nil {
		_, err = f.Seek(whole, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, 0, fmt.Errorf("--resume: %w", err)
	}
	return f, lines, nil
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// maxItemLine bounds one item.
const maxItemLine = 64 << 20

// itemReader gives the lines of a file as inputs.
type itemReader struct {
	name    string
	r       *bufio.Reader
	handler bool
	args    []string
	skip    int            // lines that have their results already
	read    int64          // bytes so far
	lines   map[int][]byte // of the items under way, where they are wanted again; else nil
}

// all gives every line as an item, or as a fault where it is none. Only empty
// lines at the end of the file are no lines.
func (r *itemReader) all() iter.Seq2[task.Input, error] {
	return func(yield func(task.Input, error) bool) {
		blank := 0
		for n := 1; ; n++ {
			line, err := r.line()
			if errors.Is(err, io.EOF) {
				return
			}
			if err == nil && len(bytes.TrimSpace(line)) == 0 {
				blank++
				continue
			}
			for ; blank > 0; blank-- {
				if n-blank > r.skip && !yield(task.Input{}, r.fault(n-blank, "an empty line is no JSON value")) {
					return
				}
			}
			var in task.Input
			if r.lines != nil && n > r.skip {
				r.lines[n] = bytes.Clone(line)
			}
			if err == nil && n > r.skip {
				in, err = items.Input(line, r.handler, r.args)
				in.Files = argumentFiles(in.Args)
				if err != nil {
					err = r.fault(n, err.Error())
				}
			}
			if n <= r.skip && err == nil {
				continue
			}
			var f *task.Fault
			if err != nil && !errors.As(err, &f) {
				err = fmt.Errorf("%s:%d: %w", r.name, n, err)
			}
			if !yield(in, err) || err != nil && f == nil {
				return
			}
		}
	}
}

func (r *itemReader) fault(line int, text string) error {
	return &task.Fault{Message: fmt.Sprintf("%s:%d: %s", r.name, line, text)}
}

// line reads one line; it is the reader's own until the next call.
func (r *itemReader) line() ([]byte, error) {
	var line []byte
	for {
		part, err := r.r.ReadSlice('\n')
		r.read += int64(len(part))
		line = append(line, part...)
		switch {
		case len(line) > maxItemLine:
			return nil, fmt.Errorf("longer than %d MiB", maxItemLine>>20)
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(line) > 0:
			return line, nil
		default:
			return line, err
		}
	}
}

// writeJSON writes a report where a flag asks for it.
func writeJSON(file string, v any) error {
	if file == "" {
		return nil
	}
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(file, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("--report: %w", err)
	}
	return nil
}
