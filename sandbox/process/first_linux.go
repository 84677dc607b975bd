package process

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// first is a sandbox's first process as heddle sees it. When it ends, so does
// everything in its pid namespace.
type first struct {
	pid  int
	kill func()
	wait func() // until it has ended; once only
}

// fork starts the init stage as heddle's own child.
func (b *box) fork(cmd *exec.Cmd) (*first, error) {
	if b.group != nil && b.group.unified != "" {
		dir, err := os.Open(b.group.unified)
		if err != nil {
			return nil, err
		}
		defer dir.Close()
		cmd.SysProcAttr.UseCgroupFD, cmd.SysProcAttr.CgroupFD = true, int(dir.Fd())
	}
	cmd, err := b.driver.startStage(cmd)
	if err != nil {
		return nil, err
	}
	return &first{pid: cmd.Process.Pid, kill: func() { cmd.Process.Kill() }, wait: func() { cmd.Wait() }}, nil
}

// enclose has the Encloser start the init stage. It is no child of heddle's, so
// it is held by a descriptor, which no reused process id can mislead.
func (b *box) enclose(ctx context.Context, p *plan, control *os.File, streams [3]*os.File) (*first, error) {
	if b.group == nil {
		return nil, errors.Join(sandbox.ErrUnavailable, errors.New("no control group can be made"))
	}
	pid, err := b.driver.cfg.Encloser.Enclose(ctx, Enclosure{ID: "heddle-" + b.group.name, Plan: &p.Plan, Spec: b.spec, Group: b.group.tree.path + "/" + b.group.name,
		Stage: b.driver.stage(), Control: control, Streams: streams})
	if err != nil {
		return nil, err
	}
	fd, err := unix.PidfdOpen(pid, 0)
	if err != nil {
		return nil, err
	}
	process, err := os.FindProcess(pid)
	if err == nil {
		err = b.group.enter(pid)
	}
	if err != nil {
		unix.PidfdSendSignal(fd, unix.SIGKILL, nil, 0)
		unix.Close(fd)
		return nil, err
	}
	return &first{pid: pid, kill: func() { process.Kill() }, wait: func() {
		for {
			_, err := unix.Poll([]unix.PollFd{{Fd: int32(fd), Events: unix.POLLIN}}, -1)
			if err != unix.EINTR {
				break
			}
		}
		unix.Close(fd)
		process.Release()
	}}, nil
}

// peakIsNow resets the init stage's peak memory, which programs inherit, where it
// cannot do so itself because its /proc is read-only already.
func (b *box) peakIsNow() {
	if b.driver.cfg.Encloser != nil {
		stage.WriteControl("/proc/"+strconv.Itoa(b.first.pid)+"/clear_refs", "5")
	}
}
