// Package fleettest is the conformance suite of port fleet: what every driver must pass.
package fleettest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
)

// Open makes a cluster with at least one ready node of at least two cores and a
// gibibyte, and with no allocation. The suite reads the rest from its snapshot.
type Open func(t *testing.T) fleet.Cluster

// Cluster runs every case of a Cluster.
func Cluster(t *testing.T, open Open) {
	for name, test := range map[string]func(*testing.T, fleet.Cluster){
		"Bind": testBind, "AllOrNone": testAllOrNone, "Stale": testStale, "Refused": testRefused, "Resize": testResize,
		"Release": testRelease, "Expires": testExpires, "Yields": testYields, "Kept": testKept, "NeverOver": testNeverOver,
	} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func snapshot(t *testing.T, c fleet.Cluster) cluster.Snapshot {
	t.Helper()
	s, err := c.Snapshot(context.Background())
	must(t, err)
	return s
}

// part is a share num/den of what a node has, in whole units.
func part(n cluster.Node, num, den resource.Quantity) resource.Vector {
	var v resource.Vector
	for k, q := range n.Allocatable {
		v[k] = q / den * num
	}
	return v
}

func alloc(id, node string, grant resource.Vector) cluster.Allocation {
	return cluster.Allocation{ID: id, Task: "task-" + id, Tenant: "t", Node: node, Grant: grant, Limit: grant.Add(grant),
		Unit: program.UnitID{Program: "sha256:1", Unit: "main"}, Priority: 50, Preemptible: true,
		Demand: resource.Demand{resource.Memory: {Low: 1, Likely: 2, High: 3}}}
}

func ids(s cluster.Snapshot) []string {
	var list []string
	for _, a := range s.Allocations {
		list = append(list, a.ID)
	}
	slices.Sort(list)
	return list
}

func testBind(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	want := alloc("a", s.Nodes[0].ID, part(s.Nodes[0], 1, 4))
	must(t, c.Bind(ctx, s.Version, want))
	after := snapshot(t, c)
	if after.Version <= s.Version {
		t.Errorf("version went from %d to %d", s.Version, after.Version)
	}
	if len(after.Allocations) != 1 {
		t.Fatalf("got %v, want the one that was bound", ids(after))
	}
	got := after.Allocations[0]
	if got.Since.IsZero() || time.Since(got.Since) > time.Hour && time.Since(got.Since) < 0 {
		t.Errorf("bound at %v", got.Since)
	}
	got.Since, got.Version = want.Since, want.Version
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if free := after.Free()[want.Node]; free != s.Nodes[0].Allocatable.Sub(want.Grant) {
		t.Errorf("free is %v of %v after a grant of %v", free, s.Nodes[0].Allocatable, want.Grant)
	}
	must(t, c.Bind(ctx, after.Version)) // nothing to bind is nothing to refuse
}

func testAllOrNone(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	err := c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 2, 4)), alloc("b", n.ID, part(n, 3, 4)))
	if !errors.Is(err, fleet.ErrCapacity) {
		t.Errorf("five quarters of a node: got %v, want ErrCapacity", err)
	}
	if err := c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 1, 4)), alloc("a", n.ID, part(n, 1, 4))); !errors.Is(err, fleet.ErrExists) {
		t.Errorf("one ID twice: got %v, want ErrExists", err)
	}
	if err := c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 1, 4)), alloc("b", "no such node", part(n, 1, 4))); !errors.Is(err, fleet.ErrNotFound) {
		t.Errorf("a node that is not there: got %v, want ErrNotFound", err)
	}
	if left := ids(snapshot(t, c)); len(left) != 0 {
		t.Errorf("a refused Bind left %v", left)
	}
}

func testStale(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	must(t, c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 1, 4))))
	if err := c.Bind(ctx, s.Version, alloc("b", n.ID, part(n, 1, 4))); !errors.Is(err, fleet.ErrStale) {
		t.Errorf("a node that was bound to since: got %v, want ErrStale", err)
	}
	must(t, c.Bind(ctx, snapshot(t, c).Version, alloc("b", n.ID, part(n, 1, 4))))
	if err := c.Bind(ctx, snapshot(t, c).Version+1000, alloc("c", n.ID, part(n, 1, 4))); !errors.Is(err, fleet.ErrStale) {
		t.Errorf("a version from the future: got %v, want ErrStale", err)
	}
	if got := ids(snapshot(t, c)); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("got %v, want a and b", got)
	}
}

func testRefused(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	must(t, c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 1, 8))))
	negative, tight := alloc("n", n.ID, part(n, 1, 8)), alloc("l", n.ID, part(n, 1, 8))
	negative.Grant[resource.CPU] = -1
	tight.Limit[resource.Memory] = tight.Grant[resource.Memory] - 1
	for _, a := range []cluster.Allocation{negative, tight} {
		if err := c.Bind(ctx, snapshot(t, c).Version, a); !errors.Is(err, fleet.ErrInvalid) {
			t.Errorf("%s: got %v, want ErrInvalid", a.ID, err)
		}
	}
	if err := c.Bind(ctx, snapshot(t, c).Version, alloc("a", n.ID, part(n, 1, 8))); !errors.Is(err, fleet.ErrExists) {
		t.Errorf("an ID in use: got %v, want ErrExists", err)
	}
	for k := range resource.NumKinds {
		big := alloc("big", n.ID, part(n, 1, 8))
		big.Grant[k] = n.Allocatable[k]
		big.Limit = big.Limit.Max(big.Grant)
		if err := c.Bind(ctx, snapshot(t, c).Version, big); !errors.Is(err, fleet.ErrCapacity) {
			t.Errorf("too much %v: got %v, want ErrCapacity", k, err)
		}
	}
}

func testResize(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	must(t, c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 1, 4)), alloc("b", n.ID, part(n, 1, 4))))
	before := snapshot(t, c).Allocations[0]
	more := part(n, 2, 4)
	got, err := c.Resize(ctx, "a", more, more)
	must(t, err)
	if got.ID != "a" || got.Grant != more || got.Limit != more || got.Version <= before.Version {
		t.Errorf("got %+v", got)
	}
	if _, err := c.Resize(ctx, "a", part(n, 7, 8), part(n, 7, 8)); !errors.Is(err, fleet.ErrCapacity) {
		t.Errorf("more than is left: got %v, want ErrCapacity", err)
	}
	if _, err := c.Resize(ctx, "a", more, part(n, 1, 4)); !errors.Is(err, fleet.ErrInvalid) {
		t.Errorf("a limit under its grant: got %v, want ErrInvalid", err)
	}
	if _, err := c.Resize(ctx, "none", more, more); !errors.Is(err, fleet.ErrNotFound) {
		t.Errorf("no such allocation: got %v, want ErrNotFound", err)
	}
	less := part(n, 1, 8)
	_, err = c.Resize(ctx, "a", less, more)
	must(t, err)
	if free, want := snapshot(t, c).Free()[n.ID], n.Allocatable.Sub(less).Sub(part(n, 1, 4)); free != want {
		t.Errorf("free is %v, want %v", free, want)
	}
}

func testRelease(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	must(t, c.Bind(ctx, s.Version, alloc("a", n.ID, n.Allocatable)))
	for range 2 {
		must(t, c.Release(ctx, "a"))
	}
	must(t, c.Release(ctx, "never was"))
	after := snapshot(t, c)
	if len(after.Allocations) != 0 {
		t.Errorf("left %v", ids(after))
	}
	must(t, c.Bind(ctx, after.Version, alloc("a", n.ID, part(n, 7, 8))))
}

func testExpires(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	a := alloc("a", s.Nodes[0].ID, part(s.Nodes[0], 1, 4))
	a.Expires = s.At.Add(time.Hour)
	must(t, c.Bind(ctx, s.Version, a))
	if got := ids(snapshot(t, c)); len(got) != 1 {
		t.Errorf("got %v before its lease ended", got)
	}
}

// testNeverOver lets several callers snapshot, bind, resize and release at random
// and looks at every snapshot: no node is ever granted more than it has, and what
// was bound and not released is there.
func testNeverOver(t *testing.T, c fleet.Cluster) {
	ctx := context.Background()
	var mu sync.Mutex
	bound := map[string]bool{}
	var wg sync.WaitGroup
	for w := range 4 {
		random := rand.New(rand.NewPCG(11, uint64(w)))
		wg.Go(func() {
			var mine []string
			for i := range 60 {
				s, err := c.Snapshot(ctx)
				if err != nil {
					t.Error(err)
					return
				}
				over(t, s)
				mine, err = anything(c, s, random, fmt.Sprint(w, "-", i), mine)
				if err != nil && !errors.Is(err, fleet.ErrStale) && !errors.Is(err, fleet.ErrCapacity) && !errors.Is(err, fleet.ErrKept) {
					t.Error(err)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			for _, id := range mine {
				bound[id] = true
			}
		})
	}
	wg.Wait()
	s := snapshot(t, c)
	over(t, s)
	for _, a := range s.Allocations {
		if !bound[a.ID] {
			t.Errorf("%s is there, though nobody holds it", a.ID)
		}
		delete(bound, a.ID)
	}
	for id := range bound {
		t.Errorf("%s was bound and is lost", id)
	}
}

// anything does one thing at random: it binds under that ID, also in the place of
// another, resizes or releases. It gives what the caller holds from then on.
func anything(c fleet.Cluster, s cluster.Snapshot, random *rand.Rand, id string, mine []string) ([]string, error) {
	ctx, n := context.Background(), s.Nodes[random.IntN(len(s.Nodes))]
	size, bound := part(n, resource.Quantity(1+random.IntN(6)), 16), append(slices.Clone(mine), id)
	var err error
	switch choice := random.IntN(10); {
	case choice < 2 && len(s.Allocations) > 0:
		gone := s.Allocations[random.IntN(len(s.Allocations))]
		if err = c.Bind(ctx, s.Version, urgent(id, gone.Node, gone.Grant), yielding(gone, id)); err == nil {
			return bound, nil
		}
	case choice < 6:
		if err = c.Bind(ctx, s.Version, alloc(id, n.ID, size)); err == nil {
			return bound, nil
		}
	case choice < 8 && len(mine) > 0:
		_, err = c.Resize(ctx, mine[random.IntN(len(mine))], size, size)
	case len(mine) > 0:
		last := len(mine) - 1
		return mine[:last], c.Release(ctx, mine[last])
	}
	return mine, err
}

// urgent is an allocation that others yield to.
func urgent(id, node string, grant resource.Vector) cluster.Allocation {
	a := alloc(id, node, grant)
	a.Priority, a.Preemptible = 100, false
	return a
}

func yielding(a cluster.Allocation, to string) cluster.Allocation {
	return cluster.Allocation{ID: a.ID, Node: a.Node, YieldsTo: to}
}

func testYields(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	must(t, c.Bind(ctx, s.Version, alloc("a", n.ID, part(n, 2, 4)), alloc("b", n.ID, part(n, 1, 4))))
	u, at := urgent("u", n.ID, part(n, 2, 4)), snapshot(t, c)
	if err := c.Bind(ctx, at.Version, u); !errors.Is(err, fleet.ErrCapacity) {
		t.Fatalf("half a node beside three quarters: got %v, want ErrCapacity", err)
	}
	must(t, c.Bind(ctx, at.Version, u, yielding(at.Allocations[0], "u")))
	after := snapshot(t, c)
	over(t, after)
	if got := ids(after); !slices.Equal(got, []string{"a", "b", "u"}) {
		t.Fatalf("got %v: what yields is there until it is released", got)
	}
	a := after.Allocations[0]
	if a.YieldsTo != "u" || a.Version <= at.Allocations[0].Version || a.Limit != at.Allocations[0].Limit || a.Grant == at.Allocations[0].Grant {
		t.Errorf("what yields is %+v", a)
	}
	if after.Allocations[1].YieldsTo != "" || after.Allocations[2].Grant != u.Grant {
		t.Errorf("beside it are %+v", after.Allocations[1:])
	}
	if _, err := c.Resize(ctx, "a", at.Allocations[0].Grant, a.Limit); !errors.Is(err, fleet.ErrCapacity) {
		t.Errorf("what yields grows: %v, want ErrCapacity", err)
	}
	must(t, c.Release(ctx, "a"))
	if free := snapshot(t, c).Free()[n.ID]; free != n.Allocatable.Sub(part(n, 1, 4)).Sub(u.Grant) {
		t.Errorf("free is %v of %v once it has gone", free, n.Allocatable)
	}
}

// testKept names what may not be taken away, and what is not there to be.
func testKept(t *testing.T, c fleet.Cluster) {
	ctx, s := context.Background(), snapshot(t, c)
	n := s.Nodes[0]
	kept, equal := alloc("kept", n.ID, part(n, 1, 8)), alloc("equal", n.ID, part(n, 1, 8))
	kept.Preemptible, equal.Priority = false, 100
	must(t, c.Bind(ctx, s.Version, kept, equal, alloc("a", n.ID, part(n, 5, 8))))
	u := urgent("u", n.ID, part(n, 2, 8))
	for _, test := range []struct {
		yields cluster.Allocation
		want   error
	}{{yielding(kept, "u"), fleet.ErrKept}, {yielding(equal, "u"), fleet.ErrKept}, {yielding(alloc("gone", n.ID, u.Grant), "u"), fleet.ErrStale},
		{yielding(alloc("a", n.ID, u.Grant), "somebody"), fleet.ErrKept}} {
		if err := c.Bind(ctx, snapshot(t, c).Version, u, test.yields); !errors.Is(err, test.want) {
			t.Errorf("in the place of %s: got %v, want %v", test.yields.ID, err, test.want)
		}
	}
	big := urgent("big", n.ID, n.Allocatable)
	if err := c.Bind(ctx, snapshot(t, c).Version, big, yielding(alloc("a", n.ID, u.Grant), "big")); !errors.Is(err, fleet.ErrCapacity) {
		t.Errorf("more than what yields makes room for: %v, want ErrCapacity", err)
	}
	for _, a := range snapshot(t, c).Allocations {
		if a.YieldsTo != "" {
			t.Errorf("a refused Bind left %s marked", a.ID)
		}
	}
	must(t, c.Bind(ctx, snapshot(t, c).Version, u, yielding(alloc("a", n.ID, u.Grant), "u")))
	if err := c.Bind(ctx, snapshot(t, c).Version, urgent("v", n.ID, part(n, 1, 8)), yielding(alloc("a", n.ID, u.Grant), "v")); !errors.Is(err, fleet.ErrStale) {
		t.Errorf("in the place of what yields already: %v, want ErrStale", err)
	}
}

func over(t *testing.T, s cluster.Snapshot) {
	t.Helper()
	for node, free := range s.Free() {
		if !(resource.Vector{}).Fits(free) {
			t.Errorf("%s is granted more than it has: %v left", node, free)
		}
	}
}
