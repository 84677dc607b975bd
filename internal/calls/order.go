package calls

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// ErrAfter is why a call was not made: one that it waits for did not end well.
var ErrAfter = errors.New("a call that it waits for did not end well")

// How many calls may be under way that other calls made, in all and of one tenant.
// They go beyond the gate, since those who made them hold its places.
const (
	maxNested   = 128
	maxNestedOf = 32
)

// check holds that the calls which a request names are there to be named. A call
// can only wait for earlier ones, so none wait for each other in a circle.
func (r *Register) check(ctx context.Context, q Request) error {
	for _, id := range slices.Concat(q.before(), []string{q.Parent}) {
		if id == "" {
			continue
		}
		if _, err := r.Get(ctx, q.Tenant, id); err != nil {
			return fmt.Errorf("%w: %w", ErrInvalid, err)
		}
	}
	if q.From != "" && (len(q.Input.Stdin) > 0 || len(q.Items) > 0) {
		return fmt.Errorf("%w: an input is given beside the result that is to be one", ErrInvalid)
	}
	if _, err := r.named(ctx, q); err != nil {
		return err
	}
	if q.Parent == "" {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	own := 0
	for _, c := range r.nested {
		if c.request.Tenant == q.Tenant {
			own++
		}
	}
	if len(r.nested) >= maxNested || own >= maxNestedOf {
		return fmt.Errorf("%w: %d that other calls made, %d of them yours", ErrBusy, len(r.nested), own)
	}
	return nil
}

// before are the calls that have to end well first.
func (q Request) before() []string {
	if q.From == "" {
		return q.After
	}
	return append(q.After[:len(q.After):len(q.After)], q.From)
}

// follows waits for the calls that come before this one.
func (r *Register) follows(ctx context.Context, c *call) (state string, err error) {
	for _, id := range c.request.before() {
		c.note("queued", "after call %s", id)
		for {
			before, err := r.Wait(ctx, c.request.Tenant, id, time.Minute)
			if err != nil {
				return string(task.Lost), fmt.Errorf("wait for call %s: %w", id, err)
			}
			if before.State == string(task.OK) {
				break
			}
			if before.Ended() {
				return string(task.Refused), fmt.Errorf("%w: %s ended as %s", ErrAfter, id, before.State)
			}
		}
	}
	if c.request.From == "" {
		return "", nil
	}
	if r.config.Vault == nil {
		c.request.Input.Stdin, c.request.Input.StdinFile = nil, r.resultFile(c.request.From)
		return "", nil
	}
	body, err := r.Result(ctx, c.request.Tenant, c.request.From)
	if err != nil {
		return string(task.Lost), err
	}
	defer body.Close()
	if c.request.Input.Stdin, err = io.ReadAll(body); err != nil {
		return string(task.Lost), fmt.Errorf("read the result of call %s: %w", c.request.From, err)
	}
	return "", nil
}

// enter waits for the call's turn. One that another call made which is under way
// does not: the one that waits for it holds a place already.
func (r *Register) enter(ctx context.Context, c *call) (leave func(), err error) {
	if c.request.Parent != "" && r.running(c.request.Parent) != nil {
		return func() {}, nil
	}
	t, err := r.gate.enter(ctx, c.request.Tenant, c.request.Class.Priority)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	c.ticket = t
	c.mu.Unlock()
	return t.leave, nil
}

// waits says that a call has made others which have not ended.
func (r *Register) waits(id string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.nested {
		if c.request.Parent == id {
			return true
		}
	}
	return false
}

// Again makes a call that has ended once more, as a new one.
func (r *Register) Again(ctx context.Context, tenant, id string) (Call, error) {
	call, err := r.Get(ctx, tenant, id)
	if err != nil {
		return Call{}, err
	}
	if !call.Ended() {
		return Call{}, fmt.Errorf("%w: it is %s", ErrRunning, call.State)
	}
	kept, err := r.config.Store.Blob(ctx, store.RunBlob(id, "request"))
	if errors.Is(err, store.ErrNotFound) {
		return Call{}, fmt.Errorf("%w: what %q was asked is not kept", ErrNotFound, id)
	}
	var q Request
	if err == nil {
		err = json.Unmarshal(kept, &q)
	}
	if err != nil {
		return Call{}, fmt.Errorf("make call %s again: %w", id, err)
	}
	q.Parent = "" // whoever made it has its answer
	return r.Accept(ctx, q)
}
