package control

import (
	"fmt"
	"testing"
	"time"
)

// called is the gaps of a program called at these times.
func called(start time.Time, gaps ...time.Duration) Gaps {
	g := Gaps{}.Called(start)
	for _, d := range gaps {
		start = start.Add(d)
		g = g.Called(start)
	}
	return g
}

func repeat(d time.Duration, n int) (all []time.Duration) {
	for range n {
		all = append(all, d)
	}
	return all
}

func TestWarm(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	stock := func(id string, age time.Duration, gaps ...time.Duration) Stock {
		sum := time.Duration(0)
		for _, g := range gaps {
			sum += g
		}
		return Stock{ID: id, Gaps: called(now.Add(-age-sum), gaps...), Saves: 100 * time.Millisecond, Memory: 10 << 20}
	}
	often, seldom := repeat(time.Second, 30), repeat(20*time.Minute, 30)
	dear := stock("dear", time.Second, often...)
	dear.Memory *= 50
	for name, c := range map[string]struct {
		budget int64
		stocks []Stock
		want   string
	}{
		"never called":               {100 << 20, []Stock{{ID: "a", Saves: time.Second, Memory: 1}}, "map[]"},
		"called once, just now":      {100 << 20, []Stock{stock("a", time.Second)}, "map[a:1]"},
		"called once, yesterday":     {100 << 20, []Stock{stock("a", 24*time.Hour)}, "map[]"},
		"no memory":                  {0, []Stock{stock("a", time.Second, often...)}, "map[]"},
		"the more often called":      {10 << 20, []Stock{stock("seldom", time.Second, seldom...), stock("often", time.Second, often...)}, "map[often:1]"},
		"the timer that is due":      {10 << 20, []Stock{stock("early", time.Minute, seldom...), stock("due", 19*time.Minute+30*time.Second, seldom...)}, "map[due:1]"},
		"the smaller":                {500 << 20, []Stock{dear, stock("cheap", time.Second, often...)}, "map[cheap:1]"},
		"long silent, once frequent": {100 << 20, []Stock{stock("a", 10*time.Hour, often...)}, "map[]"},
		"more than one at once":      {100 << 20, []Stock{stock("a", 10*time.Millisecond, repeat(20*time.Millisecond, 50)...)}, "map[a:8]"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fmt.Sprint(Warm(now, c.stocks, WarmRules{Budget: c.budget, Every: time.Second})); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}
