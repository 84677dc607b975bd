// Package stage is the init stage of the process sandbox: process 1 of its pid
// namespace. It builds the root, locks the calling thread down and starts the
// program from that thread, which hands every restriction on to it. Then it
// stays: it reaps orphans (a program that is process 1 itself would ignore its
// own signals and leave zombies), reports how the program ended, and by ending
// takes every other process with it.
//
// The driver decides all of it and sends a Plan; the stage carries it out. It is a
// program of its own (cmd), because the start of a binary the size of heddle takes
// longer than everything that the stage does; so it imports as little as it can.
package stage

// SecretDir is the folder inside the sandbox that holds secrets, one file a name.
const SecretDir = "/run/secrets"

// Name is argv[0] of an init stage.
const Name = "heddle-sandbox-init"

// Env is the init stage's own environment: one thread at work, and no search of
// the control groups at its start.
func Env() []string {
	return []string{"GOMAXPROCS=1", "GOTRACEBACK=none", "GODEBUG=containermaxprocs=0,updatemaxprocs=0"}
}
