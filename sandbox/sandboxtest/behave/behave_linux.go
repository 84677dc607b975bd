package behave

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

func more() map[string]func([]string) error {
	return map[string]func([]string) error{
		"spawn": spawn, "forkbomb": forkbomb, "signal": signalSelf, "stubborn": stubborn, "descriptors": descriptors,
		"whoami": func([]string) error { fmt.Println(os.Getuid(), os.Geteuid(), os.Getgid(), os.Getegid()); return nil },
		"escape": escape, "fill": fill, "handles": handles,
	}
}

// again starts this program once more with another behaviour.
func again(args ...string) *exec.Cmd {
	cmd := exec.Command("/proc/self/exe")
	cmd.Args = append([]string{os.Args[0]}, args...)
	return cmd
}

func spawn(a []string) error {
	var got int64
	var err error
	for got < number(a, 0) {
		if err = again("sleep", "forever").Start(); err != nil {
			break
		}
		got++
	}
	fmt.Println(got)
	return err
}

func forkbomb([]string) error {
	for {
		if again("forkbomb").Start() != nil {
			time.Sleep(10 * time.Millisecond)
		}
	}
}

func signalSelf(a []string) error {
	if err := syscall.Kill(os.Getpid(), syscall.Signal(number(a, 0))); err != nil {
		return err
	}
	time.Sleep(5 * time.Second)
	return fmt.Errorf("still alive after signal %s", a[0])
}

func stubborn([]string) error {
	signal.Ignore()
	fmt.Println("ignoring")
	time.Sleep(1 << 62)
	return nil
}

func descriptors([]string) error {
	entries, err := os.ReadDir("/proc/self/fd")
	if err != nil {
		return err
	}
	for _, e := range entries {
		to, err := os.Readlink("/proc/self/fd/" + e.Name())
		if err != nil || e.Name() <= "2" && len(e.Name()) == 1 {
			continue // the folder itself, or a stream
		}
		if to != "anon_inode:[eventpoll]" && to != "anon_inode:[eventfd]" { // the Go runtime's own
			fmt.Println(e.Name(), to)
		}
	}
	return nil
}
