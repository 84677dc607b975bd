package sim_test

import (
	"context"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/fleettest"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/resource"
)

var size = resource.Vector{resource.CPU: 4000, resource.Memory: 16 << 30, resource.IOPS: 1000, resource.Net: 1 << 30}

func node(id string) cluster.Node {
	return cluster.Node{ID: id, State: cluster.Ready, Allocatable: size}
}

func TestCluster(t *testing.T) {
	fleettest.Cluster(t, func(*testing.T) fleet.Cluster {
		return sim.New(sim.Config{Nodes: []cluster.Node{node("a"), node("b"), node("c")}, Start: time.Now()})
	})
}

func TestProvider(t *testing.T) {
	fleettest.Provider(t, func(*testing.T) fleettest.Sold {
		start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		o := cluster.Offering{Name: "m.large", Zone: "a", CapacityType: cluster.Spot, Capacity: size, Price: 96_000, Available: true, StartUp: time.Minute}
		f := sim.New(sim.Config{Offerings: []cluster.Offering{o}, Start: start})
		return fleettest.Sold{Provider: f, Cluster: f, Pool: cluster.Pool{Name: "p", Offering: o, Max: 5}, Settle: func(d time.Duration) {
			start = start.Add(d)
			f.Advance(start)
		}}
	})
}

func TestFailTakesItsAllocationsAlong(t *testing.T) {
	ctx := context.Background()
	f := sim.New(sim.Config{Nodes: []cluster.Node{node("a"), node("b")}})
	for i, n := range []string{"a", "b", "a"} {
		s, _ := f.Snapshot(ctx)
		if err := f.Bind(ctx, s.Version, cluster.Allocation{ID: string(rune('x' + i)), Node: n}); err != nil {
			t.Fatal(err)
		}
	}
	lost := f.Fail("a")
	if len(lost) != 2 || lost[0].ID != "x" || lost[1].ID != "z" {
		t.Errorf("lost %v", lost)
	}
	if s, _ := f.Snapshot(ctx); len(s.Nodes) != 1 || len(s.Allocations) != 1 {
		t.Errorf("left %v", s)
	}
}

func TestLeaseEnds(t *testing.T) {
	ctx, start := context.Background(), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	f := sim.New(sim.Config{Nodes: []cluster.Node{node("a")}, Start: start})
	if err := f.Bind(ctx, 1, cluster.Allocation{ID: "x", Node: "a", Expires: start.Add(time.Minute)}); err != nil {
		t.Fatal(err)
	}
	f.Advance(start.Add(time.Minute - 1))
	if s, _ := f.Snapshot(ctx); len(s.Allocations) != 1 {
		t.Errorf("gone before its lease ended")
	}
	f.Advance(start.Add(time.Minute))
	if s, _ := f.Snapshot(ctx); len(s.Allocations) != 0 {
		t.Errorf("%v outlived its lease", s.Allocations)
	}
}
