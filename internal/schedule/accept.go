package schedule

import (
	"slices"
	"time"
)

// Policy is what a caller takes without being asked.
type Policy struct {
	Kinds    []Kind        // of counter-offers
	Deadline time.Duration // 0 is none
	Budget   int64         // micro-units of money; 0 is no limit
}

// Usual are the kinds taken where nobody says otherwise: the same run, and nobody
// evicted for it.
func Usual() []Kind { return []Kind{FewerCores, Later, Launch} }

// Accept is the counter-offer to take, of the kinds that the policy names and that meet
// its deadline and budget: the one that ends first, or where cheaper ones are taken
// the cheapest. One of unknown end is taken only without a deadline.
func (p Policy) Accept(counters []Counter) (best Counter, ok bool) {
	thrifty := slices.Contains(p.Kinds, Cheaper)
	for _, c := range counters {
		late := p.Deadline > 0 && (c.Finish == 0 || c.Finish > p.Deadline)
		dear := p.Budget > 0 && c.Cost > p.Budget
		if late || dear || !slices.Contains(p.Kinds, c.Kind) {
			continue
		}
		if !ok || thrifty && c.Cost < best.Cost { // the first is the first to end
			best, ok = c, true
		}
	}
	return best, ok
}

// Instead is the counter-offer to take in the place of what a decision grants: a
// cheaper one, or where the grant ends after the deadline any that does not.
func (p Policy) Instead(d Decision, r *Request) (Counter, bool) {
	if !d.Placed || p.Deadline > 0 && r.Wall > p.Deadline {
		return p.Accept(d.Counters)
	}
	return p.Accept(slices.DeleteFunc(slices.Clone(d.Counters), func(c Counter) bool { return c.Kind != Cheaper }))
}
