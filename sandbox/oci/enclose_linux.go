package oci

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// bench is where a container is put together: an empty folder of the host, on
// which each thread that makes a container mounts a tmpfs that it alone sees.
const bench = "/run/heddle-oci"

// The places on the bench.
const (
	stateDir   = bench + "/state" // the runtime's own
	rootDir    = bench + "/rootfs"
	bindDir    = bench + "/binds"
	programDir = bench + "/program"
	secretDir  = bench + "/secrets"
	scratchDir = bench + "/scratch"
	stageFile  = bench + "/stage"
	pidFile    = bench + "/pid"
	logFile    = bench + "/log"
)

// Enclose makes a container around the init stage. It works on a thread of its
// own with mounts of its own; both end with it, and what the container holds of
// those mounts ends with the container.
func (d *Driver) Enclose(ctx context.Context, e process.Enclosure) (pid int, err error) {
	path, err := d.runtime()
	if err != nil {
		return 0, err
	}
	onThread(func() {
		if err = setUp(); err != nil {
			return
		}
		if err = furnish(e); err == nil {
			pid, err = start(ctx, path, e)
		}
	})
	return pid, err
}

// onThread runs f on a thread that ends with it. Never on the first one, which
// cannot end and whose mounts are what /proc/self shows of the whole process.
func onThread(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		if unix.Gettid() == unix.Getpid() {
			defer runtime.UnlockOSThread()
			onThread(f) // held here, this thread cannot be chosen again
			return
		}
		f() // still locked, so the thread is not used for anything else
	}()
	<-done
}

// setUp gives the thread its own mounts and the bench.
func setUp() error {
	if err := os.Mkdir(bench, 0o700); err != nil && !os.IsExist(err) {
		return err
	}
	if err := unix.Unshare(unix.CLONE_NEWNS | unix.CLONE_FS); err != nil {
		return fmt.Errorf("unshare mounts: %w", err)
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("make mounts private: %w", err)
	}
	if err := hideUnified(); err != nil {
		return err
	}
	if err := unix.Mount("bench", bench, "tmpfs", unix.MS_NOSUID, "mode=755"); err != nil {
		return fmt.Errorf("mount %s: %w", bench, err)
	}
	return nil
}

// hideUnified takes the version 2 control groups out of sight where the host has
// both: crun refuses such a host, and the other runtimes would make groups there.
func hideUnified() error {
	mounts, err := os.ReadFile("/proc/thread-self/mounts")
	if err != nil || !strings.Contains(string(mounts), " cgroup ") {
		return err
	}
	for line := range strings.Lines(string(mounts)) {
		if f := strings.Fields(line); len(f) > 2 && f[2] == "cgroup2" {
			if err := unix.Unmount(f[1], unix.MNT_DETACH); err != nil {
				return fmt.Errorf("hide %s: %w", f[1], err)
			}
		}
	}
	return nil
}

// furnish lays out everything that the container will see.
func furnish(e process.Enclosure) error {
	dirs := []string{stateDir, bindDir, programDir, secretDir, scratchDir}
	for _, dir := range []string{"dev", "proc", "etc", "tmp", "work", "usr", "program", "var/tmp", "run/secrets"} {
		dirs = append(dirs, filepath.Join(rootDir, dir))
	}
	for _, dir := range dirs {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	for name, text := range e.Plan.Text {
		if err := os.WriteFile(rootDir+name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	for _, l := range e.Plan.Links {
		if strings.HasPrefix(l[1], "/dev/") {
			continue // the runtime's own
		}
		if err := os.Symlink(l[0], rootDir+l[1]); err != nil {
			return err
		}
	}
	if err := furnishScratch(e.Plan.Scratch); err != nil {
		return err
	}
	for i, b := range e.Plan.Binds {
		if err := bind(b, bindPath(i)); err != nil {
			return err
		}
	}
	if err := bringStage(e.Stage); err != nil {
		return err
	}
	if e.Plan.Secret { // kept out of swap where the kernel can promise it
		if unix.Mount("secrets", secretDir, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, "mode=755,size=16m,noswap") != nil {
			if err := unix.Mount("secrets", secretDir, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV|unix.MS_NOEXEC, "mode=755,size=16m"); err != nil {
				return fmt.Errorf("mount secrets: %w", err)
			}
		}
	}
	return process.Fill(programDir, secretDir, e.Spec)
}

// furnishScratch makes the tmpfs behind all folders that the program may write,
// so that they share one quota.
func furnishScratch(options string) error {
	if err := unix.Mount("scratch", scratchDir, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, options); err != nil {
		return fmt.Errorf("mount scratch: %w", err)
	}
	for _, name := range []string{"tmp", "work", "shm"} {
		dir := filepath.Join(scratchDir, name)
		if err := os.Mkdir(dir, 0o777); err != nil {
			return err
		}
		if err := unix.Chmod(dir, 0o1777); err != nil {
			return err
		}
	}
	return nil
}

func bindPath(i int) string { return filepath.Join(bindDir, strconv.Itoa(i)) }

// bind brings a host path to the bench. Every mount below it is restricted here,
// because a runtime restricts the topmost only; the runtime's copy keeps that.
func bind(b stage.Bind, to string) error {
	if b.File {
		if err := os.WriteFile(to, nil, 0o644); err != nil {
			return err
		}
	} else if err := os.Mkdir(to, 0o755); err != nil {
		return err
	}
	fd, err := unix.OpenTree(unix.AT_FDCWD, b.Host, unix.OPEN_TREE_CLONE|unix.OPEN_TREE_CLOEXEC|unix.AT_RECURSIVE)
	if err != nil {
		return fmt.Errorf("take %s: %w", b.Host, err)
	}
	defer unix.Close(fd)
	attr := unix.MountAttr{Attr_set: unix.MOUNT_ATTR_NOSUID | unix.MOUNT_ATTR_NODEV}
	if !b.Writable {
		attr.Attr_set |= unix.MOUNT_ATTR_RDONLY
	}
	if err := unix.MountSetattr(fd, "", unix.AT_EMPTY_PATH|unix.AT_RECURSIVE, &attr); err != nil {
		return fmt.Errorf("restrict %s: %w", b.Host, err)
	}
	if err := unix.MoveMount(fd, "", unix.AT_FDCWD, to, unix.MOVE_MOUNT_F_EMPTY_PATH); err != nil {
		return fmt.Errorf("bring %s: %w", b.Host, err)
	}
	return nil
}

// bringStage puts the init stage on the bench: a copy only if it has no place in
// a file system that can be bound, or others may not execute it there.
func bringStage(from string) error {
	info, err := os.Stat(from)
	if err != nil {
		return fmt.Errorf("find the init stage: %w", err)
	}
	if !strings.HasPrefix(from, "/proc/") && info.Mode()&0o005 == 0o005 {
		return bind(stage.Bind{Host: from, File: true}, stageFile)
	}
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(stageFile, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o755)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// start has the runtime make the container and leave it to itself.
func start(ctx context.Context, path string, e process.Enclosure) (pid int, err error) {
	if err := writeConfig(e); err != nil {
		return 0, err
	}
	cmd := exec.CommandContext(ctx, path, "--root", stateDir, "--log", logFile, "run", "--detach", "--preserve-fds", "1",
		"--pid-file", pidFile, "--bundle", bench, e.ID)
	cmd.Env = []string{"PATH=/usr/sbin:/usr/bin:/sbin:/bin"}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.Streams[0], e.Streams[1], e.Streams[2]
	cmd.ExtraFiles = []*os.File{e.Control}
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(logFile)
		return 0, fmt.Errorf("%s: %w: %s", filepath.Base(path), err, strings.TrimSpace(string(said)))
	}
	text, err := os.ReadFile(pidFile)
	if err != nil {
		return 0, err
	}
	if pid, err = strconv.Atoi(strings.TrimSpace(string(text))); err != nil {
		return 0, err
	}
	// What runtimes put into /dev unasked and a program without a terminal needs not:
	// the way to the kernel's memory (masked, so it leads nowhere) and to terminals.
	for _, name := range []string{"core", "ptmx", "tty", "console"} {
		os.Remove(fmt.Sprintf("/proc/%d/root/dev/%s", pid, name))
	}
	return pid, nil
}
