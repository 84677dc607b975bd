//go:build !linux

package vm

import (
	"os"

	"github.com/heddle-run/heddle/sandbox"
)

// GuestIfInit does nothing on this system.
func GuestIfInit(func() sandbox.Driver) {}

func socketpair() (ours, theirs *os.File, err error) { return nil, nil, sandbox.ErrUnavailable }
