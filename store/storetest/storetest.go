// Package storetest is the conformance suite of port store: what every driver must pass.
package storetest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/store"
)

// Open makes an empty store within bounds, closed by the test's cleanup.
type Open func(t *testing.T, bounds store.Bounds) store.Store

// Run runs every case on fresh stores.
func Run(t *testing.T, open Open) {
	for name, test := range map[string]func(*testing.T, Open){
		"Missing": testMissing, "Profile": testProfile, "Observations": testObservations, "Runs": testRuns,
		"Blobs": testBlobs, "Bounds": testBounds, "Apart": testApart, "Concurrent": testConcurrent,
	} {
		t.Run(name, func(t *testing.T) { test(t, open) })
	}
}

// Unit is the i-th unit that the suite uses.
func Unit(i int) program.UnitID {
	return program.UnitID{Program: program.Digest(fmt.Sprintf("sha256:%064d", i)), Unit: "main"}
}

// Observe is an observation of the i-th unit that holds n.
func Observe(i, n int) profile.Observation {
	return profile.Observation{Unit: Unit(i), Sizes: map[string]float64{"n": float64(n)}, ExitCode: n, At: at(n)}
}

func at(n int) time.Time { return time.Date(2026, 1, 2, 3, 4, 5, n, time.UTC) }

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	g, err := json.Marshal(got)
	must(t, err)
	w, err := json.Marshal(want)
	must(t, err)
	if !bytes.Equal(g, w) {
		t.Errorf("%s: got %s, want %s", what, g, w)
	}
}

func testMissing(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	_, e1 := s.Profile(ctx, Unit(1))
	_, e2 := s.Run(ctx, "none")
	_, e3 := s.Blob(ctx, "none")
	for i, err := range []error{e1, e2, e3} {
		if !errors.Is(err, store.ErrNotFound) {
			t.Errorf("case %d: got %v, want ErrNotFound", i, err)
		}
	}
	obs, err := s.Observations(ctx, Unit(1), 0)
	units, err2 := s.Units(ctx)
	runs, err3 := s.Runs(ctx, 0)
	if errors.Join(err, err2, err3) != nil || len(obs)+len(units)+len(runs) != 0 {
		t.Errorf("an empty store has %v %v %v (%v %v %v)", obs, units, runs, err, err2, err3)
	}
}

func testProfile(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	cpu, err := law.Parse("3e-8*n*log2(n) + 0.5")
	must(t, err)
	value := 7.0
	for i, p := range []profile.Profile{
		{Name: "main", Inputs: []profile.Input{{Name: "n", What: "lines"}}},
		{Name: "main", Formula: profile.Formula{CPUSeconds: &cpu, Fitted: true}, Inputs: []profile.Input{{Name: "n", Value: &value}},
			Demand: profile.Demand{MemoryBytes: &profile.Interval{Low: 1, Likely: 2, High: 1 << 62}}},
	} {
		must(t, s.PutProfile(ctx, Unit(1), p))
		got, err := s.Profile(ctx, Unit(1))
		must(t, err)
		same(t, fmt.Sprint("profile ", i), got, p)
	}
}

func testObservations(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	for n := range 5 {
		must(t, s.Append(ctx, Observe(2, n)))
		must(t, s.Append(ctx, Observe(1, 100+n)))
	}
	must(t, s.PutProfile(ctx, Unit(3), profile.Profile{}))
	must(t, s.PutProfile(ctx, Unit(2), profile.Profile{}))
	for limit, want := range map[int][]profile.Observation{
		0: {Observe(2, 0), Observe(2, 1), Observe(2, 2), Observe(2, 3), Observe(2, 4)},
		2: {Observe(2, 3), Observe(2, 4)},
		9: {Observe(2, 0), Observe(2, 1), Observe(2, 2), Observe(2, 3), Observe(2, 4)},
	} {
		got, err := s.Observations(ctx, Unit(2), limit)
		must(t, err)
		same(t, fmt.Sprint("limit ", limit), got, want)
	}
	units, err := s.Units(ctx)
	must(t, err)
	same(t, "units", units, []program.UnitID{Unit(1), Unit(2), Unit(3)})
}

func testRuns(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	a := store.Run{ID: "a", Unit: Unit(1), Path: "x.py", State: "running", Started: at(1), PID: 42}
	b := store.Run{ID: "b", Unit: Unit(1), State: "running", Started: at(2)}
	c := store.Run{ID: "c", Unit: Unit(2), State: "running", Started: at(2)}
	for _, r := range []store.Run{b, a, c} {
		must(t, s.PutRun(ctx, r))
	}
	a.State, a.Ended, a.Report, a.ExitCode = "ok", at(3), []byte(`{"outcome":"ok"}`), 3
	must(t, s.PutRun(ctx, a))
	got, err := s.Run(ctx, "a")
	must(t, err)
	same(t, "run", got, a)
	runs, err := s.Runs(ctx, 0)
	must(t, err)
	same(t, "newest first", runs, []store.Run{c, b, a})
	runs, err = s.Runs(ctx, 1)
	must(t, err)
	same(t, "newest", runs, []store.Run{c})
}

func testBlobs(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	big := bytes.Repeat([]byte{0, 1, 254, 255}, 1<<18)
	for _, data := range [][]byte{nil, []byte("one"), big, {}} {
		must(t, s.PutBlob(ctx, "models/memory v1", data))
		got, err := s.Blob(ctx, "models/memory v1")
		must(t, err)
		if !bytes.Equal(got, data) {
			t.Errorf("%d bytes went in, %d others came out", len(data), len(got))
		}
	}
}

func testBounds(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{Observations: 3, Runs: 2, BlobBytes: 10})
	for n := range 7 {
		must(t, s.Append(ctx, Observe(1, n)))
	}
	got, err := s.Observations(ctx, Unit(1), 0)
	must(t, err)
	same(t, "kept", got, []profile.Observation{Observe(1, 4), Observe(1, 5), Observe(1, 6)})

	for n, id := range []string{"a", "b", "b/2", "c"} {
		must(t, s.PutRun(ctx, store.Run{ID: id, Started: at(n)}))
		must(t, s.PutBlob(ctx, store.RunBlob(id, "log"), []byte("x")))
	}
	runs, err := s.Runs(ctx, 0)
	must(t, err)
	same(t, "runs kept", runs, []store.Run{{ID: "c", Started: at(3)}, {ID: "b/2", Started: at(2)}})
	if _, err := s.Blob(ctx, store.RunBlob("a", "log")); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the log of a forgotten run: got %v, want ErrNotFound", err)
	}
	if _, err := s.Blob(ctx, store.RunBlob("c", "log")); err != nil {
		t.Errorf("the log of a kept run: %v", err)
	}
	if err := s.PutBlob(ctx, "large", make([]byte, 11)); !errors.Is(err, store.ErrTooLarge) {
		t.Errorf("a blob over the bound: got %v, want ErrTooLarge", err)
	}
}

// testApart holds that a caller's later change of what it put or read is not seen.
func testApart(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	o, data := Observe(1, 1), []byte("abc")
	must(t, s.Append(ctx, o))
	must(t, s.PutBlob(ctx, "b", data))
	o.Sizes["n"], data[0] = 99, 'X'
	back, err := s.Blob(ctx, "b")
	must(t, err)
	back[1] = 'X'
	again, err := s.Blob(ctx, "b")
	must(t, err)
	obs, err := s.Observations(ctx, Unit(1), 0)
	must(t, err)
	if string(again) != "abc" || obs[0].Sizes["n"] != 1 {
		t.Errorf("the store shares memory with its callers: %s %v", again, obs[0].Sizes)
	}
}

func testConcurrent(t *testing.T, open Open) {
	ctx, s := context.Background(), open(t, store.Bounds{})
	const writers, each = 4, 15
	var wg sync.WaitGroup
	for w := range writers {
		wg.Go(func() {
			for n := range each {
				if err := s.Append(ctx, Observe(w%2, n)); err != nil {
					t.Error(err)
				}
				if err := s.PutRun(ctx, store.Run{ID: fmt.Sprint(w, "-", n), Started: at(n)}); err != nil {
					t.Error(err)
				}
				if _, err := s.Units(ctx); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	a, err := s.Observations(ctx, Unit(0), 0)
	must(t, err)
	b, err := s.Observations(ctx, Unit(1), 0)
	must(t, err)
	runs, err := s.Runs(ctx, 0)
	must(t, err)
	if len(a)+len(b) != writers*each || len(runs) != writers*each {
		t.Errorf("got %d observations and %d runs, want %d of each", len(a)+len(b), len(runs), writers*each)
	}
}
