// Package heddle runs units of programs on a heddle server, as futures: Go calls
// one, Map calls one for each item, a Group waits for several.
//
//	primes := heddle.File("primes.py", "handler")
//	count := heddle.Go[int](ctx, primes, map[string]int{"below": 100000})
//	n, err := count.Wait()
//
// A unit is a handler or a command in any language that heddle runs; what it needs
// is the server's concern. The input of a handler is any value that encoding/json
// takes, its output is decoded as JSON. A command takes a Stdin, and gives a string
// or []byte. A context that ends calls its calls back; its deadline goes with them.
//
// It needs nothing of the engine, so that a program can import it cheaply.
package heddle

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/client"
)

// Stdin is the input of a command.
type Stdin []byte

// Error is a call that did not end well.
type Error struct {
	Call  string // its ID; "" is that it was not accepted
	State string // exit, oom, deadline, refused, lost or canceled
	Text  string // of the program itself where it has failed: the end of what it printed
	Type  string // of the exception, where one came home
}

// Error names the call, how it ended and its own words.
func (e *Error) Error() string {
	text := fmt.Sprintf("call %s: %s", e.Call, e.State)
	if e.Type != "" {
		text += ": " + e.Type
	}
	if e.Text != "" {
		text += ": " + e.Text
	}
	return text
}

// Server is where calls go. The zero value is the one that HEDDLE_SERVER and
// HEDDLE_TOKEN name, else that of this machine.
type Server struct {
	URL   string
	Token string
	Class string // SLA class: batch, standard or interactive; "" is standard
}

func (s Server) client() client.Client {
	return client.To(cmp.Or(s.URL, os.Getenv("HEDDLE_SERVER")), cmp.Or(s.Token, os.Getenv("HEDDLE_TOKEN")))
}

// Unit is something that can be called. It is sent to the server once, by the first
// call of it, and may be used by several goroutines.
type Unit struct {
	Server Server

	path, entry string
	source      []byte

	mu sync.Mutex
	id string // DIGEST/NAME, once sent; +checklocks:mu
}

// File is a unit of a program of one file; entry "" is the one that runs when no
// unit is named.
func File(path, entry string) *Unit { return &Unit{path: path, entry: entry} }

// Source is a unit of a program that stands in the caller's own, as if in a file of
// that name.
func Source(name, text, entry string) *Unit {
	return &Unit{path: name, entry: entry, source: []byte(text)}
}

// Sent is a unit that a server has: DIGEST/NAME, or DIGEST.
func Sent(id string) *Unit { return &Unit{id: id} }

// send gives the unit's name on the server. A failure is not kept: the next call
// tries again.
func (u *Unit) send(ctx context.Context) (string, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.id != "" {
		return u.id, nil
	}
	source := u.source
	if source == nil {
		var err error
		if source, err = os.ReadFile(u.path); err != nil {
			return "", err
		}
	}
	p, err := u.Server.client().Submit(ctx, u.path, bytes.NewReader(source))
	if err != nil {
		return "", fmt.Errorf("submit %s: %w", u.path, err)
	}
	u.id = p.Digest
	if u.entry != "" {
		u.id += "/" + u.entry
	}
	return u.id, nil
}

// Future is a call under way.
type Future[Out any] struct {
	done  chan struct{}
	value Out
	err   error
}

// Go calls a unit and does not wait for it.
func Go[Out any](ctx context.Context, u *Unit, in any) *Future[Out] {
	f := &Future[Out]{done: make(chan struct{})}
	go func() {
		defer close(f.done)
		f.err = u.call(ctx, in, &f.value)
	}()
	return f
}

// Done is closed when the call has ended.
func (f *Future[Out]) Done() <-chan struct{} { return f.done }

// Wait gives what the call gave, or an *Error.
func (f *Future[Out]) Wait() (Out, error) {
	<-f.done
	return f.value, f.err
}

// call makes one call and waits for its end.
func (u *Unit) call(ctx context.Context, in, out any) error {
	var c client.Call
	var err error
	if stdin, is := in.(Stdin); is {
		c.Stdin = stdin
	} else if c.Event, err = json.Marshal(in); err != nil {
		return fmt.Errorf("input of %s: %w", u.path, err)
	}
	i, err := u.run(ctx, c)
	if err == nil && i.State != "ok" {
		return u.failed(ctx, i)
	}
	if err != nil {
		return err
	}
	body, err := u.Server.client().Result(ctx, i.ID)
	if err != nil {
		return err
	}
	defer body.Close()
	return decode(body, out)
}

// run makes a call and waits for its end. When ctx ends, so does the call.
func (u *Unit) run(ctx context.Context, c client.Call) (client.Invocation, error) {
	id, err := u.send(ctx)
	if err != nil {
		return client.Invocation{}, err
	}
	c.Unit, c.Class, c.Parent = id, cmp.Or(u.Server.Class, "standard"), os.Getenv("HEDDLE_CALL")
	if by, ok := ctx.Deadline(); ok {
		c.DeadlineSeconds = max(time.Until(by).Seconds(), 0.001)
	}
	to := u.Server.client()
	i, err := to.Invoke(ctx, c)
	var p *client.Problem
	if errors.As(err, &p) {
		return i, &Error{State: "refused", Text: p.Error()}
	}
	if err != nil {
		return i, err
	}
	ended, err := to.Wait(ctx, i.ID)
	if ctx.Err() != nil {
		_, _ = to.Cancel(context.WithoutCancel(ctx), i.ID) // it may have ended
		return ended, ctx.Err()
	}
	return ended, err
}

// failed is the end of a call in words: those of the program, where it has any.
func (u *Unit) failed(ctx context.Context, i client.Invocation) error {
	e := &Error{Call: i.ID, State: i.State, Text: i.Error}
	if log, err := u.Server.client().Logs(ctx, i.ID); i.State == "exit" && err == nil {
		defer log.Close()
		text, _ := io.ReadAll(log)
		e.Text = strings.TrimSpace(string(text))
	}
	return e
}

// decode reads a result into what the caller wants: text as it is, else JSON.
func decode(body io.Reader, out any) error {
	data, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	switch to := out.(type) {
	case *string:
		var text string
		if json.Unmarshal(data, &text) == nil {
			*to = text
		} else {
			*to = string(data)
		}
	case *[]byte:
		*to = data
	default:
		if err := json.Unmarshal(data, out); err != nil {
			return fmt.Errorf("its result is no %T: %w", out, err)
		}
	}
	return nil
}
