package bench

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// pattern is a way to use memory, and what its growth is to be taken for.
type pattern struct {
	name  string
	cause control.Cause
}

func allPatterns() []pattern {
	return []pattern{
		{"slow-growth", control.Growth}, {"steps", control.Growth}, {"spike", control.Growth}, {"sawtooth", control.Growth}, {"leak", control.Leak},
		{"mmap-file", control.PageCache}, {"children", control.Growth}, {"page-cache", control.PageCache}, {"plateau", control.Growth},
		{"late-burst", control.Growth}, {"small-frees", control.Growth}, {"stack-growth", control.Growth},
	}
}

const (
	likelySize = 64 << 20 // the limit of each pattern's run
	rounds     = 2        // of all patterns
)

// patterns runs each with a fixed limit of the likely size and then under the
// watch, which starts from the same limit and is asked as the engine asks it: at
// each tick, and when the sandbox says that memory is pressed. The oracle gave each
// from start to end what it uses at its peak.
func (l limiting) patterns(ctx context.Context) (rows []Row, err error) {
	fixed, killed, told, reserved, oracle := 0, 0, 0, 0.0, 0.0
	for _, p := range allPatterns() {
		l.progress(p.name)
		var of, best float64
		right := true
		for range rounds {
			alone, err := l.pattern(ctx, p, false)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.name, err)
			}
			watched, err := l.pattern(ctx, p, true)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.name, err)
			}
			if alone.oom {
				fixed++
			}
			if watched.oom {
				killed++
				l.progress(fmt.Sprintf("%s: killed under the watch after %.3g s at %d MiB", p.name, watched.seconds, watched.last>>20))
			}
			right = right && watched.cause == p.cause
			of, best = of+watched.reserved, best+watched.seconds*float64(watched.peak)
		}
		if right {
			told++
		} else {
			l.progress(fmt.Sprintf("%s: not taken for %s", p.name, p.cause))
		}
		reserved, oracle = reserved+of, oracle+best
		l.progress(fmt.Sprintf("%s: memory-time %.3g times its peak's from start to end", p.name, of/best))
	}
	if fixed == 0 {
		return nil, fmt.Errorf("no run was killed at a fixed limit of %d MiB: memory is not limited here", likelySize>>20)
	}
	avoided := atLeast("kills of a fixed likely-size limit that the watch avoids", 100*(1-float64(killed)/float64(fixed)), "%", 95)
	avoided.Against = fmt.Sprintf("%d kills in %d runs", fixed, rounds*len(allPatterns()))
	whole := atMost("memory-time of all patterns", reserved/oracle, "x", 1.1)
	whole.Against = "an oracle that gives each its peak from start to end"
	causes := atLeast("patterns whose growth is taken for what it is", float64(told), "", float64(len(allPatterns())))
	return []Row{avoided, whole, causes}, nil
}

// lifetime is how one run of a pattern went.
type lifetime struct {
	oom      bool
	seconds  float64
	peak     int64
	last     resource.Quantity // its limit at the end
	reserved float64           // byte-seconds
	cause    control.Cause     // what its growth was taken for, if ever for more than growth
}

// pattern runs one.
func (l limiting) pattern(ctx context.Context, p pattern, watched bool) (lifetime, error) {
	var limits sandbox.Limits
	limits.Vector[resource.Memory] = likelySize
	box, err := l.driver.Create(ctx, l.spec(p.name, limits, strconv.Itoa(likelySize>>20), "/tmp/file"))
	if err != nil {
		return lifetime{}, err
	}
	defer box.Close()
	var streams sandbox.IO
	keeper := newKeeper(box, limits, l.driver.Info().Presses)
	if watched {
		streams.Pressed = func() { keeper.look(ctx) }
		stop := keeper.tick(ctx)
		defer stop()
	}
	out, err := box.Run(ctx, streams)
	if err != nil {
		return lifetime{}, err
	}
	if out.ExitCode != 0 && !out.OOM {
		return lifetime{}, fmt.Errorf("exit status %d: %s", out.ExitCode, out.Limit)
	}
	last, reserved, cause := keeper.end()
	return lifetime{out.OOM, out.Wall.Seconds(), out.Usage.PeakMemoryBytes, last, reserved, cause}, nil
}

// keeper holds one sandbox's memory to its use as the engine does.
type keeper struct {
	box sandbox.Sandbox

	mu       sync.Mutex // guards what follows
	limits   sandbox.Limits
	watch    control.Watch
	since    time.Time // of the present limit
	reserved float64
	cause    control.Cause
}

// looks is the engine's own interval.
const looks = 25 * time.Millisecond

func newKeeper(box sandbox.Sandbox, limits sandbox.Limits, told bool) *keeper {
	const k = resource.Memory
	a := cluster.Allocation{Grant: limits.Vector, Limit: limits.Vector}
	a.Demand[k] = resource.Range{Low: likelySize / 2, Likely: likelySize, High: likelySize}
	return &keeper{box: box, limits: limits, since: time.Now(), cause: control.Growth,
		watch: control.NewWatch(a, control.Rules{Told: told, Reserve: control.ReserveOf(limits.Vector[k])})}
}

func (k *keeper) look(ctx context.Context) {
	k.mu.Lock()
	defer k.mu.Unlock()
	s, err := k.box.Usage()
	if err != nil {
		return // it has just ended
	}
	var changes []control.Change
	k.watch, changes = k.watch.Step(control.Usage{At: s.At, Memory: s.Memory, Cache: s.Cache, FailedCharges: s.FailedCharges}, resource.Vector{resource.Memory: 4 << 30})
	if c := k.watch.Cause(); c != control.Growth {
		k.cause = c
	}
	if len(changes) == 0 {
		return
	}
	k.count()
	next := k.limits
	next.Vector = k.watch.Limit
	if k.box.Resize(ctx, next) == nil {
		k.limits = next
	}
	k.watch = k.watch.Applied(k.limits.Vector, k.limits.Vector)
}

// count adds up what was held until now. mu is held.
func (k *keeper) count() {
	now := time.Now()
	k.reserved += now.Sub(k.since).Seconds() * float64(k.limits.Vector[resource.Memory])
	k.since = now
}

func (k *keeper) tick(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var ticking sync.WaitGroup
	ticking.Go(func() {
		t := time.NewTicker(looks)
		defer t.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-t.C:
				k.look(ctx)
			}
		}
	})
	return func() { cancel(); ticking.Wait() }
}

func (k *keeper) end() (limit resource.Quantity, reserved float64, cause control.Cause) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.count()
	return k.limits.Vector[resource.Memory], k.reserved, k.cause
}
