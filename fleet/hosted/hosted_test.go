package hosted

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// roleKey makes this test a process that holds a lock: "lock" takes the one at
// lockKey and says its number, "mute" does not say it, and "deaf" does not end when told.
const (
	roleKey = "HEDDLE_TEST_ROLE"
	lockKey = "HEDDLE_TEST_LOCK"
)

func TestMain(m *testing.M) {
	role := os.Getenv(roleKey)
	if role == "" {
		os.Exit(m.Run())
	}
	if role == "deaf" {
		signal.Ignore(syscall.SIGTERM)
	}
	f, err := os.OpenFile(os.Getenv(lockKey), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil || unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB) != nil {
		fmt.Println("no lock")
		os.Exit(1)
	}
	if role != "mute" {
		fmt.Fprintln(f, os.Getpid())
	}
	time.Sleep(10 * time.Minute)
}

func open(t *testing.T, dir string) *Processes {
	t.Helper()
	p, err := New(Config{Dir: dir, Lock: "lock"})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// start starts a process of that role and waits until it holds its lock.
func start(t *testing.T, p *Processes, name, role string) (pid int) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), roleKey+"="+role, lockKey+"="+p.LockFile(name))
	if err := p.Start(name, cmd); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	for range 1000 {
		if pid, held := p.holder(name); held && (pid > 0 || role == "mute") {
			return cmd.Process.Pid
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("it takes no lock")
	return 0
}

func TestProcessesOutliveWhoStartedThem(t *testing.T) {
	ctx, dir := context.Background(), t.TempDir()
	first := open(t, dir)
	for name, role := range map[string]string{"a": "lock", "b": "deaf", "c": "lock"} {
		pid := start(t, first, name, role)
		if got := open(t, dir).PID(name); got != pid {
			t.Errorf("%s is %d, found as %d", name, pid, got)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "gone"), 0o700); err != nil {
		t.Fatal(err)
	}
	second := open(t, dir) // which did not start them
	alive, dead, err := second.List()
	if err != nil || !slices.Equal(alive, []string{"a", "b", "c"}) || !slices.Equal(dead, []string{"gone"}) {
		t.Fatal(alive, dead, err)
	}
	for _, name := range alive {
		if err := second.Stop(ctx, name); err != nil {
			t.Error(err)
		}
		if second.Lives(name) || second.PID(name) != 0 {
			t.Errorf("%s lives", name)
		}
		if err := errors.Join(second.Stop(ctx, name), second.Forget(name)); err != nil {
			t.Error(err)
		}
	}
	if alive, dead, err := second.List(); err != nil || len(alive) > 0 || len(dead) != 1 {
		t.Errorf("left: %v %v, %v", alive, dead, err)
	}
}

// One that has not said its number yet lives, and whoever started it can end it;
// nobody else can, which is said and not passed over.
func TestAProcessThatDoesNotSayItsNumber(t *testing.T) {
	dir := t.TempDir()
	first, second := open(t, dir), open(t, dir)
	start(t, first, "m", "mute")
	if !second.Lives("m") || second.PID("m") != 0 {
		t.Errorf("lives %v as %d", second.Lives("m"), second.PID("m"))
	}
	brief, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	if err := second.Stop(brief, "m"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v", err)
	}
	if err := first.Stop(context.Background(), "m"); err != nil || second.Lives("m") {
		t.Errorf("it lives: %v", err)
	}
}

func TestLastWords(t *testing.T) {
	p := open(t, t.TempDir())
	if got := p.LastWords("none"); got != "" {
		t.Errorf("nobody said %q", got)
	}
	start(t, p, "x", "lock")
	second := exec.Command(os.Args[0])
	second.Env = append(os.Environ(), roleKey+"=lock", lockKey+"="+p.LockFile("x"))
	if err := p.Start("x", second); err != nil { // its lock is taken: it says so and ends
		t.Fatal(err)
	}
	for k := 0; p.LastWords("x") == "" && k < 1000; k++ {
		time.Sleep(10 * time.Millisecond)
	}
	if got := p.LastWords("x"); got != "no lock" {
		t.Errorf("it said %q", got)
	}
	text := strings.Repeat("noise\n", 5000) + "heddle: the reason\nnoise\nnoise\n"
	if err := os.WriteFile(filepath.Join(p.Folder("x"), logName), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := p.LastWords("x", "heddle:", "panic"); got != "heddle: the reason" {
		t.Errorf("of what it said, %q", got)
	}
}
