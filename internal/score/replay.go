// Package score replays a usage history through an online sizer of memory and
// says what would have been saved, beside what the common rules would have done
// on the same tasks in the same order.
//
// A Sizer is asked for an allocation with what is known before a task starts,
// is asked again for more when that was too little, and only then is told what
// the task used. Ours is Ensemble; the others (requested, max seen, VPA, Tovar,
// Witt) are comparison lines, built from their public descriptions.
//
// It is pure: it reads from an io.Reader and the clock is an argument.
package score

import (
	"cmp"
	"io"
	"math"
	"slices"
	"time"
)

// Task is what a sizer may know before a task starts.
type Task struct {
	Type  int
	At    int // position in the trace
	Known []float64
}

// Sizer decides how much memory a task gets.
type Sizer interface {
	// Size is the first allocation in bytes.
	Size(t Task) float64
	// Retry is the next after failed was too little; larger than failed.
	Retry(t Task, failed float64) float64
	// Learn tells what the task used, after it ended.
	Learn(t Task, peak, runtime float64)
}

// Config is one replay.
type Config struct {
	History float64          // share of each type's rows that is known beforehand
	Seed    uint64           // which rows those are
	Budget  float64          // share of tasks that may be killed; 0 is 0.005
	Now     func() time.Time // nil: decisions are not timed
	Compare bool             // also replay the comparison lines
}

// minRows is how many rows a type must have to be scored.
const minRows = 34

// maxAttempts ends a task that no allocation seems to satisfy; the last is given
// what it needs.
const maxAttempts = 30

const gbHour = 1e9 * 3600

// Run reads a trace and scores it.
func Run(r io.Reader, cfg Config) (*Report, error) {
	t, err := ReadTrace(r)
	if err != nil {
		return nil, err
	}
	return Replay(t, cfg), nil
}

// Replay scores a trace in memory.
func Replay(t *Trace, cfg Config) *Report {
	if cfg.Budget == 0 {
		cfg.Budget = 0.005
	}
	order := split(t, cfg)
	rep := &Report{Rows: len(t.Rows), BadRows: t.NumBad, Bad: t.Bad}
	largest := order.largestKnown(t)
	ours := NewEnsemble(EnsembleConfig{Types: len(t.Types), Columns: len(t.Columns), Budget: cfg.Budget, Horizon: len(order.rest),
		Floor: min(1<<20, largest*1e-4)})
	rep.fill(t, order.replay(t, ours, cfg.Now))
	if cfg.Compare {
		for _, l := range lines(largest >= bytesFrom) {
			rep.Compare = append(rep.Compare, compared(l.name, order.replay(t, l.sizer, nil)))
		}
	}
	return rep
}

// order is which rows are known beforehand and which arrive, both in the order
// of the trace.
type order struct{ history, rest []int }

// split draws the history of every type by the seed.
func split(t *Trace, cfg Config) order {
	byType := make([][]int, len(t.Types))
	for i, r := range t.Rows {
		byType[r.Type] = append(byType[r.Type], i)
	}
	var o order
	rng := splitmix(cfg.Seed)
	for _, rows := range byType {
		if len(rows) < minRows {
			continue
		}
		for i := len(rows) - 1; i > 0; i-- {
			j := int(rng.next() % uint64(i+1))
			rows[i], rows[j] = rows[j], rows[i]
		}
		known := int(math.Round(cfg.History * float64(len(rows))))
		o.history = append(o.history, rows[:known]...)
		o.rest = append(o.rest, rows[known:]...)
	}
	slices.Sort(o.history)
	slices.Sort(o.rest)
	return o
}

// bytesFrom is the least that the largest task of a trace in bytes uses. Below it
// memory is counted in something else, as a share of a machine or in megabytes.
const bytesFrom = 64 << 20

// largestKnown is the most that is used in the history or asked for.
func (o order) largestKnown(t *Trace) float64 {
	most := 0.0
	for _, i := range o.history {
		most = max(most, t.Rows[i].Peak)
	}
	for _, i := range o.rest {
		if r := t.Rows[i].Known[Requested]; r > most {
			most = r
		}
	}
	return most
}

// splitmix is Steele, Lea and Flood's generator: decisions take their seed as an
// argument, and a shuffle needs no better one.
type splitmix uint64

func (s *splitmix) next() uint64 {
	*s += 0x9e3779b97f4a7c15
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// outcome is what one sizer did on the tasks that arrived.
type outcome struct {
	types  []typeOutcome
	micros []float64 // of decisions; empty when not timed
	asked  bool      // some row had a request
}

type typeOutcome struct {
	tasks, killed, attempts int
	waste, used, requested  float64 // byte seconds
}

func (o order) replay(t *Trace, s Sizer, now func() time.Time) outcome {
	out := outcome{types: make([]typeOutcome, len(t.Types))}
	for _, i := range o.history {
		r := t.Rows[i]
		s.Learn(Task{r.Type, i, r.Known}, r.Peak, r.Runtime)
	}
	if h, ok := s.(interface{ Begin() }); ok {
		h.Begin()
	}
	for _, i := range o.rest {
		r := t.Rows[i]
		task := Task{r.Type, i, r.Known}
		ty := &out.types[r.Type]
		var start time.Time
		if now != nil {
			start = now()
		}
		a := s.Size(task)
		if now != nil {
			out.micros = append(out.micros, float64(now().Sub(start).Nanoseconds())/1e3)
		}
		ty.tasks++
		ty.used += r.Peak * r.Runtime
		for n := 1; a < r.Peak; n++ {
			ty.waste += a * r.Runtime
			if n == 1 {
				ty.killed++
			}
			ty.attempts++
			if n == maxAttempts {
				a = r.Peak
				break
			}
			a = s.Retry(task, a)
		}
		ty.waste += (a - r.Peak) * r.Runtime
		if req := r.Known[Requested]; req > 0 {
			out.asked = true
			for ; req < r.Peak; req *= 2 {
				ty.requested += req * r.Runtime
			}
			ty.requested += (req - r.Peak) * r.Runtime
		}
		s.Learn(task, r.Peak, r.Runtime)
	}
	return out
}

func (o outcome) total() typeOutcome {
	var sum typeOutcome
	for _, t := range o.types {
		sum.tasks += t.tasks
		sum.killed += t.killed
		sum.attempts += t.attempts
		sum.waste += t.waste
		sum.used += t.used
		sum.requested += t.requested
	}
	return sum
}

func percentile(x []float64, q float64) *float64 {
	if len(x) == 0 {
		return nil
	}
	s := slices.Clone(x)
	slices.SortFunc(s, cmp.Compare[float64])
	v := s[min(int(q*float64(len(s))), len(s)-1)]
	return &v
}
