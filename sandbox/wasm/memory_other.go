//go:build !unix

package wasm

// Without mmap the whole reservation is a slice; the system gives pages of it as they are touched.
func reserveMemory(n int) ([]byte, error) { return make([]byte, n), nil }

func usable([]byte, int64, int64) error { return nil }

func releaseMemory([]byte) {}
