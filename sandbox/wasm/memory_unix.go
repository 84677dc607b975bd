//go:build unix

package wasm

import "golang.org/x/sys/unix"

// reserveMemory takes address space without any memory behind it.
func reserveMemory(n int) ([]byte, error) {
	if n == 0 {
		return []byte{}, nil
	}
	return unix.Mmap(-1, 0, n, unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON|unix.MAP_NORESERVE)
}

// usable makes the bytes from old to size of a reservation readable and writable, zeroed.
func usable(reserved []byte, old, size int64) error {
	if size <= old {
		return nil
	}
	return unix.Mprotect(reserved[old:size], unix.PROT_READ|unix.PROT_WRITE)
}

func releaseMemory(b []byte) {
	if len(b) > 0 {
		_ = unix.Munmap(b) // fails only for a slice that Mmap did not give
	}
}
