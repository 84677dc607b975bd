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
	"strings"
	"time"

	"github.com/heddle-run/heddle/fleet/joined"
)

// wire carries the words of fleet/joined to a server.
type wire struct{ server, token string }

// refusal is a server's answer that asking again will not change.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

func refused(err error) bool {
	var r *refusal
	return errors.As(err, &r)
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
	return w.send(ctx, http.MethodGet, "/v1/workers/"+session+"/programs/"+url.PathEscape(digest), nil)
}

func (w wire) say(ctx context.Context, method, path string, what, answer any) error {
	var body io.Reader
	if what != nil {
		text, err := json.Marshal(what)
		if err != nil {
			return fmt.Errorf("%s %s: %w", method, path, err)
		}
		body = bytes.NewReader(text)
	}
	r, err := w.send(ctx, method, path, body)
	if err != nil {
		return err
	}
	defer r.Close()
	if answer == nil {
		return nil
	}
	if err := json.NewDecoder(r).Decode(answer); err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	return nil
}

func (w wire) send(ctx context.Context, method, path string, body io.Reader) (io.ReadCloser, error) {
	req, err := http.NewRequestWithContext(ctx, method, strings.TrimRight(w.server, "/")+path, body)
	if err != nil {
		return nil, &refusal{text: err.Error()}
	}
	if w.token != "" {
		req.Header.Set("Authorization", "Bearer "+w.token)
	}
	r, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	if r.StatusCode < 300 {
		return r.Body, nil
	}
	defer r.Body.Close()
	var problem struct{ Title, Detail string }
	text, _ := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	_ = json.Unmarshal(text, &problem) // a proxy's page is no problem document: the status says enough
	what := fmt.Sprintf("%s: %s", r.Status, problem.Detail)
	if r.StatusCode >= 500 {
		return nil, errors.New(what)
	}
	return nil, &refusal{r.StatusCode, what}
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
			r, err := w.send(ctx, http.MethodPost, path, bytes.NewReader(part))
			if err == nil {
				return r.Close()
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
