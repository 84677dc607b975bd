package stage

import (
	"slices"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// installFilter puts the filter on the calling thread and what it starts. It
// returns the descriptor on which refused calls are announced, or -1.
func installFilter(prog []byte, listen bool) (int, error) {
	flags := uintptr(0)
	if listen {
		flags = unix.SECCOMP_FILTER_FLAG_NEW_LISTENER
	}
	fprog := unix.SockFprog{Len: uint16(len(prog) / int(unsafe.Sizeof(unix.SockFilter{}))), Filter: (*unix.SockFilter)(unsafe.Pointer(&prog[0]))}
	fd, _, errno := unix.RawSyscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, flags, uintptr(unsafe.Pointer(&fprog)))
	if errno != 0 {
		return -1, errno
	}
	if !listen {
		return -1, nil
	}
	return int(fd), nil
}

// notification and answer are struct seccomp_notif and seccomp_notif_resp.
type notification struct {
	id         uint64
	pid, flags uint32
	nr         int32
	arch       uint32
	ip         uint64
	args       [6]uint64
}

type answer struct {
	id    uint64
	val   int64
	err   int32
	flags uint32
}

// pace slows down who asks for nothing else: this process's time is not the program's,
// so what it spends on answers no limit of the program's holds.
type pace struct {
	answered int
	since    time.Time // of the last paceEvery answers
}

// Beyond the first freely answered refusals, there are 5,000 a second, for 6 % of a core.
const (
	freely    = 20_000
	paceEvery = 100
	paceTime  = 20 * time.Millisecond
)

func (p *pace) keep() {
	p.answered++
	if p.answered < freely || p.answered%paceEvery != 0 {
		return
	}
	time.Sleep(paceTime - time.Since(p.since))
	p.since = time.Now()
}

// answerCalls says no to every announced call, EPERM to those that are forbidden and
// ENOSYS to others, and hands its number to log; but it lets a process that is about to
// end do so once its peak has been read.
func answerCalls(fd int, log *callLog, forbid []int) {
	var pace pace
	for {
		var n notification
		if _, _, errno := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), unix.SECCOMP_IOCTL_NOTIF_RECV, uintptr(unsafe.Pointer(&n))); errno != 0 {
			if errno == unix.EINTR || errno == unix.ENOENT {
				continue // the caller was killed while it waited
			}
			return
		}
		a := answer{id: n.id}
		if n.nr == unix.SYS_EXIT_GROUP {
			log.ending(int(n.pid))
			a.flags = unix.SECCOMP_USER_NOTIF_FLAG_CONTINUE
		} else {
			pace.keep()
			log.refused(int(n.nr))
			a.err = -int32(unix.ENOSYS)
			if slices.Contains(forbid, int(n.nr)) {
				a.err = -int32(unix.EPERM)
			}
		}
		unix.Syscall(unix.SYS_IOCTL, uintptr(fd), unix.SECCOMP_IOCTL_NOTIF_SEND, uintptr(unsafe.Pointer(&a)))
	}
}
