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

func unlimited(string) policy.Quota { return policy.Quota{} }

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
		}, unlimited)
		first, err := g.enter(t.Context(), "first", 0)
		if err != nil {
			t.Fatal(err)
		}
		var mu sync.Mutex
		var wg sync.WaitGroup
		for i, ticket := range tickets {
			name, class, _ := strings.Cut(ticket, ":")
			wg.Go(func() {
				turn, err := g.enter(t.Context(), name, map[string]int{"": 50, "high": 100, "low": 0}[class])
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				order = append(order, name)
				mu.Unlock()
				turn.leave()
			})
			synctest.Wait() // one after the other: age counts
			if i == 0 {
				time.Sleep(time.Second)
			}
		}
		first.leave()
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
		}, unlimited)
		first, _ := g.enter(t.Context(), "x", 0)
		var order []string
		var wg sync.WaitGroup
		add := func(name string, priority int) {
			wg.Go(func() {
				turn, _ := g.enter(t.Context(), name, priority)
				order = append(order, name)
				turn.leave()
			})
			synctest.Wait()
		}
		add("batch", 0)
		time.Sleep(starving + time.Second)
		add("urgent", 100)
		first.leave()
		wg.Wait()
		if !slices.Equal(order, []string{"batch", "urgent"}) {
			t.Error(order)
		}
	})
}

func TestLeavingTheLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(1, nil, unlimited)
		first, _ := g.enter(t.Context(), "a", 0)
		ctx, cancel := context.WithCancel(t.Context())
		go func() { time.Sleep(time.Minute); cancel() }()
		if _, err := g.enter(ctx, "b", 0); err == nil || g.length() != 0 {
			t.Errorf("%v, %d wait", err, g.length())
		}
		first.leave()
		if _, err := g.enter(t.Context(), "c", 0); err != nil {
			t.Error(err)
		}
	})
}

// crowd lets tenants' calls into a gate of so many slots, all at one time, and says how
// many of each are inside. What they hold is nothing, as it is until they are placed.
func crowd(t *testing.T, slots int, weights map[string]float64, quota func(string) policy.Quota, names ...string) (*gate, map[string]int, map[string][]*ticket) {
	t.Helper()
	g := newGate(slots, func(names []string) (resource.Vector, []policy.Tenant) {
		var list []policy.Tenant
		for _, n := range names {
			list = append(list, policy.Tenant{Name: n, Weight: weights[n]})
		}
		return resource.Vector{resource.CPU: 1000}, list
	}, quota)
	var mu sync.Mutex
	inside, turns := map[string]int{}, map[string][]*ticket{}
	var first []*ticket
	for range slots {
		turn, err := g.enter(t.Context(), "first", 0)
		if err != nil {
			t.Fatal(err)
		}
		first = append(first, turn)
	}
	for _, name := range names {
		go func() {
			turn, err := g.enter(t.Context(), name, 0)
			if err != nil {
				return // the test is over
			}
			mu.Lock()
			defer mu.Unlock()
			inside[name]++
			turns[name] = append(turns[name], turn)
		}()
		synctest.Wait()
	}
	for _, turn := range first {
		turn.leave()
	}
	synctest.Wait()
	return g, inside, turns
}

// TestTurnsAreShared: of slots that get free at one time nobody takes all, though nobody
// holds anything yet, and who weighs more gets more.
func TestTurnsAreShared(t *testing.T) {
	six := strings.Fields("a a a a a a b b b b b b")
	for _, c := range []struct {
		weights map[string]float64
		a, b    int
	}{{nil, 3, 3}, {map[string]float64{"a": 2, "b": 1}, 4, 2}, {map[string]float64{"a": 1, "b": 5}, 1, 5}} {
		synctest.Test(t, func(t *testing.T) {
			_, inside, _ := crowd(t, 6, c.weights, unlimited, six...)
			if inside["a"] != c.a || inside["b"] != c.b {
				t.Errorf("weights %v: %v are inside, want %d of a and %d of b", c.weights, inside, c.a, c.b)
			}
		})
	}
}

// TestQuotaAtTheGate: calls of a tenant at its quota wait outside, where they take
// nobody's turn; what it is given lets the next in.
func TestQuotaAtTheGate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		quota := func(tenant string) policy.Quota {
			return map[string]policy.Quota{"a": {Running: 1}, "b": {Grants: resource.Vector{resource.CPU: 1}}}[tenant]
		}
		_, inside, turns := crowd(t, 8, nil, quota, strings.Fields("a a a a b b b b c c")...)
		if inside["a"] != 1 || inside["b"] != mostComing || inside["c"] != 2 {
			t.Fatalf("%v are inside", inside)
		}
		a, b := turns["a"][0], turns["b"][0]
		a.holds()
		b.holds()
		synctest.Wait()
		if inside["a"] != 1 || inside["b"] != mostComing+1 {
			t.Errorf("when those hold something, %v are inside", inside)
		}
		a.leave()
		b.holds() // said twice
		synctest.Wait()
		if inside["a"] != 2 || inside["b"] != mostComing+1 {
			t.Errorf("when a's has left, %v were inside", inside)
		}
	})
}
