//go:build !linux

package oci

import (
	"context"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process"
)

// Enclose fails: containers need Linux.
func (*Driver) Enclose(context.Context, process.Enclosure) (int, error) {
	return 0, sandbox.ErrUnavailable
}
