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
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/machine"
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
	maker *machine.Maker
}

var _ sandbox.Driver = (*Driver)(nil)

// New makes the driver. It asks nothing of the host yet; what is missing shows
// in Info and in Create.
func New(cfg Config) *Driver {
	return &Driver{machine.New(machine.Config{Kind: Name, Needs: []string{"virtio_pci", "virtio_console", "virtio_blk"},
		Cache: cfg.Cache, QEMU: cfg.QEMU, Kernel: cfg.Kernel, Agent: cfg.Agent, Accel: cfg.Accel})}
}

// found says what of the host is missing.
func (d *Driver) found() error {
	if err := d.maker.Check(); err != nil {
		return fmt.Errorf("%w: %w", sandbox.ErrUnavailable, err)
	}
	return nil
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
	if err := d.found(); err != nil {
		info.Unavailable = err.Error()
		return info
	}
	info.Enforces[resource.CPU], info.Enforces[resource.Memory] = true, true
	info.Resizable, info.Presses = info.Enforces, true
	info.Room = (least - guestOwn) << 20
	return info
}

// image is the disk with the program that spec starts and all that it needs of
// the host; "" when it needs nothing. Argv[0] becomes the path of what it names.
func (d *Driver) image(spec *sandbox.Spec) (string, error) {
	name := spec.Argv[0]
	if !strings.Contains(name, "/") {
		found, err := search.LookUp(name, spec.Env)
		if err != nil {
			return "", err
		}
		name = found
		spec.Argv = append([]string{found}, spec.Argv[1:]...)
	}
	if !filepath.IsAbs(name) || strings.HasPrefix(name, "/program/") || mounted(name, spec.Mounts) {
		return "", nil
	}
	return d.maker.Disk([]string{name}, nil)
}

func mounted(name string, mounts []sandbox.Mount) bool {
	return slices.ContainsFunc(mounts, func(m sandbox.Mount) bool {
		return name == m.Inside || strings.HasPrefix(name, strings.TrimSuffix(m.Inside, "/")+"/")
	})
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
	if err := d.found(); err != nil {
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
	root, err := d.maker.Root()
	if err != nil {
		return nil, err
	}
	disk, err := d.image(&spec)
	if err != nil {
		return nil, err
	}
	g := guestMachine{maker: d.maker, shape: machine.Shape{Root: root, Disk: disk, Cores: runtime.NumCPU(), Memory: memoryOf(spec.Limits)}}
	if g.from, err = d.template(ctx, g); err != nil {
		return nil, err
	}
	b := newBox()
	b.spec = spec
	if err := b.boot(ctx, g); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}
