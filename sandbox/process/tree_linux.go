package process

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/heddle-run/heddle/sandbox/process/stage"
	"golang.org/x/sys/unix"
)

// tree is where this heddle may make control groups: for each controller a
// folder, in a version 1 hierarchy of its own or in the unified one. A host
// may mix the two; then the unified hierarchy, though it holds no controller
// we use, still gives pressure figures.
type tree struct {
	tag     string            // names the folders of this heddle: owner's pid and start time
	folders map[string]folder // controller -> where sandboxes get their group
	reasons map[string]string // controller -> why there is none
	unified string            // the heddle folder in the unified hierarchy, "" when none
	path    string            // the heddle folder's path in its hierarchy, as a container runtime is told it
	strays  []string          // heddle folders that a runtime makes in hierarchies we do not use
}

type folder struct {
	path string
	v2   bool
}

// controllers that the driver uses, by one name each: "io" is blkio in version 1.
var controllers = []string{"cpu", "cpuacct", "memory", "pids", "io"}

func (t *tree) has(controller string) bool { return t.folders[controller].path != "" }

func (t *tree) why(controller string) string {
	if r := t.reasons[controller]; r != "" {
		return r
	}
	return "this host has no control group controller " + controller
}

// findTree reads the host's mounts, makes heddle's folder in each hierarchy and
// removes what a heddle that was killed has left there.
// A container runtime makes groups of the same name in every hierarchy: with
// everywhere they are known and removed too.
func findTree(group string, everywhere bool) *tree {
	t := &tree{tag: ownerTag(os.Getpid()), folders: map[string]folder{}, reasons: map[string]string{}}
	own := ownGroups()
	for _, m := range cgroupMounts() {
		if m.v2 {
			t.useUnified(m, own[""], group)
		} else {
			t.useV1(m, own, group)
		}
	}
	if everywhere {
		t.findStrays(group)
	}
	t.weigh()
	t.sweep()
	return t
}

// weigh gives the sandboxes together the weight of one plain process a core: among
// processes that stand in no group, all of them would else weigh as much as one.
func (t *tree) weigh() {
	f := t.folders["cpu"]
	if f.path == "" {
		return
	}
	name, value := "cpu.shares", 1024*runtime.NumCPU()
	if f.v2 {
		name, value = "cpu.weight", min(100*runtime.NumCPU(), 10000)
	}
	_ = stage.WriteControl(filepath.Join(f.path, name), strconv.Itoa(value)) // only who comes first when the host is full
}

// findStrays names what a container runtime is told and where that leads.
func (t *tree) findStrays(group string) {
	t.path = "/" + group
	for _, m := range cgroupMounts() {
		if rel, ok := strings.CutPrefix(t.unified, m.point); ok && m.v2 && t.folders["memory"].v2 {
			t.path = rel
		}
		if dir := filepath.Join(m.point, group); !m.v2 && !slices.Contains(t.dirs(), dir) {
			t.strays = append(t.strays, dir)
		}
	}
}

func (t *tree) useV1(m cgroupMount, own map[string]string, group string) {
	for _, c := range controllers {
		name := c
		if c == "io" {
			name = "blkio"
		}
		if !m.options[name] {
			continue
		}
		dir := filepath.Join(m.below(own[name]), group)
		if err := os.Mkdir(dir, 0o755); err != nil && !os.IsExist(err) {
			t.reasons[c] = "no control group may be made: " + err.Error()
			continue
		}
		if unix.Access(dir, unix.W_OK) != nil {
			t.reasons[c] = "control group " + dir + " is not ours to write"
			continue
		}
		t.folders[c] = folder{path: dir}
	}
}

// useUnified makes the folder and hands the controllers down to it. Processes
// may not sit beside enabled children, so heddle moves itself into a leaf when
// the kernel says so.
func (t *tree) useUnified(m cgroupMount, own, group string) {
	base := m.below(own)
	dir := filepath.Join(base, group)
	if err := os.Mkdir(dir, 0o755); err != nil && !os.IsExist(err) || unix.Access(dir, unix.W_OK) != nil {
		for _, c := range controllers {
			t.reasons[c] = "the unified control group of heddle is not delegated to it"
		}
		return
	}
	t.unified = dir
	have, _ := os.ReadFile(filepath.Join(base, "cgroup.controllers"))
	for _, c := range strings.Fields(string(have)) {
		if c != "cpu" && c != "memory" && c != "pids" && c != "io" {
			continue
		}
		err := handDown(base, c)
		if err == unix.EBUSY {
			leaf := filepath.Join(base, group+"-self")
			os.Mkdir(leaf, 0o755)
			if err = stage.WriteControl(filepath.Join(leaf, "cgroup.procs"), strconv.Itoa(os.Getpid())); err == nil {
				err = handDown(base, c)
			}
		}
		if err == nil {
			err = handDown(dir, c)
		}
		if err != nil {
			t.reasons[c] = "the unified hierarchy does not hand it down: " + err.Error()
			continue
		}
		t.folders[c] = folder{path: dir, v2: true}
		if c == "cpu" {
			t.folders["cpuacct"] = t.folders[c]
		}
	}
}

func handDown(dir, controller string) error {
	return stage.WriteControl(filepath.Join(dir, "cgroup.subtree_control"), "+"+controller)
}

type cgroupMount struct {
	root, point string
	v2          bool
	options     map[string]bool
}

// below is the folder of a group's path as this mount shows it; in a container
// the mount's root is the container's own group.
func (m cgroupMount) below(group string) string {
	if rel, ok := strings.CutPrefix(group, m.root); ok {
		group = rel
	}
	return filepath.Join(m.point, path.Clean("/"+group))
}

func cgroupMounts() []cgroupMount {
	data, _ := os.ReadFile("/proc/self/mountinfo")
	var all []cgroupMount
	for line := range strings.Lines(string(data)) {
		left, right, ok := strings.Cut(line, " - ")
		l, r := strings.Fields(left), strings.Fields(right)
		if !ok || len(l) < 5 || len(r) < 3 || r[0] != "cgroup" && r[0] != "cgroup2" {
			continue
		}
		m := cgroupMount{root: l[3], point: l[4], v2: r[0] == "cgroup2", options: map[string]bool{}}
		for o := range strings.SplitSeq(r[2], ",") {
			m.options[o] = true
		}
		all = append(all, m)
	}
	return all
}

// ownGroups is heddle's own group by controller; the unified one stands under "".
func ownGroups() map[string]string {
	data, _ := os.ReadFile("/proc/self/cgroup")
	own := map[string]string{}
	for line := range strings.Lines(string(data)) {
		f := strings.SplitN(strings.TrimSpace(line), ":", 3)
		if len(f) != 3 {
			continue
		}
		for c := range strings.SplitSeq(f[1], ",") {
			own[c] = f[2]
		}
	}
	return own
}

// ownerTag names a process for good: its pid and when it started, so that a
// reused pid is not taken for the owner. "" when there is no such process.
func ownerTag(pid int) string {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return ""
	}
	rest := string(data[strings.LastIndexByte(string(data), ')')+1:]) // the name may hold anything
	f := strings.Fields(rest)
	if len(f) < 20 {
		return ""
	}
	return fmt.Sprintf("%d-%s", pid, f[19])
}

// dirs are the folders under which sandboxes have their groups, each once.
func (t *tree) dirs() []string {
	var dirs []string
	if t.unified != "" {
		dirs = append(dirs, t.unified)
	}
	for _, c := range controllers {
		if dir := t.folders[c].path; dir != "" && !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return dirs
}

// sweep removes the groups of owners that are gone, with what runs in them.
func (t *tree) sweep() {
	for _, dir := range append(t.dirs(), t.strays...) {
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			f := strings.Split(e.Name(), "-")
			if !e.IsDir() || len(f) != 3 {
				continue
			}
			pid, err := strconv.Atoi(f[0])
			if err != nil || ownerTag(pid) == f[0]+"-"+f[1] {
				continue
			}
			removeGroup(filepath.Join(dir, e.Name()), time.Second)
		}
	}
}

// removeGroup kills what is left in a group and removes it. The kernel lets go
// of dead processes a little after they are reaped, hence the patience.
func removeGroup(dir string, patience time.Duration) error {
	for wait, until := 100*time.Microsecond, time.Now().Add(patience); ; wait *= 2 {
		err := unix.Rmdir(dir)
		if err == nil || err == unix.ENOENT {
			return nil
		}
		if time.Now().After(until) {
			return fmt.Errorf("remove control group %s: %w", dir, err)
		}
		data, _ := os.ReadFile(filepath.Join(dir, "cgroup.procs"))
		for _, pid := range strings.Fields(string(data)) {
			if n, err := strconv.Atoi(pid); err == nil && n > 1 {
				unix.Kill(n, unix.SIGKILL)
			}
		}
		time.Sleep(min(wait, 20*time.Millisecond))
	}
}
