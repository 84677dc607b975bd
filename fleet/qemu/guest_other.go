//go:build !linux

package qemu

// GuestIfInit does nothing on this system.
func GuestIfInit(func([]string) int) {}
