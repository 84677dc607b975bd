package process

import (
	"context"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// BenchmarkMonitoring reads a hundred sandboxes, two of which work, as often as a watch
// might: each turn is one second. What it reports is processor time of this process,
// which other people's load on the machine moves little.
func BenchmarkMonitoring(b *testing.B) {
	d := New(Config{Group: "heddle-test"})
	var boxes []sandbox.Sandbox
	for i := range 100 {
		spec := sandbox.Spec{Argv: []string{"/bin/sleep", "1000"}}
		if i%50 == 0 {
			spec = sandbox.Spec{Argv: []string{"/bin/sh", "-c", "while :; do :; done"}}
			spec.Limits.Vector[resource.CPU] = 200
		}
		boxes = append(boxes, running(b, d, spec))
	}
	time.Sleep(2 * time.Second)
	for _, every := range []time.Duration{100 * time.Millisecond, 25 * time.Millisecond, 10 * time.Millisecond} {
		b.Run(every.String(), func(b *testing.B) {
			before, begin := processorTime(b), time.Now()
			for b.Loop() {
				for next, end := time.Now(), time.Now().Add(time.Second); next.Before(end); time.Sleep(time.Until(next)) {
					next = next.Add(every)
					for _, box := range boxes {
						if _, err := box.Usage(); err != nil {
							b.Fatal(err)
						}
					}
				}
			}
			b.ReportMetric(100*float64(processorTime(b)-before)/float64(time.Since(begin)), "%-of-a-core")
		})
	}
}

func processorTime(t testing.TB) time.Duration {
	var u unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// running is a sandbox that runs until the test ends.
func running(t testing.TB, d *Driver, spec sandbox.Spec) sandbox.Sandbox {
	box, err := d.Create(context.Background(), spec)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() { box.Run(context.Background(), sandbox.IO{}); close(done) }()
	t.Cleanup(func() { box.Close(); <-done })
	return box
}
