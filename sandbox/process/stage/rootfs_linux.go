package stage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// Root is where the new root is put together before it becomes the root. Any
// folder that exists will do: the mount is private and gone with the pivot.
const Root = "/tmp"

// enclose builds the root and everything else that needs privilege, and
// returns the layers that could not be had.
func (l *link) enclose(p *Plan) (absent []string, err error) {
	if p.Built {
		return restrain(p.Rlimits), nil
	}
	unix.Sethostname([]byte("sandbox")) // cosmetic
	if !p.Host {
		if err := loopbackUp(); err != nil {
			absent = append(absent, "loopback: "+err.Error())
		}
	}
	// Prefer a program over heddle when the host as a whole runs out of memory.
	WriteControl("/proc/self/oom_score_adj", "500")
	if err := l.buildRoot(p); err != nil {
		return nil, err
	}
	if err := unix.Unshare(unix.CLONE_NEWCGROUP); err != nil {
		absent = append(absent, "cgroup namespace: "+err.Error())
	}
	return append(absent, restrain(p.Rlimits)...), nil
}

// restrain takes the limits that each process carries itself.
func restrain(limits []Rlimit) (absent []string) {
	for _, r := range limits {
		lim := unix.Rlimit{Cur: r.Soft, Max: r.Max}
		if err := unix.Setrlimit(r.Kind, &lim); err != nil {
			absent = append(absent, fmt.Sprintf("rlimit %d: %v", r.Kind, err))
		}
	}
	return absent
}

// buildRoot makes the root out of an empty tmpfs: take the host's folders by
// descriptor while they are still visible, attach them read-only, then what
// may be written, then make it the root and let go of the old one.
func (l *link) buildRoot(p *Plan) error {
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("make mounts private: %w", err)
	}
	binds, err := take(p.Binds)
	if err != nil {
		return err
	}
	if err := mountTmpfs(Root, "mode=755,size=1m,nr_inodes=512", 0); err != nil {
		return err
	}
	if err := os.Chdir(Root); err != nil {
		return err
	}
	if err := l.fillable(p); err != nil {
		return err
	}
	if err := furnish(p); err != nil {
		return err
	}
	// All places first: once a host folder is attached, making a place below it
	// would make it on the host.
	for _, b := range p.Binds {
		if err := mountPoint(b); err != nil {
			return fmt.Errorf("make %s: %w", b.Inside, err)
		}
	}
	for i, b := range p.Binds {
		if b.Late() {
			continue
		}
		if err := attach(binds[i], b); err != nil {
			return err
		}
	}
	if p.Fill {
		if _, err := l.expect(StepFilled); err != nil {
			return err
		}
	}
	if err := freeze(); err != nil {
		return fmt.Errorf("make the root read-only: %w", err)
	}
	if err := devices(p.UserNS); err != nil {
		return err
	}
	if err := attachLate(p, binds); err != nil {
		return err
	}
	if err := unix.PivotRoot(".", "."); err != nil {
		return fmt.Errorf("pivot root: %w", err)
	}
	if err := unix.Unmount(".", unix.MNT_DETACH); err != nil {
		return fmt.Errorf("let go of the host's root: %w", err)
	}
	return os.Chdir("/")
}

// fillable mounts the folders that heddle fills through /proc/PID/root and
// tells it so; the rest of the root is built meanwhile.
func (l *link) fillable(p *Plan) error {
	if p.Program {
		if err := mountTmpfs("program", "mode=755", unix.MS_NOSUID|unix.MS_NODEV); err != nil {
			return err
		}
	}
	if p.Secret {
		where := strings.TrimPrefix(SecretDir, "/")
		// Secrets stay out of swap where the kernel can promise it.
		if mountTmpfs(where, "mode=755,size=16m,noswap", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC) != nil {
			if err := mountTmpfs(where, "mode=755,size=16m", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC); err != nil {
				return err
			}
		}
	}
	if !p.Fill {
		return nil
	}
	return l.send(Message{Step: StepMounted})
}

// furnish makes the folders, small files, links and devices of the root.
func furnish(p *Plan) error {
	for _, dir := range []string{"dev", "proc", "etc", "tmp", "work", "run", "usr", "var", "dev/shm", "var/tmp"} {
		if err := unix.Mkdir(dir, 0o755); err != nil && err != unix.EEXIST {
			return fmt.Errorf("make /%s: %w", dir, err)
		}
	}
	for name, minor := range deviceNumbers() {
		var err error
		if p.UserNS {
			err = makeFile("dev/"+name, "")
		} else {
			err = unix.Mknod("dev/"+name, unix.S_IFCHR|0o666, int(unix.Mkdev(1, minor)))
		}
		if err != nil {
			return fmt.Errorf("make /dev/%s: %w", name, err)
		}
	}
	for name, text := range p.Text {
		if err := makeFile(strings.TrimPrefix(name, "/"), text); err != nil {
			return fmt.Errorf("write %s: %w", name, err)
		}
	}
	for _, l := range p.Links {
		if err := unix.Symlink(l[0], strings.TrimPrefix(l[1], "/")); err != nil {
			return fmt.Errorf("link %s: %w", l[1], err)
		}
	}
	return nil
}

// take gets a detached copy of each bind's host path.
func take(binds []Bind) ([]int, error) {
	fds := make([]int, len(binds))
	for i, b := range binds {
		fd, err := unix.OpenTree(unix.AT_FDCWD, b.Host, unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC|unix.AT_RECURSIVE)
		if err != nil {
			return nil, fmt.Errorf("take %s: %w", b.Host, err)
		}
		fds[i] = fd
	}
	return fds, nil
}

// attach puts a detached mount at its place under the working folder. The
// place is there already, but in scratch folders, which were mounted since.
func attach(fd int, b Bind) error {
	defer unix.Close(fd)
	place := func() error {
		return unix.MoveMount(fd, "", unix.AT_FDCWD, strings.TrimPrefix(b.Inside, "/"), unix.MOVE_MOUNT_F_EMPTY_PATH)
	}
	err := place()
	if err == unix.ENOENT && b.scratch() {
		if err = mountPoint(b); err == nil {
			err = place()
		}
	}
	if err != nil {
		return fmt.Errorf("attach %s: %w", b.Inside, err)
	}
	return nil
}

// mountPoint makes the empty file or folder that a bind covers.
func mountPoint(b Bind) error {
	where := strings.TrimPrefix(b.Inside, "/")
	if !b.File {
		if err := unix.Mkdir(where, 0o755); err == nil || err == unix.EEXIST {
			return nil
		}
		return os.MkdirAll(where, 0o755)
	}
	err := makeFile(where, "")
	if err == unix.ENOENT {
		if err = os.MkdirAll(filepath.Dir(where), 0o755); err == nil {
			err = makeFile(where, "")
		}
	}
	return err
}

// makeFile writes a small file by bare system calls: the os package's way costs
// twice as many, and start-up time is the product.
func makeFile(name, text string) error {
	fd, err := unix.Open(name, unix.O_WRONLY|unix.O_CREAT|unix.O_CLOEXEC, 0o644)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	if text != "" {
		_, err = unix.Write(fd, []byte(text))
	}
	return err
}

// freeze makes all of the root read-only in one call; the root alone keeps device nodes.
// Who filled it has closed what it wrote, but a process that it was starting meanwhile
// may hold a copy until it has begun: the kernel calls that busy.
func freeze() error {
	for end := time.Now().Add(time.Second); ; time.Sleep(time.Millisecond) {
		err := setattr(".", unix.AT_RECURSIVE, unix.MOUNT_ATTR_RDONLY|unix.MOUNT_ATTR_NOSUID|unix.MOUNT_ATTR_NODEV, 0)
		if !errors.Is(err, unix.EBUSY) || time.Now().After(end) {
			return err
		}
	}
}

// devices fills /dev with the nodes every program expects and no other. The
// root is already read-only: the nodes were made by furnish, or are covered here
// by the host's, because a user namespace may not make any.
func devices(userNS bool) error {
	if !userNS {
		return setattr(".", 0, 0, unix.MOUNT_ATTR_NODEV)
	}
	for name := range deviceNumbers() {
		fd, err := unix.OpenTree(unix.AT_FDCWD, "/dev/"+name, unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC)
		if err != nil {
			return fmt.Errorf("take /dev/%s: %w", name, err)
		}
		if err := attach(fd, Bind{Inside: "/dev/" + name, File: true}); err != nil {
			return err
		}
	}
	return nil
}

// deviceNumbers are the character devices of /dev, all of major number 1.
func deviceNumbers() map[string]uint32 {
	return map[string]uint32{"null": 3, "zero": 5, "full": 7, "random": 8, "urandom": 9}
}

// attachLate mounts what the read-only step must not touch: /proc, which is
// read-only by its own flag; one size-limited tmpfs behind /tmp, /work and
// /dev/shm, so that they share one quota; and binds that are writable or stand
// in those folders.
func attachLate(p *Plan, binds []int) error {
	if err := unix.Mount("proc", "proc", "proc", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC|unix.MS_RDONLY, ""); err != nil {
		return fmt.Errorf("mount /proc: %w", err)
	}
	if err := unix.Mount("scratch", "var/tmp", "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, p.Scratch); err != nil {
		return fmt.Errorf("mount scratch: %w", err)
	}
	for _, dir := range []string{"tmp", "work", "dev/shm"} {
		from := "var/tmp/" + filepath.Base(dir)
		if err := os.Mkdir(from, 0o777); err != nil {
			return err
		}
		if err := unix.Chmod(from, 0o1777); err != nil {
			return err
		}
		if err := unix.Mount(from, dir, "", unix.MS_BIND, ""); err != nil {
			return fmt.Errorf("mount /%s: %w", dir, err)
		}
	}
	if err := unix.Mount("var/tmp/tmp", "var/tmp", "", unix.MS_BIND, ""); err != nil {
		return fmt.Errorf("mount /var/tmp: %w", err)
	}
	for i, b := range p.Binds {
		if !b.Late() {
			continue
		}
		if err := attach(binds[i], b); err != nil {
			return err
		}
		flags := uint64(unix.MOUNT_ATTR_NOSUID | unix.MOUNT_ATTR_NODEV)
		if !b.Writable {
			flags |= unix.MOUNT_ATTR_RDONLY
		}
		if err := setattr(strings.TrimPrefix(b.Inside, "/"), unix.AT_RECURSIVE, flags, 0); err != nil {
			return fmt.Errorf("restrict %s: %w", b.Inside, err)
		}
	}
	return nil
}

func mountTmpfs(where, options string, flags uintptr) error {
	if err := os.MkdirAll(where, 0o755); err != nil {
		return err
	}
	if err := unix.Mount("tmpfs", where, "tmpfs", flags, options); err != nil {
		return fmt.Errorf("mount tmpfs at %s: %w", where, err)
	}
	return nil
}

func setattr(where string, flags uint, set, clr uint64) error {
	return unix.MountSetattr(unix.AT_FDCWD, where, flags, &unix.MountAttr{Attr_set: set, Attr_clr: clr})
}

// loopbackUp brings up lo in the new network namespace; it needs no netlink.
func loopbackUp() error {
	fd, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	defer unix.Close(fd)
	ifr, err := unix.NewIfreq("lo")
	if err != nil {
		return err
	}
	ifr.SetUint16(unix.IFF_UP)
	return unix.IoctlIfreq(fd, unix.SIOCSIFFLAGS, ifr)
}
