package storetest

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/store"
)

// OpenObjects opens what the last call for this test opened, empty at first, and is
// closed by the test's cleanup.
type OpenObjects func(t *testing.T) store.Objects

// RunObjects runs every case; open is given for each case by fresh.
func RunObjects(t *testing.T, fresh func(t *testing.T) OpenObjects) {
	for name, test := range map[string]func(*testing.T, OpenObjects){
		"MissingObject": testMissingObject, "PutGet": testPutGet, "Outlives": testOutlives, "Sweep": testSweep, "Together": testTogether,
	} {
		t.Run(name, func(t *testing.T) { test(t, fresh(t)) })
	}
}

// object is a name of the length of a digest.
func object(c string) string { return strings.Repeat(c, 64) }

func holds(t *testing.T, o store.Objects, name string, want []byte) {
	t.Helper()
	got, err := o.Get(t.Context(), name)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("get %.8s: %d bytes, %v; want %d", name, len(got), err, len(want))
	}
}

func misses(t *testing.T, o store.Objects, name string) {
	t.Helper()
	if _, err := o.Get(t.Context(), name); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("get %.8s: %v, want ErrNotFound", name, err)
	}
}

// in is so many hours from now.
func in(hours int) time.Time { return time.Now().Add(time.Duration(hours) * time.Hour) }

func sweeps(t *testing.T, o store.Objects, now time.Time, want int) {
	t.Helper()
	if n, err := o.Sweep(t.Context(), now); n != want || err != nil {
		t.Errorf("swept %d, %v; want %d", n, err, want)
	}
}

func testMissingObject(t *testing.T, open OpenObjects) {
	o := open(t)
	misses(t, o, object("a"))
	if err := o.Keep(t.Context(), object("a"), in(1)); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("keep: %v, want ErrNotFound", err)
	}
	sweeps(t, o, in(2), 0)
	misses(t, o, object("a"))
}

func testPutGet(t *testing.T, open OpenObjects) {
	o := open(t)
	large := bytes.Repeat([]byte("heddle\x00\xff"), 300_000)
	for name, content := range map[string][]byte{"a": {}, "b": []byte("x"), "c": large} {
		must(t, o.Put(t.Context(), object(name), content, in(1)))
		holds(t, o, object(name), content)
	}
	must(t, o.Put(t.Context(), object("c"), []byte("another"), in(1)))
	holds(t, o, object("c"), []byte("another"))
}

func testOutlives(t *testing.T, open OpenObjects) {
	must(t, open(t).Put(t.Context(), object("a"), []byte("x"), in(1)))
	o := open(t)
	holds(t, o, object("a"), []byte("x"))
	sweeps(t, o, in(0), 0)
	sweeps(t, o, in(2), 1)
	misses(t, o, object("a"))
	must(t, o.Put(t.Context(), object("a"), []byte("again"), in(1))) // its name was not used up
	holds(t, o, object("a"), []byte("again"))
}

// testSweep: what is kept stays, and no Keep or Put takes back what an earlier one
// promised.
func testSweep(t *testing.T, open OpenObjects) {
	o := open(t)
	for _, name := range []string{"a", "b", "c", "d"} {
		must(t, o.Put(t.Context(), object(name), []byte(name), in(1)))
	}
	sweeps(t, o, in(0), 0)
	must(t, o.Keep(t.Context(), object("b"), in(5)))
	must(t, o.Keep(t.Context(), object("b"), in(1)))
	must(t, o.Put(t.Context(), object("c"), []byte("c"), in(5)))
	must(t, o.Put(t.Context(), object("c"), []byte("new"), in(1)))
	must(t, o.Keep(t.Context(), object("d"), in(3)))
	sweeps(t, o, in(2), 1)
	misses(t, o, object("a"))
	holds(t, o, object("d"), []byte("d"))
	sweeps(t, o, in(4), 1)
	misses(t, o, object("d"))
	holds(t, o, object("b"), []byte("b"))
	holds(t, o, object("c"), []byte("new"))
	sweeps(t, o, in(6), 2)
	misses(t, o, object("b"))
}

func testTogether(t *testing.T, open OpenObjects) {
	o := open(t)
	content := bytes.Repeat([]byte("x"), 100_000)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := o.Put(context.WithoutCancel(t.Context()), object("a"), content, in(1)); err != nil {
				t.Errorf("put: %v", err)
			}
		})
	}
	wg.Wait()
	holds(t, o, object("a"), content)
	sweeps(t, o, in(2), 1)
	misses(t, o, object("a"))
}
