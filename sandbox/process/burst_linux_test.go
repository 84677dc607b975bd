package process

import (
	"context"
	"strconv"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// TestBurst: what a program may save up follows its CPU limit both ways.
func TestBurst(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	var limits sandbox.Limits
	limits.Vector[resource.CPU] = 500
	made, err := d.Create(t.Context(), sandbox.Spec{Argv: []string{"/bin/true"}, Limits: limits})
	if err != nil {
		t.Fatal(err)
	}
	defer made.Close()
	g := made.(*box).group
	burst := func() string {
		name, _, ok := g.file("cpu", "cpu.cfs_burst_us", "cpu.max.burst")
		if !ok {
			t.Skip("no CPU limits here")
		}
		text := strings.TrimSpace(stage.ReadControl(name))
		if text == "" {
			t.Skip("this kernel has no burst")
		}
		return text
	}
	for _, milli := range []int64{500, 2000, 100, 50, 1000} {
		limits.Vector[resource.CPU] = resource.Quantity(milli)
		if err := made.Resize(context.Background(), limits); err != nil {
			t.Fatalf("to %d: %v", milli, err)
		}
		if got, want := burst(), strconv.FormatInt(milli*cpuPeriod/1000/cpuBurst, 10); got != want {
			t.Errorf("burst at %d millicores is %s, want %s", milli, got, want)
		}
	}
	limits.Vector[resource.CPU] = 0
	if err := made.Resize(context.Background(), limits); err != nil {
		t.Errorf("to no limit: %v", err)
	}
}
