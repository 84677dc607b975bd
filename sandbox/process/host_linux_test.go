package process

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// victim is a heddle that is killed with a sandbox running: the test binary
// under this first argument.
const victim = "victim"

func beVictim() {
	d := New(Config{Group: "heddle-test"})
	b, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/bin/sh", "-c", "sleep 1000 & echo started; sleep 1000"}})
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	b.Run(context.Background(), sandbox.IO{Stdout: os.Stdout})
}

// TestKilledHeddleLeavesNothing: processes die with their heddle at once, and
// the next heddle removes the control groups.
func TestKilledHeddleLeavesNothing(t *testing.T) {
	before := New(Config{Group: "heddle-test"}).tree().groups()
	cmd := exec.Command("/proc/self/exe", victim)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n')
	if line != "started\n" {
		t.Fatalf("the victim said %q", line)
	}
	inits := descendants(cmd.Process.Pid)
	if len(inits) == 0 {
		t.Fatal("the victim has no sandbox")
	}
	cmd.Process.Kill()
	cmd.Wait()
	for range 200 {
		alive := 0
		for _, pid := range inits {
			if syscall.Kill(pid, 0) == nil {
				alive++
			}
		}
		if alive == 0 {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	for _, pid := range inits {
		if data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid)); err == nil && !strings.Contains(string(data), ") Z") {
			t.Errorf("process %d outlived its heddle: %s", pid, data)
		}
	}
	if after := New(Config{Group: "heddle-test"}).tree().groups(); len(after) > len(before) {
		t.Errorf("control groups left: %v", after)
	}
}

// descendants lists the processes below pid.
func descendants(pid int) []int {
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	var all []int
	for _, file := range tasks {
		data, _ := os.ReadFile(file)
		for f := range strings.FieldsSeq(string(data)) {
			n, _ := strconv.Atoi(f)
			all = append(append(all, n), descendants(n)...)
		}
	}
	return all
}

// TestAsOrdinaryUser runs the suite once more as user nobody, when this is root.
func TestAsOrdinaryUser(t *testing.T) {
	if os.Geteuid() != 0 || testing.Short() {
		t.Skip("needs root, and is long")
	}
	// The test binary stands in a folder that only root may enter, and may hold
	// the race detector: the user gets one of its own.
	dir, err := os.MkdirTemp("/var/tmp", "heddle-test-")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	os.Chmod(dir, 0o755)
	exe, payload := filepath.Join(dir, "process.test"), filepath.Join(dir, "behave")
	build(t, exe, "test", "-c", ".")
	build(t, payload, "build", "../sandboxtest/testdata/behave")
	cmd := exec.Command(exe, "-test.run=^TestConformance$", "-test.v", "-test.short")
	cmd.Dir = dir
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TMPDIR=" + dir, payloadVar + "=" + payload}
	os.Chmod(dir, 0o777)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	out, err := cmd.CombinedOutput()
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "not enforced") || strings.Contains(line, "FAIL") || err != nil {
			t.Log(strings.TrimSuffix(line, "\n"))
		}
	}
	if err != nil {
		t.Error(err)
	}
}
