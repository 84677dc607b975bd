// Package dispatch is the engine side of tasks: it takes them from many callers,
// publishes them in fair order and no faster than they are worked off, tries again
// what was lost, sets aside what never succeeds, copies what is late, waits for
// tasks that others need first, and counts each result exactly once.
//
// It runs nothing itself; workers do. Which task goes next, whether one is tried
// again and which is late are decisions of package balance.
package dispatch

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/task"
)

// Errors of tasks that never reach a worker.
var (
	ErrCycle = errors.New("the tasks wait for each other")
	ErrAfter = errors.New("a task that it waits for has failed")
)

// Config is what a Dispatcher is made of.
type Config struct {
	Queue queue.Queue
	// Window is how many tasks are published and not ended at most: beyond it
	// they wait here, where order and fairness are decided; 0 is 1024.
	Window int
	// Backlog is how many tasks wait here at most; then Submit blocks. 0 is 65536.
	Backlog int
	// Idle is how many workers have nothing to do for an invocation now; nil is
	// unknown, and then no task gets a second copy.
	Idle func(invocation string) int
	// Over is told of each task whose try has ended, so that other copies of it
	// can stop; it must not call back. Nil lets them run.
	Over func(id string)
	// Event is told in words when the queue stops taking tasks and when it takes
	// them again; nil drops it.
	Event func(string)
	// Dead takes what is given up, with all that replays it; nil drops it.
	Dead func(Letter)
}

// Letter is a task that was given up.
type Letter struct {
	Task  task.Task
	Tries []task.Result // what every try left
	At    time.Time
}

// Dispatcher joins results to the tasks it published.
type Dispatcher struct {
	config  Config
	refused atomic.Bool // the queue took no task the last time

	mu        sync.Mutex
	room      *sync.Cond            // signalled when waiting falls
	tasks     map[string]*Pending   // not ended, by ID; +checklocks:mu
	line      map[lane][]*Pending   // ready to be published; +checklocks:mu
	running   map[string]int        // published, by tenant; +checklocks:mu
	published int                   // +checklocks:mu
	waiting   int                   // in line or held back; +checklocks:mu
	next      int64                 // order of submission; +checklocks:mu
	ended     map[string]*history   // by invocation; +checklocks:mu
	after     map[string][]*Pending // who waits for a task's end; +checklocks:mu
	random    *rand.Rand            // +checklocks:mu
}

// lane is a line of tasks that go in their own order.
type lane struct {
	tenant   string
	priority int
}

// history is how long the tasks of one invocation took, for the search for stragglers.
type history struct {
	open int
	took []time.Duration
}

// Pending is a task on its way. Its result is there when Done is closed.
type Pending struct {
	d         *Dispatcher
	ctx       context.Context
	task      task.Task
	after     int // tasks that must end first
	since     int64
	published time.Time
	copies    int
	tries     []task.Result
	stop      func() bool
	callers   int

	Done   chan struct{}
	result task.Result
	err    error
}

// New is a dispatcher over a queue.
func New(c Config) *Dispatcher {
	if c.Window == 0 {
		c.Window = 1024
	}
	if c.Backlog == 0 {
		c.Backlog = 1 << 16
	}
	if c.Event == nil {
		c.Event = func(string) {}
	}
	d := &Dispatcher{
		config: c, tasks: map[string]*Pending{}, line: map[lane][]*Pending{}, running: map[string]int{},
		ended: map[string]*history{}, after: map[string][]*Pending{}, random: rand.New(rand.NewPCG(rand.Uint64(), rand.Uint64())),
	}
	d.room = sync.NewCond(&d.mu)
	return d
}

// Run submits the tasks and returns their results in the same order.
func (d *Dispatcher) Run(ctx context.Context, tasks ...task.Task) ([]task.Result, error) {
	list, err := d.Submit(ctx, tasks...)
	if err != nil {
		return nil, err
	}
	results := make([]task.Result, len(list))
	for i, p := range list {
		if results[i], err = p.Wait(ctx); err != nil {
			return nil, err
		}
	}
	return results, nil
}

// Submit takes tasks that may wait for each other (task.After) and for tasks
// submitted before. All are taken or none. A task of an ID that is on its way is
// that task. It blocks while the backlog is full, unless a task submits it: that
// one holds a slot which only its children can free.
func (d *Dispatcher) Submit(ctx context.Context, tasks ...task.Task) ([]*Pending, error) {
	if err := acyclic(tasks); err != nil {
		return nil, err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	stop := context.AfterFunc(ctx, func() { d.mu.Lock(); d.room.Broadcast(); d.mu.Unlock() })
	defer stop()
	for d.waiting+len(tasks) > d.config.Backlog && d.waiting > 0 && !nested(tasks) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		d.room.Wait()
	}
	list := make([]*Pending, len(tasks))
	fresh := make([]bool, len(tasks))
	for i, t := range tasks {
		p, known := d.tasks[t.ID]
		if !known {
			p = &Pending{d: d, ctx: ctx, task: t, since: d.next, Done: make(chan struct{})}
			d.next++
			d.tasks[t.ID] = p
			fresh[i] = true
		}
		p.callers++
		list[i] = p
	}
	for i, p := range list {
		if fresh[i] {
			d.enter(p)
		}
	}
	d.pump()
	return list, nil
}

func nested(tasks []task.Task) bool { return len(tasks) > 0 && tasks[0].Parent != "" }

// enter puts a task in line, or behind those it waits for. Caller holds mu.
func (d *Dispatcher) enter(p *Pending) {
	d.waiting++
	h := d.ended[p.task.Invocation]
	if h == nil {
		h = &history{}
		d.ended[p.task.Invocation] = h
	}
	h.open++
	for _, id := range p.task.After {
		if before, ok := d.tasks[id]; ok && before != p {
			p.after++
			d.after[id] = append(d.after[id], p)
		}
	}
	p.stop = context.AfterFunc(p.ctx, func() { d.abandon(p) })
	if p.after == 0 {
		d.queue(p)
	}
}

func (d *Dispatcher) queue(p *Pending) {
	l := lane{p.task.Tenant, p.task.Class.Priority}
	d.line[l] = append(d.line[l], p)
}

// pump publishes while the window has room. A task that another one started goes
// beyond it: its parent holds a place that frees only when the child has ended.
// Caller holds mu.
func (d *Dispatcher) pump() {
	for len(d.line) > 0 {
		l, ok := d.turn(d.published >= d.config.Window)
		if !ok {
			return
		}
		p := d.line[l][0]
		if d.line[l] = d.line[l][1:]; len(d.line[l]) == 0 {
			delete(d.line, l)
		}
		d.waiting--
		d.room.Broadcast()
		d.published++
		d.running[p.task.Tenant]++
		d.publish(p)
	}
}

// turn is the line whose first task goes; of children only when there is no room.
func (d *Dispatcher) turn(full bool) (lane, bool) {
	var lanes []lane
	var line []balance.Waiting
	for l, list := range d.line {
		if full && list[0].task.Parent == "" {
			continue
		}
		lanes = append(lanes, l)
		line = append(line, balance.Waiting{Tenant: l.tenant, Priority: l.priority, Since: list[0].since, Running: d.running[l.tenant]})
	}
	k := balance.Next(line)
	if k < 0 {
		return lane{}, false
	}
	return lanes[k], true
}

// publish sends one copy. Caller holds mu.
func (d *Dispatcher) publish(p *Pending) {
	p.copies++
	if p.copies == 1 {
		p.published = time.Now()
	}
	t := p.task
	go func() {
		if err := d.send(p, t); err != nil {
			final := errors.Is(err, queue.ErrTooLarge) || errors.Is(err, queue.ErrClosed)
			d.Deliver(task.Result{Task: t.ID, Attempt: t.Attempt, Outcome: task.Lost, Error: fmt.Sprintf("publish: %v", err), Dead: final})
		}
	}()
}

// A queue that takes no task now (its broker is away, its disk full) is asked again
// after a pause, for so long; then the try is lost.
const (
	firstPause = 50 * time.Millisecond
	mostPause  = 5 * time.Second
	patience   = 5 * time.Minute
)

// send publishes a copy, as long as somebody waits for it.
func (d *Dispatcher) send(p *Pending, t task.Task) error {
	start := time.Now()
	for pause := firstPause; ; pause = min(2*pause, mostPause) {
		err := d.config.Queue.Publish(p.ctx, t)
		if err == nil {
			if d.refused.CompareAndSwap(true, false) {
				d.config.Event("the queue takes tasks again")
			}
			return nil
		}
		if errors.Is(err, queue.ErrTooLarge) || errors.Is(err, queue.ErrClosed) || time.Since(start) > patience {
			return err
		}
		if p.ctx.Err() == nil && d.refused.CompareAndSwap(false, true) {
			d.config.Event(fmt.Sprintf("the queue takes no tasks, and is asked again: %v", err))
		}
		select {
		case <-time.After(pause):
		case <-p.ctx.Done(): // it is taken back
			return nil
		case <-p.Done: // it arrived in spite of the error
			return nil
		}
	}
}

// Deliver takes a result from a worker. One that nobody waits for, a second one
// for the same task, and one of a try that was given up already are dropped.
func (d *Dispatcher) Deliver(r task.Result) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p, ok := d.tasks[r.Task]
	if !ok || r.Attempt != p.task.Attempt || p.published.IsZero() {
		return
	}
	if r.Outcome != task.Preempted {
		p.tries = append(p.tries, r)
	}
	if pause, again := balance.Retry(r.Outcome, len(p.tries), d.random.Uint64()); again && !r.Dead && p.ctx.Err() == nil {
		d.retire(p)
		d.over(p)
		p.task.Attempt++
		p.published, p.copies = time.Time{}, 0
		d.waiting++
		time.AfterFunc(pause, func() { d.again(p) })
		d.pump()
		return
	}
	if d.config.Dead != nil && (r.Outcome == task.Lost || r.Outcome == task.Refused) {
		letter := Letter{Task: p.task, Tries: p.tries, At: time.Now().UTC()}
		go d.config.Dead(letter)
	}
	d.end(p, r, nil)
}

// again puts a task in line once more, unless it was abandoned meanwhile.
func (d *Dispatcher) again(p *Pending) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.tasks[p.task.ID] == p {
		d.queue(p)
		d.pump()
	}
}

// retire takes a task out of the window. Caller holds mu.
func (d *Dispatcher) retire(p *Pending) {
	d.published--
	if d.running[p.task.Tenant]--; d.running[p.task.Tenant] == 0 {
		delete(d.running, p.task.Tenant)
	}
}
