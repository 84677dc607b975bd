package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/internal/agent"
	"github.com/heddle-run/heddle/internal/seal"
)

// workerFlags are what `heddle worker` can be told.
type workerFlags struct {
	name      string
	dir       string
	tokenFile string
	cores     float64
	memory    int64
	grace     time.Duration
	orphan    time.Duration
	inMemory  bool
}

func (a *app) workerCommand() *cobra.Command {
	var f workerFlags
	cmd := &cobra.Command{
		Use:   "worker",
		Short: "Join a server with this machine and run what it places here",
		Long: `Worker makes this machine a node of a server: heddle up at --server. It gives its
room away, runs what the server places here in its own sandboxes, and tells what
that uses and prints and how it ends.

A worker that is killed, or cut off for longer than the server's lease, is removed
there; what it ran begins again elsewhere. One that is interrupted takes nothing
more, ends what it has and leaves. The server's worker token is in HEDDLE_TOKEN or
in the file of --token-file.`,
		Example: `  heddle up --listen 0.0.0.0:7433 --token alice="$TOKEN" --worker-token "$WORKERS"
  HEDDLE_TOKEN="$WORKERS" heddle worker --server http://10.0.0.1:7433 --cores 4`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.worker(cmd.Context(), f) },
	}
	fs := cmd.Flags()
	fs.StringVar(&f.name, "name", "", "the node's name; default: this host's")
	fs.StringVar(&f.dir, "dir", "", "folder of this worker; default: one below --data")
	fs.StringVar(&f.tokenFile, "token-file", "", "file that holds the worker token")
	fs.Float64Var(&f.cores, "cores", 0, "cores to give away; 0 is all")
	fs.Int64Var(&f.memory, "memory", 0, "bytes of memory to give away; 0 is what is free, less a reserve")
	fs.DurationVar(&f.grace, "grace", 30*time.Second, "how long to wait for what runs before leaving")
	fs.DurationVar(&f.orphan, "orphan", 0, "end when the server is away for so long; 0 is never")
	fs.BoolVar(&f.inMemory, "in-memory", false, "keep programs and builds in memory only; servers with a key (--key-file) take no other workers")
	return cmd
}

func (a *app) worker(ctx context.Context, f workerFlags) error {
	if f.cores < 0 || f.memory < 0 || f.grace < 0 {
		return usage("--cores, --memory and --grace are not negative")
	}
	if f.name == "" {
		host, err := os.Hostname()
		if err != nil {
			return usage("--name: this host has none: %v", err)
		}
		f.name = host
	}
	server := a.remote()
	if f.tokenFile != "" {
		text, err := os.ReadFile(f.tokenFile)
		if err != nil {
			return usage("--token-file: %v", err)
		}
		server.Token = strings.TrimSpace(string(text))
	}
	dir := f.dir
	if dir == "" {
		dir = filepath.Join(a.data, "workers", f.name)
	}
	unlock, err := lockWorker(dir)
	if err != nil {
		return err
	}
	defer unlock()
	if f.inMemory && !inMemory(dir) {
		if dir, err = seal.Memory(); err != nil {
			return usage("--in-memory: %v", err)
		}
		defer os.RemoveAll(dir)
		if err := os.Setenv("TMPDIR", dir); err != nil {
			return err
		}
	}
	node, boxes, err := a.set.Machine(ctx, dir, vector(f.cores, f.memory))
	if err != nil {
		return err
	}
	err = agent.Serve(ctx, agent.Config{Server: server.Server, Token: server.Token, Sandboxes: boxes, Dir: dir, Grace: f.grace, Orphan: f.orphan, Event: a.event,
		Hello: joined.Hello{Name: f.name, Allocatable: node.Allocatable, Isolation: node.Isolation, Labels: node.Labels, InMemory: inMemory(dir)}})
	if err != nil {
		return exitError{exitRefused, err}
	}
	return nil
}

// inMemory reports whether what a worker with this folder keeps lies in memory.
func inMemory(dir string) bool { return seal.InMemory(dir) && seal.InMemory(os.TempDir()) }

// lockWorker keeps a second worker of that name from this machine, and says in the
// file who holds it. The lock goes with the process, however that ends.
func lockWorker(dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, builtin.WorkerLock), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if err == nil {
		err = f.Truncate(0)
	}
	if err == nil {
		_, err = fmt.Fprintln(f, os.Getpid())
	}
	if err != nil {
		f.Close()
		return nil, usage("--data %s: another worker of that name runs here: %v", dir, err)
	}
	return func() { f.Close() }, nil
}
