package machine

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// IfInit serves when this process is the first one of a machine of that kind, with
// the kernel's folders mounted and its modules loaded, and never returns then: when
// serve does, the machine ends. Otherwise it does nothing. main calls it first.
func IfInit(kind string, serve func() error) {
	is := os.Getenv(guestKey)
	if os.Getpid() != 1 || is != kind && is != probed {
		return
	}
	_ = os.Unsetenv(guestKey) // children are nobody's first process
	if is == probed {
		fmt.Println(upWord)
	} else if err := prepared(serve); err != nil {
		fmt.Fprintln(os.Stderr, "heddle: guest:", err)
	}
	unix.Sync()
	_ = unix.Reboot(unix.LINUX_REBOOT_CMD_RESTART)
	os.Exit(1)
}

func prepared(serve func() error) error {
	if err := systemMounts(""); err != nil {
		return err
	}
	if err := loadModules(); err != nil {
		return err
	}
	return serve()
}

// systemMounts makes the folders that the kernel fills.
func systemMounts(root string) error {
	for _, m := range []struct{ kind, at string }{{"proc", "/proc"}, {"sysfs", "/sys"}, {"devtmpfs", "/dev"}, {"cgroup2", "/sys/fs/cgroup"}} {
		if err := unix.Mount(m.kind, root+m.at, m.kind, unix.MS_NOSUID, ""); err != nil {
			return fmt.Errorf("mount %s: %w", m.at, err)
		}
	}
	return nil
}

// EnterDisk makes the disk the root, or a folder in memory where there is none.
// The root that the kernel starts with will not do: it cannot be pivoted away
// from, which is what sandboxes do.
func EnterDisk() (disk bool, err error) {
	kind, from, options := "ext4", "/dev/vda", ""
	flags := uintptr(unix.MS_RDONLY)
	if _, err := os.Stat(from); err != nil {
		kind, from, options, flags = "tmpfs", "tmpfs", "mode=755", 0
	}
	if err := unix.Mount(from, diskDir, kind, flags|unix.MS_NOSUID|unix.MS_NODEV, options); err != nil {
		return false, fmt.Errorf("mount the disk: %w", err)
	}
	for _, dir := range []string{"/proc", "/sys", "/dev", "/etc", "/tmp", "/usr", OwnDir} {
		if err := os.MkdirAll(diskDir+dir, 0o755); err != nil {
			return false, err
		}
	}
	if err := systemMounts(diskDir); err != nil {
		return false, err
	}
	if err := unix.Mount("tmpfs", diskDir+OwnDir, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, "mode=755,size=75%"); err != nil {
		return false, fmt.Errorf("mount %s: %w", OwnDir, err)
	}
	if err := unix.Chdir(diskDir); err != nil {
		return false, err
	}
	if err := unix.Mount(".", "/", "", unix.MS_MOVE, ""); err != nil {
		return false, fmt.Errorf("move the root: %w", err)
	}
	if err := unix.Chroot("."); err != nil {
		return false, err
	}
	return kind == "ext4", errors.Join(unix.Chdir("/"), os.Setenv("TMPDIR", OwnDir))
}

func loadModules() error {
	files, err := filepath.Glob(moduleDir + "/*")
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		flags := 0
		if !strings.HasSuffix(name, ".ko") {
			flags = unix.MODULE_INIT_COMPRESSED_FILE
		}
		err = unix.FinitModule(int(f.Fd()), "", flags)
		f.Close()
		if err != nil && !errors.Is(err, unix.EEXIST) {
			return fmt.Errorf("load %s: %w", filepath.Base(name), err)
		}
	}
	return nil
}

// DieWithParent ends a process with this program however that ends.
func DieWithParent(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }
