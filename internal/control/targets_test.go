package control

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

func pool(name string, lo, hi int) cluster.Pool {
	o := offering(name, 4, 16, 0.2)
	return cluster.Pool{Name: name, Offering: o, Min: lo, Max: hi}
}

// TestTargetsConverge plays random demand against pools whose nodes start at once
// and follow their targets: bounds always hold, what waits and can be met is met at
// the next look, a look without change changes nothing, and without demand all
// goes to the least.
func TestTargetsConverge(t *testing.T) {
	rules := PoolRules{Linger: 30 * time.Second, Drain: 0.3}
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 9))
		states := []PoolState{{Pool: pool("a", random.IntN(2), 1+random.IntN(6))}, {Pool: pool("b", 0, random.IntN(4))}}
		now := time.Unix(1000, 0)
		made := 0
		follow := func(targets []Target) {
			for i, g := range targets {
				p := &states[i]
				if g.Want < p.Pool.Min || g.Want > max(p.Pool.Max, p.Pool.Min) {
					t.Fatalf("seed %d: %+v is out of the bounds of %+v", seed, g, p.Pool)
				}
				if g.Want != g.Have && len(g.Why) == 0 {
					t.Fatalf("seed %d: no reason for %+v", seed, g)
				}
				for len(p.Nodes) < g.Want {
					made++
					p.Nodes = append(p.Nodes, NodeUse{ID: fmt.Sprint(p.Pool.Name, made), State: cluster.Ready, Owned: true, Free: p.Pool.Offering.Capacity, IdleSince: now})
				}
				p.Nodes = p.Nodes[:g.Want]
			}
		}
		for range 20 {
			wants := []Want{{Need: size(1+3*random.Float64(), 1+8*random.Float64()), Count: random.IntN(10)}}
			before := len(states[0].Nodes) + len(states[1].Nodes)
			targets, _ := Targets(now, wants, states, nil, rules)
			room := states[0].Pool.Max + states[1].Pool.Max - before
			follow(targets)
			if after := len(states[0].Nodes) + len(states[1].Nodes); wants[0].Count > 0 && room > 0 && after <= before {
				t.Fatalf("seed %d: %d wait, %d may be launched, none is", seed, wants[0].Count, room)
			}
			now = now.Add(2 * time.Second)
		}
		targets, _ := Targets(now, nil, states, nil, rules)
		follow(targets) // the longest idle have lingered
		for range 3 {
			now = now.Add(rules.Linger)
			targets, _ = Targets(now, nil, states, nil, rules)
			follow(targets)
		}
		for _, p := range states {
			if len(p.Nodes) != p.Pool.Min {
				t.Fatalf("seed %d: %d idle nodes stay, want %d", seed, len(p.Nodes), p.Pool.Min)
			}
		}
	}
}

func TestHysteresis(t *testing.T) {
	now := time.Unix(1000, 0)
	states := []PoolState{{Pool: pool("a", 0, 4), Nodes: []NodeUse{{ID: "a-1", State: cluster.Ready, Owned: true, Free: size(4, 16), IdleSince: now}}}}
	rules := PoolRules{Linger: 30 * time.Second}
	for after, want := range map[time.Duration]int{0: 1, 29 * time.Second: 1, 30 * time.Second: 0} {
		if got, _ := Targets(now.Add(after), nil, states, nil, rules); got[0].Want != want {
			t.Errorf("idle for %s: %+v", after, got)
		}
	}
	expected := []Want{{Need: size(1, 1), Count: 1, Spare: true}}
	if got, _ := Targets(now.Add(time.Hour), expected, states, nil, rules); got[0].Want != 1 {
		t.Errorf("idle, but a run is expected: %+v", got)
	}
}

func TestWhatIsWorthWaitingFor(t *testing.T) {
	for _, c := range []struct {
		wall, startUp  time.Duration
		asked, offered resource.Quantity
		want           bool
	}{{time.Minute, 5 * time.Second, 1000, 50, true}, {time.Second, 5 * time.Second, 1000, 500, false}, {0, time.Minute, 1000, 900, true}, {0, time.Minute, 500, 500, false}, {time.Minute, 5 * time.Second, 1000, 1000, false}} {
		if got := Worth(c.wall, c.startUp, c.asked, c.offered); got != c.want {
			t.Errorf("%+v: %v", c, got)
		}
	}
}
