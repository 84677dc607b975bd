package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// limits changes the limits of running process sandboxes: how soon and how exactly
// each is in force, then how a watcher that moves the memory limit does on the
// patterns of testdata/patterns.
func limits(ctx context.Context, env Env) ([]Row, error) {
	l := limiting{driver: env.Sandboxes[cluster.IsolationProcess], program: filepath.Join(env.Dir, "patterns"), progress: env.Progress}
	source := filepath.Join(filepath.Dir(env.Programs), "patterns", "main.go")
	build := exec.CommandContext(ctx, "go", "build", "-o", l.program, source)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build %s: %w: %s", source, err, out)
	}
	// On a disk, which the temporary folder may not be on: throttles apply to disks.
	dir, err := os.MkdirTemp("/var/tmp", "heddle-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // the sandbox's user is another
		return nil, err
	}
	l.file = filepath.Join(dir, "file")
	if err := writeThrough(l.file, fileSize); err != nil {
		return nil, err
	}
	var rows []Row
	for _, part := range []func(context.Context) ([]Row, error){l.rates, l.memoryMoves, l.monitoring, l.patterns} {
		more, err := part(ctx)
		rows = append(rows, more...)
		if err != nil {
			return rows, err
		}
	}
	return rows, nil
}

const fileSize = 384 << 20

// writeThrough makes a file that is on the disk: only then can its cached pages be dropped.
func writeThrough(name string, size int) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(make([]byte, size))
	return errors.Join(err, f.Sync(), f.Close())
}

// limiting is what the parts of bench limits share.
type limiting struct {
	driver        sandbox.Driver
	program, file string
	progress      func(string)
}

func (l limiting) spec(name string, limits sandbox.Limits, args ...string) sandbox.Spec {
	return sandbox.Spec{ID: "bench-" + name, Argv: append([]string{l.program, name}, args...), Limits: limits,
		Mounts: []sandbox.Mount{{Host: l.program, Inside: l.program}, {Host: l.file, Inside: "/tmp/file"}}}
}

// rate is a limit on something that flows, and how to see it.
type rate struct {
	name, pattern string
	unenforced    string // its name in Info.Unenforced
	levels        []int64
	set           func(*sandbox.Limits, int64)
	count         func(sandbox.Sample) float64 // what has flowed so far, in the limit's unit
	floor         float64                      // per cent
}

// rates sets each kind of rate to a few levels while a program takes all it gets.
func (l limiting) rates(ctx context.Context) (rows []Row, err error) {
	kind := func(k resource.Kind) func(*sandbox.Limits, int64) {
		return func(to *sandbox.Limits, n int64) { to.Vector[k] = resource.Quantity(n) }
	}
	for _, r := range []rate{
		{"CPU share", "spin", "cpu", []int64{200, 600, 100, 400}, kind(resource.CPU), func(s sandbox.Sample) float64 { return s.CPU.Seconds() * 1000 }, 5},
		{"IOPS", "direct-4k", "iops", []int64{200, 600, 100}, kind(resource.IOPS), func(s sandbox.Sample) float64 { return float64(s.ReadOps) }, 10},
		{"disk bandwidth", "direct-256k", "io bytes", []int64{8 << 20, 24 << 20, 4 << 20}, func(to *sandbox.Limits, n int64) { to.IOBytes = n },
			func(s sandbox.Sample) float64 { return float64(s.ReadBytes) }, 10},
		{"network out", "send", "network", []int64{20e6, 50e6, 5e6}, kind(resource.Net), func(s sandbox.Sample) float64 { return 8 * float64(s.TxBytes) }, 10},
		{"network in", "receive", "network", []int64{20e6, 50e6, 5e6}, kind(resource.Net), func(s sandbox.Sample) float64 { return 8 * float64(s.RxBytes) }, 10},
	} {
		l.progress(r.name)
		if why, ok := l.driver.Info().Unenforced[r.unenforced]; ok {
			l.progress(r.name + " is not enforced here: " + why)
			continue
		}
		more, err := l.rate(ctx, r)
		if err != nil {
			return rows, fmt.Errorf("%s: %w", r.name, err)
		}
		rows = append(rows, more...)
	}
	return rows, nil
}

func (l limiting) rate(ctx context.Context, r rate) ([]Row, error) {
	var limits sandbox.Limits
	r.set(&limits, r.levels[len(r.levels)-1])
	spec := l.spec(r.pattern, limits, "1", "/tmp/file")
	if r.unenforced == "network" {
		peer, err := listen(ctx)
		if err != nil {
			return nil, err
		}
		defer peer.Close()
		go talk(peer)
		spec.Network, spec.Argv[3] = true, peer.Addr().String()
	}
	box, end, err := l.start(ctx, spec)
	if err != nil {
		return nil, err
	}
	defer end()
	soon, worst := 0.0, 0.0
	for _, level := range r.levels {
		r.set(&limits, level)
		begin := time.Now()
		if err := box.Resize(ctx, limits); err != nil {
			return nil, err
		}
		effective, off, err := follow(ctx, box, begin, r.count, float64(level))
		if err != nil {
			return nil, err
		}
		l.progress(fmt.Sprintf("%s %d: in force after %.3g s, %+.2g %% off", r.name, level, effective, 100*off))
		soon, worst = max(soon, effective), max(worst, math.Abs(off))
	}
	return []Row{atMost(r.name+" changed while running, in force within", soon, "s", 0.5), atMost(r.name+", off by at most", 100*worst, "%", r.floor)}, nil
}

// talk takes and gives as much as whoever calls does.
func talk(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return // closed
		}
		go func() { _, _ = io.Copy(io.Discard, c) }()
		go func() {
			defer c.Close()
			for {
				if _, err := c.Write(make([]byte, 64<<10)); err != nil {
					return
				}
			}
		}()
	}
}

// follow watches for a few seconds how near the flow is to what is wanted: effective
// is when the first stretch of 0.4 s began in which it was within a tenth of it; off
// is by how much it missed it in the fullest two seconds from half a second on, as on a
// busy host a program may get less than its limit for reasons of others'.
func follow(ctx context.Context, box sandbox.Sandbox, begin time.Time, count func(sandbox.Sample) float64, want float64) (effective, off float64, err error) {
	const every, length, stretch = 20 * time.Millisecond, 3500 * time.Millisecond, 400 * time.Millisecond
	var all []reading
	for time.Since(begin) < length {
		s, err := box.Usage()
		if err != nil {
			return 0, 0, err
		}
		all = append(all, reading{s.At.Sub(begin).Seconds(), count(s)})
		if err := ctx.Err(); err != nil {
			return 0, 0, err
		}
		time.Sleep(every)
	}
	effective = length.Seconds()
	for i, a := range all {
		if b, ok := after(all[i:], a.at+stretch.Seconds()); ok && math.Abs(between(a, b)/want-1) <= 0.1 {
			effective = min(effective, a.at)
		}
	}
	fullest := 0.0
	smooth := smoothed(all)
	for i, a := range smooth {
		if b, ok := after(smooth[i:], a.at+2); ok && a.at >= 0.5 {
			fullest = max(fullest, between(a, b))
		}
	}
	return effective, fullest/want - 1, nil
}

// reading is what has flowed until so many seconds after a limit was changed.
type reading struct{ at, flowed float64 }

func between(a, b reading) float64 { return (b.flowed - a.flowed) / (b.at - a.at) }

// smoothed is each reading averaged with those of the next tenth of a second, the
// period of CPU quotas: a stretch of two seconds from just before one burst to just
// after another holds 21 of them, which is no more CPU than 20 in each two seconds.
func smoothed(all []reading) (out []reading) {
	for i, from := range all {
		var sum reading
		n := 0
		for _, r := range all[i:] {
			if r.at >= from.at+0.1 {
				break
			}
			sum, n = reading{sum.at + r.at, sum.flowed + r.flowed}, n+1
		}
		out = append(out, reading{sum.at / float64(n), sum.flowed / float64(n)})
	}
	return out
}

// after is the first reading from a moment on.
func after(all []reading, at float64) (r reading, ok bool) {
	i := slices.IndexFunc(all, func(r reading) bool { return r.at >= at })
	if i < 0 {
		return r, false
	}
	return all[i], true
}

// start runs a program that has no end; end stops and removes it.
func (l limiting) start(ctx context.Context, spec sandbox.Spec) (box sandbox.Sandbox, end func(), err error) {
	if box, err = l.driver.Create(ctx, spec); err != nil {
		return nil, nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, _ = box.Run(ctx, sandbox.IO{}) // it is killed; what it did is measured meanwhile
	}()
	return box, func() {
		cancel()
		<-done
		_ = box.Close()
	}, nil
}

// memoryMoves raises and lowers the limit of a program that fills whatever it has
// with page cache: the limit is in force once the cache has followed.
func (l limiting) memoryMoves(ctx context.Context) ([]Row, error) {
	l.progress("memory limit")
	const small, large = 96 << 20, 256 << 20
	var limits sandbox.Limits
	limits.Vector[resource.Memory] = small
	box, end, err := l.start(ctx, l.spec("cache-only", limits, "64", "/tmp/file"))
	if err != nil {
		return nil, err
	}
	defer end()
	var took [2]float64 // raised, lowered
	time.Sleep(500 * time.Millisecond)
	for range 3 {
		for i, to := range []int64{large, small} {
			limits.Vector[resource.Memory] = resource.Quantity(to)
			begin := time.Now()
			if err := box.Resize(ctx, limits); err != nil {
				return nil, err
			}
			for {
				s, err := box.Usage()
				if err != nil {
					return nil, err
				}
				held := s.Memory + s.Cache
				if i == 0 && held > small*5/4 || i == 1 && held <= small {
					break
				}
				if time.Since(begin) > 3*time.Second {
					return nil, fmt.Errorf("a memory limit of %d bytes is not in force after 3 s: %d in use", to, held)
				}
				time.Sleep(time.Millisecond)
			}
			took[i] = max(took[i], time.Since(begin).Seconds())
			time.Sleep(50 * time.Millisecond)
		}
	}
	return []Row{atMost("memory limit raised while running, used within", took[0], "s", 0.5), atMost("memory limit lowered while running, in force within", took[1], "s", 0.5)}, nil
}
