package nats

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"
)

// puller asks the server for as many messages as receivers wait for, together:
// one at a time would cost every task a request. It asks for more only as long as
// receivers take many in a short time, and for no more than that: tasks that take
// long would lie here while others wait for them.
type puller struct {
	consumer jetstream.Consumer
	life     context.Context
	lease    time.Duration

	mu      sync.Mutex
	waiting []chan arrival     // +checklocks:mu
	spare   []arrival          // came before their receiver; +checklocks:mu
	asked   int                // messages asked for that have not come; +checklocks:mu
	round   context.Context    // of the requests that this connection has; +checklocks:mu
	drop    context.CancelFunc // ends it; +checklocks:mu
	pace    pace               // +checklocks:mu
}

// arrival is a message, or why there is none.
type arrival struct {
	msg jetstream.Msg
	at  time.Time
	err error
}

// soon is how long a message may lie here: what is asked for ahead of receivers is
// what they took in as long, and what nobody takes for twice that long goes back.
const soon = 50 * time.Millisecond

// most is how many messages one request asks for ahead.
const most = 256

// pace is how many messages receivers take.
type pace struct {
	since time.Time
	count int
	ahead int // taken in the last whole period
}

func (p *pace) took(now time.Time) {
	if past := now.Sub(p.since); past >= soon {
		p.ahead = min(int(time.Duration(p.count)*soon/past), most)
		p.since, p.count = now, 0
	}
	p.count++
}

func newPuller(consumer jetstream.Consumer, life context.Context, lease time.Duration) *puller {
	p := &puller{consumer: consumer, life: life, lease: lease}
	p.round, p.drop = context.WithCancel(life)
	return p
}

// again asks anew for what a connection that was lost had asked for: the server has
// forgotten it.
func (p *puller) again() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.drop()
	p.round, p.drop = context.WithCancel(p.life)
}

// next waits for a message, the end of ctx or of the queue; msg is nil then.
func (p *puller) next(ctx context.Context) arrival {
	p.mu.Lock()
	p.pace.took(time.Now())
	if len(p.spare) > 0 {
		a := p.spare[0]
		p.spare = p.spare[1:]
		p.ask()
		p.mu.Unlock()
		return a
	}
	w := make(chan arrival, 1)
	p.waiting = append(p.waiting, w)
	p.ask()
	p.mu.Unlock()
	select {
	case a := <-w:
		return a
	case <-ctx.Done():
	case <-p.life.Done():
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if k := slices.Index(p.waiting, w); k >= 0 {
		p.waiting = slices.Delete(p.waiting, k, k+1)
	} else if a := <-w; a.msg != nil { // it came just now
		p.keep(a)
	}
	return arrival{}
}

// ask sends one request for those that wait, or will soon, and that none was asked
// for yet. While half of them are covered it waits for more of them: whichever
// message comes is for whoever waits longest. p.mu is held.
func (p *puller) ask() {
	want, has := len(p.waiting)+p.pace.ahead, p.asked+len(p.spare)
	if want <= has || 2*has >= want || p.life.Err() != nil {
		return
	}
	p.asked += want - has
	go p.pull(want-has, p.pace.ahead > 0)
}

// patience is how long one request for tasks waits at the server.
const patience = 20 * time.Second

// pull gets up to n messages and hands them out as they come. What is ahead of
// receivers is asked for a moment, and then for those that wait alone.
func (p *puller) pull(n int, ahead bool) {
	p.mu.Lock()
	asking, cancel := context.WithTimeout(p.round, patience)
	p.mu.Unlock()
	defer cancel()
	until := jetstream.FetchContext(asking)
	if ahead {
		// The server's clock alone: what it sends at the last moment must arrive.
		until = jetstream.FetchMaxWait(soon)
	}
	batch, err := p.consumer.Fetch(n, until)
	came := 0
	if err == nil {
		for m := range batch.Messages() {
			came++
			p.hand(arrival{msg: m, at: time.Now()})
		}
		err = batch.Error()
	}
	away, fatal := failure(err)
	if asking.Err() != nil {
		fatal = false // it waited long enough, or the queue is closed
	}
	if away {
		select { // the broker is away: it comes back, or the receivers give up
		case <-time.After(100 * time.Millisecond):
		case <-p.life.Done():
		}
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked -= n - came
	if came < n {
		p.pace = pace{} // there is no more to be had ahead
	}
	if fatal {
		for _, w := range p.waiting {
			w <- arrival{err: err}
		}
		p.waiting = nil
	}
	p.ask()
}

// hand gives a message to whoever waits longest.
func (p *puller) hand(a arrival) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked--
	if len(p.waiting) == 0 {
		p.keep(a)
		return
	}
	p.waiting[0] <- a
	p.waiting = p.waiting[1:]
	p.ask()
}

// keep has a message lie here for a while. p.mu is held.
func (p *puller) keep(a arrival) {
	if p.spare = append(p.spare, a); len(p.spare) == 1 {
		time.AfterFunc(2*soon, p.sweep)
	}
}

// sweep gives back what has lain here too long.
func (p *puller) sweep() {
	p.mu.Lock()
	defer p.mu.Unlock()
	stale := 0
	for ; stale < len(p.spare) && time.Since(p.spare[stale].at) >= 2*soon; stale++ {
		_ = p.spare[stale].msg.Nak() // when this is lost its lease ends
	}
	if p.spare = p.spare[stale:]; len(p.spare) > 0 {
		time.AfterFunc(2*soon-time.Since(p.spare[0].at), p.sweep)
	}
}

// giveBack returns what nobody took to the server.
func (p *puller) giveBack() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, a := range p.spare {
		_ = a.msg.Nak() // when this is lost its lease ends
	}
	p.spare = nil
}

// failure tells a broker that is away from an error that asking again will not mend.
func failure(err error) (away, fatal bool) {
	switch {
	case err == nil, errors.Is(err, jetstream.ErrInvalidOption), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return false, false
	case errors.Is(err, client.ErrTimeout), errors.Is(err, client.ErrNoResponders), errors.Is(err, client.ErrReconnectBufExceeded),
		errors.Is(err, client.ErrDisconnected), errors.Is(err, client.ErrNoServers), errors.Is(err, jetstream.ErrNoHeartbeat):
		return true, false
	}
	return false, true
}
