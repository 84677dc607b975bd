// Package oci is the sandbox driver of the container tier: an OCI runtime (crun,
// runc or another of their command line) makes the container, and the process
// sandbox's init stage is its first process.
//
// So there are two hands on every layer: namespaces, root, user, capabilities and
// masked paths are the runtime's; Landlock, the system call allow-list, limits,
// measuring and the program's exit status are the same code as in package process,
// which this driver hands its Encloser. No image is needed: the root is made of
// the host's read-only system folders.
//
// A runtime is executed once for each sandbox and leaves. Its bundle and state are
// in a tmpfs that only it and the container ever saw, so they vanish with the
// container, and a heddle that is killed leaves control groups only, which the
// next one removes.
package oci

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process"
)

// Name is the driver's name in Info where no runtime is there to give its own.
const Name = "oci"

// Runtimes are tried in this order when none is named: the quicker first.
func Runtimes() []string { return []string{"crun", "runc"} }

// Config makes a Driver. The zero Config is right for production.
type Config struct {
	// Runtime is the OCI runtime's name or path; "" is the first of Runtimes that is there.
	Runtime string
	// Group is the folder for control groups; "" is "heddle-oci".
	Group string
	// Cache is a folder for the init stage's executable, as in process.Config.
	Cache string
}

// Driver makes containers. It is safe for concurrent use.
type Driver struct {
	cfg   Config
	boxes *process.Driver
}

var _ sandbox.Driver = (*Driver)(nil)

// New makes the driver; that a runtime is there is looked up at each use, so that
// one installed later is found.
func New(cfg Config) *Driver {
	if cfg.Group == "" {
		cfg.Group = "heddle-oci"
	}
	d := &Driver{cfg: cfg}
	d.boxes = process.New(process.Config{Group: cfg.Group, Cache: cfg.Cache, Encloser: d})
	return d
}

// Info is the process driver's, as the limits are, with the runtime's name.
func (d *Driver) Info() sandbox.Info {
	info := sandbox.Info{Name: Name, Unenforced: map[string]string{}}
	path, err := d.runtime()
	if err != nil {
		info.Unavailable = err.Error()
	} else {
		info = d.boxes.Info()
		info.Name = filepath.Base(path)
	}
	info.Isolation = cluster.IsolationContainer
	return info
}

// Create makes a container up to the point where only the program is missing. It
// fails with sandbox.ErrUnavailable where there is no runtime.
func (d *Driver) Create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	if _, err := d.runtime(); err != nil {
		return nil, fmt.Errorf("create container %s: %w: %w", spec.ID, sandbox.ErrUnavailable, err)
	}
	return d.boxes.Create(ctx, spec)
}

// runtime is the path of the OCI runtime, or what to do to get one.
func (d *Driver) runtime() (string, error) {
	if runtime.GOOS != "linux" {
		return "", errors.New("containers need Linux, this is " + runtime.GOOS)
	}
	if os.Geteuid() != 0 {
		return "", errors.New("containers need root: run heddle as root, or use --isolation process")
	}
	names := Runtimes()
	if d.cfg.Runtime != "" {
		names = []string{d.cfg.Runtime}
	}
	for _, name := range names {
		// Debian keeps runc in a folder that not every PATH has.
		for _, try := range []string{name, "/usr/sbin/" + name, "/usr/local/sbin/" + name} {
			if path, err := exec.LookPath(try); err == nil {
				return filepath.Abs(path)
			}
		}
	}
	if d.cfg.Runtime != "" {
		return "", fmt.Errorf("the OCI runtime %s is not installed", d.cfg.Runtime)
	}
	return "", errors.New("no OCI runtime is installed: install crun or runc (Debian: apt-get install crun)")
}
