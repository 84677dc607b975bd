package nats_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/queue"
	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/task"
)

// TestFullDisk fills a small file system under the server in this process. What was
// acknowledged is there afterwards, and the queue takes tasks again by itself when
// there is room. It runs in a process that may mount.
func TestFullDisk(t *testing.T) {
	if os.Getenv("HEDDLE_TEST_DISK") == "" {
		apart(t)
		return
	}
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=32m"); err != nil {
		t.Fatal(err)
	}
	defer syscall.Unmount(dir, syscall.MNT_DETACH)
	var mu sync.Mutex
	var events []string
	q := open(t, nats.Config{Dir: dir, Lease: 2 * time.Second, Event: func(s string) { mu.Lock(); events = append(events, s); mu.Unlock() }})
	defer func() {
		mu.Lock()
		defer mu.Unlock()
		t.Log(strings.Join(events, "\n"))
	}()
	told := func(what string, times int) func() bool {
		return func() bool {
			mu.Lock()
			defer mu.Unlock()
			return strings.Count(strings.Join(events, "\n"), what) >= times
		}
	}
	taken := map[string]bool{}
	publish := func(id string, size int) error {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		err := q.Publish(ctx, task.Task{ID: id, Input: task.Input{Stdin: make([]byte, size)}})
		if err == nil {
			taken[id] = true
		}
		return err
	}
	fill := func(round int) {
		t.Helper()
		var full error
		for i := 0; full == nil; i++ {
			full = publish(fmt.Sprint(round, "-", i), 256<<10)
		}
		t.Logf("%d tasks, %v", len(taken), full)
		if errors.Is(full, queue.ErrFull) || errors.Is(full, context.DeadlineExceeded) || !told("cannot write", round)() {
			t.Errorf("got %v, %q, want to be told that the server cannot write", full, events)
		}
		if err := publish("more", 1000); err == nil {
			t.Error("it takes tasks on a full disk")
		}
	}
	drain := func() {
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		d, err := q.Receive(ctx)
		if err == nil {
			delete(taken, d.Task().ID)
			_ = d.Ack(ctx)
		}
	}
	fill(1)
	until(t, told("takes tasks again", 1), drain) // what was done makes room

	fill(2)
	others := filepath.Join(dir, "others") // take even what was held in reserve
	until(t, func() bool {
		f, err := os.OpenFile(others, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		n, err := f.Write(make([]byte, 1<<20))
		return n == 0 && errors.Is(err, syscall.ENOSPC)
	}, func() {})
	for range 20 {
		drain()
	}
	if err := os.Remove(others); err != nil {
		t.Fatal(err)
	}
	until(t, told("takes tasks again", 2), drain)
	if err := publish("after", 1000); err != nil {
		t.Error(err)
	}
	until(t, func() bool { return len(taken) == 0 }, drain)
}

// until does it until something is so.
func until(t *testing.T, so func() bool, do func()) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !so(); do() {
		if time.Now().After(end) {
			t.Fatal("never")
		}
	}
}

// apart runs the test in a mount namespace of its own.
func apart(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), "HEDDLE_TEST_DISK=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS | syscall.CLONE_NEWUSER,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}}
	out, err := cmd.CombinedOutput()
	if errors.Is(err, syscall.EPERM) {
		t.Skip("this user may make no namespace")
	}
	t.Logf("%s", out)
	if err != nil {
		t.Fatal(err)
	}
}
