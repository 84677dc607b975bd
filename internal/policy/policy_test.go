package policy_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

func tiers(names ...string) (list []cluster.Isolation) {
	for _, n := range names {
		tier, _ := cluster.IsolationNamed(n)
		list = append(list, tier)
	}
	return list
}

func TestAdmit(t *testing.T) {
	rules := policy.Rules{
		Floors: map[string]cluster.Isolation{"stranger": cluster.IsolationVM},
		Egress: []string{"api.example.org:443", "*.pypi.org", "10.0.0.0/8:443", "fd00::/8"},
		Mounts: []policy.Mount{{Host: "/data"}, {Host: "/scratch", Writable: true}, {Host: "/", Writable: true}},
		MaxRun: resource.Vector{resource.Memory: 1000},
		Quotas: map[string]policy.Quota{"": {Running: 3}, "big": {Grants: resource.Vector{resource.CPU: 100}}},
	}
	all := tiers("vm", "process", "wasm")
	for name, c := range map[string]struct {
		ask    policy.Ask
		tier   string
		denied string // a part of each line, "" when admitted
	}{
		"least":              {policy.Ask{Available: all}, "wasm", ""},
		"native only":        {policy.Ask{Available: tiers("vm", "process")}, "process", ""},
		"asked for":          {policy.Ask{Available: all, Isolation: cluster.IsolationProcess}, "process", ""},
		"rounded up":         {policy.Ask{Available: all, Isolation: cluster.IsolationContainer}, "vm", ""},
		"stranger":           {policy.Ask{Available: all, Tenant: "stranger"}, "vm", ""},
		"stranger, no vm":    {policy.Ask{Available: tiers("process"), Tenant: "stranger"}, "", "isolates as well as vm"},
		"egress":             {policy.Ask{Available: all, Egress: []string{"api.example.org:443", "files.pypi.org:80"}}, "wasm", ""},
		"egress port":        {policy.Ask{Available: all, Egress: []string{"api.example.org:80"}}, "", "egress to api.example.org:80"},
		"egress network":     {policy.Ask{Available: all, Egress: []string{"10.1.2.3:443", "10.2.0.0/16:443", "fd00::1", "[fd00::1]:80"}}, "wasm", ""},
		"egress any port":    {policy.Ask{Available: all, Egress: []string{"10.1.2.3"}}, "", "egress to 10.1.2.3"},
		"egress wider":       {policy.Ask{Available: all, Egress: []string{"10.0.0.0/7:443"}}, "", "egress to 10.0.0.0/7:443"},
		"egress outside":     {policy.Ask{Available: all, Egress: []string{"11.1.2.3:443"}}, "", "egress to 11.1.2.3:443"},
		"egress lookalike":   {policy.Ask{Available: all, Egress: []string{"evilpypi.org"}}, "", "egress to evilpypi.org"},
		"mount":              {policy.Ask{Available: all, Mounts: []policy.Mount{{Host: "/data/x"}, {Host: "/scratch", Writable: true}}}, "wasm", ""},
		"mount unclean":      {policy.Ask{Available: all, Mounts: []policy.Mount{{Host: "/data/../etc"}}}, "", "clean"},
		"mount proc":         {policy.Ask{Available: all, Mounts: []policy.Mount{{Host: "/proc/1"}}}, "", "never shown"},
		"mount root":         {policy.Ask{Available: all, Mounts: []policy.Mount{{Host: "/"}}}, "", "never shown"},
		"mount etc writable": {policy.Ask{Available: all, Mounts: []policy.Mount{{Host: "/etc", Writable: true}}}, "", "never writable"},
		"too big":            {policy.Ask{Available: all, Least: resource.Vector{resource.Memory: 1001}}, "", "needs 1001 of memory"},
		"too many":           {policy.Ask{Available: all, Running: 3}, "", "runs 3 already"},
		"own quota":          {policy.Ask{Available: all, Running: 30, Tenant: "big", Held: resource.Vector{resource.CPU: 60}, Least: resource.Vector{resource.CPU: 50}}, "", "would hold 110 of cpu"},
	} {
		t.Run(name, func(t *testing.T) {
			v := rules.Admit(c.ask)
			if c.denied == "" && (!v.Admitted || v.Isolation.String() != c.tier || len(v.Why) == 0) {
				t.Errorf("got %+v, want it admitted at %s", v, c.tier)
			}
			if c.denied != "" && (v.Admitted || len(v.Denied) != 1 || !strings.Contains(v.Denied[0], c.denied)) {
				t.Errorf("got %+v, want it denied for %q", v, c.denied)
			}
		})
	}
}

func TestZeroRulesDeny(t *testing.T) {
	v := policy.Rules{}.Admit(policy.Ask{Available: tiers("process"), Egress: []string{"a.b"}, Mounts: []policy.Mount{{Host: "/data"}}})
	if v.Admitted || len(v.Denied) != 2 {
		t.Errorf("got %+v, want both denied", v)
	}
	if v := (policy.Rules{}).Admit(policy.Ask{Available: tiers("none")}); v.Admitted {
		t.Error("a place without any isolation was admitted")
	}
}

func TestWallIsCut(t *testing.T) {
	r := policy.Rules{MaxWall: time.Minute}
	for asked, want := range map[time.Duration]time.Duration{0: time.Minute, time.Second: time.Second, time.Hour: time.Minute} {
		if v := r.Admit(policy.Ask{Available: tiers("wasm"), Wall: asked}); v.Wall != want {
			t.Errorf("asked for %v, got %v, want %v", asked, v.Wall, want)
		}
	}
}

// TestFair plays tenants that always have more to run against each other: each
// gets its weighted dominant share, whatever the shape of its tasks.
func TestFair(t *testing.T) {
	total := resource.Vector{resource.CPU: 9000, resource.Memory: 18000}
	shapes := []resource.Vector{{resource.CPU: 10, resource.Memory: 40}, {resource.CPU: 30, resource.Memory: 10}}
	tenants := []policy.Tenant{{Name: "a"}, {Name: "b"}}
	var used resource.Vector
	for {
		i := policy.Next(total, tenants)
		if !used.Add(shapes[i]).Fits(total) {
			break
		}
		used = used.Add(shapes[i])
		tenants[i].Held = tenants[i].Held.Add(shapes[i])
	}
	// The paper's example: 3 tasks of a to 2 of b, a dominant share of two thirds each.
	shares := []float64{policy.Share(total, tenants[0]), policy.Share(total, tenants[1])}
	for i, s := range shares {
		if math.Abs(s-2.0/3) > 0.01 {
			t.Errorf("tenant %d has %.3f of its dominant resource, want 2/3", i, s)
		}
	}
	if j := policy.Jain(shares); j < 0.999 {
		t.Errorf("fairness %.3f", j)
	}
	if got := policy.Next(total, []policy.Tenant{{}, {Held: total, Waiting: 301}, {Held: total, Waiting: 302}}); got != 2 {
		t.Errorf("tenant %d goes first, want the one that starves longest", got)
	}
	if policy.Next(total, nil) != -1 {
		t.Error("nobody waits and somebody is next")
	}
	if j := policy.Jain([]float64{1, 0, 0, 0}); j != 0.25 {
		t.Errorf("one has all: %v, want a quarter", j)
	}
}

func TestUngranted(t *testing.T) {
	asked := []string{"shmget", "mlock"}
	for _, c := range []struct {
		rules []string
		want  string
	}{{nil, "shmget mlock"}, {[]string{"mlock"}, "shmget"}, {[]string{"mlock", "shmget"}, ""}, {[]string{"*"}, ""}} {
		if got := strings.Join(policy.Rules{Calls: c.rules}.Ungranted(asked), " "); got != c.want {
			t.Errorf("%q: %q are not granted, want %q", c.rules, got, c.want)
		}
	}
}

func TestQuotaMost(t *testing.T) {
	q := policy.Quota{Grants: resource.Vector{resource.CPU: 4000, resource.Memory: 100}}
	for _, c := range []struct{ held, grant, want resource.Vector }{
		{resource.Vector{1000, 60}, resource.Vector{1000, 20}, resource.Vector{4000, 60}},
		{resource.Vector{4000, 120}, resource.Vector{500, 20}, resource.Vector{500, 20}},
		{resource.Vector{4000, 100}, resource.Vector{}, resource.Vector{1, 1}}, // 0 would be no limit
	} {
		if got := q.Most(c.held, c.grant); got != c.want {
			t.Errorf("%v held, %v of it by the run: at most %v, want %v", c.held, c.grant, got, c.want)
		}
	}
}
