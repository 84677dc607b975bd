//go:build !linux

package vm

import (
	"os"
	"os/exec"

	"github.com/heddle-run/heddle/sandbox"
)

// GuestIfInit does nothing on this system.
func GuestIfInit(func() sandbox.Driver) {}

func dieWithParent(*exec.Cmd) {}

func socketpair() (ours, theirs *os.File, err error) { return nil, nil, sandbox.ErrUnavailable }
