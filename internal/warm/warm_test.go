package warm

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// driver counts its sandboxes; a boot takes 100 ms.
type driver struct {
	made, live, resized atomic.Int64
	fail, tight         bool
}

func (d *driver) Info() sandbox.Info { return sandbox.Info{Name: "counted", Warms: true} }

func (d *driver) Create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	if !spec.Warm {
		return nil, errors.New("not asked to boot")
	}
	d.made.Add(1)
	time.Sleep(100 * time.Millisecond)
	if d.fail {
		return nil, errors.New("cannot boot")
	}
	d.live.Add(1)
	return &box{d: d}, nil
}

type box struct{ d *driver }

func (b *box) Run(context.Context, sandbox.IO) (sandbox.Outcome, error) {
	return sandbox.Outcome{}, nil
}
func (b *box) Usage() (sandbox.Sample, error) { return sandbox.Sample{Memory: 12 << 20}, nil }
func (b *box) Close() error                   { b.d.live.Add(-1); return nil }
func (b *box) Resize(context.Context, sandbox.Limits) error {
	b.d.resized.Add(1)
	if b.d.tight {
		return sandbox.ErrBelowUse
	}
	return nil
}

// served runs f beside a pool that is served, in virtual time, and expects that
// nothing is left of it.
func served(t *testing.T, d *driver, budget *atomic.Int64, f func(p *Pool)) {
	synctest.Test(t, func(t *testing.T) {
		p := New(Config{Budget: func(context.Context) int64 { return budget.Load() }})
		ctx, stop := context.WithCancel(t.Context())
		go p.Serve(ctx)
		synctest.Wait()
		f(p)
		stop()
		synctest.Wait()
		time.Sleep(time.Second) // boots that were on their way
		if n := d.live.Load(); n != 0 {
			t.Errorf("%d sandboxes left", n)
		}
	})
}

func roomy() *atomic.Int64 {
	var b atomic.Int64
	b.Store(1 << 30)
	return &b
}

func TestCallsAreServed(t *testing.T) {
	d := &driver{}
	served(t, d, roomy(), func(p *Pool) {
		cold := 0
		for range 50 {
			if box := p.Take(t.Context(), Program{ID: "a", Driver: d}); box == nil {
				cold++
			} else if err := box.Close(); err != nil {
				t.Error(err)
			}
			time.Sleep(10 * time.Second)
		}
		if cold > 3 {
			t.Errorf("%d of 50 calls were cold", cold)
		}
		if p.Take(t.Context(), Program{ID: "b", Driver: d}) != nil {
			t.Error("a program got another's sandbox")
		}
		time.Sleep(48 * time.Hour)
		if n := p.Ready(""); n != 0 {
			t.Errorf("%d wait for a call that does not come", n)
		}
	})
}

func TestMemoryThatIsGoneIsGivenBack(t *testing.T) {
	d, budget := &driver{}, roomy()
	served(t, d, budget, func(p *Pool) {
		for range 5 {
			if box := p.Take(t.Context(), Program{ID: "a", Driver: d}); box != nil {
				box.Close()
			}
			time.Sleep(10 * time.Second)
		}
		if p.Ready("a") == 0 {
			t.Error("none waits")
		}
		budget.Store(0)
		time.Sleep(2 * time.Second)
		if n := p.Ready("a"); n != 0 {
			t.Errorf("%d wait without memory", n)
		}
	})
}

func TestTooSmallALimit(t *testing.T) {
	d := &driver{tight: true}
	served(t, d, roomy(), func(p *Pool) {
		for range 5 {
			if p.Take(t.Context(), Program{ID: "a", Driver: d}) != nil {
				t.Error("it was handed out over its limit")
			}
			time.Sleep(10 * time.Second)
		}
		if d.resized.Load() == 0 {
			t.Error("no limit was set")
		}
	})
}

func TestBootsThatFailAreRare(t *testing.T) {
	d := &driver{fail: true}
	served(t, d, roomy(), func(p *Pool) {
		for range 60 {
			p.Take(t.Context(), Program{ID: "a", Driver: d})
			time.Sleep(time.Second)
		}
		if n := d.made.Load(); n > 16 {
			t.Errorf("%d boots in a minute", n)
		}
	})
}
