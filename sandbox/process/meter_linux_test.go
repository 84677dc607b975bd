package process

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// TestSampleFollowsWhatMoves: a reading is kept only while nothing runs, and says
// faults, pauses and kills where the kernel counts them.
func TestSampleFollowsWhatMoves(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if !d.tree().has("memory") || !d.tree().has("cpuacct") {
		t.Skip(d.Info().Unenforced["memory"])
	}
	spec := sandbox.Spec{Argv: []string{"/usr/bin/python3", "-S", "-c",
		"import sys\nheld = []\nfor line in sys.stdin:\n  held.append(bytearray(int(line)))\n  print('held', flush=True)"}}
	spec.Limits.Vector[resource.Memory] = 256 << 20
	b, err := d.Create(context.Background(), spec)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	says, done := newTalk(t, b)
	say := func(n string) sandbox.Sample {
		says(n)
		s, err := b.Usage()
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	small := say("1")
	time.Sleep(50 * time.Millisecond)
	still, err := b.Usage()
	if err != nil || !still.At.After(small.At) || still.Memory > small.Memory+1<<20 {
		t.Errorf("standing still: %+v, then %+v (%v)", small, still, err)
	}
	large := say("64000000")
	if large.Memory-small.Memory < 60<<20 || large.CPU <= small.CPU || large.Faults-small.Faults < 1000 && large.Faults != 0 {
		t.Errorf("after 64 MB: %+v, before %+v", large, small)
	}
	says("400000000")
	if o := <-done; !o.OOM {
		t.Fatalf("got %+v", o)
	}
	if end, err := b.Usage(); err != nil || end.OOMKills == 0 {
		t.Errorf("after the kill: %+v (%v)", end, err)
	}
}

// newTalk runs a sandbox whose program answers each line with one.
func newTalk(t *testing.T, b sandbox.Sandbox) (say func(string), done chan sandbox.Outcome) {
	inR, inW := io.Pipe()
	outR, outW := io.Pipe()
	done = make(chan sandbox.Outcome, 1)
	go func() {
		o, err := b.Run(context.Background(), sandbox.IO{Stdin: inR, Stdout: outW})
		if err != nil {
			t.Error(err)
		}
		outW.Close()
		inR.Close()
		done <- o
	}()
	t.Cleanup(func() { inW.Close() })
	answers := bufio.NewReader(outR)
	return func(line string) {
		if _, err := io.WriteString(inW, line+"\n"); err != nil {
			t.Fatal(err)
		}
		answers.ReadString('\n') //nolint:errcheck // the end of the program is told elsewhere
	}, done
}

// TestLastMovesAreRead: what moved soon after a reading, and then no more, is read all
// the same, by whoever asks later.
func TestLastMovesAreRead(t *testing.T) {
	g := fake(t, true, map[string]string{"cpu.stat": "usage_usec 1000\nthrottled_usec 0\n", "memory.current": "5000\n", "memory.stat": "anon 5000\n", "pids.current": "2\n"})
	defer g.letGo(true)
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(g.tree.folders["cpu"].path, g.name, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var m meter
	later := func() {
		for _, at := range []*time.Time{&m.moved, &m.weighed, &m.complete, &m.stalls} {
			*at = at.Add(-calm)
		}
	}
	if s, resident := m.read(g); s.Pids != 2 || resident != 5000 {
		t.Fatalf("at first: %+v, resident %d", s, resident)
	}
	write("cpu.stat", "usage_usec 2000\nthrottled_usec 70\n")
	write("memory.current", "6000\n")
	write("memory.stat", "anon 6000\n")
	write("pids.current", "3\n")
	if s, _ := m.read(g); s.CPU != 2*time.Millisecond {
		t.Fatalf("CPU time %v after a move", s.CPU)
	}
	later()
	if s, resident := m.read(g); s.Pids != 3 || s.Throttled != 70*time.Microsecond || s.Memory != 6000 || resident != 6000 {
		t.Errorf("later: %+v, resident %d", s, resident)
	}
	write("pids.current", "4\n")
	later()
	if s, _ := m.read(g); s.Pids != 3 {
		t.Errorf("read again though nothing ran: %+v", s)
	}
}

// TestTogether: looks wait until a moment that others share, never past what is due.
func TestTogether(t *testing.T) {
	for _, c := range []struct{ next, now, want time.Duration }{
		{8, 1017, 8}, {100, 1017, 83}, {100, 1000, 100}, {250, 1017, 183}, {1000, 1017, 983},
	} {
		if got := together(c.next*time.Millisecond, c.now*time.Millisecond); got != c.want*time.Millisecond {
			t.Errorf("together(%d, %d) = %v, want %d ms", c.next, c.now, got, c.want)
		}
	}
}
