package heddle

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/heddle-run/heddle/internal/split"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// MapReportSchema names the JSON form of MapReport.
const MapReportSchema = "heddle.map/v1"

// MapReport is what a map was, as far as it came.
type MapReport struct {
	Schema    string         `json:"schema"`
	ID        string         `json:"id"`
	Program   string         `json:"program"`
	Unit      string         `json:"unit"`
	Path      string         `json:"path"`
	Predicted profile.Demand `json:"predicted"` // of one item, the first
	Granted   Grant          `json:"granted"`   // to each of the lanes
	Items     int            `json:"items"`
	Failed    int            `json:"failed"`
	Tasks     int            `json:"tasks"`
	Lanes     int            `json:"lanes"`
	Repeated  int            `json:"repeated"` // items run again alone, with more memory
	Actual    profile.Usage  `json:"actual"`   // of all; the peak is of the largest
	Wall      float64        `json:"wall_seconds"`
	Outcome   task.Outcome   `json:"outcome"`
	Bill                     // of its lanes, for as long as they were held, and of what ran alone
	Why       []string       `json:"why"`
}

// MapOptions are how a map differs from the usual.
type MapOptions struct {
	Options
	Lanes int // tasks that run at once; 0 is what the cores and the prediction give
	Chunk int // items a task; 0 is what the time of an item gives
}

// Map runs the unit on every item and hands each one's ending to each, in the
// order of the items. An item that fails is an ending like another and the rest
// goes on, as does an item that comes with a *task.Fault instead of an input; any
// other error of items, or one of each, ends the map. Memory stays bounded by the
// items under way, however many there are.
func (e *Engine) Map(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation,
	items iter.Seq2[task.Input, error], opt MapOptions, each func(index int, end task.Ending) error) (*MapReport, error) {
	next, stop := iter.Pull2(items)
	defer stop()
	report := &MapReport{Schema: MapReportSchema, ID: inv.ID, Program: string(s.Program.Digest), Unit: u.Name, Path: s.Program.Path, Outcome: task.OK, Why: []string{}}
	m := &mapping{e: e, opt: opt, each: each, report: report, next: next, results: make(chan chunk), awaiting: map[int]chunk{}}
	for first := true; first || m.pass(); first = false { // to the first item that can run
		if err := m.peek(); err != nil {
			return report, err
		}
	}
	if m.held == nil {
		return report, m.tell()
	}
	inv.Input = m.held.input
	r, err := e.prepare(ctx, s, u, inv, opt.Options)
	if err != nil {
		return nil, err
	}
	report.Predicted = r.profile.Demand
	j, err := e.open(ctx, r, opt.Lanes)
	if err != nil {
		return nil, err
	}
	defer j.close()
	m.j = j
	if err := e.record(ctx, r, "running", nil); err != nil {
		return nil, err
	}
	start, lanes := time.Now(), j.lanes.Len()
	err = m.run(ctx)
	report.Wall, report.Lanes = time.Since(start).Seconds(), lanes
	report.Bill, report.Actual = j.billed(), j.used()
	report.Granted = r.report.Granted
	j.placing.Lock() // a copy that was stopped may still be at it
	report.Why = append(append(report.Why, r.report.Why...), j.anew.report.Why...)
	j.placing.Unlock()
	if err != nil {
		report.Outcome = task.Lost
	} else if report.Failed > 0 {
		report.Outcome = task.Exit
	}
	return report, errors.Join(err, e.record(context.WithoutCancel(ctx), r, string(report.Outcome), report))
}

// chunk is a task's worth of items, and then their endings.
type chunk struct {
	at     int
	inputs []task.Input
	ends   []task.Ending
	took   time.Duration
	err    error
}

// mapping is one map under way. One goroutine reads, gives out and joins; each
// task under way has one that waits for it.
type mapping struct {
	e      *Engine
	j      *job
	opt    MapOptions
	each   func(int, task.Ending) error
	report *MapReport

	next     func() (task.Input, error, bool)
	held     *item // the item at hand
	end      bool  // nothing is left to read
	results  chan chunk
	given    int           // items in tasks so far
	told     int           // items handed to each
	open     int           // tasks under way
	awaiting map[int]chunk // ended, behind one that has not
}

// ahead is how many items may be under way beyond the first that has not ended.
const ahead = 1 << 16

func (m *mapping) run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer func() {
		cancel()
		for ; m.open > 0; m.open-- {
			<-m.results
		}
	}()
	for {
		for m.open < 2*m.j.lanes.Len() && m.given-m.told < ahead {
			c, err := m.fill()
			if err != nil {
				return err
			}
			if len(c.inputs) == 0 {
				break
			}
			m.open++
			m.report.Tasks++
			go func() { m.results <- m.do(ctx, c) }()
		}
		if m.open == 0 {
			return nil
		}
		c := <-m.results
		m.open--
		if c.err != nil {
			return c.err
		}
		m.j.learn(c.took, len(c.inputs))
		m.awaiting[c.at] = c
		if err := m.tell(); err != nil {
			return err
		}
	}
}

// fill reads the items of the next task. A spoilt one ends it: what makes a task
// lies side by side.
func (m *mapping) fill() (chunk, error) {
	n := m.opt.Chunk
	if n == 0 {
		n = split.Chunk(split.Load{Item: m.j.lasts(), Overhead: m.j.overhead(), Lanes: m.j.lanes.Len(), Left: -1})
		n = max(n, m.j.least())
	}
	var c chunk
	for bytes := 0; len(c.inputs) < n && bytes < maxChunkBytes; {
		if err := m.peek(); err != nil {
			return c, err
		}
		if m.held == nil || m.held.fault != nil && len(c.inputs) > 0 {
			break
		}
		if !m.pass() {
			c.inputs = append(c.inputs, m.held.input)
			bytes += len(m.held.input.Stdin)
			m.held = nil
		}
	}
	c.at = m.given
	m.given += len(c.inputs)
	return c, m.tell()
}

// maxChunkBytes is how much input makes a task, whatever its items are.
const maxChunkBytes = 4 << 20

// item is one that was read and not given out.
type item struct {
	input task.Input
	fault *task.Fault // instead of an input
}

// peek reads the next item into held, unless one is there; nil is the end.
func (m *mapping) peek() error {
	if m.held != nil || m.end {
		return nil
	}
	in, err, more := m.next()
	var f *task.Fault
	if m.end = !more; !more || err != nil && !errors.As(err, &f) {
		m.end = true
		return err
	}
	m.held = &item{in, f}
	return nil
}

// pass ends the item at hand if it is spoilt.
func (m *mapping) pass() bool {
	if m.held == nil || m.held.fault == nil {
		return false
	}
	m.awaiting[m.given] = chunk{at: m.given, ends: []task.Ending{{Outcome: task.Refused, Fault: m.held.fault}}}
	m.given++
	m.held = nil
	return true
}

// do runs one chunk to its end: as a task, and what was out of memory in it once
// more by itself, with what that takes.
func (m *mapping) do(ctx context.Context, c chunk) chunk {
	t := m.j.task(c.at, c.inputs)
	results, err := m.e.dispatcher.Run(ctx, t)
	if err != nil {
		c.err = fmt.Errorf("map %s: %w", m.j.r.unit.Name, err)
		return c
	}
	c.took, c.ends = time.Duration(results[0].Usage.WallSeconds*float64(time.Second)), results[0].Each
	if len(c.ends) != len(c.inputs) {
		c.ends = make([]task.Ending, len(c.inputs))
		for i := range c.ends {
			c.ends[i] = task.Ending{Outcome: results[0].Outcome, Fault: &task.Fault{Message: results[0].Error}}
		}
	}
	for i, end := range c.ends {
		if end.Outcome == task.OOM && ctx.Err() == nil {
			c.ends[i] = m.j.alone(ctx, c.at+i, c.inputs[i])
		}
	}
	return c
}

// tell hands on what has ended, in order.
func (m *mapping) tell() error {
	for {
		c, ok := m.awaiting[m.told]
		if !ok {
			return nil
		}
		delete(m.awaiting, m.told)
		for i, end := range c.ends {
			m.report.Items++
			if end.Outcome != task.OK {
				m.report.Failed++
			}
			if err := m.each(c.at+i, end); err != nil {
				return err
			}
		}
		m.told += len(c.ends)
	}
}
