// Package vm is the sandbox driver with a kernel of its own: each sandbox is a
// virtual machine of QEMU that boots a distribution's kernel with a one-file
// root, in which heddle itself is the first process and runs the program in a
// sandbox of an inner driver (process sandboxes, in builtin).
//
// So a program has to leave the inner sandbox and then the machine to reach the
// host: there is no shared file system, no network, and no device but a clock, a
// console, four byte streams and a disk that cannot be written. Files go in as
// copies when the machine starts, and what a writable mount holds afterwards comes
// back as one (what was removed there stays).
//
// The disk holds the program, its libraries (and, for Python, its standard library
// and packages), and nothing else of the host. It is made once and shared by all
// machines of that program.
// KVM is used where a probe boot shows that it works, else QEMU's own translation
// (TCG), which is some ten times slower in the processor.
//
// It is not a cloud machine that others' work is placed on: that is a provider
// of package fleet.
package vm

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/search"
)

// Name is the driver's name in Info and in builtin.
const Name = "vm"

// Config makes a Driver. The zero Config finds everything on the host.
type Config struct {
	Cache  string // where the guests' roots are kept; "" is the temporary folder
	QEMU   string // the emulator; "" is the one on the search path
	Kernel string // a Linux image with its modules in /lib/modules; "" is the newest cloud kernel of /boot
	Agent  string // what runs first in the guest and calls GuestIfInit; "" is this program
	Accel  string // kvm or tcg; "" probes
}

// Driver makes virtual machines. It is safe for concurrent use.
type Driver struct {
	cfg   Config
	found func() (host, error) // what is needed of the host; looked for at first use
	accel func() string

	making sync.Mutex // of kept roots and disks
}

var _ sandbox.Driver = (*Driver)(nil)

// host is what of the host makes a machine.
type host struct {
	qemu, mke2fs, kernel, modules, agent string
}

// New makes the driver. It asks nothing of the host yet; what is missing shows
// in Info and in Create.
func New(cfg Config) *Driver {
	d := &Driver{cfg: cfg}
	d.found = sync.OnceValues(d.find)
	d.accel = sync.OnceValue(d.probe)
	return d
}

// Info says what is enforced: what the inner sandbox enforces on a kernel that
// has everything. It boots nothing.
func (d *Driver) Info() sandbox.Info {
	info := sandbox.Info{Name: Name, Isolation: cluster.IsolationVM, Unenforced: map[string]string{
		"iops":           "the machine has no disk: files live in its memory",
		"io bytes":       "the machine has no disk: files live in its memory",
		"network":        "the machine has no network",
		"network access": "the machine has no network",
	}}
	if _, err := d.found(); err != nil {
		info.Unavailable = err.Error()
		return info
	}
	info.Enforces[resource.CPU], info.Enforces[resource.Memory] = true, true
	info.Resizable = info.Enforces
	info.Room = (least - guestOwn) << 20
	return info
}

// find looks for the emulator and a kernel.
func (d *Driver) find() (host, error) {
	h := host{qemu: d.cfg.QEMU, kernel: d.cfg.Kernel, agent: d.cfg.Agent}
	machine, ok := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]
	if !ok || runtime.GOOS != "linux" {
		return h, fmt.Errorf("%w: machines of %s/%s are not made", sandbox.ErrUnavailable, runtime.GOOS, runtime.GOARCH)
	}
	var err error
	if h.qemu == "" {
		if h.qemu, err = exec.LookPath("qemu-system-" + machine); err != nil {
			return h, fmt.Errorf("%w: no qemu-system-%s on the search path; Debian has it in qemu-system-x86 and qemu-system-arm", sandbox.ErrUnavailable, machine)
		}
	}
	if h.mke2fs, err = search.LookUp("mke2fs", []string{"PATH=" + search.DefaultPath}); err != nil {
		return h, fmt.Errorf("%w: no mke2fs in %s; Debian has it in e2fsprogs", sandbox.ErrUnavailable, search.DefaultPath)
	}
	if h.kernel == "" {
		images, _ := filepath.Glob("/boot/vmlinuz-*cloud*")
		if images = slices.DeleteFunc(images, unreadable); len(images) == 0 {
			return h, fmt.Errorf("%w: no readable /boot/vmlinuz-*cloud*; Debian has it in linux-image-cloud-%s", sandbox.ErrUnavailable, runtime.GOARCH)
		}
		slices.SortFunc(images, byAge)
		h.kernel = images[len(images)-1]
	}
	h.modules = filepath.Join("/lib/modules", trimImage(filepath.Base(h.kernel)))
	if _, err := os.Stat(filepath.Join(h.modules, "modules.dep")); err != nil {
		return h, fmt.Errorf("%w: modules of %s: %w", sandbox.ErrUnavailable, h.kernel, err)
	}
	if h.agent == "" {
		if h.agent, err = os.Executable(); err != nil {
			return h, fmt.Errorf("%w: find this program: %w", sandbox.ErrUnavailable, err)
		}
	}
	return h, nil
}

func unreadable(file string) bool {
	f, err := os.Open(file)
	if err == nil {
		f.Close()
	}
	return err != nil
}

func byAge(a, b string) int {
	x, _ := os.Stat(a)
	y, _ := os.Stat(b)
	if x == nil || y == nil {
		return 0
	}
	return x.ModTime().Compare(y.ModTime())
}

// Create boots a machine with the program's files in it, up to the point where
// only the program is missing.
func (d *Driver) Create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	b, err := d.create(ctx, spec)
	if err != nil {
		return nil, fmt.Errorf("create virtual machine %s: %w", spec.ID, err)
	}
	return b, nil
}

func (d *Driver) create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	h, err := d.found()
	if err != nil {
		return nil, err
	}
	switch {
	case spec.Network:
		return nil, fmt.Errorf("%w: a virtual machine has no network; choose another isolation for a program that needs it", sandbox.ErrUnavailable)
	case spec.Module != nil:
		return nil, errors.New("a WebAssembly module needs no machine: choose isolation wasm")
	case len(spec.Argv) == 0:
		return nil, errors.New("no command in Spec.Argv")
	}
	root, err := d.root(h)
	if err != nil {
		return nil, err
	}
	disk, err := d.image(h, &spec)
	if err != nil {
		return nil, err
	}
	m := machine{host: h, accel: d.accel(), root: root, disk: disk, memory: memoryOf(spec.Limits)}
	if m.from, err = d.template(ctx, m); err != nil {
		return nil, err
	}
	b := newBox()
	b.spec = spec
	if err := b.boot(ctx, m); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}
