package trigger

import (
	"context"
	"fmt"
	"time"

	"github.com/robfig/cron/v3"

	"github.com/heddle-run/heddle/feed"
)

// Clock is a feed of the times of a schedule: minute, hour, day of month, month and
// day of week, as cron has them, or @hourly, @daily, @every 90s and so on. Times at
// which nobody listened are not made up for.
func Clock(name, schedule string, data []byte) (func(context.Context) (feed.Source, error), error) {
	s, err := cron.ParseStandard(schedule)
	if err != nil {
		return nil, fmt.Errorf("cron %q: %w", schedule, err)
	}
	return func(context.Context) (feed.Source, error) {
		return &clock{name: name, schedule: s, data: data, again: make(chan feed.Message, 16)}, nil
	}, nil
}

type clock struct {
	name     string
	schedule cron.Schedule
	data     []byte
	last     time.Time
	again    chan feed.Message // that were given back
}

// Receive waits for the next time.
func (c *clock) Receive(ctx context.Context) (feed.Delivery, error) {
	now := time.Now()
	if c.last.After(now) {
		now = c.last // a clock that was set back repeats no time
	}
	at := c.schedule.Next(now)
	if at.IsZero() {
		<-ctx.Done() // a time that never comes
		return nil, ctx.Err()
	}
	timer := time.NewTimer(time.Until(at))
	defer timer.Stop()
	select {
	case <-timer.C:
		c.last = at
		return tick{c, feed.Message{ID: at.UTC().Format(time.RFC3339), Source: "cron:" + c.name, Type: "run.heddle.time.v1", Time: at, Data: c.data}}, nil
	case m := <-c.again:
		return tick{c, m}, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (c *clock) Close() error { return nil }

type tick struct {
	c       *clock
	message feed.Message
}

func (t tick) Message() feed.Message     { return t.message }
func (t tick) Ack(context.Context) error { return nil }

func (t tick) Nack(_ context.Context, delay time.Duration) error {
	time.AfterFunc(delay, func() {
		select {
		case t.c.again <- t.message:
		default: // so many times were given back that this one is let go
		}
	})
	return nil
}
