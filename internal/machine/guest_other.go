//go:build !linux

package machine

import (
	"errors"
	"os/exec"
)

// IfInit does nothing on this system.
func IfInit(string, func() error) {}

// EnterDisk exists in machines only.
func EnterDisk() (bool, error) { return false, errors.ErrUnsupported }

// DieWithParent does nothing on this system.
func DieWithParent(*exec.Cmd) {}
