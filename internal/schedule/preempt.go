package schedule

import (
	"cmp"
	"slices"

	"github.com/heddle-run/heddle/resource"
)

// weighed is how many nodes are looked at for victims.
const weighed = 32

// preempt finds a node where room can be made by evicting preemptible runs of a
// lower priority, and which of them: those with the least work to be lost, in
// core-seconds since they were bound. It sets s.node.
func (s *search) preempt() []string {
	var best []*held
	bestLost := 0.0
	for _, c := range s.b.classes {
		if s.eligible(c) != fine {
			continue
		}
		row, col := c.step(resource.CPU, s.least[resource.CPU]), c.step(resource.Memory, s.least[resource.Memory])
		tried := 0
		for rows := c.taken.rows & from(row); rows != 0 && tried < weighed; rows &= rows - 1 {
			i := lowest(rows)
			for cols := c.taken.cols[i] & from(col); cols != 0 && tried < weighed; cols &= cols - 1 {
				for _, n := range c.taken.cells[i][lowest(cols)].nodes {
					if tried++; tried > weighed {
						break
					}
					victims, lost := s.victims(n)
					if victims != nil && (best == nil || lost < bestLost) {
						best, bestLost, s.node = victims, lost, n
					}
				}
			}
		}
	}
	ids := make([]string, len(best))
	for i, h := range best {
		ids[i] = h.id
	}
	slices.Sort(ids)
	return ids
}

// victims are the runs to evict from a node, and the work lost; nil when even all
// that may go make no room.
func (s *search) victims(n *node) (gone []*held, lost float64) {
	var may []*held
	for _, h := range n.held {
		if h.preemptible && h.priority < s.r.Class.Priority {
			may = append(may, h)
		}
	}
	slices.SortFunc(may, func(a, b *held) int {
		return cmp.Or(cmp.Compare(a.priority, b.priority), cmp.Compare(s.work(a), s.work(b)), cmp.Compare(a.id, b.id))
	})
	trial := *n
	room := func() bool {
		trial.free = trial.Allocatable.Sub(s.b.margins.needs(&trial.load))
		return s.fits(&trial)
	}
	for _, h := range may {
		if room() {
			break
		}
		trial.load.remove(&h.shape)
		gone = append(gone, h)
	}
	if len(gone) == 0 || !room() {
		return nil, 0
	}
	// Some that went first may not have been needed: the dearest stay if they can.
	for i := len(gone) - 1; i >= 0; i-- {
		trial.load.add(&gone[i].shape)
		if room() {
			gone = slices.Delete(gone, i, i+1)
			continue
		}
		trial.load.remove(&gone[i].shape)
	}
	for _, h := range gone {
		lost += s.work(h)
	}
	return gone, lost
}

// work is what an eviction would throw away, in core-seconds.
func (s *search) work(h *held) float64 {
	if h.since.IsZero() {
		return 0
	}
	return max(0, s.r.At.Sub(h.since).Seconds()) * float64(h.grant[resource.CPU]) / 1000
}
