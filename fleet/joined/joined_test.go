package joined

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet"
	"github.com/heddle-run/heddle/fleet/fleettest"
	"github.com/heddle-run/heddle/fleet/sim"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

var room = resource.Vector{resource.CPU: 4000, resource.Memory: 8 << 30, resource.IOPS: 1000, resource.Net: 1e9}

func base() fleet.Cluster {
	return sim.New(sim.Config{Start: time.Now(), Nodes: []cluster.Node{{ID: "local", Pool: "local", State: cluster.Ready, Allocatable: room}}})
}

func hello(name string) Hello {
	return Hello{Protocol: Protocol, Name: name, Allocatable: room, Isolation: []cluster.Isolation{cluster.IsolationProcess}}
}

func join(t *testing.T, f *Fleet, name string) string {
	t.Helper()
	w, err := f.Join(context.Background(), hello(name))
	if err != nil {
		t.Fatal(err)
	}
	return w.Session
}

func TestCluster(t *testing.T) {
	fleettest.Cluster(t, func(t *testing.T) fleet.Cluster {
		f := New(Config{Base: base(), Lease: time.Hour})
		join(t, f, "w1")
		join(t, f, "w2")
		return f
	})
}

func TestWhoMayNotJoin(t *testing.T) {
	f := New(Config{Base: base()})
	for name, h := range map[string]Hello{
		"old":   {Protocol: "heddle.worker/v0", Name: "w", Allocatable: room},
		"name":  {Protocol: Protocol, Name: "../w", Allocatable: room},
		"base":  hello("local"),
		"empty": {Protocol: Protocol, Name: "w"},
		"debt":  {Protocol: Protocol, Name: "w", Allocatable: resource.Vector{resource.CPU: 1, resource.Memory: 1, resource.IOPS: -1}},
	} {
		if _, err := f.Join(context.Background(), h); !errors.Is(err, ErrHello) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// begin runs an order on a node and gives its end.
func begin(f *Fleet, node, id string, out *bytes.Buffer) <-chan error {
	end := make(chan error, 1)
	box, err := f.Create(context.Background(), node, sandbox.Order{ID: id, Program: program.Program{Digest: "sha256:1", Files: fstest.MapFS{"a": {}}}})
	if err != nil {
		end <- err
		return end
	}
	go func() {
		_, err := box.Run(context.Background(), sandbox.IO{Stdout: out})
		end <- err
	}()
	return end
}

func TestALostWorkerIsRemovedAfterItsLease(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := New(Config{Base: base(), Lease: 6 * time.Second})
		s := join(t, f, "w1")
		end := begin(f, "w1", "a", nil)
		w, err := f.Ask(context.Background(), s, Held{})
		if err != nil || len(w.Orders) != 1 {
			t.Fatal(w, err)
		}
		for range 10 { // it lives as long as it asks
			time.Sleep(5 * time.Second)
			if _, err := f.Ask(context.Background(), s, Held{Samples: map[string]sandbox.Sample{"a": {}}}); err != nil {
				t.Fatal(err)
			}
		}
		asked := time.Now()
		if err := <-end; !errors.Is(err, sandbox.ErrLost) {
			t.Error(err)
		}
		if waited := time.Since(asked); waited < 5*time.Second || waited > 7*time.Second {
			t.Errorf("given up after %s", waited)
		}
		if _, err := f.Ask(context.Background(), s, Held{}); !errors.Is(err, ErrSession) {
			t.Error(err)
		}
		if snap, _ := f.Snapshot(context.Background()); len(snap.Nodes) != 1 {
			t.Error(snap.Nodes)
		}
	})
}

func TestOrdersAreToldUntilHeldAndEndOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := New(Config{Base: base()})
		s := join(t, f, "w1")
		var out bytes.Buffer
		end := begin(f, "w1", "a", &out)
		synctest.Wait()
		ask := func(h Held) Work {
			w, err := f.Ask(context.Background(), s, h)
			if err != nil {
				t.Fatal(err)
			}
			return w
		}
		for range 2 { // the first answer was lost
			if w := ask(Held{}); len(w.Orders) != 1 || w.Orders[0].ID != "a" {
				t.Fatal(w)
			}
		}
		holds := Held{Samples: map[string]sandbox.Sample{"a": {}}}
		if w := ask(holds); len(w.Orders) != 0 {
			t.Error("told again:", w)
		}
		for _, part := range []struct {
			at   int64
			text string
			want error
		}{{0, "one ", nil}, {0, "one ", nil}, {9, "x", ErrNotTaken}, {2, "e two", nil}, {-1, "x", ErrNotTaken}} {
			if err := f.Output(s, "a", Stdout, part.at, []byte(part.text)); !errors.Is(err, part.want) {
				t.Errorf("%d %q: %v", part.at, part.text, err)
			}
		}
		for range 2 {
			if err := f.Ended(s, "a", End{}); err != nil && !errors.Is(err, ErrOrder) {
				t.Error(err)
			}
			if w, _ := f.Ask(context.Background(), s, Held{}); len(w.Orders) > 0 {
				t.Error("an ended order is told again")
			}
		}
		if err := <-end; err != nil || out.String() != "one two" {
			t.Errorf("%q %v", out.String(), err)
		}
		if w := ask(holds); len(w.Cancel) != 1 {
			t.Error("it is not told that nobody waits:", w)
		}
	})
}

func TestWhoComesBackByItsNameReplacesItself(t *testing.T) {
	f := New(Config{Base: base(), Lease: time.Hour})
	old := join(t, f, "w1")
	end := begin(f, "w1", "a", nil)
	fresh := join(t, f, "w1")
	if err := <-end; !errors.Is(err, sandbox.ErrLost) {
		t.Error(err)
	}
	if err := f.Leave(old); !errors.Is(err, ErrSession) {
		t.Error(err)
	}
	if err := f.Leave(fresh); err != nil {
		t.Error(err)
	}
	if _, err := f.Create(context.Background(), "w1", sandbox.Order{ID: "b"}); !errors.Is(err, sandbox.ErrLost) {
		t.Error(err)
	}
}

func TestALeavingWorkerTakesNothingMore(t *testing.T) {
	ctx := context.Background()
	f := New(Config{Base: base(), Lease: time.Second})
	s := join(t, f, "w1")
	if _, err := f.Ask(ctx, s, Held{Leaving: true}); err != nil {
		t.Fatal(err)
	}
	snap, _ := f.Snapshot(ctx)
	err := f.Bind(ctx, snap.Version, cluster.Allocation{ID: "a", Node: "w1", Grant: resource.Vector{resource.CPU: 1}, Limit: resource.Vector{resource.CPU: 1}})
	if !errors.Is(err, fleet.ErrStale) {
		t.Error(fmt.Sprint("bound to a node that drains: ", err))
	}
}
