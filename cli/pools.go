package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"time"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
)

// sitePool is a pool as an operator writes it.
type sitePool struct {
	Name        string        `yaml:"name"`
	Provider    string        `yaml:"provider"` // local: slices of this machine
	Cores       float64       `yaml:"cores"`    // of one node
	MemoryBytes int64         `yaml:"memory_bytes"`
	Price       float64       `yaml:"price"`    // of one node, an hour
	StartUp     time.Duration `yaml:"start_up"` // 0 is 2 s
	Min         int           `yaml:"min"`
	Max         int           `yaml:"max"`
}

var poolName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,30}$`)

func (p sitePool) check() error {
	switch {
	case !poolName.MatchString(p.Name):
		return usage("pools: name %q: want small letters, digits and dashes", p.Name)
	case p.Name == "local" || p.Name == "joined":
		return usage("pools: name %q is taken", p.Name)
	case p.Cores < 0.05 || p.MemoryBytes < 64<<20:
		return usage("pool %s: a node has at least cores: 0.05 and memory_bytes: %d", p.Name, 64<<20)
	case p.Min < 0 || p.Max < max(1, p.Min) || p.Max > 1000:
		return usage("pool %s: min %d, max %d: want 0 <= min <= max <= 1000", p.Name, p.Min, p.Max)
	case p.Price < 0 || p.StartUp < 0:
		return usage("pool %s: price and start_up are not negative", p.Name)
	}
	return nil
}

// growth is how the cluster grows by the pools of the configuration: their machines
// run this same program, as workers of the server at that address.
func (c siteConfig) growth(a *app, address string) builtin.Growth {
	g := builtin.Growth{Provider: map[string]string{}, DryRun: c.DryRun, Rules: control.PoolRules{Linger: c.Linger, Drain: 0.3}}
	if g.Rules.Linger == 0 {
		g.Rules.Linger = 30 * time.Second
	}
	for _, p := range c.Pools {
		if p.StartUp == 0 {
			p.StartUp = 2 * time.Second
		}
		// A node without a price would never be worth launching.
		o := cluster.Offering{Name: p.Name, CapacityType: cluster.OnDemand, Capacity: vector(p.Cores, p.MemoryBytes), Price: max(1, int64(p.Price*1e6)), Available: true, StartUp: p.StartUp}
		g.Pools = append(g.Pools, cluster.Pool{Name: p.Name, Offering: o, Min: p.Min, Max: p.Max})
		g.Provider[p.Name] = p.Provider
	}
	g.Worker = func(dir, name string, capacity resource.Vector) *exec.Cmd {
		self, err := os.Executable()
		if err != nil {
			self = os.Args[0]
		}
		cmd := exec.Command(self, "worker", "--verbose", "--server", "http://"+address, "--name", name, "--dir", dir, "--orphan", orphaned.String(),
			"--cores", strconv.FormatFloat(float64(capacity[resource.CPU])/1000, 'f', -1, 64), "--memory", strconv.FormatInt(int64(capacity[resource.Memory]), 10))
		cmd.Dir = filepath.Dir(dir)
		cmd.Env = append(os.Environ(), "HEDDLE_TOKEN="+c.WorkerToken)
		return cmd
	}
	return g
}

// orphaned is how long a pool's worker waits for its server to come back.
const orphaned = 2 * time.Minute
