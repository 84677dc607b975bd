// Package process is the sandbox driver for native programs on Linux: it runs
// one command on the host's own read-only system folders, in namespaces of its
// own, under control group limits, Landlock and a system call allow-list.
//
// It is pure Go and needs no container runtime, image or set-user-id helper.
// The first process inside is a small program that comes with the package (the
// init stage, package stage); where there is none for the machine, the program that
// links the package is executed once more in its place, so it must call InitIfChild
// first thing in main and, in tests, in TestMain. It works as root and, with what the kernel then
// allows, as an ordinary user through a user namespace; what this host cannot
// enforce stands in Info.Unenforced and is never a reason to fail.
//
// It is not a virtual machine: a hole in the kernel is a hole in the sandbox.
// docs/SECURITY.md says what each layer stops.
package process

import (
	"context"
	"os"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// Name is the driver's name in Info and in builtin.
const Name = "process"

// SecretDir is the folder inside the sandbox that holds Spec.Secret, one file a name.
const SecretDir = stage.SecretDir

// Config makes a Driver. The zero Config is right for production.
type Config struct {
	// Group is the folder under heddle's own control group in which sandboxes
	// get theirs; "" is "heddle".
	Group string
	// Cache is a folder in which the init stage's executable is kept; "" keeps it in
	// memory, which costs each process that makes sandboxes a few milliseconds.
	Cache string
	// Encloser makes each sandbox's namespaces and root in the driver's place;
	// nil is the driver itself.
	Encloser Encloser
	// Ahead has the first process of the next sandbox (if it is one without network)
	// started when one has been closed. It is for machines whose template then holds it.
	Ahead bool
}

// Encloser makes namespaces and root by other means, such as a container
// runtime, and starts the init stage as their first process.
type Encloser interface {
	// Enclose returns the first process's id as heddle sees it. What it makes
	// on the host must vanish with that process.
	Enclose(ctx context.Context, e Enclosure) (pid int, err error)
}

// Enclosure is what an Encloser is to make.
type Enclosure struct {
	ID      string // unique on the host
	Plan    *stage.Plan
	Spec    sandbox.Spec
	Group   string      // path of the control group in its hierarchy, for the runtime to use
	Stage   string      // the init stage's executable; argv[0] is to be stage.Name
	Control *os.File    // descriptor 3 of the init stage
	Streams [3]*os.File // descriptors 0 to 2
}

var _ sandbox.Driver = (*Driver)(nil)
