package client

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/heddle-run/heddle/profile"
)

// Client calls a heddle server. The zero HTTP is http.DefaultClient.
type Client struct {
	Server string // http://HOST:PORT
	Token  string // "" is none
	HTTP   *http.Client
}

// DefaultServer is where `heddle up` listens and its clients look.
const DefaultServer = "127.0.0.1:7433"

// To is a client of the server at HOST:PORT or a URL; "" is this machine's.
func To(server, token string) Client {
	server = cmp.Or(server, DefaultServer)
	if !strings.Contains(server, "://") {
		server = "http://" + server
	}
	return Client{Server: server, Token: token}
}

// ErrServer says that the server could not be reached or did not answer as one.
var ErrServer = errors.New("heddle server")

// Submit sends a program of one file.
func (c Client) Submit(ctx context.Context, path string, body io.Reader) (p Program, err error) {
	err = c.Do(ctx, http.MethodPost, "/v1/programs?path="+url.QueryEscape(path), "application/octet-stream", body, &p)
	return p, err
}

// SubmitFolder sends a program of several files as a tar archive; entry is the one
// that is read, "" for the whole folder.
func (c Client) SubmitFolder(ctx context.Context, path, entry string, archive io.Reader) (p Program, err error) {
	query := url.Values{"path": {path}, "entry": {entry}}
	err = c.Do(ctx, http.MethodPost, "/v1/programs?"+query.Encode(), "application/x-tar", archive, &p)
	return p, err
}

// Offers are the ways in which a call could be had as the cluster stands.
func (c Client) Offers(ctx context.Context, call Call) (list []Offer, err error) {
	body, err := json.Marshal(call)
	if err != nil {
		return nil, err
	}
	err = c.Do(ctx, http.MethodPost, "/v1/offers", "application/json", bytes.NewReader(body), &list)
	return list, err
}

// Invoke starts a call, and with c.Wait waits for its end.
func (c Client) Invoke(ctx context.Context, call Call) (i Invocation, err error) {
	body, err := json.Marshal(call)
	if err != nil {
		return i, err
	}
	err = c.Do(ctx, http.MethodPost, "/v1/invocations", "application/json", bytes.NewReader(body), &i)
	return i, err
}

// Invocation is one call as it stands; with wait, the server answers at its end or
// after that long, whichever is first.
func (c Client) Invocation(ctx context.Context, id string, wait time.Duration) (i Invocation, err error) {
	at := "/v1/invocations/" + url.PathEscape(id)
	if wait > 0 {
		at += fmt.Sprintf("?wait=%d", int(wait.Seconds()))
	}
	err = c.Do(ctx, http.MethodGet, at, "", nil, &i)
	return i, err
}

// Wait returns when the call has ended.
func (c Client) Wait(ctx context.Context, id string) (Invocation, error) {
	for {
		i, err := c.Invocation(ctx, id, 30*time.Second)
		if err != nil || i.Done() {
			return i, err
		}
	}
}

// Retry makes a call that has ended once more, as a new one.
func (c Client) Retry(ctx context.Context, id string) (i Invocation, err error) {
	err = c.Do(ctx, http.MethodPost, "/v1/invocations/"+url.PathEscape(id)+"/retry", "", nil, &i)
	return i, err
}

// Cancel ends a call; one that has ended stays as it is.
func (c Client) Cancel(ctx context.Context, id string) (i Invocation, err error) {
	err = c.Do(ctx, http.MethodDelete, "/v1/invocations/"+url.PathEscape(id), "", nil, &i)
	return i, err
}

// Result is what an ended call printed, or its handler's JSON; the caller closes it.
func (c Client) Result(ctx context.Context, id string) (io.ReadCloser, error) {
	r, err := c.Send(ctx, http.MethodGet, "/v1/invocations/"+url.PathEscape(id)+"/result", "", nil)
	if err != nil {
		return nil, err
	}
	return r.Body, nil
}

// Logs are what a call has printed so far, both streams, the middle of much left out.
func (c Client) Logs(ctx context.Context, id string) (io.ReadCloser, error) {
	r, err := c.Send(ctx, http.MethodGet, "/v1/invocations/"+url.PathEscape(id)+"/logs", "", nil)
	if err != nil {
		return nil, err
	}
	return r.Body, nil
}

// Follow calls each with the events of a call, past ones first, until it has ended.
func (c Client) Follow(ctx context.Context, id string, each func(Notice)) error {
	r, err := c.Send(ctx, http.MethodGet, "/v1/invocations/"+url.PathEscape(id)+"/events", "", nil)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	lines := bufio.NewScanner(r.Body)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		data, ok := strings.CutPrefix(lines.Text(), "data: ")
		if !ok {
			continue
		}
		var n Notice
		if err := json.Unmarshal([]byte(data), &n); err != nil {
			return fmt.Errorf("%w: event: %w", ErrServer, err)
		}
		each(n)
		if n.What == "ended" {
			return nil
		}
	}
	return lines.Err()
}

// Profile is what a unit, DIGEST/NAME, will need.
func (c Client) Profile(ctx context.Context, unit string) (doc profile.Document, err error) {
	err = c.Get(ctx, "/v1/units/"+url.PathEscape(unit)+"/profile", &doc)
	return doc, err
}

// Get reads any other document of the API: /v1/nodes, /v1/ledger and so on.
func (c Client) Get(ctx context.Context, path string, to any) error {
	return c.Do(ctx, http.MethodGet, path, "", nil, to)
}

// Do makes a request and reads its answer into to, or leaves it when that is nil.
func (c Client) Do(ctx context.Context, method, path, contentType string, body io.Reader, to any) error {
	r, err := c.Send(ctx, method, path, contentType, body)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if to == nil {
		return nil
	}
	if err := json.NewDecoder(r.Body).Decode(to); err != nil {
		return fmt.Errorf("%w: %s %s: %w", ErrServer, method, path, err)
	}
	return nil
}

// Send gives the answer to a request that succeeded, or its Problem. The caller
// closes the body.
func (c Client) Send(ctx context.Context, method, path, contentType string, body io.Reader) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, method, strings.TrimRight(c.Server, "/")+path, body)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrServer, err)
	}
	if contentType != "" {
		req.Header.Set("Content-Type", contentType)
	}
	if c.Token != "" {
		req.Header.Set("Authorization", "Bearer "+c.Token)
	}
	caller := c.HTTP
	if caller == nil {
		caller = http.DefaultClient
	}
	r, err := caller.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrServer, err)
	}
	if r.StatusCode < 300 {
		return r, nil
	}
	defer r.Body.Close()
	p := &Problem{Title: r.Status, Status: r.StatusCode}
	if text, err := io.ReadAll(io.LimitReader(r.Body, 1<<20)); err == nil {
		_ = json.Unmarshal(text, p) // a proxy's page is no problem document: the status says enough
	}
	return nil, p
}
