package sim

import (
	"cmp"
	"math/rand/v2"
	"time"

	"github.com/heddle-run/heddle/internal/control"
)

// callers are the programs called in a world, in the order of their first call, for
// the count of cold starts.
type callers struct {
	at     map[callerKey]int
	list   []Caller
	random *rand.Rand
}

type callerKey struct {
	job  int
	name string
}

// called notes an invocation, if cold starts are counted.
func (w *world) called(inv *invocation) {
	if w.scenario.Warm.Budget == 0 {
		return
	}
	c := &w.callers
	if c.at == nil {
		c.at, c.random = map[callerKey]int{}, rand.New(rand.NewPCG(w.scenario.Seed, 1<<40))
	}
	key := callerKey{inv.job.index, inv.caller}
	i, ok := c.at[key]
	if !ok {
		i = len(c.list)
		c.at[key] = i
		cold := inv.job.job.Cold
		saves := draw(c.random, float64(cmp.Or(cold.Median, 500*time.Millisecond)), cold.Spread)
		c.list = append(c.list, Caller{Memory: inv.memory, Saves: time.Duration(min(1e15, saves))})
	}
	c.list[i].At = append(c.list[i].At, epoch().Add(inv.arrived))
}

// coldStarts replays the calls of the world through the policy's way to keep warm.
func (w *world) coldStarts() *Cold {
	warm, list := w.scenario.Warm, w.callers.list
	if warm.Budget == 0 {
		return nil
	}
	every := cmp.Or(warm.Every, 10*time.Second)
	var keeper Keeper
	if w.policy.Keep == keepHeddle {
		keeper = NewIndexed(list, control.WarmRules{Budget: int64(warm.Budget), Every: every, Rarest: 24 * time.Hour, Most: 1})
	} else {
		keeper = NewUsual(cmp.Or(w.policy.Keep, keepTTL), list, cmp.Or(warm.TTL, 10*time.Minute), int64(warm.Budget))
	}
	length := every
	for _, c := range list {
		length = max(length, c.At[len(c.At)-1].Sub(epoch())+every)
	}
	k := Replay(list, keeper, epoch(), length+every, every)
	return &Cold{Callers: len(list), Calls: k.Calls, Cold: k.Cold, Share: ratio(float64(k.Cold), float64(k.Calls)), Waited: k.Waited.Seconds(), HeldBytes: k.Held, Boots: k.Boots}
}
