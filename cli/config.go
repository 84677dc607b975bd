package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// siteConfig is what `heddle up` is told, by flags and by its --config file. A flag
// that was given stands above the file.
type siteConfig struct {
	Listen      string             `yaml:"listen"`
	Queue       string             `yaml:"queue"`
	Objects     string             `yaml:"objects"`
	Balance     string             `yaml:"balance"`
	Engine      string             `yaml:"engine"`
	Tokens      map[string]string  `yaml:"tokens"`  // by tenant
	Weights     map[string]float64 `yaml:"weights"` // of tenants, against each other; 1 where none is said
	Slots       int                `yaml:"slots"`   // calls in the engine at once
	Waiting     int                `yaml:"waiting"` // calls that may wait for that
	Local       siteNode           `yaml:"local"`   // what this machine gives to runs; the rest is for workers'
	Rules       siteRules          `yaml:"rules"`
	Pools       []sitePool         `yaml:"pools"`
	Triggers    []siteTrigger      `yaml:"triggers"`
	Linger      time.Duration      `yaml:"linger"` // an idle node of a pool ends after so long; 0 is 30 s
	DryRun      bool               `yaml:"dry_run"`
	WorkerToken string             `yaml:"worker_token"`

	TokenFlags []string `yaml:"-"`
}

// siteNode is a part of a machine; zero is all of it.
type siteNode struct {
	Cores       float64 `yaml:"cores"`
	MemoryBytes int64   `yaml:"memory_bytes"`
}

// siteRules are policy.Rules as an operator writes them.
type siteRules struct {
	Floor     string               `yaml:"floor"`  // weakest isolation: wasm, process, container, vm
	Floors    map[string]string    `yaml:"floors"` // by tenant
	Egress    []string             `yaml:"egress"`
	Syscalls  []string             `yaml:"syscalls"`
	Mounts    []policy.Mount       `yaml:"mounts"`
	MaxMemory int64                `yaml:"max_memory_bytes"` // of one run
	MaxCores  float64              `yaml:"max_cores"`
	MaxWall   time.Duration        `yaml:"max_wall"`
	Preempt   bool                 `yaml:"preempt"` // urgent runs take the place of batch runs unasked
	Quotas    map[string]siteQuota `yaml:"quotas"`  // by tenant; "" is everyone without one
}

// siteQuota is what a tenant may hold at a time.
type siteQuota struct {
	Running     int     `yaml:"running"`
	MemoryBytes int64   `yaml:"memory_bytes"`
	Cores       float64 `yaml:"cores"`
}

// merged reads the file, if there is one, below the flags that were given.
func (c siteConfig) merged(file string, given func(flag string) bool) (siteConfig, error) {
	if file == "" {
		return c, c.check()
	}
	f, err := os.Open(file)
	if err != nil {
		return c, usage("--config: %v", err)
	}
	defer f.Close()
	from := c
	dec := yaml.NewDecoder(f)
	dec.KnownFields(true)
	if err := dec.Decode(&from); err != nil && !errors.Is(err, io.EOF) {
		return c, usage("--config %s: %v", file, err)
	}
	if given("listen") {
		from.Listen = c.Listen
	}
	if given("queue") {
		from.Queue = c.Queue
	}
	if given("objects") {
		from.Objects = c.Objects
	}
	if given("balance") {
		from.Balance = c.Balance
	}
	if given("engine") {
		from.Engine = c.Engine
	}
	from.DryRun = from.DryRun || c.DryRun
	if given("worker-token") {
		from.WorkerToken = c.WorkerToken
	}
	return from, from.check()
}

func (c siteConfig) check() error {
	if c.Engine != "local" {
		return usage("engine %q: this build has local", c.Engine)
	}
	if _, err := balance.Named(c.Balance); err != nil {
		return usage("balance: %v", err)
	}
	if n := len(c.WorkerToken); n > 0 && n < 8 {
		return usage("worker token: want one of at least 8 characters")
	}
	pools := map[string]bool{}
	for _, p := range c.Pools {
		if err := p.check(); err != nil {
			return err
		}
		if pools[p.Name] {
			return usage("pools: two are named %s", p.Name)
		}
		pools[p.Name] = true
		if p.Provider == "qemu" && c.WorkerToken == "" {
			return usage("pool %s: machines of qemu are let in by a token only: set worker_token", p.Name)
		}
	}
	named := map[string]bool{}
	for _, t := range c.Triggers {
		if _, err := t.trigger(); err != nil {
			return err
		}
		if named[t.Name] {
			return usage("triggers: two are named %s", t.Name)
		}
		named[t.Name] = true
	}
	if err := c.checkShares(); err != nil {
		return err
	}
	floors := []string{c.Rules.Floor}
	for _, name := range c.Rules.Floors {
		floors = append(floors, name)
	}
	for _, name := range floors {
		if _, ok := cluster.IsolationNamed(name); name != "" && !ok {
			return usage("rules: floor %q: want wasm, process, container or vm", name)
		}
	}
	return nil
}

// checkShares looks at what this machine, a run and a tenant may have.
func (c siteConfig) checkShares() error {
	amounts := map[string]siteNode{"local": c.Local, "rules": {c.Rules.MaxCores, c.Rules.MaxMemory}}
	for tenant, q := range c.Rules.Quotas {
		if q.Running < 0 {
			return usage("quota of %q: running %d: want at least 0, which is no limit", tenant, q.Running)
		}
		amounts[fmt.Sprintf("quota of %q", tenant)] = siteNode{q.Cores, q.MemoryBytes}
	}
	for of, a := range amounts {
		if !(a.Cores >= 0 && a.Cores <= mostCores) || a.MemoryBytes < 0 {
			return usage("%s: cores %g, memory_bytes %d: want at least 0, which is no limit", of, a.Cores, a.MemoryBytes)
		}
	}
	for tenant, w := range c.Weights {
		if !(w > 0 && w <= 1e6) {
			return usage("weight of %q: %g: want more than 0", tenant, w)
		}
	}
	if c.Slots < 0 || c.Waiting < 0 || c.Linger < 0 || c.Rules.MaxWall < 0 {
		return usage("slots, waiting, linger and max_wall are not negative")
	}
	return nil
}

// tokens are the tenants by their token.
func (c siteConfig) tokens() (map[string]string, error) {
	byToken := map[string]string{}
	all := map[string]string{}
	for tenant, token := range c.Tokens {
		all[tenant] = token
	}
	for _, flag := range c.TokenFlags {
		tenant, token, err := tenantToken(flag)
		if err != nil {
			return nil, err
		}
		all[tenant] = token
	}
	for tenant, token := range all {
		if _, taken := byToken[token]; taken || len(token) < 8 {
			return nil, usage("token of %q: want one of at least 8 characters that no other tenant has", tenant)
		}
		byToken[token] = tenant
	}
	return byToken, nil
}

// rules are what submitted programs may do; the zero value is as little as possible.
func (r siteRules) rules() policy.Rules {
	out := policy.Rules{Egress: r.Egress, Calls: r.Syscalls, Mounts: r.Mounts, MaxWall: r.MaxWall, Floors: map[string]cluster.Isolation{}, Quotas: map[string]policy.Quota{}}
	out.Floor, _ = cluster.IsolationNamed(r.Floor)
	for tenant, name := range r.Floors {
		out.Floors[tenant], _ = cluster.IsolationNamed(name)
	}
	out.MaxRun = vector(r.MaxCores, r.MaxMemory)
	for tenant, q := range r.Quotas {
		out.Quotas[tenant] = policy.Quota{Running: q.Running, Grants: vector(q.Cores, q.MemoryBytes)}
	}
	return out
}

func vector(cores float64, memory int64) (v resource.Vector) {
	v[resource.CPU], v[resource.Memory] = resource.Quantity(cores*1000), resource.Quantity(memory)
	return v
}
