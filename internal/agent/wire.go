package agent

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/fleet/joined"
)

// wire carries the words of fleet/joined to a server.
type wire struct{ client.Client }

// refused says that asking again will not change the server's answer.
func refused(err error) bool {
	var p *client.Problem
	return errors.As(err, &p) && p.Status < 500
}

func (w wire) join(ctx context.Context, h joined.Hello) (out joined.Welcome, err error) {
	ctx, done := context.WithTimeout(ctx, 10*time.Second)
	defer done()
	return out, w.say(ctx, http.MethodPost, "/v1/workers", h, &out)
}

func (w wire) ask(ctx context.Context, session string, h joined.Held, lease time.Duration) (out joined.Work, err error) {
	ctx, done := context.WithTimeout(ctx, lease)
	defer done()
	return out, w.say(ctx, http.MethodPost, "/v1/workers/"+session+"/ask", h, &out)
}

func (w wire) end(ctx context.Context, session, order string, e joined.End) error {
	return w.say(ctx, http.MethodPost, "/v1/workers/"+session+"/orders/"+url.PathEscape(order)+"/end", e, nil)
}

func (w wire) leave(ctx context.Context, session string) error {
	return w.say(ctx, http.MethodDelete, "/v1/workers/"+session, nil, nil)
}

// program is a tar archive of a program's files; the caller closes it.
func (w wire) program(ctx context.Context, session, digest string) (io.ReadCloser, error) {
	r, err := w.Send(ctx, http.MethodGet, "/v1/workers/"+session+"/programs/"+url.PathEscape(digest), "", nil)
	if err != nil {
		return nil, err
	}
	return r.Body, nil
}

func (w wire) say(ctx context.Context, method, path string, what, answer any) error {
	if what == nil {
		return w.Do(ctx, method, path, "", nil, answer)
	}
	text, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	return w.Do(ctx, method, path, "application/json", bytes.NewReader(text), answer)
}

// stream sends what a program prints, in parts that the server takes in order.
type stream struct {
	send  func(at int64, part []byte) error
	stop  func() // ends the program that nobody listens to
	at    int64
	err   error
	parts chan []byte
	done  chan struct{}
}

// partSize bounds one part, and with partsAhead what waits in memory.
const (
	partSize   = 1 << 20
	partsAhead = 4
)

func (w wire) stream(ctx context.Context, session, order, name string, stop func()) *stream {
	s := &stream{stop: stop, parts: make(chan []byte, partsAhead), done: make(chan struct{})}
	s.send = func(at int64, part []byte) error {
		path := fmt.Sprintf("/v1/workers/%s/orders/%s/output?stream=%s&at=%d", session, url.PathEscape(order), name, at)
		for pause := 20 * time.Millisecond; ; pause = min(2*pause, time.Second) {
			err := w.Do(ctx, http.MethodPost, path, "", bytes.NewReader(part), nil)
			if err == nil {
				return nil
			}
			if refused(err) || ctx.Err() != nil {
				return err
			}
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}
	go s.serve()
	return s
}

// serve joins what has gathered and sends it on.
func (s *stream) serve() {
	defer close(s.done)
	for part := range s.parts {
		for more := true; more && len(part) < partSize; {
			select {
			case next, ok := <-s.parts:
				part, more = append(part, next...), ok
			default:
				more = false
			}
		}
		if s.err != nil {
			continue
		}
		if s.err = s.send(s.at, part); s.err != nil {
			s.stop()
		}
		s.at += int64(len(part))
	}
}

// Write waits while the server is slower than the program.
func (s *stream) Write(p []byte) (int, error) {
	s.parts <- bytes.Clone(p)
	return len(p), nil
}

// close returns when all is sent.
func (s *stream) close() error {
	close(s.parts)
	<-s.done
	return s.err
}

func reader(stdin []byte) io.Reader { return bytes.NewReader(stdin) }
