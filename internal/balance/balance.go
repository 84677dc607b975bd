// Package balance decides whose turn it is and where: which waiting task goes
// next, which lane takes it, whether one that failed is tried again and when, and
// whether one that is late gets a second copy.
//
// Everything is a pure function of the state given; randomness comes in as a
// number. The dispatcher carries the answers out.
package balance

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/heddle-run/heddle/task"
)

// Lane is a place that runs tasks one after the other, as the choice sees it.
type Lane struct {
	Queued int           // tasks given to it and not ended
	Work   time.Duration // what those are predicted to need; 0 is unknown
	Warm   bool          // a sandbox of the task's program stands ready there
	Local  bool          // the task's input lies there
	Speed  float64       // relative to the others; 0 is 1
}

// Ask is the task to be placed.
type Ask struct {
	Turn   uint64        // tasks placed before this one
	Random uint64        // any number; equal numbers give equal answers
	Work   time.Duration // predicted; 0 is unknown
	Cold   time.Duration // what a start costs where it is not warm
	Fetch  time.Duration // what moving the input costs where it is not local
}

// Balancer chooses one of at least one lane.
type Balancer func(Ask, []Lane) int

// Balancers are the known ones by name.
func Balancers() map[string]Balancer {
	return map[string]Balancer{"round-robin": roundRobin, "least-loaded": leastLoaded, "two-choices": twoChoices, "aware": aware}
}

// Default is the balancer of who names none.
const Default = "aware"

// Named finds a balancer; "" is the default.
func Named(name string) (Balancer, error) {
	b, ok := Balancers()[cmp.Or(name, Default)]
	if !ok {
		return nil, fmt.Errorf("no balancer %q: want round-robin, least-loaded, two-choices or aware", name)
	}
	return b, nil
}

func roundRobin(a Ask, lanes []Lane) int { return int(a.Turn % uint64(len(lanes))) }

// leastLoaded counts tasks, as one that knows no durations would; ties go round.
func leastLoaded(a Ask, lanes []Lane) int {
	return lowest(a, lanes, func(l Lane) float64 { return float64(l.Queued) })
}

// twoChoices looks at two lanes only: nearly as even as looking at all of them,
// at a cost that does not grow (Mitzenmacher 2001).
func twoChoices(a Ask, lanes []Lane) int {
	n := uint64(len(lanes))
	first := a.Random % n
	second := (first + 1 + (a.Random>>32)%max(n-1, 1)) % n
	if lanes[second].Queued < lanes[first].Queued {
		first = second
	}
	return int(first)
}

// aware takes the lane that would end the task first: work that waits there, then
// a cold start and the way of its input where these are due, at the lane's speed.
func aware(a Ask, lanes []Lane) int {
	return lowest(a, lanes, func(l Lane) float64 {
		wait := l.Work
		if wait == 0 {
			wait = time.Duration(l.Queued) * max(a.Work, time.Millisecond)
		}
		own := a.Work
		if !l.Warm {
			own += a.Cold
		}
		if !l.Local {
			own += a.Fetch
		}
		speed := l.Speed
		if speed <= 0 {
			speed = 1
		}
		return float64(wait+own) / speed
	})
}

// lowest is the lane of the lowest cost; of equals the next in turn.
func lowest(a Ask, lanes []Lane, cost func(Lane) float64) int {
	best, least := -1, 0.0
	for k := range lanes {
		i := (k + int(a.Turn%uint64(len(lanes)))) % len(lanes)
		if c := cost(lanes[i]); best < 0 || c < least {
			best, least = i, c
		}
	}
	return best
}

// Waiting is the first task that a tenant has in line in a priority.
type Waiting struct {
	Tenant   string
	Priority int
	Since    int64   // order of submission
	Running  int     // tasks of the tenant that run or are published
	Weight   float64 // of the tenant; 0 is 1
}

// Next chooses who goes: the highest priority, in it the tenant that has least
// running for its weight, then the one that waits longest. -1 is nobody.
func Next(line []Waiting) int {
	best := -1
	for i, w := range line {
		if best < 0 || before(w, line[best]) {
			best = i
		}
	}
	return best
}

func before(a, b Waiting) bool {
	if a.Priority != b.Priority {
		return a.Priority > b.Priority
	}
	if x, y := share(a), share(b); x != y {
		return x < y
	}
	return a.Since < b.Since
}

func share(w Waiting) float64 {
	if w.Weight <= 0 {
		return float64(w.Running)
	}
	return float64(w.Running) / w.Weight
}

// maxTries is how often a task runs before it counts as poison.
const maxTries = 4

// Retry decides after a failure whether the task is tried again, and after what
// pause. What the program did itself (its exit status, its deadline, its memory)
// is not repeated here: only the caller knows what to change about it.
func Retry(o task.Outcome, tries int, random uint64) (pause time.Duration, again bool) {
	if o == task.Preempted { // no failure: it goes on wherever there is room
		tries = 1
	}
	if tries >= maxTries {
		return 0, false
	}
	var first time.Duration
	switch o {
	case task.Preempted:
		first = 20 * time.Millisecond
	case task.Lost: // the node or sandbox vanished: elsewhere it may work at once
		first = 20 * time.Millisecond
	case task.Refused: // no room: that takes others to end
		first = 500 * time.Millisecond
	default:
		return 0, false
	}
	step := first << (2 * max(tries-1, 0))
	// Full jitter over the upper half, so that what failed together comes apart.
	return step/2 + time.Duration(random%uint64(step/2+1)), true
}

// Late is a running task, as the search for stragglers sees it.
type Late struct {
	For    time.Duration // since it was published
	Copies int           // copies of it that run
}

// Stragglers gives the running tasks that deserve a second copy: only once
// nothing waits and lanes are idle, those that have run over twice as long as
// the median of what has ended and are likely to outlast a fresh start.
func Stragglers(running []Late, ended []time.Duration, waiting, idle int) []int {
	if waiting > 0 || idle <= 0 || len(ended) < 5 {
		return nil
	}
	sorted := slices.Clone(ended)
	slices.Sort(sorted)
	bound := max(2*sorted[len(sorted)/2], sorted[len(sorted)*9/10])
	var late []int
	for i, r := range running {
		if r.Copies < 2 && r.For > bound {
			late = append(late, i)
		}
	}
	slices.SortFunc(late, func(a, b int) int { return int(running[b].For - running[a].For) })
	return late[:min(len(late), idle)]
}
