package wasm

import (
	"time"

	"golang.org/x/sys/unix"
)

// thread is an operating system thread whose CPU time can be read from any
// other, while it lives.
type thread struct{ clock int32 }

// thisThread is the calling thread; the goroutine must be locked to it.
func thisThread() thread {
	// A thread's CPU clock by its number, as pthread_getcpuclockid makes it
	// (linux/posix-timers.h: CPUCLOCK_SCHED | CPUCLOCK_PERTHREAD_MASK).
	return thread{int32(^unix.Gettid())<<3 | 2 | 4}
}

// cpu is the user and system time the thread has used since it began.
func (t thread) cpu() time.Duration {
	var ts unix.Timespec
	if unix.ClockGettime(t.clock, &ts) != nil {
		return 0
	}
	return time.Duration(ts.Nano())
}
