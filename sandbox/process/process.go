// Package process is the sandbox driver for native programs on Linux: it runs
// one command on the host's own read-only system folders, in namespaces of its
// own, under control group limits, Landlock and a system call allow-list.
//
// It is pure Go and needs no container runtime, image or set-user-id helper.
// The program that links it is re-executed as the first process inside (the
// init stage), so that program must call InitIfChild first thing in main and,
// in tests, in TestMain. It works as root and, with what the kernel then
// allows, as an ordinary user through a user namespace; what this host cannot
// enforce stands in Info.Unenforced and is never a reason to fail.
//
// It is not a virtual machine: a hole in the kernel is a hole in the sandbox.
// docs/SECURITY.md says what each layer stops.
package process

import "github.com/heddle-run/heddle/sandbox"

// Name is the driver's name in Info and in builtin.
const Name = "process"

// SecretDir is the folder inside the sandbox that holds Spec.Secret, one file a name.
const SecretDir = "/run/secrets"

// Config makes a Driver. The zero Config is right for production.
type Config struct {
	// Group is the folder under heddle's own control group in which sandboxes
	// get theirs; "" is "heddle".
	Group string
}

var _ sandbox.Driver = (*Driver)(nil)
