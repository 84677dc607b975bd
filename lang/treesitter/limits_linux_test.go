package treesitter

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// probeVariable makes the test binary limit itself as a worker does and say
// what it can still do.
const probeVariable = "HEDDLE_TEST_PROBE"

func probeIfChild() {
	if os.Getenv(probeVariable) == "" {
		return
	}
	if err := limitSelf(); err != nil {
		fmt.Println("limitSelf:", err)
		os.Exit(1)
	}
	report := func(what string, err error) {
		if err == nil {
			fmt.Println(what)
		}
	}
	_, err := os.Open("/etc/passwd")
	report("open", err)
	_, err = net.Dial("tcp", "127.0.0.1:1")
	if err != nil && errors.Is(err, syscall.ECONNREFUSED) {
		err = nil
	}
	report("dial", err)
	report("exec", syscall.Exec("/bin/true", nil, nil))
	_, err = syscall.ForkExec("/bin/true", nil, nil)
	report("fork", err)
	report("kill", syscall.Kill(os.Getppid(), 0))
	report("remove", os.Remove("/nonexistent/x"))
	for range 4 { // threads and memory are allowed
		done := make(chan []byte)
		go func() { done <- make([]byte, 1<<20) }()
		<-done
	}
	fmt.Println("end")
	os.Exit(0)
}

func TestWorkerCanOnlyParse(t *testing.T) {
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = []string{probeVariable + "=1"}
	out, err := cmd.CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != "end" {
		t.Errorf("a limited process could: %s (%v)", strings.TrimSuffix(strings.TrimSpace(string(out)), "end"), err)
	}
}
