package sim

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// invocation is a call of a job: what it truly needs, which no decision sees, and
// what is asked for it.
type invocation struct {
	id      int
	job     *stream
	arrived time.Duration
	first   time.Duration // when it first ran; negative before
	cores   float64
	wall    time.Duration
	memory  int64
	request schedule.Request
	attempt int
	ooms    int
	ended   bool
}

// stream makes a job's invocations in the order of their arrival. It has its own
// source of chance: every policy sees the same invocations.
type stream struct {
	job     Job
	index   int
	class   task.Class
	random  *rand.Rand
	until   time.Duration
	left    int // of Count
	at      []time.Duration
	now     time.Duration
	policy  Policy
	line    *line           // in the backlog
	rate    float64         // arrivals per second of late
	came    int             // since the last tick
	active  int             // runs
	typical resource.Vector // what one needs
}

func newStream(j Job, index int, s *Scenario, p Policy) *stream {
	class, ok := task.ClassNamed(j.Class)
	if !ok {
		class = task.Standard
	}
	if j.Deadline > 0 {
		class.Deadline = j.Deadline
	}
	return &stream{job: j, index: index, class: class, random: rand.New(rand.NewPCG(s.Seed, uint64(index)+1)),
		until: s.Duration, left: j.Arrivals.Count, at: j.Arrivals.At, policy: p}
}

// next is the time of the next arrival; false when there is none any more.
func (s *stream) next() (time.Duration, bool) {
	switch a := s.job.Arrivals; {
	case s.left > 0:
		s.left--
		return 0, true
	case len(s.at) > 0:
		t := s.at[0]
		s.at = s.at[1:]
		return t, true
	case a.Rate > 0:
		// Thinning: arrivals at the highest rate, kept with the chance that the rate
		// of the moment has of it.
		highest := a.Rate * (1 + a.Swing) * max(1, a.Burst.Factor)
		for {
			s.now += time.Duration(s.random.ExpFloat64() / highest * 1e9)
			if s.now >= s.until {
				return 0, false
			}
			if s.random.Float64()*highest <= a.rateAt(s.now) {
				return s.now, true
			}
		}
	}
	return 0, false
}

func (a *Arrivals) rateAt(t time.Duration) float64 {
	rate := a.Rate
	if a.Period > 0 {
		rate *= 1 + a.Swing*math.Sin(2*math.Pi*t.Seconds()/a.Period.Seconds())
	}
	if a.Burst.For > 0 && t >= a.Burst.At && t < a.Burst.At+a.Burst.For {
		rate *= a.Burst.Factor
	}
	return rate
}

// draw is a log-normal value.
func (s *stream) draw(median, spread float64) float64 {
	if spread == 0 {
		return median
	}
	return median * math.Exp(spread*s.random.NormFloat64())
}

// make draws an invocation. It draws as much chance whatever the policy.
func (s *stream) make(id int, at time.Duration) *invocation {
	j := &s.job
	inv := &invocation{id: id, job: s, arrived: at, first: -1,
		cores:  max(0.001, s.draw(j.Cores.Median, j.Cores.Spread)),
		wall:   max(time.Microsecond, time.Duration(min(1e17, s.draw(float64(j.Wall.Median), j.Wall.Spread)))),
		memory: int64(min(1e17, s.draw(float64(j.Memory.Median), j.Memory.Spread))),
	}
	wall := s.predict(float64(inv.wall))
	cores, memory := s.predict(inv.cores*1000), s.predict(float64(inv.memory))
	inv.request = schedule.Request{
		Unit: program.UnitID{Unit: j.Name}, Tenant: j.Tenant, Class: s.class,
		Wall: time.Duration(wall.Likely),
	}
	if s.policy.Size == "requested" {
		for k, q := range j.Request.vector() {
			inv.request.Demand[k] = resource.Exactly(q)
		}
	} else {
		inv.request.Demand[resource.CPU], inv.request.Demand[resource.Memory] = cores, memory
	}
	return inv
}

// predict is a range about a truth, as wrong as the job's predictions are.
func (s *stream) predict(truth float64) resource.Range {
	e := s.job.Error
	width := e.Width
	if width == 0 {
		width = e.Spread
	}
	likely := truth * math.Exp(e.Bias+e.Spread*s.random.NormFloat64())
	const ninety = 1.645 // deviations on either side that hold 90 %
	return resource.Range{
		Low:    resource.Quantity(likely * math.Exp(-ninety*width)),
		Likely: resource.Quantity(likely),
		High:   resource.Quantity(math.Ceil(likely * math.Exp(ninety*width))),
	}
}
