package process

import (
	"bufio"
	"context"
	"io"
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
