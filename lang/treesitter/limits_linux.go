package treesitter

import (
	"bytes"
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// The worker's own limits. Memory is on top of what the process has reserved
// when it starts: a Go process reserves a lot that it never touches.
const (
	workerMemory     = 512 << 20
	workerCPUSeconds = 120 // over all the files that one worker serves
	pipeBytes        = 256 << 10
)

// limitSelf takes from the worker what a parser needs none of. The processor
// limit is a backstop for a parent that died: MaxTime holds otherwise.
func limitSelf() error {
	statm, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return err
	}
	first, _, _ := bytes.Cut(statm, []byte(" "))
	pages, err := strconv.ParseUint(string(first), 10, 64)
	if err != nil {
		return err
	}
	limits := []struct {
		what  int
		value uint64
	}{
		{unix.RLIMIT_AS, pages*uint64(os.Getpagesize()) + workerMemory},
		{unix.RLIMIT_CPU, workerCPUSeconds},
		{unix.RLIMIT_CORE, 0},
		{unix.RLIMIT_FSIZE, 0},
		{unix.RLIMIT_NOFILE, 3}, // the three it has
	}
	for _, l := range limits {
		if err := unix.Setrlimit(l.what, &unix.Rlimit{Cur: l.value, Max: l.value}); err != nil {
			return err
		}
	}
	return limitCalls()
}

// widen makes a pipe hold most trees whole, to save changes of process. It may
// be refused; the pipe then works as it is.
func widen(pipe *os.File) {
	conn, err := pipe.SyscallConn()
	if err != nil {
		return
	}
	conn.Control(func(fd uintptr) { unix.FcntlInt(fd, unix.F_SETPIPE_SZ, pipeBytes) })
}
