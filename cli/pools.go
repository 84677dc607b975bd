package cli

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/resource"
)

// sitePool is a pool as an operator writes it.
type sitePool struct {
	Name        string        `yaml:"name"`
	Provider    string        `yaml:"provider"` // local: slices of this machine; qemu: machines of QEMU
	Cores       float64       `yaml:"cores"`    // of one node
	MemoryBytes int64         `yaml:"memory_bytes"`
	Price       float64       `yaml:"price"`    // of one node, an hour
	StartUp     time.Duration `yaml:"start_up"` // until nodes have been seen to start; 0 is the provider's usual
	Spot        bool          `yaml:"spot"`     // its nodes may be taken away: only batch runs go there
	Life        time.Duration `yaml:"life"`     // mean, until a spot node is; 0 is not known
	Min         int           `yaml:"min"`
	Max         int           `yaml:"max"`
}

// mostCores is far above any machine.
const mostCores = 100_000

var poolName = regexp.MustCompile(`^[a-z][a-z0-9-]{0,30}$`)

func (p sitePool) check() error {
	switch {
	case !poolName.MatchString(p.Name):
		return usage("pools: name %q: want small letters, digits and dashes", p.Name)
	case p.Name == "local" || p.Name == "joined":
		return usage("pools: name %q is taken", p.Name)
	case !(p.Cores >= 0.05 && p.Cores <= mostCores) || p.MemoryBytes < 64<<20:
		return usage("pool %s: a node has cores from 0.05 to 100000 and at least memory_bytes: %d", p.Name, 64<<20)
	case p.Min < 0 || p.Max < max(1, p.Min) || p.Max > 1000:
		return usage("pool %s: min %d, max %d: want 0 <= min <= max <= 1000", p.Name, p.Min, p.Max)
	case !(p.Price >= 0 && p.Price <= 1e6) || p.StartUp < 0 || p.Life < 0:
		return usage("pool %s: price, start_up and life are not negative, and a price is at most 1000000", p.Name)
	}
	return nil
}

// growth is how the cluster grows by the pools of the configuration: their machines
// run this same program, as workers of the server at that address, in memory only
// where the server's data is encrypted.
func (c siteConfig) growth(dir, address string, sealed bool) builtin.Growth {
	g := builtin.Growth{Server: address, DryRun: c.DryRun, Rules: control.PoolRules{Linger: c.Linger, Drain: 0.3}, Env: []string{"HEDDLE_TOKEN=" + c.WorkerToken}}
	if g.Rules.Linger == 0 {
		g.Rules.Linger = 30 * time.Second
	}
	for _, p := range c.Pools {
		if p.StartUp == 0 {
			p.StartUp = usualStarts[p.Provider]
		}
		// A node without a price would never be worth launching.
		o := cluster.Offering{Name: p.Name, CapacityType: cluster.OnDemand, Capacity: vector(p.Cores, p.MemoryBytes), Price: max(1, int64(p.Price*1e6)), Available: true, StartUp: p.StartUp}
		if p.Spot {
			o.CapacityType, o.Life, g.Rules.Spot = cluster.Spot, p.Life, true
		}
		g.Pools = append(g.Pools, cluster.Pool{Name: p.Name, Provider: p.Provider, Offering: o, Min: p.Min, Max: p.Max})
	}
	if slices.ContainsFunc(c.Pools, func(p sitePool) bool { return p.Provider == "qemu" }) {
		g.Programs = launch.Launcher{Cache: filepath.Join(dir, "cache")}.Tools()
	}
	g.Worker = func(server, dir, name string, capacity resource.Vector) []string {
		args := []string{"worker", "--verbose", "--server", "http://" + server, "--name", name, "--dir", dir, "--orphan", orphaned.String(),
			"--cores", strconv.FormatFloat(float64(capacity[resource.CPU])/1000, 'f', -1, 64), "--memory", strconv.FormatInt(int64(capacity[resource.Memory]), 10)}
		if sealed {
			args = append(args, "--in-memory")
		}
		return args
	}
	return g
}

// usualStarts are how long nodes take from their launch to their joining, by
// provider, where nobody has said or seen it: of qemu without KVM.
var usualStarts = map[string]time.Duration{"local": 2 * time.Second, "qemu": 15 * time.Second}

// orphaned is how long a pool's worker waits for its server to come back.
const orphaned = 2 * time.Minute
