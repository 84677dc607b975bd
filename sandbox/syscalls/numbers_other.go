//go:build !amd64 && !arm64

package syscalls

// numbers is empty: there is no filter for this machine.
const numbers = ""
