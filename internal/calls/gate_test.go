package calls

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// line is a gate of one slot in which "name:priority" tickets wait; let says in
// which order they got their turn.
func line(t *testing.T, held map[string]int64, tickets ...string) string {
	t.Helper()
	var order []string
	synctest.Test(t, func(t *testing.T) {
		g := newGate(1, func(names []string) (resource.Vector, []policy.Tenant) {
			var list []policy.Tenant
			for _, n := range names {
				list = append(list, policy.Tenant{Name: n, Held: resource.Vector{resource.CPU: resource.Quantity(held[n])}})
			}
			return resource.Vector{resource.CPU: 1000}, list
		})
		leave, err := g.enter(t.Context(), "first", 0)
		if err != nil {
			t.Fatal(err)
		}
		var mu sync.Mutex
		var wg sync.WaitGroup
		for i, ticket := range tickets {
			name, class, _ := strings.Cut(ticket, ":")
			wg.Go(func() {
				leave, err := g.enter(t.Context(), name, map[string]int{"": 50, "high": 100, "low": 0}[class])
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				order = append(order, name)
				mu.Unlock()
				leave()
			})
			synctest.Wait() // one after the other: age counts
			if i == 0 {
				time.Sleep(time.Second)
			}
		}
		leave()
		wg.Wait()
	})
	return strings.Join(order, " ")
}

func TestWhoseTurn(t *testing.T) {
	for name, c := range map[string]struct {
		held    map[string]int64
		tickets []string
		want    string
	}{
		"age":              {nil, []string{"a", "a", "b"}, "a a b"},
		"priority":         {nil, []string{"a:low", "b", "c:high"}, "c b a"},
		"the smaller hold": {map[string]int64{"a": 800, "b": 100}, []string{"a", "a", "b", "b"}, "b b a a"},
		"priority first":   {map[string]int64{"a": 800}, []string{"a:high", "b"}, "a b"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := line(t, c.held, c.tickets...); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

func TestNobodyStarves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(1, func(names []string) (resource.Vector, []policy.Tenant) {
			list := make([]policy.Tenant, len(names))
			return resource.Vector{}, list
		})
		leave, _ := g.enter(t.Context(), "x", 0)
		var order []string
		var wg sync.WaitGroup
		add := func(name string, priority int) {
			wg.Go(func() {
				leave, _ := g.enter(t.Context(), name, priority)
				order = append(order, name)
				leave()
			})
			synctest.Wait()
		}
		add("batch", 0)
		time.Sleep(starving + time.Second)
		add("urgent", 100)
		leave()
		wg.Wait()
		if !slices.Equal(order, []string{"batch", "urgent"}) {
			t.Error(order)
		}
	})
}

func TestLeavingTheLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(1, nil)
		leave, _ := g.enter(t.Context(), "a", 0)
		ctx, cancel := context.WithCancel(t.Context())
		go func() { time.Sleep(time.Minute); cancel() }()
		if _, err := g.enter(ctx, "b", 0); err == nil || g.length() != 0 {
			t.Errorf("%v, %d wait", err, g.length())
		}
		leave()
		if _, err := g.enter(t.Context(), "c", 0); err != nil {
			t.Error(err)
		}
	})
}
