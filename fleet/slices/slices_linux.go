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
	"os/exec"
	"sync"

	"github.com/opencontainers/cgroups"
	"github.com/opencontainers/cgroups/manager"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/hosted"
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
	config    Config
	processes *hosted.Processes
	mu        sync.Mutex // one Launch at a time
}

var _ joined.Machines = (*Slices)(nil)

// own is what the worker itself needs beside what it gives away.
const own = 96 << 20

// New is the slices below a folder, those of an earlier heddle included.
func New(c Config) (*Slices, error) {
	processes, err := hosted.New(hosted.Config{Dir: c.Dir, Lock: c.Lock})
	if err != nil {
		return nil, err
	}
	s := &Slices{config: c, processes: processes}
	_, dead, err := processes.List()
	for _, name := range dead { // its worker has gone: so should the rest
		err = errors.Join(err, s.End(context.Background(), name))
	}
	return s, err
}

// List names the slices that live.
func (s *Slices) List(context.Context) (names []string, err error) {
	names, _, err = s.processes.List()
	return names, err
}

// Launch starts the worker and confines it before it can give anything away.
func (s *Slices) Launch(_ context.Context, name string, o cluster.Offering) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.processes.Lives(name) {
		return nil
	}
	group, err := s.group(name, o.Capacity)
	if err != nil {
		return err
	}
	cmd := s.config.Command(name, o.Capacity)
	if err := s.processes.Start(name, cmd); err != nil {
		return err
	}
	if err := errors.Join(group.Apply(cmd.Process.Pid), group.Set(resources(o.Capacity))); err != nil {
		_ = cmd.Process.Kill()
		return fmt.Errorf("confine slice %s: %w", name, err)
	}
	return nil
}

// LastWords is what a slice's worker said last.
func (s *Slices) LastWords(name string) string { return s.processes.LastWords(name) }

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

// End stops the worker, kills what is left in its control groups and removes those
// and its folder.
func (s *Slices) End(ctx context.Context, name string) error {
	if err := s.processes.Stop(ctx, name); err != nil {
		return err
	}
	group, err := s.group(name, resource.Vector{})
	if err != nil {
		return err
	}
	left, _ := inside(group) // none where the groups are gone already
	for _, pid := range left {
		_ = unix.Kill(pid, unix.SIGKILL)
	}
	return errors.Join(group.Destroy(), s.processes.Forget(name))
}
