package process

import "golang.org/x/sys/unix"

const auditArch = unix.AUDIT_ARCH_AARCH64

// allowedHere are the calls that only arm64 names so.
var allowedHere = []uintptr{unix.SYS_FSTATAT, unix.SYS_RENAMEAT}
