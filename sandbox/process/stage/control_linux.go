package stage

import (
	"golang.org/x/sys/unix"
)

// WriteControl writes a control file in one call and without the poller's detour.
func WriteControl(name, value string) error {
	fd, err := unix.Open(name, unix.O_WRONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	_, err = unix.Write(fd, []byte(value))
	return err
}

// ReadControl is the text of a control file, in two or three system calls; ""
// when it cannot be read.
func ReadControl(name string) string {
	fd, err := unix.Open(name, unix.O_RDONLY|unix.O_CLOEXEC, 0)
	if err != nil {
		return ""
	}
	defer unix.Close(fd)
	var buf [4096]byte
	n, _ := unix.Read(fd, buf[:])
	return string(buf[:max(n, 0)])
}
