package refer

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/memory"
	"github.com/heddle-run/heddle/queue/wire"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/files"
	"github.com/heddle-run/heddle/task"
)

func large(c string) []byte { return bytes.Repeat([]byte(c), Large) }

func open(t *testing.T) (*Queue, string) {
	t.Helper()
	dir := t.TempDir()
	o, err := files.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	below := memory.New(memory.Config{})
	t.Cleanup(func() { below.Close() })
	return New(below, o), dir
}

func objects(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// older makes all objects stay for d less, and what the queue knows of them that much older.
func (q *Queue) older(t *testing.T, dir string, d time.Duration) {
	t.Helper()
	for _, f := range objects(t, dir) {
		info, err := os.Stat(f)
		if err == nil {
			then := info.ModTime().Add(-d)
			err = os.Chtimes(f, then, then)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	for name := range q.fresh {
		q.fresh[name] = time.Now().Add(-d)
	}
}

func pass(t *testing.T, q *Queue, one task.Task) queue.Delivery {
	t.Helper()
	if err := q.Publish(t.Context(), one); err != nil {
		t.Fatal(err)
	}
	d, err := q.Receive(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestLargeTextsGoBeside(t *testing.T) {
	q, dir := open(t)
	want := task.Task{ID: "a", Input: task.Input{Stdin: large("x")}, Inputs: []task.Input{{Stdin: large("x")}, {Stdin: []byte("small")}, {Stdin: large("y")}, {}}}
	d := pass(t, q, want)
	if got := d.Task(); got.Input.Stdin != nil || got.Inputs[0].Stdin != nil || string(got.Inputs[1].Stdin) != "small" || got.Inputs[0].StdinObject != got.Input.StdinObject {
		t.Errorf("the queue carries %.200v", got)
	}
	if want.Input.Stdin == nil || want.Inputs[0].StdinObject != "" {
		t.Error("the publisher's own task has changed")
	}
	if n := len(objects(t, dir)); n != 2 {
		t.Errorf("%d objects of two contents", n)
	}
	if got, err := q.Fetch(t.Context(), d.Task()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("fetched %.200v, %v", got, err)
	}
}

// TestNextTryPutsAgain: an object that is gone or broken fails the try and says why;
// the next has it.
func TestNextTryPutsAgain(t *testing.T) {
	for name, c := range map[string]struct {
		spoil func(string) error
		want  error
	}{
		"gone":   {os.Remove, store.ErrNotFound},
		"broken": {func(f string) error { return os.WriteFile(f, []byte("half"), 0o600) }, ErrDigest},
	} {
		t.Run(name, func(t *testing.T) {
			q, dir := open(t)
			one := task.Task{ID: "a", Input: task.Input{Stdin: large("x")}}
			d := pass(t, q, one)
			if err := c.spoil(objects(t, dir)[0]); err != nil {
				t.Fatal(err)
			}
			if _, err := q.Fetch(t.Context(), d.Task()); !errors.Is(err, c.want) || !strings.Contains(err.Error(), "task a") {
				t.Errorf("%v, want %v and the task", err, c.want)
			}
			one.Attempt++
			again := pass(t, q, one)
			if err := d.Ack(t.Context()); err != nil { // of the first try, after the second was published
				t.Fatal(err)
			}
			if len(q.named) != 1 {
				t.Errorf("the second try's object is not kept: %v", q.named)
			}
			if got, err := q.Fetch(t.Context(), again.Task()); err != nil || !bytes.Equal(got.Input.Stdin, one.Input.Stdin) {
				t.Errorf("the second try: %d bytes, %v", len(got.Input.Stdin), err)
			}
		})
	}
}

// TestNothingStaysForEver: what a task on its way names is kept however old; once it
// has ended, and where none was published after the put, time takes it.
func TestNothingStaysForEver(t *testing.T) {
	q, dir := open(t)
	d := pass(t, q, task.Task{ID: "a", Input: task.Input{Stdin: large("x")}})
	lost := task.Task{ID: "b", Input: task.Input{Stdin: large("y")}}
	before := New(q.Queue, q.objects) // a process that dies between put and publish
	if err := before.put(t.Context(), &lost); err != nil {
		t.Fatal(err)
	}
	turn := func(want int) {
		t.Helper()
		q.older(t, dir, 2*Kept)
		if err := q.tend(t.Context()); err != nil {
			t.Fatal(err)
		}
		if n := len(objects(t, dir)); n != want {
			t.Errorf("%d objects, want %d", n, want)
		}
	}
	turn(1)
	if _, err := q.Fetch(t.Context(), d.Task()); err != nil {
		t.Error(err)
	}
	if err := d.Ack(t.Context()); err != nil {
		t.Fatal(err)
	}
	turn(0)
	if len(q.named)+len(q.fresh) != 0 {
		t.Errorf("remembered: %v %v", q.named, q.fresh)
	}
}

// TestManySmallTexts: what is small by itself and too much together goes beside the
// queue too, in one object, and no more objects than contents are made.
func TestManySmallTexts(t *testing.T) {
	for name, c := range map[string]struct{ count, size, objects int }{
		"fits": {5, Large - 1, 0}, "many": {3000, 1000, 1}, "with a large one": {20, Large - 1, 2}, "tiny": {20_000, 10, 1},
	} {
		t.Run(name, func(t *testing.T) {
			q, dir := open(t)
			want := task.Task{ID: "a"}
			for i := range c.count {
				want.Inputs = append(want.Inputs, task.Input{Stdin: bytes.Repeat([]byte{byte(i)}, c.size), Args: []string{"x"}})
			}
			if c.objects == 2 {
				want.Inputs[0].Stdin = large("x")
			}
			d := pass(t, q, want)
			if size := len(wire.Encode(d.Task(), time.Now())); size > Most {
				t.Errorf("%d bytes go through the queue", size)
			}
			if n := len(objects(t, dir)); n != c.objects {
				t.Errorf("%d objects, want %d", n, c.objects)
			}
			if got, err := q.Fetch(t.Context(), d.Task()); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("fetched %.200v, %v", got, err)
			}
		})
	}
}

// TestBuried: all that a dead letter names is there as long as the letter is, though
// nobody works on the task any more; what else is there goes.
func TestBuried(t *testing.T) {
	q, dir := open(t)
	one := task.Task{ID: "a", Input: task.Input{Stdin: large("x")}, Inputs: []task.Input{{Stdin: large("y")}}}
	for i := range 10 {
		one.Inputs = append(one.Inputs, task.Input{Stdin: bytes.Repeat([]byte{byte(i)}, Large-1)})
	}
	letter := pass(t, q, one).Task()
	other := pass(t, q, task.Task{ID: "b", Input: task.Input{Stdin: large("z")}})
	if err := Holder(q.objects)(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	q.forget(letter)
	if err := other.Ack(t.Context()); err != nil {
		t.Fatal(err)
	}
	q.older(t, dir, queue.Buried+time.Hour)
	if err := q.tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := len(objects(t, dir)); n != 3 {
		t.Errorf("%d objects are left of the letter's 3", n)
	}
	if got, err := q.Fetch(t.Context(), letter); err != nil || !reflect.DeepEqual(got, one) {
		t.Errorf("fetched %.200v, %v", got, err)
	}
	q.older(t, dir, 72*time.Hour)
	if err := q.tend(t.Context()); err != nil || len(objects(t, dir)) != 0 {
		t.Errorf("%d objects stay longer than the letter, %v", len(objects(t, dir)), err)
	}
	if err := Holder(q.objects)(t.Context(), letter); err != nil {
		t.Errorf("a letter whose texts are gone already is not buried: %v", err)
	}
}

// full has no room.
type full struct{ store.Objects }

func (full) Keep(context.Context, string, time.Time) error        { return store.ErrNotFound }
func (full) Put(context.Context, string, []byte, time.Time) error { return store.ErrFull }

// TestNoRoom: a task whose text found no room is not published, so nobody runs it without.
func TestNoRoom(t *testing.T) {
	below := memory.New(memory.Config{})
	defer below.Close()
	q := New(below, full{})
	if err := q.Publish(t.Context(), task.Task{ID: "a", Input: task.Input{Stdin: large("x")}}); !errors.Is(err, store.ErrFull) {
		t.Errorf("%v, want ErrFull", err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if d, err := q.Receive(ctx); err == nil {
		t.Errorf("published: %v", d.Task())
	}
}
