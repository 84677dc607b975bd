package bench

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// peers starts /bin/echo in the container runtimes that are installed, with the
// host's own folders as root and limits like a sandbox's: milliseconds by runtime.
// One that is not there, or fails here, has its reason instead.
func peers(dir string, n int) (took map[string][]float64, why map[string]string) {
	took, why = map[string][]float64{}, map[string]string{}
	if os.Geteuid() != 0 {
		return nil, map[string]string{"crun": "needs root", "runc": "needs root", "runsc": "needs root"}
	}
	bundle, err := writeBundle(dir)
	done := make(chan struct{})
	go func() { // a thread of its own, whose mounts are its own; it ends with the goroutine
		defer close(done)
		runtime.LockOSThread()
		if err == nil {
			err = hideUnified()
		}
		for _, name := range []string{"crun", "runc", "runsc"} {
			path, missing := exec.LookPath(name)
			if missing != nil || err != nil {
				why[name] = "not installed"
				if missing == nil {
					why[name] = err.Error()
				}
				continue
			}
			i := 0
			list, failed := times(n, func() error {
				i++
				args := []string{"--root", filepath.Join(dir, name)}
				if name == "runsc" {
					args = append(args, "--network=none", "--ignore-cgroups")
				}
				out, err := exec.Command(path, append(args, "run", "--bundle", bundle, fmt.Sprintf("heddle-bench-%d-%d", os.Getpid(), i))...).CombinedOutput()
				if err != nil {
					return fmt.Errorf("%w: %s", err, out)
				}
				return nil
			})
			if failed != nil {
				why[name] = failed.Error()
				continue
			}
			took[name] = list
		}
	}()
	<-done
	return took, why
}

// listen is a peer whose sender is Reno, which every kernel has: how soon a sender
// follows a rate is its own affair, and the host's default may be another (BBR).
func listen(ctx context.Context) (net.Listener, error) {
	l := net.ListenConfig{Control: func(_, _ string, c syscall.RawConn) (err error) {
		return errors.Join(c.Control(func(fd uintptr) {
			err = unix.SetsockoptString(int(fd), unix.IPPROTO_TCP, unix.TCP_CONGESTION, "reno")
		}), err)
	}}
	return l.Listen(ctx, "tcp", "127.0.0.1:0")
}

// hideUnified takes the version 2 control groups out of this thread's sight where
// the host has both versions: crun refuses such a host otherwise.
func hideUnified() error {
	if err := unix.Unshare(unix.CLONE_NEWNS | unix.CLONE_FS); err != nil {
		return fmt.Errorf("unshare mounts: %w", err)
	}
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("make mounts private: %w", err)
	}
	mounts, err := os.ReadFile("/proc/thread-self/mounts")
	if err != nil || !strings.Contains(string(mounts), " cgroup ") {
		return err
	}
	for line := range strings.Lines(string(mounts)) {
		if f := strings.Fields(line); len(f) > 2 && f[2] == "cgroup2" {
			if err := unix.Unmount(f[1], unix.MNT_DETACH); err != nil {
				return fmt.Errorf("unmount %s: %w", f[1], err)
			}
		}
	}
	return nil
}

// writeBundle makes an OCI bundle (runtime-spec 1.0) that runs echo on the host's /usr.
func writeBundle(dir string) (string, error) {
	bundle := filepath.Join(dir, "bundle")
	for _, d := range []string{"usr", "proc", "dev", "tmp"} {
		if err := os.MkdirAll(filepath.Join(bundle, "rootfs", d), 0o755); err != nil {
			return "", err
		}
	}
	for _, l := range []string{"bin", "lib", "lib64"} {
		if err := os.Symlink("usr/"+l, filepath.Join(bundle, "rootfs", l)); err != nil {
			return "", err
		}
	}
	type object = map[string]any
	mount := func(to, kind, from string, options ...string) object {
		return object{"destination": to, "type": kind, "source": from, "options": options}
	}
	var namespaces []object
	for _, kind := range []string{"pid", "network", "ipc", "uts", "mount"} {
		namespaces = append(namespaces, object{"type": kind})
	}
	spec := object{
		"ociVersion": "1.0.0",
		"process": object{"args": []string{"/bin/echo", "hello"}, "cwd": "/", "env": []string{"PATH=/bin"}, "noNewPrivileges": true,
			"user": object{"uid": 65534, "gid": 65534}},
		"root": object{"path": "rootfs", "readonly": true},
		"mounts": []object{mount("/proc", "proc", "proc"), mount("/dev", "tmpfs", "tmpfs", "nosuid", "mode=755"),
			mount("/usr", "bind", "/usr", "rbind", "ro"), mount("/tmp", "tmpfs", "tmpfs", "nosuid", "nodev")},
		"linux": object{"namespaces": namespaces, "resources": object{"memory": object{"limit": 512 << 20}, "pids": object{"limit": 64},
			"cpu": object{"quota": 200000, "period": 100000}}},
	}
	text, err := json.Marshal(spec)
	if err != nil {
		return "", err
	}
	return bundle, os.WriteFile(filepath.Join(bundle, "config.json"), text, 0o644)
}

// spent is the CPU time of this process so far.
func spent() (time.Duration, error) {
	var use unix.Rusage
	err := unix.Getrusage(unix.RUSAGE_SELF, &use)
	return time.Duration(use.Utime.Nano() + use.Stime.Nano()), err
}
