package heddle

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/sandbox"
)

// steady is a sandbox whose use moves or does not.
type steady struct {
	sandbox.Sandbox
	moves bool
	looks int
}

func (s *steady) Usage() (sandbox.Sample, error) {
	s.looks++
	u := sandbox.Sample{At: time.Now(), CPU: time.Second}
	if s.moves {
		u.CPU += time.Duration(s.looks)
	}
	return u, nil
}

// TestWhatRestsIsLookedAtSlowly: a run that rests is looked at a few times a second, one
// that moves at each tick, and with none there are few ticks.
func TestWhatRestsIsLookedAtSlowly(t *testing.T) {
	e := newRig(t, &needs{}, nil).Engine
	tick, rest := e.config.Tick, control.RestLook
	if next := e.reconcile(t.Context(), rest); next != rest {
		t.Errorf("an idle engine looks again after %v, want %v", next, rest)
	}
	resting, moving, begin := &steady{}, &steady{moves: true}, time.Now().Add(-2*control.RestsAfter)
	for name, box := range map[string]*steady{"resting": resting, "moving": moving} {
		r := &run{report: &Report{}, ctx: t.Context()}
		r.box, r.started, r.movedAt = box, begin, begin
		r.use, _ = box.Usage()
		box.looks = 1
		e.live[name] = r
	}
	const ticks = 40
	next := time.Duration(0)
	for range ticks {
		next = e.reconcile(t.Context(), time.Hour)
	}
	if resting.looks > 3 || moving.looks < ticks || next != tick {
		t.Errorf("%d looks at what rests, %d at what moves in %d ticks, then after %v", resting.looks, moving.looks, ticks, next)
	}
	delete(e.live, "moving")
	if next := e.reconcile(t.Context(), 0); next != rest || resting.looks < 2 {
		t.Errorf("with what rests alone it looks again after %v, want %v", next, rest)
	}
}
