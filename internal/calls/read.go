package calls

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/store"
)

// unit reads the program again, which costs one look-up, and finds the unit; an
// empty name is the entry.
func (r *Register) unit(ctx context.Context, id program.UnitID) (*heddle.Submission, program.Unit, error) {
	sub, err := r.config.Programs.Open(ctx, r.config.Engine, id.Program)
	if err != nil {
		return nil, program.Unit{}, err
	}
	u, err := sub.Unit(id.Unit)
	if err != nil {
		return nil, u, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return sub, u, nil
}

func (r *Register) running(id string) *call {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.live[id]
}

// Get is the call as it stands. Calls of other tenants are not found; tenant ""
// sees all.
func (r *Register) Get(ctx context.Context, tenant, id string) (Call, error) {
	run, err := r.config.Store.Run(ctx, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && tenant != "" && run.Tenant != tenant {
		return Call{}, fmt.Errorf("%w: %q", ErrNotFound, id)
	}
	if err != nil {
		return Call{}, err
	}
	return r.filled(ctx, run), nil
}

// filled adds to a record what stands beside it.
func (r *Register) filled(ctx context.Context, run store.Run) Call {
	call := Call{Run: run}
	if c := r.running(run.ID); c != nil {
		c.mu.Lock()
		call.State = Queued
		if c.state == Running {
			call.State = Running
		}
		if c.last != nil {
			call = *c.last
		}
		c.mu.Unlock()
		return call
	}
	if text, err := r.config.Store.Blob(ctx, store.RunBlob(run.ID, "error")); err == nil {
		call.Error = string(text)
	}
	return call
}

// List is the newest calls first.
func (r *Register) List(ctx context.Context, tenant string, limit int) ([]Call, error) {
	read := limit
	if tenant != "" {
		read = 0 // whose the newest are is known only then
	}
	runs, err := r.config.Store.Runs(ctx, read)
	if err != nil {
		return nil, err
	}
	if tenant != "" {
		runs = slices.DeleteFunc(runs, func(run store.Run) bool { return run.Tenant != tenant })
	}
	list := make([]Call, 0, min(limit, len(runs)))
	for _, run := range runs[:min(limit, len(runs))] {
		list = append(list, r.filled(ctx, run))
	}
	return list, nil
}

// Cancel ends a call that has not ended, and returns when it has.
func (r *Register) Cancel(ctx context.Context, tenant, id string) (Call, error) {
	if _, err := r.Get(ctx, tenant, id); err != nil {
		return Call{}, err
	}
	if c := r.running(id); c != nil {
		c.cancel(errCanceled)
	}
	return r.Wait(ctx, tenant, id, 10*time.Second)
}

// Wait returns the call when it has ended, or as it stands after so long.
func (r *Register) Wait(ctx context.Context, tenant, id string, most time.Duration) (Call, error) {
	ctx, done := context.WithTimeout(ctx, most)
	defer done()
	err := r.Follow(ctx, tenant, id, func(heddle.Notice) error { return nil })
	if err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return Call{}, err
	}
	return r.Get(context.WithoutCancel(ctx), tenant, id)
}

// Follow tells of what happens to the call, from its start on, until it has ended.
func (r *Register) Follow(ctx context.Context, tenant, id string, each func(heddle.Notice) error) error {
	call, err := r.Get(ctx, tenant, id)
	if err != nil {
		return err
	}
	c := r.running(id)
	if c == nil {
		return each(heddle.Notice{At: call.Run.Ended, What: "ended", Text: call.State})
	}
	for seen := 0; ; {
		more, changed, _ := c.since(seen)
		for _, n := range more {
			if err := each(n); err != nil {
				return err
			}
			if n.What == "ended" {
				return nil
			}
		}
		seen += len(more)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-changed:
		}
	}
}

// Result opens what the ended call printed; the caller closes it.
func (r *Register) Result(ctx context.Context, tenant, id string) (io.ReadCloser, error) {
	call, err := r.Get(ctx, tenant, id)
	if err != nil {
		return nil, err
	}
	if !call.Ended() {
		return nil, fmt.Errorf("%w: it is %s", ErrRunning, call.State)
	}
	f, err := os.Open(r.resultFile(id))
	if errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("%w: %q has no result: it ended as %s", ErrNotFound, id, call.State)
	}
	if err != nil {
		return nil, err
	}
	plain, err := r.config.Vault.Reader(f)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return struct {
		io.Reader
		io.Closer
	}{plain, f}, nil
}

// Logs are the start and the end of what the call printed.
func (r *Register) Logs(ctx context.Context, tenant, id string) ([]byte, error) {
	call, err := r.Get(ctx, tenant, id)
	if err != nil {
		return nil, err
	}
	if !call.Ended() {
		return r.config.Engine.Log(id), nil
	}
	log, err := r.config.Store.Blob(ctx, store.RunBlob(id, "log"))
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return log, err
}

// Waiting is how many calls wait for a slot, and Live how many have not ended.
func (r *Register) Waiting() int { return r.gate.length() }

// Live is how many calls have not ended.
func (r *Register) Live() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.live)
}

// shares are what tenants hold of the cluster.
func (r *Register) shares(tenants []string) (total resource.Vector, held []policy.Tenant) {
	for _, name := range tenants {
		held = append(held, policy.Tenant{Name: name, Weight: r.config.Weights[name]})
	}
	snap, err := r.config.Engine.Snapshot(r.ctx)
	if err != nil {
		return total, held // equal shares, then: by age
	}
	for _, n := range snap.Nodes {
		total = total.Add(n.Allocatable)
	}
	for _, a := range snap.Allocations {
		if i := slices.Index(tenants, a.Tenant); i >= 0 {
			held[i].Held = held[i].Held.Add(a.Grant)
		}
	}
	return total, held
}
