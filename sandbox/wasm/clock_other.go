//go:build !linux

package wasm

import "time"

// thread stands in for a thread's CPU clock where there is none to read: wall
// time since the guest began, an upper bound of its CPU time.
type thread struct{ began time.Time }

func thisThread() thread { return thread{time.Now()} }

func (t thread) cpu() time.Duration { return time.Since(t.began) }
