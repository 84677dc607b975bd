package fleettest

import (
	"context"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
)

// Sold is a provider with the cluster that its nodes join.
type Sold struct {
	fleet.Provider
	Cluster fleet.Cluster
	Pool    cluster.Pool        // may have at least 3 nodes
	Settle  func(time.Duration) // waits, or moves the clock, while nodes start
}

// Provider runs every case of a Provider.
func Provider(t *testing.T, open func(t *testing.T) Sold) {
	for name, test := range map[string]func(*testing.T, Sold){"Offerings": testOfferings, "Scale": testScale, "Drain": testDrain} {
		t.Run(name, func(t *testing.T) { test(t, open(t)) })
	}
}

func testOfferings(t *testing.T, p Sold) {
	list, err := p.Offerings(context.Background())
	must(t, err)
	if len(list) == 0 {
		t.Error("nothing is sold")
	}
	for _, o := range list {
		if o.Name == "" || o.Price <= 0 || o.Capacity[0] <= 0 || o.StartUp < 0 {
			t.Errorf("an offering with holes: %+v", o)
		}
	}
}

func count(t *testing.T, p Sold) (ready, all int) {
	t.Helper()
	for _, n := range snapshot(t, p.Cluster).Nodes {
		if n.Pool == p.Pool.Name {
			all++
			if n.State == cluster.Ready {
				ready++
			}
		}
	}
	return ready, all
}

func testScale(t *testing.T, p Sold) {
	for _, n := range []int{2, 2, 3, 1, 0, 2} {
		must(t, p.Scale(context.Background(), p.Pool, n))
		p.Settle(p.Pool.Offering.StartUp)
		if ready, all := count(t, p); ready != n || all != n {
			t.Errorf("scaled to %d: %d nodes, %d of them ready", n, all, ready)
		}
	}
}

func testDrain(t *testing.T, p Sold) {
	ctx := context.Background()
	must(t, p.Scale(ctx, p.Pool, 1))
	p.Settle(p.Pool.Offering.StartUp)
	s := snapshot(t, p.Cluster)
	node := s.Nodes[len(s.Nodes)-1]
	must(t, p.Cluster.Bind(ctx, s.Version, alloc("a", node.ID, part(node, 1, 2))))
	must(t, p.Scale(ctx, p.Pool, 0))
	if ready, all := count(t, p); ready != 0 || all != 1 {
		t.Errorf("a node in use: %d nodes, %d ready, want it draining", all, ready)
	}
	if err := p.Cluster.Bind(ctx, snapshot(t, p.Cluster).Version, alloc("b", node.ID, part(node, 1, 4))); err == nil {
		t.Error("a draining node took more")
	}
	must(t, p.Cluster.Release(ctx, "a"))
	must(t, p.Scale(ctx, p.Pool, 0))
	if _, all := count(t, p); all != 0 {
		t.Errorf("%d nodes are left", all)
	}
}
