package heddle

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
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
	if next := e.reconcile(t.Context(), false); next != control.RestLook {
		t.Errorf("an idle engine looks again after %v, want %v", next, control.RestLook)
	}
	resting, moving := &steady{}, &steady{moves: true}
	for name, box := range map[string]*steady{"resting": resting, "moving": moving} {
		r := &run{report: &Report{}, ctx: t.Context(), tier: cluster.IsolationWasm}
		r.box, r.use.CPU = box, time.Second
		e.live[name] = r
	}
	e.reconcile(t.Context(), false) // each was looked at never
	looked := resting.looks
	begin, next, ticks := time.Now(), time.Duration(0), 0
	for ; ticks < 40; ticks++ {
		next = e.reconcile(t.Context(), true)
	}
	if moving.looks != ticks+1 || next != e.config.Tick {
		t.Errorf("%d looks at what moves in %d ticks, then after %v", moving.looks, ticks, next)
	}
	delete(e.live, "moving")
	at := resting.looks
	for range 40 {
		next = e.reconcile(t.Context(), false)
	}
	if most := 1 + int(time.Since(begin)/(control.RestLook-e.config.Tick)); resting.looks-at > most || next != control.RestLook || looked != 1 {
		t.Errorf("%d looks at what rests, then after %v", resting.looks-at, next)
	}
}
