package behave

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

// Of seccomp and pidfd, what package syscall lacks; the same on amd64 and arm64.
const (
	setFilter   = 1
	newListener = 8
	retNotify   = 0x7fc00000
	retAllow    = 0x7fff0000
	received    = 0xc0502100 // SECCOMP_IOCTL_NOTIF_RECV
	sent        = 0xc0182101 // SECCOMP_IOCTL_NOTIF_SEND
	goOn        = 1          // SECCOMP_USER_NOTIF_FLAG_CONTINUE
	pidfdOpen   = 434
	pidfdGetfd  = 438
)

type instruction struct {
	code   uint16
	jt, jf uint8
	k      uint32
}

// install puts a filter on this thread that says one thing to unshare, and lets
// everything else through.
func install(flags uintptr, say uint32) (int, error) {
	prog := []instruction{{0x20, 0, 0, 0}, {0x15, 0, 1, uint32(numbers["unshare"])}, {0x06, 0, 0, say}, {0x06, 0, 0, retAllow}}
	head := struct {
		n uint16
		p *instruction
	}{uint16(len(prog)), &prog[0]}
	fd, _, errno := syscall.RawSyscall(numbers["seccomp"], setFilter, flags, uintptr(unsafe.Pointer(&head)))
	if errno != 0 {
		return 0, errno
	}
	return int(fd), nil
}

// ownListener has a filter of the program's own announce a refused call to the
// program, which says to go on.
func ownListener() error {
	runtime.LockOSThread()
	fd, err := install(newListener, retNotify)
	if err != nil {
		return err
	}
	go func() {
		for {
			var asked [80]byte
			if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), received, uintptr(unsafe.Pointer(&asked))); errno != 0 {
				return
			}
			reply := struct {
				id         uint64
				val        int64
				err, flags uint32
			}{id: *(*uint64)(unsafe.Pointer(&asked)), flags: goOn}
			syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), sent, uintptr(unsafe.Pointer(&reply)))
		}
	}()
	time.Sleep(10 * time.Millisecond)
	if _, _, errno := syscall.Syscall(numbers["unshare"], syscall.CLONE_NEWUSER, 0, 0); errno != 0 {
		return errno
	}
	return nil
}

// filteredChild asks again below a filter of its own that allows everything.
func filteredChild() error {
	runtime.LockOSThread()
	if _, err := install(0, retAllow); err != nil {
		return err
	}
	return call(numbers["unshare"], syscall.CLONE_NEWUSER, 0, 0)
}

// initsDescriptor takes a descriptor out of the init stage, such as its control socket.
func initsDescriptor() error {
	fd, _, errno := syscall.RawSyscall(pidfdOpen, 1, 0, 0)
	if errno != 0 {
		return errno
	}
	return call(pidfdGetfd, fd, 3, 0)
}

// fill takes kernel memory of a kind until it has so many bytes: "fill KIND BYTES".
func fill(a []string) error {
	kinds := map[string]func(left int64) (int64, error){
		"pipes": fillPipe, "sockets": fillSocket, "connections": fillConnection, "shared": fillShared, "files in memory": fillMemfd, "queues": fillQueue,
	}
	take, ok := kinds[a[0]]
	if !ok {
		return exitCode(64)
	}
	held := int64(0)
	for want := number(a, 1); held < want; {
		n, err := take(want - held)
		held += n
		if err != nil {
			return fmt.Errorf("after %d bytes: %w", held, err)
		}
		if n == 0 {
			return fmt.Errorf("after %d bytes: no more is taken", held)
		}
	}
	return nil
}

// stuff writes to a descriptor that nobody reads until it would have to wait.
func stuff(fd int) (n int64, err error) {
	if err := syscall.SetNonblock(fd, true); err != nil {
		return 0, err
	}
	for block := make([]byte, 64<<10); ; {
		m, err := syscall.Write(fd, block)
		if errors.Is(err, syscall.EAGAIN) {
			return n, nil
		}
		if err != nil {
			return n, err
		}
		n += int64(m)
	}
}

func fillPipe(int64) (int64, error) {
	var fds [2]int
	if err := syscall.Pipe2(fds[:], 0); err != nil {
		return 0, err
	}
	return stuff(fds[1])
}

func fillSocket(int64) (int64, error) {
	fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		return 0, err
	}
	return stuff(fds[1])
}

// fillConnection leaves what one end of a connection to itself sends with the other.
func fillConnection(int64) (int64, error) {
	l, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return 0, err
	}
	defer syscall.Close(l)
	if err := errors.Join(syscall.Bind(l, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}}), syscall.Listen(l, 1)); err != nil {
		return 0, err
	}
	to, err := syscall.Getsockname(l)
	if err != nil {
		return 0, err
	}
	from, err := syscall.Socket(syscall.AF_INET, syscall.SOCK_STREAM, 0)
	if err != nil {
		return 0, err
	}
	syscall.SetsockoptInt(from, syscall.SOL_SOCKET, syscall.SO_SNDBUF, 16<<20)
	if err := syscall.Connect(from, to); err != nil {
		return 0, err
	}
	if _, _, err := syscall.Accept(l); err != nil {
		return 0, err
	}
	n, err := stuff(from)
	time.Sleep(time.Millisecond) // it moves from one end's queue to the other's
	more, err2 := stuff(from)
	return n + more, errors.Join(err, err2)
}

func fillShared(left int64) (int64, error) {
	size := min(left, 8<<20)
	id, _, errno := syscall.RawSyscall(numbers["shmget"], 0, uintptr(size), 0o600)
	if errno != 0 {
		return 0, errno
	}
	at, _, errno := syscall.RawSyscall(numbers["shmat"], id, 0, 0)
	if errno != 0 {
		return 0, errno
	}
	for i := int64(0); i < size; i += 4096 {
		*(*byte)(unsafe.Add(unsafe.Pointer(nil), at+uintptr(i))) = 1
	}
	_, _, errno = syscall.RawSyscall(numbers["shmdt"], at, 0, 0) // still there, in nobody's sight
	if errno != 0 {
		return size, errno
	}
	return size, nil
}

func fillMemfd(left int64) (int64, error) {
	fd, _, errno := syscall.RawSyscall(numbers["memfd_create"], str("x"), 0, 0)
	if errno != 0 {
		return 0, errno
	}
	f := os.NewFile(fd, "memfd")
	kept = append(kept, f)
	n, err := f.Write(make([]byte, min(left, 1<<20)))
	return int64(n), err
}

var kept []*os.File // else they are closed when they are collected

func fillQueue(int64) (int64, error) {
	id, _, errno := syscall.RawSyscall(numbers["msgget"], 0, 0o600, 0)
	if errno != 0 {
		return 0, errno
	}
	var message [8 + 8000]byte
	message[0] = 1
	for n := int64(0); ; n += int64(len(message) - 8) {
		const noWait = 0o4000
		_, _, errno := syscall.RawSyscall6(numbers["msgsnd"], id, uintptr(unsafe.Pointer(&message)), uintptr(len(message)-8), noWait, 0, 0)
		if errors.Is(errno, syscall.EAGAIN) {
			return n, nil
		}
		if errno != 0 {
			return n, errno
		}
	}
}

// handles opens one file again and again: "handles N".
func handles(a []string) error {
	for i := range number(a, 0) {
		f, err := os.Open("/dev/null")
		if err != nil {
			return fmt.Errorf("after %d files: %w", i, err)
		}
		kept = append(kept, f)
	}
	return nil
}
