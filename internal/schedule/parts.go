package schedule

import (
	"fmt"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/resource"
)

// Parts says that a request is proven to give the same when it is run in parts.
type Parts struct {
	Over  string          // what they divide, and where: for people
	Whole split.Whole     // what the gain is reckoned from
	Most  int             // parts at most
	On    map[string]bool // nodes that parts may run on; nil is any
}

// near is the snapshot without the nodes that parts may not run on.
func (p *Parts) near(s cluster.Snapshot) cluster.Snapshot {
	nodes := s.Nodes
	s.Nodes = nil
	for _, n := range nodes {
		if p.On[n.ID] {
			s.Nodes = append(s.Nodes, n)
		}
	}
	return s
}

// split runs the request in as many parts as there is room for at the same time,
// each with all of its cores or with fewer, whichever ends first. A part needs the
// memory of the whole, as each does what comes before the loop.
func (s *search) split() (best Counter, ok bool) {
	p := s.r.Parts
	if p == nil || p.Most < 2 || p.Whole.Wall <= 0 || s.r.Wall <= 0 {
		return Counter{}, false
	}
	b := s.b
	if b.parts != nil {
		b = b.parts
	}
	for _, cpu := range b.shares(s.r.Demand[resource.CPU].Likely, p.Most) {
		offers := b.lanes(s.slower(cpu), p.Most)
		if len(offers) < 2 {
			continue
		}
		n := min(split.Shards(p.Whole, len(offers)), len(offers))
		gain := split.Speedup(p.Whole, n, n)
		if gain <= 1 {
			continue
		}
		finish := time.Duration(float64(s.finish(0, cpu)) / gain)
		if !ok || finish < best.Finish {
			best, ok = s.inParts(offers[:n], finish, gain), true
		}
	}
	return best, ok
}

// inParts is the offer of parts.
func (s *search) inParts(offers []cluster.Offer, finish time.Duration, gain float64) Counter {
	sum := cluster.Offer{}
	for _, o := range offers {
		sum.Grant, sum.Limit, sum.Price = sum.Grant.Add(o.Grant), sum.Limit.Add(o.Limit), sum.Price+o.Price
	}
	return s.priced(Counter{Kind: Split, Offer: sum, Parts: offers, Finish: finish,
		Why: fmt.Sprintf("proven to be the same in parts over %s; %d parts of %s are %.2f times as fast", s.r.Parts.Over, len(offers), amount(resource.CPU, offers[0].Grant[resource.CPU]), gain)})
}

// shares are the amounts of CPU that a part may get: all that the whole asks for, half
// of it and so on, and equal parts of what a node has free, less a hundredth, as what
// is free moves.
func (b *Board) shares(likely resource.Quantity, most int) (list []resource.Quantity) {
	for cpu := likely; cpu >= Fewest; cpu /= 2 {
		list = append(list, cpu)
	}
	for _, c := range b.classes {
		free := c.mostFree()[resource.CPU]
		for n := 2; n <= most; n++ {
			if cpu := free * 99 / 100 / resource.Quantity(n); cpu >= Fewest && cpu < likely {
				list = append(list, cpu)
			}
		}
	}
	slices.Sort(list)
	slices.Reverse(list)
	return slices.Compact(list)
}

// lanes are places for up to that many runs like the request, all at once. The board
// is as it was afterwards.
func (b *Board) lanes(r *Request, most int) (offers []cluster.Offer) {
	var bound []string
	defer func() {
		for _, id := range bound {
			b.Release(id)
		}
	}()
	for k := range most {
		s := b.search(r)
		if s.all(); s.node == nil {
			break
		}
		d := s.decision(nil)
		id := fmt.Sprintf("part %d of %s", k, r.Task)
		a := d.Allocation(id, *r)
		if b.held[id] != nil {
			break
		}
		b.Bind(a)
		bound, offers = append(bound, id), append(offers, d.Offer)
	}
	return offers
}
