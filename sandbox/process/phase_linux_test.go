package process

import (
	"context"
	"os/exec"
	"slices"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

func TestPhases(t *testing.T) {
	d := New(Config{})
	d.Info()
	var ph [5][]time.Duration
	for range 60 {
		t0 := time.Now()
		b, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/bin/echo", "hello"}})
		if err != nil {
			t.Fatal(err)
		}
		t1 := time.Now()
		o, _ := b.Run(context.Background(), sandbox.IO{})
		t2 := time.Now()
		b.Close()
		t3 := time.Now()
		exec.Command("/bin/echo").Output()
		t4 := time.Now()
		for i, x := range []time.Duration{t1.Sub(t0), t2.Sub(t1), t3.Sub(t2), o.Setup, t4.Sub(t3)} {
			ph[i] = append(ph[i], x)
		}
	}
	for i, n := range []string{"create", "run", "close", "setup", "bare"} {
		slices.Sort(ph[i])
		t.Logf("%s p50 %v p95 %v min %v", n, ph[i][30], ph[i][57], ph[i][0])
	}
}
