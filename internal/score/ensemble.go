package score

import "math"

// dearest bounds the price of a kill, as a multiple of what tasks hold on average:
// past it, more memory for all hardly prevents another kill.
const dearest = 2000

// Ensemble sizes tasks by many simple experts per type (constant, shares and
// powers of the request, lines and powers of the input, similar tasks, recent
// tasks), each with the margin that would have cost least so far. Experts are
// judged by what they would have wasted, and followed in proportion.
//
// A kill has a price beside the memory that it wastes. The price is one for all
// types and rises and falls so that no more than the budget of tasks is killed:
// kills are then spent where they save most, on the large and long.
type Ensemble struct {
	cfg   EnsembleConfig
	kinds []*kind
	skill [numExperts]moment
	tails tails

	price float64 // of a kill, in byte seconds
	cost  moment  // what tasks hold, in byte seconds

	begun          bool
	tasks, kills   int
	foreseen, fell float64 // kills that were expected and that happened, fading
	requests       float64 // tasks with a request
	breaches       float64 // of those, with a peak above it

	open     pending
	sample   []pending // decisions of late, to find the price on
	unsolved int       // tasks since it was found
}

// EnsembleConfig is the Ensemble's one argument.
type EnsembleConfig struct {
	Types, Columns int
	Budget         float64 // share of tasks that may be killed
	Horizon        int     // tasks over which the budget is to hold; 0 is a rolling 2,000
	Floor          float64 // the least that is given or told apart, in the trace's unit; 0 is 1 MiB
}

// pending is the decision that waits for its outcome.
type pending struct {
	task     Task
	x        []float64
	guesses  [numExperts]guess
	runtime  float64
	bytes    float64
	kill     float64 // expected
	attempts int
	open     bool
}

var _ Sizer = (*Ensemble)(nil)

// NewEnsemble makes a sizer that knows nothing.
func NewEnsemble(cfg EnsembleConfig) *Ensemble {
	if cfg.Horizon == 0 {
		cfg.Horizon = 2000
	}
	if cfg.Floor == 0 {
		cfg.Floor = 1 << 20
	}
	return &Ensemble{cfg: cfg, kinds: make([]*kind, cfg.Types)}
}

// Begin says that what was learnt so far is history: the budget counts from here.
func (s *Ensemble) Begin() {
	s.begun, s.tasks, s.kills = true, 0, 0
	for _, k := range s.kinds {
		if k != nil {
			k.late = recent{}
			k.replan(s.price, &s.tails, &s.skill)
		}
	}
	for range 6 {
		s.solve()
	}
}

func (s *Ensemble) kind(id int) *kind {
	k := s.kinds[id]
	if k == nil {
		k = &kind{floor: s.cfg.Floor, cols: make([]moment, s.cfg.Columns), match: map[uint64]matched{}}
		s.kinds[id] = k
	}
	return k
}

// Size implements Sizer.
func (s *Ensemble) Size(t Task) float64 {
	s.decide(t)
	return s.open.bytes
}

func (s *Ensemble) decide(t Task) {
	k := s.kind(t.Type)
	for len(k.later) > 0 && k.later[0].at < t.At && s.begun {
		k.late.add(k.later[0].peak)
		k.later = k.later[1:]
	}
	x := transform(t.Known)
	g, runtime := k.guesses(t.Known, x, -1)
	s.open = pending{task: t, x: x, guesses: g, runtime: runtime, open: true}
	if len(k.plans.follow) == 0 {
		s.open.bytes = unknown(t)
		if k.n > 0 && !(t.Known[Requested] > 0) {
			s.open.bytes = 3 * k.top
		}
		return
	}
	s.open.bytes, s.open.kill = s.choose(k, &s.open, s.price)
}

// choose is the size of a task at a price of kills, and how likely it is killed.
func (s *Ensemble) choose(k *kind, o *pending, price float64) (bytes, kill float64) {
	bytes, kill = s.combine(k, o.guesses, o.runtime, price, 0)
	if r := o.task.Known[Requested]; s.trusts(k) && r > 0 && r < bytes {
		return r, s.breachRate()
	}
	return bytes, kill
}

// combine is the weighted median of what the followed experts would allocate. A
// mean would fall between sizes that tasks really have, and under the larger.
func (s *Ensemble) combine(k *kind, g [numExperts]guess, runtime, price, least float64) (bytes, kill float64) {
	type vote struct{ bytes, kill, weight float64 }
	var buf [numExperts]vote
	votes := buf[:0]
	price *= s.calibration()
	for _, f := range k.plans.follow {
		a, p := f.best(g[f.expert], runtime, price, least)
		if a == 0 {
			a = 2 * least
		}
		i := len(votes)
		votes = append(votes, vote{})
		for ; i > 0 && votes[i-1].bytes > a; i-- {
			votes[i] = votes[i-1]
		}
		votes[i] = vote{a, p, f.weight}
	}
	sum := 0.0
	for _, v := range votes {
		if sum += v.weight; sum >= 0.5 {
			bytes, kill = v.bytes, v.kill
			break
		}
	}
	// Sums of floats come out a hair under a size that is to fit exactly.
	return max(bytes, s.cfg.Floor) * (1 + 1e-9), kill * s.calibration()
}

// fade is how quickly the record of kills foreseen and fallen is forgotten.
const fade = 0.999

// calibration is how many kills happened for each that was expected.
func (s *Ensemble) calibration() float64 { return (s.fell + 3) / (s.foreseen + 3) }

// trusts reports whether requests bound the peaks in this trace, as they do
// where they are enforced.
func (s *Ensemble) trusts(k *kind) bool {
	return s.requests >= 30 && k.broke == 0 && s.breachRate() < 0.001
}

func (s *Ensemble) breachRate() float64 { return (s.breaches + 0.02) / (s.requests + 1) }

// left is how many tasks may still be killed. A little of the budget is never spent.
func (s *Ensemble) left() float64 {
	return max(math.Floor(0.97*s.cfg.Budget*float64(s.horizon()))-float64(s.kills), 0)
}

func (s *Ensemble) horizon() int { return max(s.cfg.Horizon, s.tasks+1) }

// unlikely is how many standard deviations the kills that are aimed at lie under those
// that may be: kills come in bunches, and a budget that is used up early makes the rest dear.
const unlikely = 1.5

// allowance is the share of the coming tasks that are to be killed: so many that more than
// are left, less half a one, are unlikely. It is the mean of a Poisson distribution
// in the cubic approximation of Wilson and Hilferty.
func (s *Ensemble) allowance() float64 {
	if !s.begun {
		return 0.8 * s.cfg.Budget
	}
	next := s.left() + 0.5
	spend := next * math.Pow(max(1-1/(9*next)-unlikely/(3*math.Sqrt(next)), 0), 3)
	if s.kills == 0 {
		spend = max(spend, 0.03) // a short trace without any is not to pay for them dearly
	}
	return spend / float64(max(s.horizon()-s.tasks, 20))
}

// sampled is how many past decisions the price is found on, and resolve how
// many new ones pass at least between two times; in a long trace a hundredth. After
// a kill it is looked for sooner.
const (
	sampled = 400
	resolve = 50
	eager   = 10
)

// solve finds the price at which the decisions of late, made again by what is
// known now, are expected to kill as large a share of tasks as may be killed.
// The sample is small and what may be killed goes up and down by luck, so only a part of
// the step is taken: half of it upwards, less downwards, as a kill that
// is not needed now is one that need not be prevented at a high price later. When few
// are left, the whole step upwards is taken.
func (s *Ensemble) solve() {
	if len(s.sample) == 0 {
		return
	}
	share := s.allowance()
	// A kill that saves less than a task holds is not worth having.
	low, high := math.Log(s.cost.mean), math.Log(s.cost.mean*dearest)
	for range 14 {
		mid := (low + high) / 2
		kills := 0.0
		for i := range s.sample {
			o := &s.sample[i]
			_, p := s.choose(s.kinds[o.task.Type], o, math.Exp(mid))
			kills += p
		}
		if kills > share*float64(len(s.sample)) {
			low = mid
		} else {
			high = mid
		}
	}
	found, step := math.Exp((low+high)/2), 0.5
	switch {
	case !s.begun:
	case found < s.price:
		step = 0.25
	case s.left() < 3:
		step = 1
	}
	s.price *= math.Pow(found/s.price, step)
}

// Retry implements Sizer: among sizes that were not killed, the one of least
// expected cost; from the third attempt at least double.
func (s *Ensemble) Retry(t Task, failed float64) float64 {
	k := s.kind(t.Type)
	s.open.attempts++
	if s.open.attempts > 1 || len(k.plans.follow) == 0 {
		return 2 * failed
	}
	a, _ := s.combine(k, s.open.guesses, s.open.runtime, 0, 1.05*failed)
	if r := t.Known[Requested]; s.trusts(k) && r > failed && r < a {
		a = r
	}
	return max(a, 1.1*failed)
}

// Learn implements Sizer.
func (s *Ensemble) Learn(t Task, peak, runtime float64) {
	if !s.open.open || s.open.task.At != t.At {
		s.decide(t)
	}
	o := s.open
	s.open.open = false
	k := s.kind(t.Type)
	s.account(k, o, peak, runtime)
	k.learn(t, o.x, o.guesses, peak, runtime)
	if s.begun {
		k.late.add(max(peak, s.cfg.Floor))
	} else {
		k.late.add(max(peak, s.cfg.Floor))
		k.later = append(k.later, stamped{t.At, max(peak, s.cfg.Floor)})
	}
	if k.stale++; k.stale*16 >= min(k.n, window) {
		k.stale = 0
		k.replan(s.price, &s.tails, &s.skill)
	}
}

// account updates what is shared by all types: the price, the tail, trust.
func (s *Ensemble) account(k *kind, o pending, peak, runtime float64) {
	s.tasks++
	if r := o.task.Known[Requested]; r > 0 {
		s.requests++
		if peak > r {
			s.breaches++
		}
	}
	s.cost.add(max(peak, s.cfg.Floor) * max(runtime, 1e-3))
	if s.cost.n < 10 {
		s.price = 20 * s.cost.mean
	}
	killed := peak > o.bytes
	if killed {
		s.kills++
	}
	if len(k.plans.follow) == 0 || k.n < 6 {
		return
	}
	if killed {
		s.fell++
	}
	s.foreseen += o.kill / s.calibration()
	s.foreseen, s.fell = fade*s.foreseen, fade*s.fell
	g := o.guesses[k.plans.leader]
	s.tails[k.plans.tied].learn(k.plans.n, ((max(peak, s.cfg.Floor)-float64(g.m))/float64(g.s)-k.plans.highest)/k.plans.spread)
	if len(s.sample) < sampled {
		s.sample = append(s.sample, o)
	} else {
		s.sample[s.tasks%sampled] = o
	}
	s.unsolved++
	if wait := max(resolve, s.tasks/100); s.unsolved >= wait || killed && s.unsolved >= wait/eager {
		s.unsolved = 0
		s.solve()
	}
}
