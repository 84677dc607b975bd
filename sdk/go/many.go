package heddle

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/profile"
)

// maxLine bounds one item's result.
const maxLine = 256 << 20

// Map calls a handler on each item, in tasks that the server cuts, and gives the
// results in the order of the items. The error joins an *Error for each item that
// failed; the results of the others stand all the same.
func Map[Out, In any](ctx context.Context, u *Unit, items []In) ([]Out, error) {
	if len(items) == 0 {
		return nil, nil
	}
	c := client.Call{Items: make([]json.RawMessage, len(items))}
	for k, in := range items {
		text, err := json.Marshal(in)
		if err != nil {
			return nil, fmt.Errorf("item %d: %w", k, err)
		}
		c.Items[k] = text
	}
	i, err := u.run(ctx, c)
	if err == nil && i.State != "ok" && i.State != "exit" {
		err = u.failed(ctx, i)
	}
	if err != nil {
		return nil, err
	}
	body, err := u.Server.client().Result(ctx, i.ID)
	if err != nil {
		return nil, err
	}
	defer body.Close()
	lines := bufio.NewScanner(body)
	lines.Buffer(nil, maxLine)
	out := make([]Out, len(items))
	var failed []error
	k := 0
	for ; k < len(items) && lines.Scan(); k++ {
		if err := one(lines.Bytes(), i.ID, &out[k]); err != nil {
			failed = append(failed, fmt.Errorf("item %d: %w", k, err))
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if k < len(items) {
		return nil, fmt.Errorf("call %s gave %d results for %d items", i.ID, k, len(items))
	}
	return out, errors.Join(failed...)
}

// one reads the line of one item: its result, or the error in its place.
func one(line []byte, call string, out any) error {
	var fault struct {
		Error *struct{ Outcome, Type, Message, Traceback string } `json:"error"`
	}
	if bytes.HasPrefix(line, []byte(`{"error":`)) && json.Unmarshal(line, &fault) == nil && fault.Error != nil && fault.Error.Outcome != "" {
		text := fault.Error.Traceback
		if text == "" {
			text = fault.Error.Message
		}
		return &Error{Call: call, State: fault.Error.Outcome, Type: fault.Error.Type, Text: text}
	}
	return decode(bytes.NewReader(line), out)
}

// Group waits for several calls; the first that fails calls the others back.
type Group struct {
	ctx    context.Context
	cancel context.CancelCauseFunc
	wg     sync.WaitGroup
}

// NewGroup is a group of no calls yet.
func NewGroup(ctx context.Context) *Group {
	g := &Group{}
	g.ctx, g.cancel = context.WithCancelCause(ctx)
	return g
}

// Go makes a call of the group. Its result is decoded into out, a pointer, before
// Wait returns; nil drops it.
func (g *Group) Go(u *Unit, in, out any) {
	if out == nil {
		out = new([]byte)
	}
	g.wg.Go(func() {
		if err := u.call(g.ctx, in, out); err != nil {
			g.cancel(err)
		}
	})
}

// Wait returns when all calls have ended, with the error of the first that failed.
func (g *Group) Wait() error {
	g.wg.Wait()
	err := context.Cause(g.ctx)
	g.cancel(nil)
	return err
}

// Profile is what the unit will need, as the server has it.
func (u *Unit) Profile(ctx context.Context) (profile.Document, error) {
	id, err := u.send(ctx)
	if err != nil {
		return profile.Document{}, err
	}
	return u.Server.client().Profile(ctx, id)
}
