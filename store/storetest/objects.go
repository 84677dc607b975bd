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

func testMissingObject(t *testing.T, open OpenObjects) {
	o := open(t)
	misses(t, o, object("a"))
	if err := o.Keep(t.Context(), object("a")); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("keep: %v, want ErrNotFound", err)
	}
	if n, err := o.Sweep(t.Context(), time.Now()); n != 0 || err != nil {
		t.Errorf("swept %d of nothing, %v", n, err)
	}
}

func testPutGet(t *testing.T, open OpenObjects) {
	o := open(t)
	large := bytes.Repeat([]byte("heddle\x00\xff"), 300_000)
	for name, content := range map[string][]byte{"a": {}, "b": []byte("x"), "c": large} {
		must(t, o.Put(t.Context(), object(name), content))
		holds(t, o, object(name), content)
	}
	must(t, o.Put(t.Context(), object("c"), []byte("another")))
	holds(t, o, object("c"), []byte("another"))
}

func testOutlives(t *testing.T, open OpenObjects) {
	must(t, open(t).Put(t.Context(), object("a"), []byte("x")))
	holds(t, open(t), object("a"), []byte("x"))
}

// testSweep: times of some stores are whole seconds, so it waits for the next but one.
func testSweep(t *testing.T, open OpenObjects) {
	o := open(t)
	for _, name := range []string{"a", "b"} {
		must(t, o.Put(t.Context(), object(name), []byte(name)))
	}
	if n, err := o.Sweep(t.Context(), time.Now().Add(-time.Minute)); n != 0 || err != nil {
		t.Errorf("swept %d of what is new, %v", n, err)
	}
	time.Sleep(2100 * time.Millisecond)
	before := time.Now().Add(-time.Second)
	must(t, o.Keep(t.Context(), object("b")))
	must(t, o.Put(t.Context(), object("c"), []byte("c")))
	if n, err := o.Sweep(t.Context(), before); n != 1 || err != nil {
		t.Errorf("swept %d, %v; want the one that nobody kept", n, err)
	}
	misses(t, o, object("a"))
	holds(t, o, object("b"), []byte("b"))
	holds(t, o, object("c"), []byte("c"))
}

func testTogether(t *testing.T, open OpenObjects) {
	o := open(t)
	content := bytes.Repeat([]byte("x"), 100_000)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if err := o.Put(context.WithoutCancel(t.Context()), object("a"), content); err != nil {
				t.Errorf("put: %v", err)
			}
		})
	}
	wg.Wait()
	holds(t, o, object("a"), content)
}
