// Package slices makes machines out of parts of this one: each is a worker process
// in control groups of its own, which hold it and all that runs in it to what was
// sold. It is joined.Machines; joined.Pooled makes a provider of it.
//
// A slice is known by the lock that its worker holds in the folder of its name, so
// it is found again, and not launched twice, by whoever comes after a crash.
package slices

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/opencontainers/cgroups"
	"github.com/opencontainers/cgroups/manager"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/resource"
)

// Config of Slices.
type Config struct {
	Dir string // of the workers' data: a folder each, which Command's worker locks
	// Command starts the worker of that name for a node of that capacity.
	Command func(name string, capacity resource.Vector) *exec.Cmd
	// Lock is the file that a worker of that folder holds locked, its number in it.
	Lock string
}

// Slices are the slices of this machine.
type Slices struct {
	config Config
	mu     sync.Mutex
	fresh  map[string]*exec.Cmd // launched here, perhaps before they hold their lock; +checklocks:mu
}

var _ joined.Machines = (*Slices)(nil)

// own is what the worker itself needs beside what it gives away.
const own = 96 << 20

// New is the slices below a folder, those of an earlier heddle included.
func New(c Config) (*Slices, error) {
	if err := os.MkdirAll(c.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("open slices: %w", err)
	}
	s := &Slices{config: c, fresh: map[string]*exec.Cmd{}}
	entries, err := os.ReadDir(c.Dir)
	if err != nil {
		return nil, fmt.Errorf("open slices: %w", err)
	}
	for _, e := range entries {
		if s.holder(e.Name()) == 0 { // its worker has gone: so should the rest
			err = errors.Join(err, s.End(context.Background(), e.Name()))
		}
	}
	return s, err
}

// List names the slices that live.
func (s *Slices) List(context.Context) (names []string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	entries, err := os.ReadDir(s.config.Dir)
	if err != nil {
		return nil, fmt.Errorf("list slices: %w", err)
	}
	for _, e := range entries {
		if s.fresh[e.Name()] != nil || s.holder(e.Name()) != 0 {
			names = append(names, e.Name())
		}
	}
	return names, nil
}

// holder is the process that holds a slice's lock; 0 is nobody.
func (s *Slices) holder(name string) int {
	f, err := os.Open(filepath.Join(s.config.Dir, name, s.config.Lock))
	if err != nil {
		return 0
	}
	defer f.Close()
	if unix.Flock(int(f.Fd()), unix.LOCK_SH|unix.LOCK_NB) == nil {
		return 0
	}
	text := make([]byte, 32)
	n, _ := f.Read(text)
	pid, _ := strconv.Atoi(strings.TrimSpace(string(text[:n])))
	return pid
}

// Launch starts the worker and confines it before it can give anything away.
func (s *Slices) Launch(_ context.Context, name string, o cluster.Offering) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fresh[name] != nil || s.holder(name) != 0 {
		return nil
	}
	folder := filepath.Join(s.config.Dir, name)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	log, err := os.OpenFile(filepath.Join(folder, "worker.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer log.Close()
	group, err := s.group(name, o.Capacity)
	if err != nil {
		return err
	}
	cmd := s.config.Command(name, o.Capacity)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // it outlives this process
	if err := cmd.Start(); err != nil {
		return err
	}
	s.fresh[name] = cmd
	go s.reap(name, cmd)
	if err := errors.Join(group.Apply(cmd.Process.Pid), group.Set(resources(o.Capacity))); err != nil {
		_ = cmd.Process.Kill()
		return fmt.Errorf("confine slice %s: %w", name, err)
	}
	return nil
}

func (s *Slices) reap(name string, cmd *exec.Cmd) {
	_ = cmd.Wait() // how it ended stands in its log
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.fresh[name] == cmd {
		delete(s.fresh, name)
	}
}

// resources are the limits of a slice: processors by quota, memory with room for
// the worker itself. Requests per second are left to the sandboxes inside.
func resources(v resource.Vector) *cgroups.Resources {
	const period = 100_000
	return &cgroups.Resources{CpuPeriod: period, CpuQuota: int64(v[resource.CPU]) * period / 1000, Memory: int64(v[resource.Memory]) + own, SkipDevices: true}
}

// group is the control groups of a slice: in one folder of heddle's, under a name
// that tells one data folder's from another's.
func (s *Slices) group(name string, v resource.Vector) (cgroups.Manager, error) {
	m, err := manager.New(&cgroups.Cgroup{Name: tag(s.config.Dir) + "-" + name, Parent: "heddle-slices", Resources: resources(v)})
	if err != nil {
		return nil, fmt.Errorf("control groups of slice %s: %w", name, err)
	}
	return m, nil
}

// inside are the processes in a slice's groups and the groups below; version 1 has
// them in each hierarchy alike.
func inside(group cgroups.Manager) ([]int, error) { return cgroups.GetAllPids(group.Path("memory")) }

// endTime is how long a worker that is told to end may take before it is killed.
const endTime = 3 * time.Second

// End stops the worker, kills what is left in its control groups and removes those
// and its folder.
func (s *Slices) End(ctx context.Context, name string) error {
	s.mu.Lock()
	pid := s.holder(name)
	if cmd := s.fresh[name]; pid == 0 && cmd != nil {
		pid = cmd.Process.Pid
	}
	s.mu.Unlock()
	if pid > 0 {
		s.stop(ctx, name, pid)
	}
	group, err := s.group(name, resource.Vector{})
	if err != nil {
		return err
	}
	left, _ := inside(group) // none where the groups are gone already
	for _, pid := range left {
		_ = unix.Kill(pid, unix.SIGKILL)
	}
	err = group.Destroy()
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.fresh, name)
	return errors.Join(err, os.RemoveAll(filepath.Join(s.config.Dir, name)))
}

func (s *Slices) stop(ctx context.Context, name string, pid int) {
	_ = unix.Kill(pid, unix.SIGTERM)
	late := time.After(endTime)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for s.lives(name) {
		select {
		case <-tick.C:
		case <-late:
			_ = unix.Kill(pid, unix.SIGKILL)
			late = nil
		case <-ctx.Done():
			_ = unix.Kill(pid, unix.SIGKILL)
			return
		}
	}
}

func (s *Slices) lives(name string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fresh[name] != nil || s.holder(name) != 0
}
