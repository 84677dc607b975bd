// Package store is the port to memory that outlives a process: programs,
// profiles, runs and the append-only observations that correct profiles.
//
// A Put or Append is durable when it returns. Every store passes storetest.
package store

import (
	"context"
	"errors"
	"time"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
)

// Errors of stores, wrapped with the name of what was asked for.
var (
	ErrNotFound = errors.New("not in the store") // never put, or forgotten
	ErrTooLarge = errors.New("more than the store takes")
	ErrFull     = errors.New("there is no room left") // of its disk; later there may be some
)

// Bounds keep a store from growing without end: the oldest beyond them are forgotten.
type Bounds struct {
	Observations int // of one unit
	Runs         int // in all
	BlobBytes    int // of one blob; a larger one is refused with ErrTooLarge
}

// OrDefault replaces each zero by the usual bound.
func (b Bounds) OrDefault() Bounds {
	for _, d := range []struct {
		of    *int
		usual int
	}{{&b.Observations, 10_000}, {&b.Runs, 10_000}, {&b.BlobBytes, 256 << 20}} {
		if *d.of == 0 {
			*d.of = d.usual
		}
	}
	return b
}

// RunBlob names a blob that belongs to a run, its log for one: it is forgotten with the run.
func RunBlob(id, name string) string { return "run/" + id + "/" + name }

// Store keeps what heddle knows.
type Store interface {
	PutProfile(ctx context.Context, id program.UnitID, p profile.Profile) error
	Profile(ctx context.Context, id program.UnitID) (profile.Profile, error)

	Append(ctx context.Context, o profile.Observation) error
	// Observations are those of one unit, oldest first, at most limit of the newest; 0 is all.
	Observations(ctx context.Context, id program.UnitID, limit int) ([]profile.Observation, error)
	// Units lists all units that have a profile or an observation.
	Units(ctx context.Context) ([]program.UnitID, error)

	PutRun(ctx context.Context, r Run) error
	Run(ctx context.Context, id string) (Run, error)
	// Runs are the newest first.
	Runs(ctx context.Context, limit int) ([]Run, error)

	// PutBlob and Blob keep versioned documents by name: models, calibration, logs.
	PutBlob(ctx context.Context, name string, data []byte) error
	Blob(ctx context.Context, name string) ([]byte, error)

	Close() error
}

// Run is the record of one invocation, from its start on.
type Run struct {
	ID       string
	Unit     program.UnitID
	Path     string // as the user named the program
	Tenant   string // whose run it is
	State    string // running, or a task.Outcome; of a server's call also queued or canceled
	Started  time.Time
	Ended    time.Time
	PID      int    // of the heddle process that runs it
	Report   []byte // heddle.report/v1, once ended
	ExitCode int
}
