// Package refer sends large texts beside a queue: they are put into an object store
// once, by their digest, and the task that goes through the queue names them.
//
// It decides nothing about tasks. What cannot be fetched fails a try like a lost
// node does: the dispatcher has the whole task, publishes it again, and with that
// the text is put again.
package refer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/task"
)

// ErrDigest is the answer to an object that is not what its name says.
var ErrDigest = errors.New("the object is not what was put")

const (
	// Large is from what size on a text goes beside the queue. With NATS in this
	// process and a folder it costs 0.8 ms instead of 0.4 at this size, and at 1 MiB 6 ms
	// instead of 5 (`heddle bench queue`): the folder syncs, JetStream does not. It is for
	// brokers that take no large message, and keep each on every replica.
	Large = 64 << 10
	// Most is how large a document may get by the texts in it that are not large: a NATS
	// or Kafka as it comes takes 1 MiB. Beyond it they go beside the queue together.
	Most = 512 << 10
	// Kept is how long an object stays that no task on its way names.
	Kept = time.Hour
	// renewed is how often what tasks name is kept anew: a few may fail.
	renewed = Kept / 4
)

const sha = "sha256:"

// Queue is a queue that carries large texts by reference. What it delivers names
// them still; Fetch has them.
type Queue struct {
	queue.Queue
	objects store.Objects

	mu    sync.Mutex
	named map[try][]string     // objects of the tasks on their way; +checklocks:mu
	fresh map[string]time.Time // when this process last put or kept an object; +checklocks:mu
}

// try is one try of a task. Its next is published before the last is acknowledged.
type try struct {
	task    string
	attempt int
}

var _ queue.Queue = (*Queue)(nil)

// New is a queue that puts what is large into objects.
func New(q queue.Queue, o store.Objects) *Queue {
	return &Queue{Queue: q, objects: o, named: map[try][]string{}, fresh: map[string]time.Time{}}
}

// Publish puts the large texts before it publishes what names them. Tasks that are
// not published leave objects that nobody names, and these go with time.
func (q *Queue) Publish(ctx context.Context, tasks ...task.Task) error {
	sent := slices.Clone(tasks)
	for i := range sent {
		if err := q.put(ctx, &sent[i]); err != nil {
			return fmt.Errorf("publish task %s: %w", sent[i].ID, err)
		}
	}
	return q.Queue.Publish(ctx, sent...)
}

func (q *Queue) put(ctx context.Context, t *task.Task) error {
	inputs := append([]task.Input{t.Input}, t.Inputs...)
	var names []string
	beside := func(content []byte) (string, error) {
		sum := sha256.Sum256(content)
		name := hex.EncodeToString(sum[:])
		names = append(names, name)
		// A second try has found the object missing or broken, perhaps.
		return sha + name, q.keep(ctx, name, content, t.Attempt > 0)
	}
	var err error
	for i, in := range inputs {
		if len(in.Stdin) < Large {
			continue
		}
		if inputs[i].StdinObject, err = beside(in.Stdin); err != nil {
			return err
		}
		inputs[i].Stdin = nil
	}
	t.Input = inputs[0]
	if t.Inputs != nil {
		t.Inputs = inputs[1:]
	}
	if len(t.Inputs) > 0 && wire.Room(*t) > Most {
		if t.InputsObject, err = beside(wire.EncodeInputs(t.Inputs)); err != nil {
			return err
		}
		t.Inputs = nil
	}
	if names == nil {
		return nil
	}
	q.mu.Lock()
	q.named[try{t.ID, t.Attempt}] = names
	q.mu.Unlock()
	return nil
}

// keep has an object in the store, put now or lately.
func (q *Queue) keep(ctx context.Context, name string, content []byte, anew bool) error {
	now := time.Now()
	q.mu.Lock()
	at, known := q.fresh[name]
	q.mu.Unlock()
	if known && !anew && now.Sub(at) < renewed {
		return nil
	}
	err := store.ErrNotFound
	if !anew {
		err = q.objects.Keep(ctx, name, now.Add(Kept))
	}
	if errors.Is(err, store.ErrNotFound) {
		err = q.objects.Put(ctx, name, content, now.Add(Kept))
	}
	if err != nil {
		return err
	}
	q.mu.Lock()
	q.fresh[name] = now
	q.mu.Unlock()
	return nil
}

// Fetch is the task with the texts that it names.
func (q *Queue) Fetch(ctx context.Context, t task.Task) (task.Task, error) {
	err := fetchInputs(ctx, q.objects, &t)
	for i := range t.Inputs {
		err = errors.Join(err, q.fetch(ctx, &t.Inputs[i]))
	}
	if err = errors.Join(err, q.fetch(ctx, &t.Input)); err != nil {
		return t, fmt.Errorf("the input of task %s: %w", t.ID, err)
	}
	return t, nil
}

// fetchInputs has the task's inputs be its own list, here and not beside the queue.
func fetchInputs(ctx context.Context, o store.Objects, t *task.Task) error {
	if t.InputsObject == "" {
		t.Inputs = slices.Clone(t.Inputs)
		return nil
	}
	text, err := get(ctx, o, t.InputsObject)
	if err == nil {
		t.Inputs, err = wire.DecodeInputs(text)
	}
	if err != nil {
		return err
	}
	t.InputsObject = ""
	return nil
}

func (q *Queue) fetch(ctx context.Context, in *task.Input) (err error) {
	if in.StdinObject == "" {
		return nil
	}
	if in.Stdin, err = get(ctx, q.objects, in.StdinObject); err != nil {
		return err
	}
	in.StdinObject = ""
	return nil
}

// get is the object of a digest.
func get(ctx context.Context, o store.Objects, digest string) ([]byte, error) {
	want, err := hex.DecodeString(strings.TrimPrefix(digest, sha))
	if err != nil || len(want) != sha256.Size {
		return nil, fmt.Errorf("%w: %q is no digest", ErrDigest, digest)
	}
	content, err := o.Get(ctx, hex.EncodeToString(want))
	if err != nil {
		return nil, err
	}
	if got := sha256.Sum256(content); !slices.Equal(got[:], want) {
		return nil, fmt.Errorf("%w: %s is %d bytes of sha256:%x", ErrDigest, digest, len(content), got)
	}
	return content, nil
}

// Holder is for a queue that gives tasks up: what a dead letter names stays as long as
// the letter does. Those of a broker go by whole days.
func Holder(o store.Objects) queue.Bury {
	if o == nil {
		return nil
	}
	return func(ctx context.Context, t task.Task) error {
		until := time.Now().Add(queue.Buried + 48*time.Hour)
		digests := []string{t.InputsObject, t.Input.StdinObject}
		err := fetchInputs(ctx, o, &t)
		for _, in := range t.Inputs {
			digests = append(digests, in.StdinObject)
		}
		for _, digest := range digests {
			if digest != "" && (err == nil || gone(err)) {
				err = o.Keep(ctx, strings.TrimPrefix(digest, sha), until)
			}
		}
		if gone(err) { // what is gone cannot be held, and the rest is
			err = nil
		}
		return err
	}
}

func gone(err error) bool { return errors.Is(err, store.ErrNotFound) || errors.Is(err, ErrDigest) }

// Receive leases a task as the queue below does.
func (q *Queue) Receive(ctx context.Context) (queue.Delivery, error) {
	d, err := q.Queue.Receive(ctx)
	if dead, given := errors.AsType[*queue.Dead](err); given {
		q.forget(dead.Task)
	}
	if err != nil {
		return nil, err
	}
	return &delivery{d, q}, nil
}

func (q *Queue) forget(t task.Task) {
	q.mu.Lock()
	delete(q.named, try{t.ID, t.Attempt})
	q.mu.Unlock()
}

type delivery struct {
	queue.Delivery
	q *Queue
}

// Ack ends the task: its objects need not be kept for it.
func (d *delivery) Ack(ctx context.Context) error {
	err := d.Delivery.Ack(ctx)
	if err == nil {
		d.q.forget(d.Task())
	}
	return err
}

// Tend keeps what tasks on their way name, and sweeps what none has named for Kept,
// until ctx is done. Failures are told; the next turn may do better.
func (q *Queue) Tend(ctx context.Context, event func(string)) {
	tick := time.NewTicker(renewed)
	defer tick.Stop()
	for {
		if err := q.tend(ctx); err != nil && ctx.Err() == nil {
			event("the object store: " + err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// tend does one turn. An object that is missing is put again by the next try.
func (q *Queue) tend(ctx context.Context) error {
	now := time.Now()
	q.mu.Lock()
	kept := map[string]bool{}
	for _, names := range q.named {
		for _, name := range names {
			kept[name] = true
		}
	}
	for name, at := range q.fresh {
		if !kept[name] && now.Sub(at) >= renewed {
			delete(q.fresh, name)
		}
	}
	q.mu.Unlock()
	var failed error
	for name := range kept {
		if err := q.objects.Keep(ctx, name, now.Add(Kept)); err != nil && !errors.Is(err, store.ErrNotFound) {
			failed = fmt.Errorf("keep: %w", err)
			continue
		}
		q.mu.Lock()
		q.fresh[name] = now
		q.mu.Unlock()
	}
	if failed != nil { // sweeping now could take what should have been kept
		return failed
	}
	_, err := q.objects.Sweep(ctx, now)
	return err
}
