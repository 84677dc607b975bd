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

// ErrNotFound is the answer for what was never put.
var ErrNotFound = errors.New("not in the store")

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
	State    string // running, or a task.Outcome
	Started  time.Time
	Ended    time.Time
	PID      int    // of the heddle process that runs it
	Report   []byte // heddle.report/v1, once ended
	ExitCode int
}
