package process

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
	"github.com/heddle-run/heddle/sandbox/syscalls"
)

// The filter is an allow-list, the runtime's with what the program is granted
// (package syscalls). A call that is not on it fails with ENOSYS, as on an older
// kernel, because programs know how to fall back from that; one that breaks out of,
// looks into or weakens the sandbox or the kernel fails with EPERM. Both are counted,
// so that the outcome can name them. Nothing is killed for asking: a library that
// probes for io_uring and does without is a common and honest program.
//
// A refused call is announced to the init stage, which answers it: only so is its
// number known. Allowed calls never leave the filter, whatever the kernel does for refused ones.

const (
	retAllow  = unix.SECCOMP_RET_ALLOW
	retNotify = unix.SECCOMP_RET_USER_NOTIF
	retENOSYS = unix.SECCOMP_RET_ERRNO | uint32(unix.ENOSYS)
	retEPERM  = unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)

	namespaceFlags = unix.CLONE_NEWNS | unix.CLONE_NEWCGROUP | unix.CLONE_NEWUTS | unix.CLONE_NEWIPC |
		unix.CLONE_NEWUSER | unix.CLONE_NEWPID | unix.CLONE_NEWNET
)

// Offsets in struct seccomp_data.
const (
	offNr   = 0
	offArch = 4
	offArgs = 16 // low half of the first argument on little-endian machines
)

func load(off uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: off}
}

func jump(op uint16, k uint32, yes, no uint8) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_JMP | op | unix.BPF_K, Jt: yes, Jf: no, K: k}
}

func ret(k uint32) unix.SockFilter {
	return unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: k}
}

// checked are the calls whose danger is in an argument: allowed ones are looked at,
// and what is refused of them fails with EPERM.
var checked = map[int]func(refuse uint32) []unix.SockFilter{
	// No new namespaces. clone3 hides its flags in memory, so nobody may make it and
	// the C library falls back to clone.
	unix.SYS_CLONE: func(refuse uint32) []unix.SockFilter {
		return []unix.SockFilter{load(offArgs), jump(unix.BPF_JSET, namespaceFlags, 0, 1), ret(refuse), ret(retAllow)}
	},
	// Local, IPv4, IPv6, and netlink's route family, which getifaddrs needs.
	unix.SYS_SOCKET: func(refuse uint32) []unix.SockFilter {
		return []unix.SockFilter{load(offArgs),
			jump(unix.BPF_JEQ, unix.AF_UNIX, 6, 0), jump(unix.BPF_JEQ, unix.AF_INET, 5, 0), jump(unix.BPF_JEQ, unix.AF_INET6, 4, 0),
			jump(unix.BPF_JEQ, unix.AF_NETLINK, 0, 2), load(offArgs + 16), jump(unix.BPF_JEQ, unix.NETLINK_ROUTE, 1, 0),
			ret(refuse), ret(retAllow)}
	},
	// Asking and the default only.
	unix.SYS_PERSONALITY: func(refuse uint32) []unix.SockFilter {
		return []unix.SockFilter{load(offArgs),
			jump(unix.BPF_JEQ, 0, 2, 0), jump(unix.BPF_JEQ, 0xffffffff, 1, 0), ret(refuse), ret(retAllow)}
	},
	// Pipes, sockets and plain files; device numbers have bit 0x2000 of the mode.
	unix.SYS_MKNODAT: func(refuse uint32) []unix.SockFilter {
		return []unix.SockFilter{load(offArgs + 16), jump(unix.BPF_JSET, 0x2000, 0, 1), ret(refuse), ret(retAllow)}
	},
}

// reasons is why a call is refused that may be made otherwise.
var reasons = map[int]string{
	unix.SYS_CLONE:       "to make namespaces, in which a program would have rights that it has not; container tools do",
	unix.SYS_SOCKET:      "to talk over sockets of a raw or unusual family; only local, IPv4 and IPv6 sockets are served",
	unix.SYS_PERSONALITY: "to take the manners of another system; only setarch, debuggers and old programs do",
	unix.SYS_MKNODAT:     "to make a device, which is the host's; no program without rights can",
}

// forbidden are the calls that fail with EPERM where they are refused.
func forbidden() []int {
	return append(syscalls.OfKind(syscalls.Never), slices.Sorted(maps.Keys(checked))...)
}

// filter assembles the allow-list. Where somebody listens, what is refused is announced.
// The kernel runs a new filter once for every call there is, to learn which are always
// allowed, so the filter is a search tree over ranges of numbers rather than a list: it is
// installed in a tenth of the time.
func filter(allowed []int, listen bool) []unix.SockFilter {
	refuse, unlisted := retEPERM, retENOSYS
	if listen {
		refuse, unlisted = retNotify, retNotify
	}
	rules := map[int][]unix.SockFilter{}
	for _, nr := range syscalls.OfKind(syscalls.Never) {
		rules[nr] = []unix.SockFilter{ret(refuse)}
	}
	for _, nr := range syscalls.OfKind(syscalls.Silent) {
		rules[nr] = []unix.SockFilter{ret(retENOSYS)}
	}
	for _, nr := range allowed {
		rules[nr] = []unix.SockFilter{ret(retAllow)}
		if check := checked[nr]; check != nil {
			rules[nr] = check(refuse)
		}
	}
	if listen { // announced too, so that the peak can be read while there is one
		rules[unix.SYS_EXIT_GROUP] = []unix.SockFilter{ret(retNotify)}
	}
	prog := []unix.SockFilter{load(offArch), jump(unix.BPF_JEQ, auditArch, 1, 0), ret(unix.SECCOMP_RET_KILL_PROCESS), load(offNr)}
	return append(prog, bisect(ranges(rules, []unix.SockFilter{ret(unlisted)}))...)
}

// callRange is the calls from one number up to the next range's, with what is done about them.
type callRange struct {
	from int
	do   []unix.SockFilter
}

// ranges orders the rules by number and joins neighbours that do the same.
// With numbers that have no rule, the x32 convention's among them, it does otherwise.
func ranges(rules map[int][]unix.SockFilter, otherwise []unix.SockFilter) []callRange {
	last := slices.Max(slices.Collect(maps.Keys(rules)))
	var all []callRange
	for nr := range last + 2 {
		do := rules[nr]
		if do == nil {
			do = otherwise
		}
		if len(all) == 0 || !slices.Equal(all[len(all)-1].do, do) {
			all = append(all, callRange{nr, do})
		}
	}
	return all
}

// bisect is the tree: the lower half follows its test, the upper half is jumped
// to. A jump reaches 255 instructions, which a half never exceeds (a test holds it).
func bisect(all []callRange) []unix.SockFilter {
	if len(all) == 1 {
		return all[0].do
	}
	mid := len(all) / 2
	low, high := bisect(all[:mid]), bisect(all[mid:])
	prog := append([]unix.SockFilter{jump(unix.BPF_JGE, uint32(all[mid].from), uint8(len(low)), 0)}, low...)
	return append(prog, high...)
}

// encode is the filter as the kernel reads it.
func encode(prog []unix.SockFilter) []byte {
	return unsafe.Slice((*byte)(unsafe.Pointer(&prog[0])), len(prog)*int(unsafe.Sizeof(prog[0])))
}

// walls are a filter in both forms: where refused calls are announced, and where
// nobody can listen.
type walls struct {
	listened, plain []byte
	forbid          []int // calls that fail with EPERM
}

// wallsOf makes the filter of a Spec, or takes the one made before.
func (d *Driver) wallsOf(spec sandbox.Spec) (walls, error) {
	if w, ok := d.filters.Load(spec.Runtime); ok && len(spec.Syscalls) == 0 {
		return w.(walls), nil
	}
	allowed, err := syscalls.Allowed(spec.Runtime, spec.Syscalls)
	if err != nil {
		return walls{}, err
	}
	w := walls{encode(filter(allowed, true)), encode(filter(allowed, false)), forbidden()}
	if len(spec.Syscalls) == 0 { // there are only so many runtimes
		d.filters.Store(spec.Runtime, w)
	}
	return w, nil
}

// denials say of refused calls what they are for, and how they can be had.
func denials(refused []stage.Refusal, spec sandbox.Spec) (all []sandbox.Denial) {
	allowed, _ := syscalls.Allowed(spec.Runtime, spec.Syscalls) // or there would be no sandbox
	for _, r := range refused {
		name, group := syscalls.Named(r.Nr)
		d := sandbox.Denial{Call: name, Times: r.Times, For: "to do what this heddle does not know", Needs: "newer programs may"}
		switch _, listed := slices.BinarySearch(allowed, r.Nr); {
		case r.Nr == stage.OtherCalls:
			d.Call = "others"
		case listed: // it was an argument
			d.For, d.Needs, _ = strings.Cut(reasons[r.Nr], "; ")
		case group != nil:
			d.For, d.Needs, d.Grantable = group.For, group.Needs, group.Kind != syscalls.Never
		}
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b sandbox.Denial) int { return cmp.Or(b.Times-a.Times, strings.Compare(a.Call, b.Call)) })
	return all
}
