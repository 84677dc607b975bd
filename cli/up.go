package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/internal/server"
)

// warmShare is how much of the free memory waiting sandboxes may hold.
const warmShare = 1.0 / 8

// defaultListen is where `heddle up` listens.
const defaultListen = client.DefaultServer

// defaultQueue is the JetStream server inside the process.
const defaultQueue = "nats:"

func (a *app) upCommand() *cobra.Command {
	var file string
	c := siteConfig{}
	cmd := &cobra.Command{
		Use:   "up",
		Short: "Serve: API, dashboard, queue, store and a local engine in one process",
		Long: `Up serves heddle on this machine: the HTTP API, the dashboard, the store and an
engine. What it has accepted is kept: after a stop or a kill, the next one takes up
the calls that had not ended.

Without tokens it listens on the loopback only, and everyone on this machine may
use it. --token TENANT=TOKEN (or tokens in --config) lets tenants in from elsewhere;
each sees its own calls. Programs that are submitted may reach no network and no
file of this machine unless the rules in --config say so.`,
		Example: `  heddle up
  heddle up --listen 0.0.0.0:7433 --token alice="$TOKEN" --config heddle.yaml
  curl --data-binary @wc.py 'http://` + defaultListen + `/v1/programs?path=wc.py'`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := c.merged(file, cmd.Flags().Changed)
			if err != nil {
				return err
			}
			return a.up(cmd.Context(), c)
		},
	}
	fs := cmd.Flags()
	fs.StringVar(&c.Listen, "listen", defaultListen, "address to serve on")
	fs.StringVar(&c.Objects, "objects", "", objectsHelp)
	fs.StringVar(&c.Queue, "queue", defaultQueue, "what carries tasks: memory:, nats: (in this process, on disk) or nats://HOST:PORT")
	fs.StringVar(&c.Balance, "balance", balance.Default, balanceHelp)
	fs.StringVar(&c.Engine, "engine", "local", "where programs run: local")
	fs.StringArrayVar(&c.TokenFlags, "token", nil, "TENANT=TOKEN: let this tenant in (repeatable)")
	fs.StringVar(&c.WorkerToken, "worker-token", "", "let workers in that bring this token")
	fs.BoolVar(&c.DryRun, "dry-run", false, "launch and end no node of the pools: say what would be done, and why")
	fs.StringVar(&file, "config", "", "YAML file: listen, queue, objects, balance, engine, tokens, worker_token, local, pools, triggers, linger, weights, rules, slots")
	return cmd
}

// up serves until the context ends, then lets requests and runs end.
func (a *app) up(ctx context.Context, c siteConfig) error {
	tokens, err := c.tokens()
	if err != nil {
		return err
	}
	if len(tokens) == 0 && !loopback(c.Listen) {
		return usage("--listen %s: without a --token only the loopback can be served, such as %s", c.Listen, defaultListen)
	}
	unlock, err := lockData(a.data)
	if err != nil {
		return err
	}
	defer unlock()
	vault, err := a.vault()
	if err != nil {
		return err
	}
	defer a.closeVault(vault)
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return usage("--listen %s: %v", c.Listen, err)
	}
	defer listener.Close()
	rules := c.Rules.rules()
	balancer, _ := balance.Named(c.Balance) // checked with the rest
	opened, err := a.set.Open(ctx, builtin.Site{Dir: a.data, Vault: vault, Queue: c.Queue, Objects: c.Objects, Balance: balancer, Event: a.event, Rules: &rules, Preempt: c.Rules.Preempt, Warm: warmShare, Join: true, Local: vector(c.Local.Cores, c.Local.MemoryBytes),
		Growth: c.growth(a.data, reachable(listener.Addr()), vault != nil)})
	if err != nil {
		return siteError(err)
	}
	defer opened.Close()
	log := slog.New(slog.NewTextHandler(a.err, nil))
	programs := &calls.Programs{Dir: filepath.Join(a.data, "programs"), Vault: vault}
	metrics := server.NewMetrics()
	register, err := calls.New(ctx, calls.Config{Engine: opened.Engine, Store: opened.Store, Programs: programs, Dir: a.data, Vault: vault,
		Slots: c.Slots, Waiting: c.Waiting, Weights: c.Weights, Quota: rules.Quota, Shared: len(tokens) > 1, Log: log, Ended: metrics.Ended})
	if err != nil {
		return err
	}
	defer register.Close()
	pulling, stop := context.WithCancel(ctx)
	defer stop()
	triggers, err := c.pull(pulling, opened.Engine, programs, register, log)
	if err != nil {
		return err
	}
	defer func() { stop(); triggers() }()
	metrics.Watch(opened.Engine, register)
	if !a.quiet {
		fmt.Fprintf(a.err, "heddle: serving on http://%s (dashboard, /v1, /metrics); data in %s\n", listener.Addr(), a.data)
	}
	return serve(ctx, listener, server.New(server.Config{Engine: opened.Engine, Store: opened.Store, Calls: register, Programs: programs,
		Tokens: tokens, Version: "1", ReceiptKeys: func() ([]string, error) { return builtin.ReceiptKeys(a.data) }, Log: log, Metrics: metrics, Workers: opened.Workers, WorkerToken: c.WorkerToken}))
}

// serve answers requests until the context ends.
func serve(ctx context.Context, listener net.Listener, handler http.Handler) error {
	requests, stop := context.WithCancel(context.Background())
	defer stop()
	s := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute,
		BaseContext: func(net.Listener) context.Context { return requests }}
	failed := make(chan error, 1)
	go func() { failed <- s.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve: %w", err)
	case <-ctx.Done():
	}
	stop() // those that follow a call would otherwise never end
	ending, done := context.WithTimeout(context.Background(), 5*time.Second)
	defer done()
	if err := s.Shutdown(ending); err != nil {
		return errors.Join(err, s.Close())
	}
	return nil
}

// reachable is the address that a worker on this machine reaches the server by.
func reachable(at net.Addr) string {
	host, port, err := net.SplitHostPort(at.String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}

func loopback(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// lockData keeps a second server from the same folder: both would take up the
// same calls. The lock goes with the process, also when that is killed.
func lockData(dir string) (unlock func(), err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	f, err := os.OpenFile(filepath.Join(dir, "server.lock"), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("--data: %w", err)
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return nil, usage("--data %s: another heddle serves this folder", dir)
	}
	return func() { f.Close() }, nil
}

// tenantToken splits TENANT=TOKEN.
func tenantToken(flag string) (tenant, token string, err error) {
	tenant, token, ok := strings.Cut(flag, "=")
	if !ok || tenant == "" || len(token) < 8 {
		return "", "", usage("--token: want TENANT=TOKEN with a token of at least 8 characters")
	}
	return tenant, token, nil
}
