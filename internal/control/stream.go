package control

import (
	"math"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Stream is the runs of one unit as they arrive. The zero value is a unit that was
// never called.
type Stream struct {
	Need        resource.Vector // what one has reserved, smoothed
	Wall        time.Duration   // what its law says of its length, smoothed; 0 is unknown
	Active      int             // waiting or placed, and not ended
	Preemptible bool

	seen   bool
	age    time.Duration
	urgent float64             // share of late that could not have waited for a node
	came   [len(spans)]float64 // in the last such time, the older the lighter
}

// Arrival is a run as the forecast sees it.
type Arrival struct {
	Need        resource.Vector
	Wall, Most  time.Duration // likely, and at the upper end; 0 is unknown
	Deadline    time.Duration // what is promised from arrival to end; 0 is nothing
	Prompt      bool          // somebody waits for it, whatever the deadline
	Preemptible bool
}

// spans are over how long arrivals are counted: what came in a longer time says the
// rate, unless a shorter one contradicts it by more than chance does.
var spans = [...]time.Duration{5 * time.Minute, time.Minute, 10 * time.Second, 2 * time.Second}

const (
	// fresh is the weight of the newest run in what runs are like.
	fresh = 0.05
	// looks is how long it may take until a node that is missed is asked for.
	looks = 4 * time.Second
)

// Seen takes in what a run that arrived is like. It could not wait for a node that
// starts in so long if it would then miss a deadline that it can hold.
func (s Stream) Seen(a Arrival, startUp time.Duration) Stream {
	weight := fresh
	if !s.seen {
		weight = 1
	}
	s.seen, s.Preemptible = true, a.Preemptible
	for k, q := range a.Need {
		s.Need[k] += resource.Quantity(math.Ceil(weight * float64(q-s.Need[k])))
	}
	s.Wall += time.Duration(weight * float64(a.Wall-s.Wall))
	now := 0.0
	if a.Prompt || urgent(a.Wall, max(a.Wall, a.Most), a.Deadline, startUp) {
		now = 1
	}
	s.urgent += weight * (now - s.urgent)
	return s
}

// Arrived takes in how many arrived over a time.
func (s Stream) Arrived(came int, over time.Duration) Stream {
	s.age += over
	for i, span := range spans {
		// What comes evenly over a time has faded by its end as the sum says.
		fade := math.Exp(-over.Seconds() / span.Seconds())
		s.came[i] = s.came[i]*fade + float64(came)*(1-fade)*span.Seconds()/over.Seconds()
	}
	return s
}

// Age is for how long runs have been coming.
func (s Stream) Age() time.Duration { return s.age }

// Rate is the arrivals a second.
func (s Stream) Rate() float64 {
	rate := s.came[0] / spans[0].Seconds()
	for i, span := range spans[1:] {
		if expected := rate * span.Seconds(); math.Abs(s.came[i+1]-expected) > 3+3*math.Sqrt(expected) {
			rate = s.came[i+1] / span.Seconds()
		}
	}
	return rate
}

// Pressed says that a run which has waited for so long is to take any room that there
// is, whatever it costs to keep: it might miss its deadline by waiting for a node of
// its own, or should have had one by now.
func Pressed(waited, likely, most, deadline, startUp time.Duration) bool {
	return waited > 2*(startUp+looks) || urgent(waited+likely, waited+max(likely, most), deadline, startUp)
}

// HasTime says that a run holds its deadline even if it takes half as long again.
func HasTime(waited, most, deadline time.Duration) bool {
	return deadline == 0 || waited+most+most/2 <= deadline
}

// urgent says that a run holds its deadline only if it does not wait for a node.
func urgent(likely, most, deadline, startUp time.Duration) bool {
	return deadline > 0 && likely <= deadline && deadline < most+startUp+looks
}

// Own is what the cheapest node that could be launched for a run alone would cost
// until its end, in micro-units; 0 where there is none, or where starting it is no small part of that.
func Own(w Want, sold []cluster.Offering) int64 {
	const long = 10 // start-ups
	best := 0.0
	for _, o := range sold {
		spot := o.CapacityType == cluster.Spot
		if !o.Available || o.Price <= 0 || w.For < long*o.StartUp || !w.holds(o.Capacity, spot, o.Life) {
			continue
		}
		if price := float64(o.Price) * (w.For + o.StartUp).Hours() / kept(w.For, o.Life); best == 0 || price < best {
			best = price
		}
	}
	return int64(best)
}

// Within is for how long the runs of a stream that wait, so many, may go on after one
// another in the same room once it is there, rather than each have its own: not so
// long that what comes meanwhile finds no room.
func (s Stream) Within(waiting int, promised bool) time.Duration {
	within := 30 * time.Second
	if promised {
		within = 5 * time.Second
	}
	missing := s.Rate()*s.Wall.Seconds() - float64(s.Active-waiting)
	if missing > 0 {
		within = min(within, time.Duration(float64(s.Wall)*float64(waiting)/missing))
	}
	return within
}

// Expected are the runs to keep room for, and those that make a larger node worth
// its price. The first are those that come while a node would start and cannot wait for
// it, with two deviations for chance, beyond those that end meanwhile; less than one whole
// run is none: what comes seldom waits for its node, or nothing would scale to zero.
// The others are as many as run at once at this rate, beyond those there are: the
// surer, the longer they have been coming beside what one takes. Nor is more expected
// than has come: no flood is taken for a river.
func (s Stream) Expected(startUp time.Duration) (wants []Want) {
	const unknown = time.Second
	if s.Need == (resource.Vector{}) {
		return nil
	}
	wall := s.Wall
	if wall <= 0 {
		wall = unknown
	}
	sure := float64(s.age) / float64(s.age+4*wall)
	expect := func(count float64, later bool) {
		if n := int(min(count, s.came[0], 1e6)); n > 0 {
			wants = append(wants, Want{Need: s.Need, Count: n, For: s.Wall, Preemptible: s.Preemptible, Spare: !later, Later: later, Sure: sure})
		}
	}
	window := min(wall, startUp+looks)
	coming := s.Rate() * window.Seconds() * s.urgent
	spare := coming + 2*math.Sqrt(coming) - float64(s.Active)*float64(window)/float64(wall)
	expect(spare, false)
	expect(s.Rate()*wall.Seconds()-float64(s.Active)-max(0, spare), true)
	return wants
}
