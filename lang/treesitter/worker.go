package treesitter

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
	"unsafe"

	"github.com/heddle-run/heddle/lang"
)

// childVariable, set in the environment, makes this program a parser worker.
const childVariable = "HEDDLE_PARSER_WORKER"

// hello is what a worker says first. A program whose main does not call
// ServeIfChild says something else, or nothing.
const hello = "heddle parser 1\n"

// The messages. A request is a header and the source, an answer a header and
// the nodes; numbers are in the machine's order, both ends are one program.
type (
	request struct {
		Grammar uint32
		Bytes   uint32
	}
	answer struct {
		OK    uint32
		Nodes uint32
	}
)

const (
	headerBytes = 8
	nodeBytes   = int(unsafe.Sizeof(rawNode{}))
)

// worker is one parser process, used by one goroutine at a time.
type worker struct {
	cmd    *exec.Cmd
	to     *os.File
	from   *os.File
	served int
}

func startWorker() (*worker, error) {
	if os.Getenv(childVariable) != "" {
		return nil, errors.New("start parser: a parser worker may not start another (main must call treesitter.ServeIfChild first)")
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("start parser: %w", err)
	}
	childIn, to, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("start parser: %w", err)
	}
	defer childIn.Close()
	from, childOut, err := os.Pipe()
	if err != nil {
		to.Close()
		return nil, fmt.Errorf("start parser: %w", err)
	}
	defer childOut.Close()
	widen(to)
	widen(from)
	// The worker gets nothing of ours: no arguments, no environment, no files.
	// GOMAXPROCS and the collector are set low because it is one loop in C.
	cmd := exec.Command(exe)
	cmd.Env = []string{childVariable + "=1", "GOMAXPROCS=1", "GOTRACEBACK=none"}
	cmd.Dir = "/"
	cmd.Stdin, cmd.Stdout = childIn, childOut
	w := &worker{cmd: cmd, to: to, from: from}
	if err := cmd.Start(); err != nil {
		to.Close()
		from.Close()
		return nil, fmt.Errorf("start parser: %w", err)
	}
	if err := w.greet(); err != nil {
		w.stop()
		return nil, fmt.Errorf("start parser: %w", err)
	}
	return w, nil
}

// greet reads the worker's first words. A start takes a few milliseconds; the
// limit is for a host under great load.
func (w *worker) greet() error {
	got := make([]byte, len(hello))
	w.from.SetReadDeadline(time.Now().Add(5 * MaxTime))
	if _, err := io.ReadFull(w.from, got); err != nil || string(got) != hello {
		return errors.New("the worker did not answer: main must call treesitter.ServeIfChild first")
	}
	return nil
}

// parse sends one file and reads its nodes, within MaxTime and the context.
func (w *worker) parse(ctx context.Context, g Grammar, src []byte) ([]rawNode, error) {
	deadline := time.Now().Add(MaxTime)
	w.to.SetDeadline(deadline)
	w.from.SetDeadline(deadline)
	defer context.AfterFunc(ctx, func() {
		w.to.SetDeadline(time.Unix(1, 0))
		w.from.SetDeadline(time.Unix(1, 0))
	})()
	nodes, err := w.exchange(g, src)
	w.served++
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, fmt.Errorf("%w after %v: %w", ErrCrashed, MaxTime, lang.ErrTooLarge)
	}
	return nodes, err
}

func (w *worker) exchange(g Grammar, src []byte) ([]rawNode, error) {
	head := make([]byte, headerBytes, headerBytes+len(src))
	binary.NativeEndian.PutUint32(head, uint32(g))
	binary.NativeEndian.PutUint32(head[4:], uint32(len(src)))
	if _, err := w.to.Write(append(head, src...)); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCrashed, err)
	}
	head = head[:headerBytes]
	if _, err := io.ReadFull(w.from, head); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCrashed, err)
	}
	a := answer{OK: binary.NativeEndian.Uint32(head), Nodes: binary.NativeEndian.Uint32(head[4:])}
	// The worker is not trusted either: no more nodes than bytes can give.
	if a.OK != 1 || a.Nodes == 0 || int(a.Nodes) > 16*(len(src)+16) {
		return nil, fmt.Errorf("%w: out of memory: %w", ErrCrashed, lang.ErrTooLarge)
	}
	nodes := make([]rawNode, a.Nodes)
	raw := unsafe.Slice((*byte)(unsafe.Pointer(&nodes[0])), len(nodes)*nodeBytes)
	if _, err := io.ReadFull(w.from, raw); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCrashed, err)
	}
	return nodes, checkNodes(nodes, len(src))
}

// checkNodes makes sure that no accessor of Tree can leave its arrays, whatever
// a worker that a file has taken over may answer.
func checkNodes(nodes []rawNode, size int) error {
	for i := range nodes {
		n := &nodes[i]
		parent := &nodes[0]
		if int(n.parent) < len(nodes) {
			parent = &nodes[n.parent]
		}
		inside := i == 0 && int(n.size) == len(nodes) && n.parent == 0 ||
			i > 0 && int(n.parent) < i && i+int(n.size) <= int(n.parent)+int(parent.size)
		if !inside || n.size == 0 || n.start > n.end || int(n.end) > size {
			return fmt.Errorf("%w: its answer is no tree", ErrCrashed)
		}
	}
	return nil
}

// stop ends the process and waits for it.
func (w *worker) stop() {
	w.to.Close()
	w.from.Close()
	w.cmd.Process.Kill()
	w.cmd.Wait()
}

// ServeIfChild makes this process a parser worker if a Parser started it as
// one, and then does not return. Call it first in main, and in TestMain of
// tests that parse, before anything reads arguments or the environment.
func ServeIfChild() {
	if os.Getenv(childVariable) == "" {
		return
	}
	if err := limitSelf(); err != nil {
		os.Exit(1)
	}
	if err := serve(os.Stdin, os.Stdout); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

// serve answers requests until the other end closes.
func serve(in io.Reader, out io.Writer) error {
	if _, err := io.WriteString(out, hello); err != nil {
		return err
	}
	head := make([]byte, headerBytes)
	src := make([]byte, 0, MaxBytes)
	for {
		if _, err := io.ReadFull(in, head); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		r := request{Grammar: binary.NativeEndian.Uint32(head), Bytes: binary.NativeEndian.Uint32(head[4:])}
		if r.Bytes > MaxBytes {
			return errors.New("request over the limit")
		}
		src = src[:r.Bytes]
		if _, err := io.ReadFull(in, src); err != nil {
			return err
		}
		var sent error
		ok := parseNative(Grammar(r.Grammar), src, func(count int, nodes []byte) {
			binary.NativeEndian.PutUint32(head, 1)
			binary.NativeEndian.PutUint32(head[4:], uint32(count))
			if _, sent = out.Write(head); sent == nil {
				_, sent = out.Write(nodes)
			}
		})
		if !ok {
			clear(head)
			_, sent = out.Write(head)
		}
		if sent != nil {
			return sent
		}
	}
}
