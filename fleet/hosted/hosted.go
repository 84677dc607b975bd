// Package hosted keeps processes of this machine that stand for machines of a fleet
// and outlive the heddle that started them: a folder each, by name, in which the
// process holds a file locked that says its number.
//
// So they are found again, and none is started twice, by whoever comes after a
// crash. What they are confined by, and what more they leave, is their driver's.
package hosted

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Config of Processes.
type Config struct {
	Dir  string // of their folders
	Lock string // the file that one holds locked in its folder
}

// Processes are the processes below a folder.
type Processes struct {
	config Config
	mu     sync.Mutex
	fresh  map[string]*exec.Cmd // started here, perhaps before they hold their lock; +checklocks:mu
}

// New is the processes below a folder, those of an earlier heddle included.
func New(c Config) (*Processes, error) {
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("open processes: %w", err)
	}
	return &Processes{config: c, fresh: map[string]*exec.Cmd{}}, nil
}

// Folder is a process's own.
func (p *Processes) Folder(name string) string { return filepath.Join(p.config.Dir, name) }

// LockFile is what a process holds locked.
func (p *Processes) LockFile(name string) string { return filepath.Join(p.Folder(name), p.config.Lock) }

// List names those that live, and those whose folder is all that is left of them.
func (p *Processes) List() (alive, dead []string, err error) {
	entries, err := os.ReadDir(p.config.Dir)
	if err != nil {
		return nil, nil, fmt.Errorf("list processes: %w", err)
	}
	for _, e := range entries {
		if p.Lives(e.Name()) {
			alive = append(alive, e.Name())
		} else {
			dead = append(dead, e.Name())
		}
	}
	return alive, dead, nil
}

// Lives says whether a process runs by that name.
func (p *Processes) Lives(name string) bool {
	p.mu.Lock()
	fresh := p.fresh[name] != nil
	p.mu.Unlock()
	_, held := p.holder(name)
	return fresh || held
}

// PID is the number of a process; 0 where none runs, or it has not said it yet.
func (p *Processes) PID(name string) int {
	if pid, held := p.holder(name); held && pid > 0 {
		return pid
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if cmd := p.fresh[name]; cmd != nil {
		return cmd.Process.Pid
	}
	return 0
}

// holder is the process that holds a lock, 0 where it has not said its number.
func (p *Processes) holder(name string) (pid int, held bool) {
	f, err := os.Open(p.LockFile(name))
	if err != nil {
		return 0, false
	}
	defer f.Close()
	if unix.Flock(int(f.Fd()), unix.LOCK_SH|unix.LOCK_NB) == nil {
		return 0, false
	}
	text := make([]byte, 32)
	n, _ := f.Read(text)
	pid, _ = strconv.Atoi(strings.TrimSpace(string(text[:n])))
	return pid, true
}

// logName is the file of what a process prints.
const logName = "log"

// Start starts a process that outlives this one, its output in the file log of its
// folder. The command takes its lock itself, or inherits it.
func (p *Processes) Start(name string, cmd *exec.Cmd) error {
	folder := p.Folder(name)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	log, err := os.OpenFile(filepath.Join(folder, logName), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := cmd.Start(); err != nil {
		return err
	}
	p.fresh[name] = cmd
	go p.reap(name, cmd)
	return nil
}

func (p *Processes) reap(name string, cmd *exec.Cmd) {
	_ = cmd.Wait() // how it ended stands in its log
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.fresh[name] == cmd {
		delete(p.fresh, name)
	}
}

// LastWords is the last line that a process printed with one of the marks in it, or
// else its last line.
func (p *Processes) LastWords(name string, marks ...string) string {
	const most = 8 << 10 // bytes that are looked at
	f, err := os.Open(filepath.Join(p.Folder(name), logName))
	if err != nil {
		return ""
	}
	defer f.Close()
	if size, err := f.Seek(0, io.SeekEnd); err == nil {
		_, _ = f.Seek(max(0, size-most), io.SeekStart)
	}
	text, _ := io.ReadAll(io.LimitReader(f, most))
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	last := len(lines) - 1
	for i, line := range lines {
		if slices.ContainsFunc(marks, func(mark string) bool { return strings.Contains(line, mark) }) {
			last = i
		}
	}
	return strings.TrimSpace(lines[last])
}

// endTime is how long a process that is told to end may take before it is killed.
const endTime = 3 * time.Second

// Stop ends a process and returns when it has gone.
func (p *Processes) Stop(ctx context.Context, name string) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	late := time.After(endTime)
	signal, sent := unix.SIGTERM, syscall.Signal(0)
	for p.Lives(name) {
		// Its number may not stand in its file yet.
		if pid := p.PID(name); pid > 0 && sent != signal {
			_ = unix.Kill(pid, signal)
			sent = signal
		}
		select {
		case <-tick.C:
		case <-late:
			signal = unix.SIGKILL
		case <-ctx.Done():
			if pid := p.PID(name); pid > 0 {
				_ = unix.Kill(pid, unix.SIGKILL)
			}
			return fmt.Errorf("end %s: %w", name, ctx.Err())
		}
	}
	return nil
}

// Forget removes the folder of a process that has gone.
func (p *Processes) Forget(name string) error { return os.RemoveAll(p.Folder(name)) }
