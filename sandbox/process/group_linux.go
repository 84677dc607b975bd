package process

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// group is the control groups of one sandbox: a folder of the same name in
// every hierarchy that is used.
type group struct {
	tree    *tree
	name    string
	unified string // its folder in the unified hierarchy, "" when none
	open    counters

	// What the init stage itself takes of the limits, read once it is ready. In
	// version 1 that is one thread; in the unified hierarchy, where threads
	// cannot be moved one by one, it is all of it.
	ownPids   int64
	ownMemory int64
	ownCPU    time.Duration
}

func (t *tree) newGroup(serial int64) (*group, error) {
	g := &group{tree: t, name: fmt.Sprintf("%s-%d", t.tag, serial)}
	if t.unified != "" {
		g.unified = filepath.Join(t.unified, g.name)
	}
	for _, dir := range g.folders() {
		if err := unix.Mkdir(dir, 0o755); err != nil {
			g.remove()
			return nil, fmt.Errorf("make control group %s: %w", dir, err)
		}
	}
	return g, nil
}

// folders are the group's folders, each once, the unified one first.
func (g *group) folders() []string {
	dirs := g.tree.dirs()
	for i, dir := range dirs {
		dirs[i] = filepath.Join(dir, g.name)
	}
	return dirs
}

// joinFiles are the version 1 files in which the init thread writes itself. A
// thread that moves itself alone is spared the kernel's lock over all forks,
// which costs up to 12 ms; the unified hierarchy is entered at clone instead.
func (g *group) joinFiles() []string {
	var files []string
	for _, dir := range g.folders() {
		if dir != g.unified {
			files = append(files, filepath.Join(dir, "tasks"))
		}
	}
	return files
}

// enter moves a process in wherever a container runtime has not put it: one path
// leads to one group only where all hierarchies are laid out alike.
func (g *group) enter(pid int) error {
	id := strconv.Itoa(pid)
	for _, dir := range g.folders() {
		procs := filepath.Join(dir, "cgroup.procs")
		if slices.Contains(strings.Fields(stage.ReadControl(procs)), id) {
			continue
		}
		if err := stage.WriteControl(procs, id); err != nil {
			return fmt.Errorf("enter control group %s: %w", dir, err)
		}
	}
	return nil
}

func (g *group) remove() error {
	var errs []error
	for _, dir := range g.folders() {
		errs = append(errs, removeGroup(dir, 5*time.Second))
	}
	for _, dir := range g.tree.strays {
		errs = append(errs, removeGroup(filepath.Join(dir, g.name), 5*time.Second))
	}
	return errors.Join(errs...)
}

// file is the control file of a controller, by its name in either version.
func (g *group) file(controller, v1, v2 string) (name string, isV2, ok bool) {
	f := g.tree.folders[controller]
	if f.path == "" || f.v2 && v2 == "" || !f.v2 && v1 == "" {
		return "", false, false
	}
	if f.v2 {
		return filepath.Join(f.path, g.name, v2), true, true
	}
	return filepath.Join(f.path, g.name, v1), false, true
}

// weighOwn records what the init stage takes before the program runs.
func (g *group) weighOwn() {
	g.ownCPU, _ = g.cpu()
	g.ownPids, _ = g.number("pids", "pids.current", "pids.current")
	if g.tree.folders["memory"].v2 {
		g.ownMemory, _ = g.number("memory", "", "memory.current")
	}
}

// set writes the limits that differ from old. CPU goes by quota per 100 ms, so
// that a share is exact over any second, and by weight when the host is full.
func (g *group) set(old, l sandbox.Limits) error {
	if mem := l.Vector[resource.Memory]; mem != old.Vector[resource.Memory] {
		if err := g.setMemory(int64(mem)); err != nil {
			return err
		}
	}
	if cpu := int64(l.Vector[resource.CPU]); cpu != int64(old.Vector[resource.CPU]) {
		if err := g.setCPU(int64(old.Vector[resource.CPU]), cpu); err != nil {
			return err
		}
	}
	if name, _, ok := g.file("pids", "pids.max", "pids.max"); ok && l.Pids != old.Pids {
		value := "max"
		if l.Pids > 0 {
			value = strconv.FormatInt(int64(l.Pids)+g.ownPids, 10)
		}
		if err := stage.WriteControl(name, value); err != nil {
			return fmt.Errorf("limit pids: %w", err)
		}
	}
	if iops, bytes := int64(l.Vector[resource.IOPS]), l.IOBytes; iops != int64(old.Vector[resource.IOPS]) || bytes != old.IOBytes {
		return g.setIO(iops, bytes)
	}
	return nil
}

// A program may save up so much of what it did not use of its CPU time, in microseconds
// a period: a short peak after a pause is then not throttled, and in any two seconds it has
// at most a hundredth more than its share.
const (
	cpuPeriod = 100_000
	cpuBurst  = 5 // the part of a period's time, as its divisor
)

func (g *group) setCPU(old, milli int64) error {
	quota := max(1000, milli*cpuPeriod/1000) // the kernel takes no less than 1 ms
	weight := min(max(2, milli*1024/1000), 262144)
	if name, v2, ok := g.file("cpu", "cpu.cfs_quota_us", "cpu.max"); ok {
		value := strconv.FormatInt(quota, 10)
		switch {
		case milli <= 0 && v2:
			value = "max"
		case milli <= 0:
			value = "-1"
		case v2:
			value += " " + strconv.Itoa(cpuPeriod)
		}
		saved, _, _ := g.file("cpu", "cpu.cfs_burst_us", "cpu.max.burst")
		burst := func() error {
			err := stage.WriteControl(saved, strconv.FormatInt(quota/cpuBurst, 10))
			if errors.Is(err, unix.ENOENT) || milli <= 0 {
				return nil // the kernel is older than 5.14
			}
			return err
		}
		set := []func() error{func() error { return stage.WriteControl(name, value) }, burst}
		if milli < old { // never more than the limit
			slices.Reverse(set)
		}
		for _, do := range set {
			if err := do(); err != nil {
				return fmt.Errorf("limit cpu: %w", err)
			}
		}
	}
	if name, v2, ok := g.file("cpu", "cpu.shares", "cpu.weight"); ok && milli > 0 {
		if v2 { // the kernel's own mapping of 2..262144 to 1..10000
			weight = 1 + (weight-2)*9999/262142
		}
		if err := stage.WriteControl(name, strconv.FormatInt(weight, 10)); err != nil {
			return fmt.Errorf("weigh cpu: %w", err)
		}
	}
	return nil
}

// setMemory limits memory and swap together. Version 1 wants the larger of the
// two written first, and refuses to go below what it cannot reclaim.
func (g *group) setMemory(bytes int64) error {
	name, v2, ok := g.file("memory", "memory.limit_in_bytes", "memory.max")
	if !ok {
		return nil
	}
	value := "-1"
	switch {
	case bytes > 0:
		value = strconv.FormatInt(bytes+g.ownMemory, 10)
	case v2:
		value = "max"
	}
	if v2 {
		// memory.max below use would kill; the port promises a refusal instead.
		if used, _ := g.number("memory", "", "memory.current"); bytes > 0 && used-g.memory().cache > bytes+g.ownMemory {
			return fmt.Errorf("limit memory to %d bytes, %d are in use: %w", bytes, used, sandbox.ErrBelowUse)
		}
		swap, _, _ := g.file("memory", "", "memory.swap.max")
		stage.WriteControl(swap, "0") // without swap the file is not there
		if err := stage.WriteControl(name, value); err != nil {
			return fmt.Errorf("limit memory: %w", err)
		}
		return nil
	}
	both, _, _ := g.file("memory", "memory.memsw.limit_in_bytes", "")
	err := stage.WriteControl(name, value)
	if errors.Is(err, unix.EINVAL) && stage.WriteControl(both, value) == nil { // above the limit with swap: that one first
		err = stage.WriteControl(name, value)
	}
	if err == nil {
		if err = stage.WriteControl(both, value); errors.Is(err, unix.ENOENT) {
			err = nil // no swap accounting
		}
	}
	if errors.Is(err, unix.EBUSY) {
		return fmt.Errorf("limit memory to %d bytes: %w", bytes, sandbox.ErrBelowUse)
	}
	if err != nil {
		return fmt.Errorf("limit memory: %w", err)
	}
	// What lies in the queues of connections counts by itself there, and without a
	// limit not at all. Below what is queued it cannot go: then it stays.
	connections, _, _ := g.file("memory", "memory.kmem.tcp.limit_in_bytes", "")
	if err := stage.WriteControl(connections, value); err != nil && !errors.Is(err, unix.EBUSY) && !errors.Is(err, unix.ENOENT) {
		return fmt.Errorf("limit memory of connections: %w", err)
	}
	return nil
}

// setIO throttles every real disk of the host, reads and writes each.
func (g *group) setIO(iops, bytes int64) error {
	if !g.tree.has("io") {
		return nil
	}
	for _, disk := range disks() {
		if name, v2, _ := g.file("io", "", "io.max"); v2 {
			if err := stage.WriteControl(name, fmt.Sprintf("%s rbps=%s wbps=%[2]s riops=%[3]s wiops=%[3]s", disk, orMax(bytes), orMax(iops))); err != nil {
				return fmt.Errorf("limit io on %s: %w", disk, err)
			}
			continue
		}
		for file, n := range map[string]int64{"read_iops": iops, "write_iops": iops, "read_bps": bytes, "write_bps": bytes} {
			name, _, _ := g.file("io", "blkio.throttle."+file+"_device", "")
			if err := stage.WriteControl(name, fmt.Sprintf("%s %d", disk, max(n, 0))); err != nil {
				return fmt.Errorf("limit io on %s: %w", disk, err)
			}
		}
	}
	return nil
}

func orMax(n int64) string {
	if n <= 0 {
		return "max"
	}
	return strconv.FormatInt(n, 10)
}

// disks are the device numbers of whole disks with hardware behind them.
func disks() []string {
	entries, _ := os.ReadDir("/sys/block")
	var all []string
	for _, e := range entries {
		dir := filepath.Join("/sys/block", e.Name())
		if !exists(filepath.Join(dir, "device")) {
			continue
		}
		if dev, err := os.ReadFile(filepath.Join(dir, "dev")); err == nil {
			all = append(all, strings.TrimSpace(string(dev)))
		}
	}
	return all
}
