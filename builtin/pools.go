package builtin

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/fleet/qemu"
	sliced "github.com/heddle-run/heddle/fleet/slices"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

// ErrPool is the answer to a pool that cannot be.
var ErrPool = errors.New("not a pool that can be")

// Growth says which pools the cluster grows and shrinks by.
type Growth struct {
	Pools  []cluster.Pool // of provider "local" or "qemu"
	Rules  control.PoolRules
	DryRun bool
	// Worker are the arguments of a worker that joins the server at that address,
	// for a pool's machine: its data in dir, where it holds WorkerLock locked. Env
	// is added to its environment.
	Worker   func(server, dir, name string, capacity resource.Vector) []string
	Env      []string
	Server   string   // where workers on this machine reach this server
	Programs []string // of this machine, by their paths: what programs run by, for machines with a root of their own
}

// WorkerLock is the file that a worker holds locked in its folder, with its number in it.
const WorkerLock = "worker.lock"

// join opens the engine's cluster to workers, where the site lets them in.
func join(ctx context.Context, c *heddle.Config, site Site) (workers *joined.Fleet, err error) {
	if !site.Join {
		return nil, nil
	}
	workers = joined.New(joined.Config{Base: c.Cluster, Event: site.Event, Sealed: site.Vault != nil})
	c.Cluster, c.Far = workers, workers
	c.Growth, err = growth(ctx, site.Dir, workers, site.Growth)
	return workers, err
}

// growth makes what the engine grows by, and ends machines whose pool is no more.
func growth(ctx context.Context, dir string, workers *joined.Fleet, g Growth) (heddle.Growth, error) {
	out := heddle.Growth{Pools: g.Pools, Rules: g.Rules, DryRun: g.DryRun}
	if g.Worker == nil {
		return out, nil
	}
	by := providers{}
	for kind, open := range map[string]func(Growth, string) (joined.Machines, error){"local": openSlices, qemu.Name: openQEMU} {
		p := &joined.Pooled{Fleet: workers, Remember: filepath.Join(dir, "starts-"+kind+".json")}
		pools := slices.DeleteFunc(slices.Clone(g.Pools), func(p cluster.Pool) bool { return p.Provider != kind })
		for _, pool := range pools {
			p.Sold = append(p.Sold, pool.Offering)
		}
		var err error
		if p.Machines, err = open(g, dir); err != nil {
			if len(pools) == 0 {
				continue // nothing is asked of them
			}
			return out, err
		}
		if !g.DryRun {
			if err := p.Sweep(ctx, pools); err != nil {
				return out, err
			}
		}
		by[kind] = p
	}
	for i, p := range g.Pools {
		if by[p.Provider] == nil {
			return out, fmt.Errorf("%w: %s: provider %q: this build has local and qemu", ErrPool, p.Name, p.Provider)
		}
		if slices.ContainsFunc(g.Pools[:i], func(other cluster.Pool) bool { return other.Name == p.Name }) {
			return out, fmt.Errorf("%w: there are two pools %s", ErrPool, p.Name)
		}
	}
	if len(g.Pools) > 0 {
		out.Provider = by
	}
	return out, nil
}

// openSlices are slices of this machine: workers as processes.
func openSlices(g Growth, dir string) (joined.Machines, error) {
	below := filepath.Join(dir, "slices")
	return sliced.New(sliced.Config{Dir: below, Lock: WorkerLock, Command: func(name string, capacity resource.Vector) *exec.Cmd {
		self, err := os.Executable()
		if err != nil {
			self = os.Args[0]
		}
		cmd := exec.Command(self, g.Worker(g.Server, filepath.Join(below, name), name, capacity)...)
		cmd.Dir = below
		cmd.Env = slices.Concat(os.Environ(), g.Env)
		return cmd
	}})
}

// openQEMU are machines of QEMU on this one. What they share is made ahead of the
// first where a pool asks for them.
func openQEMU(g Growth, dir string) (joined.Machines, error) {
	server := qemu.Inside(g.Server)
	machines, err := qemu.New(qemu.Config{Dir: filepath.Join(dir, "machines"), Cache: filepath.Join(dir, "cache"), Programs: g.Programs, Env: g.Env,
		Worker: func(folder, name string, capacity resource.Vector) []string {
			return g.Worker(server, folder, name, capacity)
		}})
	if err != nil || !slices.ContainsFunc(g.Pools, func(p cluster.Pool) bool { return p.Provider == qemu.Name }) {
		return machines, err
	}
	if err := machines.Check(); err != nil {
		return nil, fmt.Errorf("%w: provider qemu: %w", ErrPool, err)
	}
	if !g.DryRun {
		go func() { _ = machines.Prepare() }() // a launch says what is wrong
	}
	return machines, nil
}

// providers sell each the nodes of their pools, by their names.
type providers map[string]fleet.Provider

var _ fleet.Provider = providers{}

// Offerings are all of theirs.
func (p providers) Offerings(ctx context.Context) (all []cluster.Offering, err error) {
	for _, kind := range slices.Sorted(maps.Keys(p)) {
		some, failed := p[kind].Offerings(ctx)
		all, err = append(all, some...), errors.Join(err, failed)
	}
	return all, err
}

// Scale is the pool's provider's.
func (p providers) Scale(ctx context.Context, pool cluster.Pool, n int) error {
	return p[pool.Provider].Scale(ctx, pool, n)
}
