package schedule

import (
	"fmt"
	"math"

	"github.com/heddle-run/heddle/resource"
)

// cheaperBy is how much less an offer must cost to be called cheaper: prices are
// rounded, and nobody waits for a thousandth.
const cheaperBy = 0.98

// cheaper is the least that the run can cost with the cores that it asks for: on a
// node with room, on one that will have it, or on one that is launched. It is offered
// only where it costs less than all the others.
func (s *search) cheaper(others []Counter) (best Counter, ok bool) {
	most := math.Inf(1)
	for _, c := range others {
		most = min(most, cheaperBy*s.worth(c))
	}
	if len(others) == 0 || most <= 0 {
		return Counter{}, false
	}
	try := func(c Counter) {
		if w := s.worth(c); w < most || ok && w == most && c.Finish < best.Finish {
			best, most, ok = c, w, true
		}
	}
	for _, c := range s.b.classes {
		if s.eligible(c) != fine {
			continue
		}
		in := s.b.search(s.r)
		in.most = math.MaxInt
		if in.pack(c, 0); in.node != nil {
			try(s.priced(Counter{Kind: Cheaper, Offer: in.decision(nil).Offer, Finish: s.whole(0), Why: in.node.ID + " has room and is the cheapest"}))
		} else if r := s.soonest(c); r.node != nil {
			try(s.waits(Cheaper, r))
		}
	}
	for i := range s.b.rules.Offerings {
		if o := &s.b.rules.Offerings[i]; s.sells(o) && s.alone()[resource.CPU] <= o.Capacity[resource.CPU] {
			c := s.launched(Cheaper, o)
			c.Why = fmt.Sprintf("%s costs the least of what is on sale; up in %v", o.Name, o.StartUp)
			try(c)
		}
	}
	return best, ok
}

// worth is what an offer costs: for the run, or for an hour where its length is not known.
func (s *search) worth(c Counter) float64 {
	if s.r.Wall > 0 {
		return float64(c.Cost)
	}
	return float64(c.Offer.Price)
}
