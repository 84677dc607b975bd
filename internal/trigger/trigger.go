// Package trigger calls units when something happens: a message arrives on a feed, or
// the time of a schedule has come. What a call gives goes to another feed.
//
// A message is acknowledged once its call has ended and its result was sent. When
// heddle is killed in between it is delivered again; then it finds the call that it
// made, so that each message is one call. It decides nothing about calls: whose turn
// it is and what they get is internal/calls' and the engine's.
package trigger

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"time"

	"github.com/heddle-run/heddle/feed"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

// Types of the messages that results are.
const (
	ResultType  = "run.heddle.result.v1"  // data is what the call gave
	FailureType = "run.heddle.failure.v1" // data is a Failure
)

// Failure says how a call ended that did not end well.
type Failure struct {
	Call  string `json:"call,omitempty"`
	State string `json:"state"`
	Error string `json:"error,omitempty"`
	Log   string `json:"log,omitempty"` // the end of what it printed
}

// Calls is what a trigger needs of *calls.Register.
type Calls interface {
	Accept(ctx context.Context, q calls.Request) (calls.Call, error)
	Wait(ctx context.Context, tenant, id string, most time.Duration) (calls.Call, error)
	Result(ctx context.Context, tenant, id string) (io.ReadCloser, error)
	Logs(ctx context.Context, tenant, id string) ([]byte, error)
}

// Trigger binds a unit to what it is called for.
type Trigger struct {
	Name     string
	Unit     program.UnitID
	Tenant   string
	Args     []string
	Class    task.Class
	Parallel int // calls of it under way at once; 0 is 16
	On       func(ctx context.Context) (feed.Source, error)
	To       func(ctx context.Context) (feed.Sink, error) // nil: results are only kept
}

const (
	usualParallel = 16
	firstPause    = 500 * time.Millisecond // before a feed is opened anew
	mostPause     = 30 * time.Second
	busyPause     = 5 * time.Second // before a message comes again that nobody could take
	mostResult    = 8 << 20         // of a result that goes out as a message
	mostLog       = 4 << 10
)

// Serve makes calls until ctx is done. A feed that is lost is opened anew.
func (t Trigger) Serve(ctx context.Context, c Calls, log *slog.Logger) {
	log = log.With("trigger", t.Name)
	for pause := firstPause; ctx.Err() == nil; pause = min(2*pause, mostPause) {
		start := time.Now()
		err := t.session(ctx, c, log)
		if ctx.Err() != nil {
			return
		}
		if time.Since(start) > mostPause {
			pause = firstPause
		}
		log.Warn("its feed is opened anew", "in", pause, "err", err)
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
}

// session serves one connection, to its end.
func (t Trigger) session(ctx context.Context, c Calls, log *slog.Logger) error {
	source, err := t.On(ctx)
	if err != nil {
		return err
	}
	defer source.Close()
	var sink feed.Sink
	if t.To != nil {
		if sink, err = t.To(ctx); err != nil {
			return err
		}
		defer sink.Close()
	}
	ctx, cancel := context.WithCancelCause(ctx)
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel(nil)
	n := t.Parallel
	if n <= 0 {
		n = usualParallel
	}
	slots := make(chan struct{}, n)
	for {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		d, err := source.Receive(ctx)
		if err != nil {
			if cause := context.Cause(ctx); cause != nil {
				return cause
			}
			return err
		}
		wg.Go(func() {
			defer func() { <-slots }()
			if err := t.handle(ctx, c, d, sink, log); err != nil && ctx.Err() == nil {
				cancel(err) // what was not acknowledged comes again
			}
		})
	}
}

// handle makes the call of one message and waits for its end.
func (t Trigger) handle(ctx context.Context, c Calls, d feed.Delivery, sink feed.Sink, log *slog.Logger) error {
	m := d.Message()
	in := task.Input{Args: t.Args, Stdin: m.Data}
	if in.Stdin == nil {
		in.Stdin = []byte{}
	}
	call, err := c.Accept(ctx, calls.Request{Unit: t.Unit, Tenant: t.Tenant, Class: t.Class, Input: in, Key: t.Name + "\n" + m.Source + "\n" + m.ID})
	if errors.Is(err, calls.ErrBusy) {
		return d.Nack(ctx, busyPause)
	}
	var out feed.Message
	if err != nil {
		log.Error("no call could be made of a message", "id", m.ID, "source", m.Source, "err", err)
		out = failure(Failure{State: string(task.Refused), Error: err.Error()})
	} else if out, err = t.wait(ctx, c, call); err != nil {
		return err
	}
	if sink != nil {
		out.Source, out.Subject, out.Time = "heddle/"+t.Name, m.ID, time.Now().UTC()
		if out.ID == "" {
			out.ID = m.ID + "-refused"
		}
		if err := sink.Send(ctx, out); err != nil {
			return err
		}
	}
	return d.Ack(ctx)
}

// wait is what came of a call.
func (t Trigger) wait(ctx context.Context, c Calls, call calls.Call) (feed.Message, error) {
	var err error
	for !call.Ended() {
		if call, err = c.Wait(ctx, t.Tenant, call.ID, time.Minute); err != nil {
			return feed.Message{}, err
		}
		if ctx.Err() != nil {
			return feed.Message{}, ctx.Err()
		}
	}
	if call.State != string(task.OK) {
		text, _ := c.Logs(ctx, t.Tenant, call.ID) // no log is no log
		m := failure(Failure{Call: call.ID, State: call.State, Error: call.Error, Log: string(text[max(0, len(text)-mostLog):])})
		m.ID = call.ID
		return m, nil
	}
	body, err := c.Result(ctx, t.Tenant, call.ID)
	if err != nil {
		return feed.Message{}, err
	}
	defer body.Close()
	data, err := io.ReadAll(io.LimitReader(body, mostResult+1))
	if err != nil {
		return feed.Message{}, err
	}
	if len(data) > mostResult {
		m := failure(Failure{Call: call.ID, State: call.State, Error: fmt.Sprintf("its result is larger than the %d MiB that a message may have: heddle result %s", mostResult>>20, call.ID)})
		m.ID = call.ID
		return m, nil
	}
	m := feed.Message{ID: call.ID, Type: ResultType, ContentType: "text/plain", Data: data}
	if json.Valid(data) {
		m.ContentType = "application/json"
	}
	return m, nil
}

func failure(f Failure) feed.Message {
	text, err := json.Marshal(f)
	if err != nil {
		panic("BUG: a failure is no JSON: " + err.Error())
	}
	return feed.Message{Type: FailureType, ContentType: "application/json", Data: text}
}
