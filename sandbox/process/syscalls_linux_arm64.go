package process

import (
	"fmt"

	"golang.org/x/sys/unix"
)

const (
	auditArch = unix.AUDIT_ARCH_AARCH64
	x32Bit    = 0
)

// allowedHere are the calls that only arm64 names so.
var allowedHere = []uintptr{unix.SYS_FSTATAT, unix.SYS_RENAMEAT}

func callNameHere(nr int) string { return fmt.Sprintf("system call %d", nr) }
