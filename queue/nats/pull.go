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
// one at a time would cost every task a request, and asking for more would lease
// tasks that nobody here works on while others wait for them.
type puller struct {
	consumer jetstream.Consumer
	life     context.Context
	lease    time.Duration

	mu      sync.Mutex
	waiting []chan arrival // +checklocks:mu
	spare   []arrival      // came when their receiver had given up; +checklocks:mu
	asked   int            // messages asked for that have not come; +checklocks:mu
}

// arrival is a message, or why there is none.
type arrival struct {
	msg jetstream.Msg
	at  time.Time
	err error
}

// next waits for a message, the end of ctx or of the queue; msg is nil then.
func (p *puller) next(ctx context.Context) arrival {
	w := make(chan arrival, 1)
	p.mu.Lock()
	for len(p.spare) > 0 {
		a := p.spare[0]
		p.spare = p.spare[1:]
		if time.Since(a.at) < p.lease/2 {
			p.mu.Unlock()
			return a
		}
		_ = a.msg.Nak() // too old to start with; when this is lost its lease ends
	}
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
		p.spare = append(p.spare, a)
	}
	return arrival{}
}

// ask sends one request for those that wait and that none was asked for yet. While
// half of them are covered it waits for more of them: whichever message comes is
// for whoever waits longest. p.mu is held.
func (p *puller) ask() {
	n := len(p.waiting) - p.asked
	if n <= 0 || 2*p.asked >= len(p.waiting) || p.life.Err() != nil {
		return
	}
	p.asked += n
	go p.pull(n)
}

// patience is how long one request for tasks waits at the server.
const patience = 20 * time.Second

// pull gets up to n messages and hands them out as they come.
func (p *puller) pull(n int) {
	asking, cancel := context.WithTimeout(p.life, patience)
	defer cancel()
	batch, err := p.consumer.Fetch(n, jetstream.FetchContext(asking))
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
		p.spare = append(p.spare, a)
		return
	}
	p.waiting[0] <- a
	p.waiting = p.waiting[1:]
	p.ask()
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
