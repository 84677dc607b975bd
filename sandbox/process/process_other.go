//go:build !linux

package process

import (
	"context"
	"fmt"
	"runtime"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/sandbox"
)

// Driver refuses on this system: namespaces and control groups are Linux's.
type Driver struct{}

// New is a driver whose Create always fails with sandbox.ErrUnavailable.
func New(Config) *Driver { return &Driver{} }

// InitIfChild does nothing on this system.
func InitIfChild() {}

// Info says that nothing is enforced here.
func (*Driver) Info() sandbox.Info {
	return sandbox.Info{Name: Name, Isolation: cluster.IsolationProcess,
		Unenforced: map[string]string{"everything": "the process sandbox needs Linux, this is " + runtime.GOOS}}
}

// Create fails with sandbox.ErrUnavailable.
func (*Driver) Create(context.Context, sandbox.Spec) (sandbox.Sandbox, error) {
	return nil, fmt.Errorf("create a process sandbox on %s: %w", runtime.GOOS, sandbox.ErrUnavailable)
}
