package sandboxtest

import (
	"context"
	"errors"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

func (s *suite) limits() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"memory limit is an OOM":            s.oom,
		"memory below the limit is none":    s.noOOM,
		"peak memory is what was held":      s.peak,
		"memory raised while running":       s.raise,
		"memory cannot shrink below use":    s.belowUse,
		"memory that nears its limit":       s.pressed,
		"cpu seconds are what was burnt":    s.burnt,
		"cpu share":                         s.share,
		"cpu share changed while running":   s.shareMoves,
		"processes":                         s.pids,
		"fork bomb":                         s.forkBomb,
		"disk full":                         s.disk,
		"inodes run out":                    s.inodes,
		"descriptors run out":               s.handles,
		"kernel memory":                     s.kernelMemory,
		"usage while running":               s.usage,
		"resize of a closed sandbox":        s.resizeClosed,
		"scratch files are gone afterwards": s.scratch,
	}
}

func (s *suite) oom(t *testing.T) {
	s.needs(t, resource.Memory)
	spec := s.spec(t, "leak")
	spec.Limits = memory(s.Overhead + 32*mib)
	r := s.run(t, spec, "")
	if !r.OOM || r.ExitCode == 0 || r.TimedOut || r.Limit == "" {
		t.Errorf("got %+v", r.Outcome)
	}
	if r.Usage.PeakMemoryBytes > s.Overhead+40*mib {
		t.Errorf("peak memory %d under a limit of %d", r.Usage.PeakMemoryBytes, s.Overhead+32*mib)
	}
}

func (s *suite) noOOM(t *testing.T) {
	s.needs(t, resource.Memory)
	spec := s.spec(t, "hold", str(16*mib))
	spec.Limits = memory(s.Overhead + 32*mib)
	s.run(t, spec, "").want(t, "held\n")
}

func (s *suite) peak(t *testing.T) {
	small := s.run(t, s.spec(t, "hold", "0"), "").Usage.PeakMemoryBytes
	large := s.run(t, s.spec(t, "hold", str(64*mib)), "").Usage.PeakMemoryBytes
	if small <= 0 || small > s.Overhead || large-small < 60*mib || large-small > 80*mib {
		t.Errorf("holding nothing peaks at %d, 64 MiB at %d", small, large)
	}
}

func (s *suite) raise(t *testing.T) {
	if !s.info.Resizable[resource.Memory] {
		t.Skip("memory cannot be resized here")
	}
	spec := s.spec(t, "hold", str(8*mib))
	spec.Limits = memory(s.Overhead + 32*mib)
	c := s.begin(t, spec)
	c.hear()
	if err := c.Resize(context.Background(), memory(s.Overhead+160*mib)); err != nil {
		t.Fatal(err)
	}
	c.say(str(96 * mib))
	if got := c.hear(); got != "held" {
		t.Errorf("after the raise the program said %q", got)
	}
	if r := c.end(t); r.OOM || r.ExitCode != 0 {
		t.Errorf("got %+v", r.Outcome)
	}
}

// pressed: a program that takes most of its memory is told of before it has it all,
// and who is told may raise the limit.
func (s *suite) pressed(t *testing.T) {
	if !s.info.Presses {
		t.Skip("the driver does not say how near memory is to its limit")
	}
	spec := s.spec(t, "hold", str(s.Overhead/2+56*mib))
	spec.Limits = memory(s.Overhead + 64*mib)
	b := s.create(t, spec)
	told := make(chan sandbox.Sample, 100)
	o, err := b.Run(context.Background(), sandbox.IO{Pressed: func() {
		use, err := b.Usage()
		if err == nil {
			err = b.Resize(context.Background(), memory(s.Overhead+128*mib))
		}
		if err != nil {
			t.Error(err)
		}
		select {
		case told <- use:
		default:
		}
	}})
	if err != nil || o.ExitCode != 0 || o.OOM {
		t.Errorf("got %+v, %v", o, err)
	}
	select {
	case use := <-told:
		t.Logf("told of %d MiB", use.Memory/mib)
	default:
		t.Error("nobody was told")
	}
}

func (s *suite) belowUse(t *testing.T) {
	if !s.info.Resizable[resource.Memory] {
		t.Skip("memory cannot be resized here")
	}
	spec := s.spec(t, "hold", str(64*mib))
	spec.Limits = memory(s.Overhead + 128*mib)
	c := s.begin(t, spec)
	c.hear()
	if err := c.Resize(context.Background(), memory(16*mib)); !errors.Is(err, sandbox.ErrBelowUse) {
		t.Errorf("shrinking below use: %v, want ErrBelowUse", err)
	}
	if r := c.end(t); r.OOM || r.ExitCode != 0 {
		t.Errorf("a refused resize harmed the program: %+v", r.Outcome)
	}
}

func (s *suite) burnt(t *testing.T) {
	spec := s.spec(t, "spin", "400ms")
	if r := s.run(t, spec, ""); r.Usage.CPUSeconds < 0.05 && !crowded() || r.Usage.CPUSeconds > 0.6*float64(s.Slow) {
		t.Errorf("spinning for 0.4 s used %v s of CPU", r.Usage.CPUSeconds)
	}
}

// share checks the quota by the ratio of CPU to wall time. On a busy machine a
// program gets less than its quota, never more; so the bound from above is
// strict and the one from below takes the best of a few runs.
func (s *suite) share(t *testing.T) {
	s.needs(t, resource.CPU)
	best := 0.0
	for range 4 {
		spec := s.spec(t, "spin", "1s", "2")
		spec.Limits.Vector[resource.CPU] = 300
		r := s.run(t, spec, "")
		got := r.Usage.CPUSeconds / r.Usage.WallSeconds
		if got > 0.37 {
			t.Fatalf("a quota of 0.30 CPU gave %.3f", got)
		}
		if best = max(best, got); best >= 0.25 {
			return
		}
	}
	if crowded() {
		t.Skipf("the host is too busy to give 0.30 CPU, gave %.3f", best)
	}
	t.Errorf("a quota of 0.30 CPU never gave more than %.3f", best)
}

// crowded reports whether more wants to run than there are cores, so that
// nobody can be sure of a share.
func crowded() bool {
	data, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return false
	}
	load, _, _ := strings.Cut(string(data), " ")
	n, _ := strconv.ParseFloat(load, 64)
	return n > float64(runtime.NumCPU())
}

func (s *suite) shareMoves(t *testing.T) {
	if !s.info.Resizable[resource.CPU] {
		t.Skip("cpu cannot be resized here")
	}
	spec := s.spec(t, "spin", "forever", "2")
	spec.Limits.Vector[resource.CPU] = 100
	spec.Limits.Wall = 30 * time.Second
	c := s.begin(t, spec)
	low := rate(t, c)
	to := spec.Limits
	to.Vector[resource.CPU] = 500
	if err := c.Resize(context.Background(), to); err != nil {
		t.Fatal(err)
	}
	high := rate(t, c)
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if low > 0.15 || high > 0.6 || high < 2*low && !crowded() || high < low {
		t.Errorf("a quota of 0.10 gave %.3f, raised to 0.50 %.3f", low, high)
	}
}

// rate is the CPU the program gets over half a second.
func rate(t *testing.T, c *conversation) float64 {
	t.Helper()
	time.Sleep(200 * time.Millisecond)
	a, err := c.Usage()
	if err != nil {
		t.Fatal(err)
	}
	time.Sleep(600 * time.Millisecond)
	b, err := c.Usage()
	if err != nil {
		t.Fatal(err)
	}
	return (b.CPU - a.CPU).Seconds() / b.At.Sub(a.At).Seconds()
}

func (s *suite) pids(t *testing.T) {
	if why, ok := s.info.Unenforced["pids"]; ok {
		t.Skip(why)
	}
	spec := s.spec(t, "spawn", "200")
	spec.Limits.Pids = 40
	if r := s.run(t, spec, ""); r.ExitCode == 0 || r.Usage.Threads > 40 {
		t.Errorf("200 processes under a limit of 40: %q, %+v", r.stdout, r.Outcome)
	}
}

func (s *suite) forkBomb(t *testing.T) {
	if why, ok := s.info.Unenforced["pids"]; ok {
		t.Skip(why)
	}
	before := s.traces()
	spec := s.spec(t, "forkbomb")
	spec.Limits = memory(512 * mib)
	spec.Limits.Pids, spec.Limits.Wall = 60, time.Second
	if r := s.run(t, spec, ""); !r.TimedOut {
		t.Errorf("got %+v", r.Outcome)
	}
	s.settled(t, before, 1<<30)
}

func (s *suite) disk(t *testing.T) {
	if why, ok := s.info.Unenforced["disk"]; ok {
		t.Skip(why)
	}
	for _, dir := range []string{"/work", "/tmp"} {
		spec := s.spec(t, "write", dir+"/big", str(64*mib))
		spec.Limits.Disk = 8 * mib
		s.run(t, spec, "").refused(t)
		spec = s.spec(t, "write", dir+"/small", str(4*mib))
		spec.Limits.Disk = 8 * mib
		s.run(t, spec, "").want(t, "")
	}
}

func (s *suite) inodes(t *testing.T) {
	if why, ok := s.info.Unenforced["disk"]; ok {
		t.Skip(why)
	}
	spec := s.spec(t, "files", "/work", "1000000")
	spec.Limits.Disk = 4 * mib
	spec.Limits.Wall = 20 * time.Second
	s.run(t, spec, "").refused(t)
}

// handles: a process may hold some thousands of open files, and not the host's table.
func (s *suite) handles(t *testing.T) {
	s.run(t, s.spec(t, "handles", "1000"), "").want(t, "")
	s.run(t, s.spec(t, "handles", "20000"), "").refused(t)
}

// kernelMemory: what the kernel holds for a program counts against its memory, or
// there is little of it.
func (s *suite) kernelMemory(t *testing.T) {
	s.needs(t, resource.Memory)
	for _, kind := range []string{"pipes", "sockets", "connections", "shared", "files in memory", "queues"} {
		t.Run(kind, func(t *testing.T) {
			spec := s.spec(t, "fill", kind, str(512*mib))
			spec.Limits = memory(s.Overhead + 32*mib)
			spec.Limits.Wall = 30 * time.Second
			r := s.run(t, spec, "")
			if r.ExitCode == 0 || r.TimedOut {
				t.Errorf("512 MiB of %s under a limit of %d MiB: %q, %+v", kind, (s.Overhead+32*mib)/mib, clip(r.stdout), r.Outcome)
			}
			t.Logf("%q %v", clip(r.stdout), r.Limit)
		})
	}
}

func (s *suite) usage(t *testing.T) {
	c := s.begin(t, s.spec(t, "hold", str(48*mib)))
	c.hear()
	use, err := c.Usage()
	if err != nil {
		t.Fatal(err)
	}
	if use.At.IsZero() || s.info.Enforces[resource.Memory] && (use.Memory < 48*mib || use.PeakMemory < use.Memory/2 || use.Memory > s.Overhead+64*mib) {
		t.Errorf("holding 48 MiB: %+v", use)
	}
	if s.info.Enforces[resource.CPU] && use.CPU <= 0 {
		t.Errorf("no CPU used: %+v", use)
	}
	c.end(t)
}

func (s *suite) resizeClosed(t *testing.T) {
	b := s.create(t, s.spec(t, "echo"))
	b.Close()
	if err := b.Resize(context.Background(), memory(64*mib)); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("got %v, want ErrClosed", err)
	}
	if _, err := b.Usage(); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("got %v, want ErrClosed", err)
	}
	if _, err := b.Run(context.Background(), sandbox.IO{}); !errors.Is(err, sandbox.ErrClosed) {
		t.Errorf("got %v, want ErrClosed", err)
	}
}

func (s *suite) scratch(t *testing.T) {
	s.run(t, s.spec(t, "write", "/work/left", "10"), "").want(t, "")
	s.run(t, s.spec(t, "read", "/work/left"), "").refused(t)
}
