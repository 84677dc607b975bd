package sim

import (
	"cmp"
	"math"
	"math/rand/v2"
	"time"

	"github.com/heddle-run/heddle/internal/control"
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
	cpu     resource.Range // that is asked for it at first
	said    [kinds]float64 // of what it needs, before it is corrected
	longest time.Duration  // upper end of the predicted wall
	attempt int
	ooms    int
	ended   bool
	caller  string
	weighed bool // its memory was learned from
}

// What is predicted of an invocation.
const (
	ofWall = iota
	ofCPU
	ofMemory
	kinds
)

// stream makes a job's invocations in the order of their arrival. It has its own
// source of chance: every policy sees the same invocations.
type stream struct {
	job      Job
	index    int
	class    task.Class
	random   *rand.Rand
	until    time.Duration
	left     int      // of Count
	rows     []sample // of the trace, still to come
	coming   sample
	now      time.Duration
	policy   Policy
	line     *line // in the backlog
	forecast control.Stream
	came     int // since the last tick
	active   int // runs
	vpa      recommender
	learned  [kinds]learned
	sizes    []resource.Vector // of nodes, given or on sale
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
		until: s.Duration, left: j.Arrivals.Count, rows: j.Arrivals.rows, policy: p}
}

// next finds the next arrival and keeps it as s.coming; false when none comes any more.
func (s *stream) next() bool {
	a := s.job.Arrivals
	s.coming = sample{}
	switch {
	case a.Trace != "":
		if len(s.rows) == 0 {
			return false
		}
		s.coming, s.rows = s.rows[0], s.rows[1:]
		if s.coming.timed || a.Rate == 0 {
			return true
		}
		return s.draws()
	case s.left > 0:
		s.left--
		return true
	default:
		return a.Rate > 0 && s.draws()
	}
}

// draws sets the time of the next arrival at the job's rate. By thinning: arrivals
// come at the highest rate and are kept with the chance that the rate of the
// moment has of it.
func (s *stream) draws() bool {
	a := s.job.Arrivals
	highest := a.Rate * (1 + a.Swing) * max(1, a.Burst.Factor)
	for {
		s.now += time.Duration(min(1e8, s.random.ExpFloat64()/highest) * 1e9)
		if s.until > 0 && s.now >= s.until {
			return false
		}
		if s.random.Float64()*highest <= a.rateAt(s.now) {
			s.coming.at = s.now
			return true
		}
	}
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
func (s *stream) draw(median, spread float64) float64 { return draw(s.random, median, spread) }

func draw(random *rand.Rand, median, spread float64) float64 {
	if spread == 0 {
		return median
	}
	return median * math.Exp(spread*random.NormFloat64())
}

// make draws the invocation that is coming. It draws as much chance whatever the policy.
func (s *stream) make(id int) *invocation {
	j, row := &s.job, s.coming
	inv := &invocation{id: id, job: s, arrived: row.at, first: -1, caller: row.caller,
		cores:  s.draw(j.Cores.Median, j.Cores.Spread),
		wall:   time.Duration(min(1e17, s.draw(float64(j.Wall.Median), j.Wall.Spread))),
		memory: int64(min(1e17, s.draw(float64(j.Memory.Median), j.Memory.Spread))),
	}
	request := j.Request
	if row.request.Cores > 0 {
		request.Cores = row.request.Cores
	}
	if row.request.Memory > 0 {
		request.Memory = row.request.Memory
	}
	if row.request.Cores > 0 && row.request.Memory > 0 && row.memory == 0 {
		// The trace knows only what was booked. Nobody uses more memory than that for long.
		share := min(1, s.draw(cmp.Or(j.Use.Median, 0.5), j.Use.Spread))
		inv.cores, inv.memory = request.Cores*share, int64(float64(request.Memory)*share)
	}
	inv.wall, inv.cores, inv.memory = cmp.Or(row.wall, inv.wall), cmp.Or(row.cores, inv.cores), cmp.Or(row.memory, inv.memory)
	inv.wall, inv.cores, inv.memory = max(time.Microsecond, inv.wall), max(0.001, inv.cores), max(1, inv.memory)
	inv.said = [kinds]float64{s.guess(float64(inv.wall)), s.guess(inv.cores * 1000), s.guess(float64(inv.memory))}
	wall, cores, memory := s.predict(ofWall, inv), s.predict(ofCPU, inv), s.predict(ofMemory, inv)
	inv.longest = time.Duration(wall.High)
	inv.request = schedule.Request{
		Unit: program.UnitID{Unit: j.Name}, Tenant: j.Tenant, Class: s.class,
		Wall: time.Duration(wall.Likely),
	}
	switch s.policy.Size {
	case "requested":
		inv.request.Demand = request.vector().Exactly()
	case "vpa":
		inv.request.Demand = s.vpa.target(request.vector()).Exactly()
	default:
		inv.request.Demand[resource.CPU], inv.request.Demand[resource.Memory] = cores, memory
		bound(&inv.request.Demand, s.sizes)
	}
	inv.cpu = inv.request.Demand[resource.CPU]
	return inv
}

// bound lowers a prediction to what some node has, as the engine does: with fewer
// cores a run is slower, and memory is raised while it lasts, where the low end of the
// prediction leaves it open that so much is enough.
func bound(d *resource.Demand, sizes []resource.Vector) {
	var most resource.Vector
	for _, size := range sizes {
		most = most.Max(size)
	}
	for _, k := range []resource.Kind{resource.CPU, resource.Memory} {
		if r := &d[k]; k == resource.CPU || r.Low <= most[k] {
			r.High = min(r.High, most[k])
			r.Likely = min(r.Likely, r.High)
			r.Low = min(r.Low, r.Likely)
		}
	}
}

// guess is a truth, as wrong as the job's predictions are.
func (s *stream) guess(truth float64) float64 {
	return truth * math.Exp(s.job.Error.Bias+s.job.Error.Spread*s.random.NormFloat64())
}

// predict is a range about what was said of a kind.
func (s *stream) predict(kind int, inv *invocation) resource.Range {
	return s.learned[kind].corrected(inv.said[kind], cmp.Or(s.job.Error.Width, s.job.Error.Spread), kind == ofCPU)
}

// learn takes in what an invocation that has ended truly needed.
func (s *stream) learn(inv *invocation) {
	s.learned[ofWall].saw(float64(inv.wall), inv.said[ofWall])
	s.learned[ofCPU].saw(inv.cores*1000, inv.said[ofCPU])
	s.learnMemory(inv)
}

// learnMemory takes in its memory, once.
func (s *stream) learnMemory(inv *invocation) {
	if !inv.weighed {
		inv.weighed = true
		s.learned[ofMemory].saw(float64(inv.memory), inv.said[ofMemory])
	}
}
