package heddle

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// TestWaitingForACheaperNode: who accepts a cheaper node waits for it as long as was
// predicted and half as long again, then takes the dear one; who does not takes that at once.
func TestWaitingForACheaperNode(t *testing.T) {
	size := resource.Vector{resource.CPU: 1100, resource.Memory: 4 << 30, resource.IOPS: 1e5, resource.Net: 1e9}
	var nodes []cluster.Node
	for name, price := range map[string]int64{"cheap": 100_000, "dear": 1_000_000} {
		nodes = append(nodes, cluster.Node{ID: name, Pool: name, State: cluster.Ready, Price: price, Allocatable: size, Isolation: []cluster.Isolation{cluster.IsolationWasm}})
	}
	d := &needs{memory: 1, takes: 20 * time.Millisecond}
	r := newRig(t, d, func(c *Config) { c.Cluster = sim.New(sim.Config{Start: time.Now(), Nodes: nodes}) })
	made := 0
	invoke := func(accept ...string) *Report {
		made++
		inv := task.Invocation{ID: fmt.Sprint("r", made), Tenant: "t", Class: task.Standard, At: time.Now()}
		report, err := r.Invoke(t.Context(), r.sub, r.unit, inv, Options{Accept: accept})
		if err != nil {
			t.Error(err)
		}
		return report
	}
	for range 3 { // its length is learnt
		if got := invoke().Node; got != "cheap" {
			t.Fatalf("with all free it runs on %s", got)
		}
	}
	snap, err := r.fleet.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	held := cluster.Allocation{ID: "held", Node: "cheap", Grant: size, Limit: size, Until: snap.At.Add(300 * time.Millisecond)} // but it stays
	if err := r.fleet.Bind(t.Context(), snap.Version, held); err != nil {
		t.Fatal(err)
	}
	kinds := func(r *Report) (list []string) {
		for _, o := range r.Offers {
			list = append(list, o.Kind)
		}
		return list
	}
	if got := invoke(); got.Node != "dear" || !slices.Contains(kinds(got), "cheaper") {
		t.Errorf("on %s after %g ms, offered %v", got.Node, got.Phases.Place, kinds(got))
	}
	got := invoke("cheaper", "later")
	if got.Node != "dear" || got.Phases.Place < 400 || !slices.ContainsFunc(got.Offers, func(o Offer) bool { return o.Kind == AsAsked && o.Taken }) {
		t.Errorf("on %s after %g ms, offered %+v", got.Node, got.Phases.Place, got.Offers)
	}
	if err := r.fleet.Release(t.Context(), "held"); err != nil {
		t.Fatal(err)
	}
	if got := invoke("cheaper").Node; got != "cheap" {
		t.Errorf("with all free again it runs on %s", got)
	}
}
