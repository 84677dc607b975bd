package builtin

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/joined"
	sliced "github.com/heddle-run/heddle/fleet/slices"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

// ErrPool is the answer to a pool that cannot be.
var ErrPool = errors.New("not a pool that can be")

// Growth says which pools the cluster grows and shrinks by.
type Growth struct {
	Pools    []cluster.Pool
	Provider map[string]string // by pool: "local"
	Rules    control.PoolRules
	DryRun   bool
	// Worker starts a worker that joins this server, for a pool's machine: its
	// data in dir, where it holds WorkerLock locked.
	Worker func(dir, name string, capacity resource.Vector) *exec.Cmd
}

// WorkerLock is the file that a worker holds locked in its folder, with its number in it.
const WorkerLock = "worker.lock"

// join opens the engine's cluster to workers, where the site lets them in.
func join(ctx context.Context, c *heddle.Config, site Site) (workers *joined.Fleet, err error) {
	if !site.Join {
		return nil, nil
	}
	workers = joined.New(joined.Config{Base: c.Cluster, Event: site.Event})
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
	var sold []cluster.Offering
	for _, p := range g.Pools {
		if kind := g.Provider[p.Name]; kind != "local" {
			return out, fmt.Errorf("%w: %s: provider %q: this build has local", ErrPool, p.Name, kind)
		}
		if slices.ContainsFunc(sold, func(o cluster.Offering) bool { return o.Name == p.Offering.Name }) {
			return out, fmt.Errorf("%w: there are two pools %s", ErrPool, p.Name)
		}
		sold = append(sold, p.Offering)
	}
	below := filepath.Join(dir, "slices")
	machines, err := sliced.New(sliced.Config{Dir: below, Lock: WorkerLock,
		Command: func(name string, capacity resource.Vector) *exec.Cmd {
			return g.Worker(filepath.Join(below, name), name, capacity)
		}})
	if err != nil {
		if len(g.Pools) == 0 {
			return out, nil // nothing is asked of them
		}
		return out, err
	}
	provider := &joined.Pooled{Fleet: workers, Machines: machines, Sold: sold}
	if !g.DryRun {
		err = provider.Sweep(ctx, g.Pools)
	}
	if len(g.Pools) > 0 {
		out.Provider = provider
	}
	return out, err
}
