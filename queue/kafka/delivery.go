package kafka

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kgo"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/task"
)

// pump takes records in until the queue is closed, and hands them to receivers.
func (q *Queue) pump() {
	for !q.closed() {
		fetches := q.consumer.PollRecords(q.life, q.config.Prefetch)
		var came []*delivery
		fetches.EachRecord(func(r *kgo.Record) {
			d := &delivery{q: q, claim: q.claim(r), record: r}
			if was := d.claim.add(r); was != done {
				d.orphan = was == out
				came = append(came, d)
			}
		})
		q.consumer.AllowRebalance()
		for _, d := range came {
			q.hand(d)
		}
		for _, f := range fetches.Errors() {
			q.report(f.Err)
		}
	}
}

// report gives a receiver an error that asking again will not mend.
func (q *Queue) report(err error) {
	for _, fatal := range []error{kerr.TopicAuthorizationFailed, kerr.GroupAuthorizationFailed, kerr.SaslAuthenticationFailed} {
		if errors.Is(err, fatal) {
			select {
			case q.broken <- err:
			case <-time.After(time.Second): // nobody asks
			case <-q.life.Done():
			}
			return
		}
	}
}

// maxParked bounds the tasks that wait here for their time; beyond it the rest wait
// at the broker.
const maxParked = 4096

// hand gives a task to a receiver, now or when it is due. What was out when its
// process died counts as delivered.
func (q *Queue) hand(d *delivery) {
	if d.orphan {
		d.putOff(0, "its process ended")
		return
	}
	wait := time.Until(time.UnixMilli(d.header(headerDue)))
	if wait <= 0 {
		q.offer(d)
		return
	}
	if q.parked.Add(1) == maxParked {
		q.consumer.PauseFetchTopics(q.retry)
	}
	go func() {
		select {
		case <-time.After(wait):
		case <-d.claim.gone:
		case <-q.life.Done():
		}
		if q.parked.Add(-1) == maxParked/2 {
			q.consumer.ResumeFetchTopics(q.retry)
		}
		q.offer(d)
	}()
}

// offer waits for a receiver. The lease starts when there is one.
func (q *Queue) offer(d *delivery) {
	select {
	case q.ready <- d:
	case <-d.claim.gone:
	case <-q.life.Done():
	}
}

type delivery struct {
	q      *Queue
	claim  *claim
	record *kgo.Record
	task   task.Task
	orphan bool // it was delivered by a process that ended

	mu      sync.Mutex
	settled bool        // +checklocks:mu
	lease   *time.Timer // gives the task back; +checklocks:mu
}

// take makes a record that came its receiver's; false is that it is not, and the
// error that it was given up. Receivers decode, each its own, because it takes longer
// than all the rest.
func (d *delivery) take(ctx context.Context) (bool, error) {
	var err error
	if d.task, err = wire.Decode(d.record.Value); err != nil {
		d.move(d.q.dead, d.delivered(), 0, err.Error())
		return false, nil
	}
	if most := int64(d.q.config.MaxDeliver); most > 0 && d.delivered() >= most {
		why := fmt.Sprintf("delivered %d times; %s", d.delivered(), d.text(headerWhy))
		if err := d.q.config.Bury.Do(ctx, d.task); err != nil {
			d.move(d.q.retry, d.delivered(), queue.BuryAgain, d.text(headerWhy))
			return false, err
		}
		d.move(d.q.dead, d.delivered(), 0, why)
		return false, &queue.Dead{Task: d.task, Why: why}
	}
	return d.begin(), nil
}

// begin is false when the partition is another process's.
func (d *delivery) begin() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	if !d.claim.set(d.record.Offset, out) {
		return false
	}
	d.lease = time.AfterFunc(d.q.config.Lease, func() {
		_ = d.settle("end", true, func() { d.putOff(0, "its lease ended") }) // an error is that it ended otherwise
	})
	return true
}

func (d *delivery) Task() task.Task   { return d.task }
func (d *delivery) Redelivered() bool { return d.delivered() > 0 }

// text is one of the record's headers, empty where there is none.
func (d *delivery) text(key string) string {
	for _, h := range d.record.Headers {
		if h.Key == key {
			return string(h.Value)
		}
	}
	return ""
}

// header is a number among them; what is none is zero.
func (d *delivery) header(key string) int64 {
	n, _ := strconv.ParseInt(d.text(key), 10, 64)
	return n
}

// delivered is how often the task was delivered before.
func (d *delivery) delivered() int64 { return d.header(headerDelivered) }

// Ack ends the task for good. It does not wait for the commit: a process that dies
// within a tenth of a second has the task delivered again.
func (d *delivery) Ack(context.Context) error {
	return d.settle("ack", true, func() { d.claim.set(d.record.Offset, done) })
}

// Nack makes the task ready again after delay, to whichever process.
func (d *delivery) Nack(_ context.Context, delay time.Duration) error {
	return d.settle("nack", true, func() { d.putOff(delay, "it was given back") })
}

// Extend starts the lease anew.
func (d *delivery) Extend(context.Context) error {
	return d.settle("extend", false, func() { d.lease.Reset(d.q.config.Lease) })
}

// settle does f if the task is still this delivery's.
func (d *delivery) settle(verb string, last bool, f func()) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.settled || d.claim.lost() || d.q.closed() {
		return fmt.Errorf("%s task %s: %w", verb, d.task.ID, queue.ErrLease)
	}
	if last {
		d.settled = true
		d.lease.Stop()
	}
	f()
	return nil
}

// putOff has the task come again, to be delivered or, if it was too often, given up.
func (d *delivery) putOff(delay time.Duration, why string) {
	d.move(d.q.retry, d.delivered()+1, delay, why)
}

// move puts the record into another topic and is done with it here when the broker
// has it there.
func (d *delivery) move(topic string, delivered int64, delay time.Duration, why string) {
	r := &kgo.Record{Topic: topic, Key: d.record.Key, Value: d.record.Value}
	for _, h := range d.record.Headers {
		switch h.Key {
		case headerDelivered, headerDue, headerWhy, headerFrom:
		default:
			r.Headers = append(r.Headers, h)
		}
	}
	set := func(key, value string) {
		r.Headers = append(r.Headers, kgo.RecordHeader{Key: key, Value: []byte(value)})
	}
	set(headerDelivered, strconv.FormatInt(delivered, 10))
	set(headerFrom, fmt.Sprintf("%s/%d/%d", d.record.Topic, d.record.Partition, d.record.Offset))
	if delay > 0 {
		set(headerDue, strconv.FormatInt(time.Now().Add(delay+time.Millisecond).UnixMilli(), 10))
	}
	if why != "" {
		set(headerWhy, why)
	}
	d.q.client.Produce(context.Background(), r, func(_ *kgo.Record, err error) {
		switch {
		case err == nil:
			d.claim.set(d.record.Offset, done)
		case !d.q.closed(): // closed, it is delivered again
			time.AfterFunc(time.Second, func() { d.move(topic, delivered, delay, why) })
		}
	})
}
