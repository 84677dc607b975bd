package stage

import (
	"fmt"
	"os"
	"unsafe"

	"golang.org/x/sys/unix"
)

// lockDown takes every right from the calling thread that the program must not
// have: Landlock, identity, capabilities, new privileges, system calls. It
// returns the descriptor that announces refused calls (or -1) and the layers
// that this kernel lacks.
func lockDown(p *Plan) (listener int, absent []string, err error) {
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return -1, nil, fmt.Errorf("set no_new_privs: %w", err)
	}
	if err := restrictFiles(p); err != nil {
		absent = append(absent, "landlock: "+err.Error())
	}
	if err := dropPrivileges(p); err != nil {
		return -1, nil, err
	}
	if err := unix.Prctl(unix.PR_SET_DUMPABLE, 0, 0, 0, 0); err != nil {
		return -1, nil, fmt.Errorf("set undumpable: %w", err)
	}
	listener, err = installFilter(p.Filter, true)
	if err != nil { // an old kernel, or somebody outside listens already
		if listener, err = installFilter(p.Plain, false); err == nil {
			absent = append(absent, "naming refused system calls: no seccomp listener can be had")
		}
	}
	if err != nil {
		absent = append(absent, "seccomp: "+err.Error())
	}
	return listener, absent, nil
}

// dropPrivileges changes to the sandbox's own user and empties every
// capability set of the calling thread. Raw calls, because the x/sys and
// syscall wrappers would change all threads, and this one alone goes on.
func dropPrivileges(p *Plan) error {
	for c := uintptr(0); c <= 63; c++ {
		if _, _, errno := unix.RawSyscall(unix.SYS_PRCTL, unix.PR_CAPBSET_DROP, c, 0); errno == unix.EINVAL {
			break // past the last capability
		}
	}
	unix.RawSyscall6(unix.SYS_PRCTL, unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0, 0)
	if !p.UserNS && !p.Built {
		id := uintptr(p.UID)
		if _, _, errno := unix.RawSyscall(unix.SYS_SETGROUPS, 0, 0, 0); errno != 0 {
			return fmt.Errorf("drop groups: %w", errno)
		}
		if _, _, errno := unix.RawSyscall(unix.SYS_SETRESGID, id, id, id); errno != 0 {
			return fmt.Errorf("change group: %w", errno)
		}
		if _, _, errno := unix.RawSyscall(unix.SYS_SETRESUID, id, id, id); errno != 0 {
			return fmt.Errorf("change user: %w", errno)
		}
	}
	head := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
	var none [2]unix.CapUserData
	if err := unix.Capset(&head, &none[0]); err != nil {
		return fmt.Errorf("drop capabilities: %w", err)
	}
	return nil
}

const (
	landlockRead  = unix.LANDLOCK_ACCESS_FS_EXECUTE | unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_READ_DIR
	landlockWrite = unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_REMOVE_DIR | unix.LANDLOCK_ACCESS_FS_REMOVE_FILE |
		unix.LANDLOCK_ACCESS_FS_MAKE_DIR | unix.LANDLOCK_ACCESS_FS_MAKE_REG | unix.LANDLOCK_ACCESS_FS_MAKE_SOCK |
		unix.LANDLOCK_ACCESS_FS_MAKE_FIFO | unix.LANDLOCK_ACCESS_FS_MAKE_SYM
	landlockNodes = unix.LANDLOCK_ACCESS_FS_MAKE_CHAR | unix.LANDLOCK_ACCESS_FS_MAKE_BLOCK
	// What a rule on a plain file may speak of.
	landlockFile = unix.LANDLOCK_ACCESS_FS_EXECUTE | unix.LANDLOCK_ACCESS_FS_READ_FILE | unix.LANDLOCK_ACCESS_FS_WRITE_FILE | unix.LANDLOCK_ACCESS_FS_TRUNCATE
)

// restrictFiles says by Landlock, once more and independent of the mounts,
// what may be written, that no device node may be made, and (where the kernel
// can) that no abstract socket or signal reaches out. The calls are made raw,
// because libraries for Landlock restrict every thread and this one alone goes on.
func restrictFiles(p *Plan) error {
	version, _, errno := unix.RawSyscall(unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, unix.LANDLOCK_CREATE_RULESET_VERSION)
	if errno != 0 {
		return errno
	}
	write := uint64(landlockWrite)
	if version >= 2 {
		write |= unix.LANDLOCK_ACCESS_FS_REFER
	}
	if version >= 3 {
		write |= unix.LANDLOCK_ACCESS_FS_TRUNCATE
	}
	attr := unix.LandlockRulesetAttr{Handled_access_fs: landlockRead | landlockNodes | write}
	size := unsafe.Sizeof(attr.Handled_access_fs)
	if version >= 6 {
		attr.Scoped = unix.LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET | unix.LANDLOCK_SCOPE_SIGNAL
		size = unsafe.Offsetof(attr.Quiet_access_fs)
	}
	rules, _, errno := unix.RawSyscall(unix.SYS_LANDLOCK_CREATE_RULESET, uintptr(unsafe.Pointer(&attr)), size, 0)
	if errno != 0 {
		return errno
	}
	defer unix.Close(int(rules))
	if err := allowBeneath(rules, "/", landlockRead); err != nil {
		return err
	}
	writable := []string{"/tmp", "/work", "/dev", "/var/tmp"}
	for _, b := range p.Binds {
		if b.Writable {
			writable = append(writable, b.Inside)
		}
	}
	for _, path := range writable {
		if err := allowBeneath(rules, path, landlockRead|write); err != nil {
			return err
		}
	}
	if _, _, errno := unix.RawSyscall(unix.SYS_LANDLOCK_RESTRICT_SELF, rules, 0, 0); errno != 0 {
		return errno
	}
	return nil
}

func allowBeneath(rules uintptr, path string, access uint64) error {
	fd, err := unix.Open(path, unix.O_PATH|unix.O_CLOEXEC, 0)
	if err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	defer unix.Close(fd)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		access &= landlockFile
	}
	attr := unix.LandlockPathBeneathAttr{Allowed_access: access, Parent_fd: int32(fd)}
	_, _, errno := unix.RawSyscall6(unix.SYS_LANDLOCK_ADD_RULE, rules, unix.LANDLOCK_RULE_PATH_BENEATH, uintptr(unsafe.Pointer(&attr)), 0, 0, 0)
	if errno != 0 {
		return fmt.Errorf("allow %s: %w", path, errno)
	}
	return nil
}
