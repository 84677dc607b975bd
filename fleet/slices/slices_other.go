//go:build !linux

package slices

import (
	"context"
	"errors"
	"os/exec"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/resource"
)

// Config of Slices.
type Config struct {
	Dir     string
	Command func(name string, capacity resource.Vector) *exec.Cmd
	Lock    string
}

// Slices exist on Linux only.
type Slices struct{}

var _ joined.Machines = (*Slices)(nil)

var errLinux = errors.New("slices of this machine need Linux's control groups")

// New says so.
func New(Config) (*Slices, error) { return nil, errLinux }

// List is empty.
func (*Slices) List(context.Context) ([]string, error) { return nil, errLinux }

// Launch fails.
func (*Slices) Launch(context.Context, string, cluster.Offering) error { return errLinux }

// LastWords are none.
func (*Slices) LastWords(string) string { return "" }

// End fails.
func (*Slices) End(context.Context, string) error { return errLinux }
