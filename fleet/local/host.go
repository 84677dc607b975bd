package local

import (
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/resource"
)

// What a machine is taken to have of the kinds that it cannot tell: a middling
// NVMe disk and a 10 Gbit/s link. Config.Capacity says it better.
const (
	usualIOPS = 100_000
	usualNet  = 10_000_000_000
)

// unlimited is above any real limit; cgroup v1 writes "none" as about 2^63.
const unlimited = 1 << 60

// host reads what this process may use of the machine. Root is "/", but in tests.
type host struct {
	root fs.FS
	cpus int // in the affinity mask
}

// capacity is what the machine, or the control group we live in, has in all.
// Memory is not in it: see memory.
func (h host) capacity() resource.Vector {
	cpu := resource.Quantity(h.cpus) * 1000
	for _, group := range h.groups("cpu") {
		if q := h.cpuQuota(group); q > 0 {
			cpu = min(cpu, q)
		}
	}
	return resource.Vector{resource.CPU: cpu, resource.IOPS: usualIOPS, resource.Net: usualNet}
}

// cpuQuota is a control group's limit in millicores; 0 is none.
func (h host) cpuQuota(group string) resource.Quantity {
	quota, period := int64(0), int64(0)
	if f := strings.Fields(h.text(group + "/cpu.max")); len(f) == 2 {
		quota, period = number(f[0]), number(f[1])
	} else {
		quota, period = number(h.text(group+"/cpu.cfs_quota_us")), number(h.text(group+"/cpu.cfs_period_us"))
	}
	if quota <= 0 || period <= 0 {
		return 0
	}
	return resource.Quantity(quota * 1000 / period)
}

// memory is the total and what is available now, in bytes: the machine's, or
// less when a control group above us has a limit.
func (h host) memory() (total, available resource.Quantity) {
	for _, line := range strings.Split(h.text("proc/meminfo"), "\n") {
		name, value, _ := strings.Cut(line, ":")
		kib := resource.Quantity(number(strings.TrimSuffix(strings.TrimSpace(value), " kB")))
		switch name {
		case "MemTotal":
			total = kib << 10
		case "MemAvailable":
			available = kib << 10
		}
	}
	for _, group := range h.groups("memory") {
		limit, used := h.memoryLimit(group)
		if limit > 0 && limit < unlimited {
			total = min(total, limit)
			available = min(available, max(0, limit-used))
		}
	}
	return total, available
}

// memoryLimit is a control group's limit and its use without the page cache that
// the kernel gives up first.
func (h host) memoryLimit(group string) (limit, used resource.Quantity) {
	use, cache := "/memory.usage_in_bytes", "total_inactive_file"
	limit = resource.Quantity(number(h.text(group + "/memory.limit_in_bytes")))
	if limit == 0 {
		use, cache = "/memory.current", "inactive_file"
		limit = resource.Quantity(number(h.text(group + "/memory.max")))
	}
	if limit == 0 || limit >= unlimited {
		return limit, 0
	}
	used = resource.Quantity(number(h.text(group + use)))
	for _, line := range strings.Split(h.text(group+"/memory.stat"), "\n") {
		if name, value, _ := strings.Cut(line, " "); name == cache {
			used -= resource.Quantity(number(value))
		}
	}
	return limit, max(0, used)
}

// groups are the control groups that hold this process for a controller, the
// innermost first, in whichever hierarchy (v1, v2 or both) the host has.
func (h host) groups(controller string) []string {
	var found []string
	for _, line := range strings.Split(h.text("proc/self/cgroup"), "\n") {
		f := strings.SplitN(line, ":", 3)
		if len(f) != 3 {
			continue
		}
		bases := []string{"sys/fs/cgroup", "sys/fs/cgroup/unified"} // "0::" is v2
		if f[0] != "0" {
			if !contains(strings.Split(f[1], ","), controller) {
				continue
			}
			bases = []string{"sys/fs/cgroup/" + controller, "sys/fs/cgroup/" + f[1]}
		}
		for _, base := range bases {
			for p := path.Join("/", f[2]); ; p = path.Dir(p) {
				// Inside a container the path may be the host's, of which only the top is visible.
				found = append(found, path.Join(base, p))
				if p == "/" {
					break
				}
			}
		}
	}
	return found
}

// text is a file's content; a file that is not there is empty, as a host without
// the feature is the same as one without a limit.
func (h host) text(name string) string {
	data, err := fs.ReadFile(h.root, name)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(data))
}

// number reads a decimal; anything else, "max" and "-1" above all, is 0.
func number(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0
	}
	return max(0, n)
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// started says when a process began, in clock ticks since boot; "" when it is gone.
// A process ID alone is no identity: it is used again.
func (h host) started(pid int) string {
	stat := h.text("proc/" + strconv.Itoa(pid) + "/stat")
	// The second field is the name in brackets, which may hold anything.
	_, rest, ok := cutLast(stat, ") ")
	f := strings.Fields(rest)
	if !ok || len(f) < 20 || f[0] == "Z" || f[0] == "X" {
		return ""
	}
	return f[19] // field 22 of proc(5)
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// boot tells one run of the machine from the next.
func (h host) boot() string { return h.text("proc/sys/kernel/random/boot_id") }
