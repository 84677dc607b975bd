// Package fleet is the port to machines: a Cluster is the truth about nodes and
// allocations, a Provider sells nodes.
//
// Words. A Snapshot is read, decided upon and turned into a Bind that names the
// snapshot's Version; if an allocation changed the nodes concerned meanwhile,
// Bind fails whole with ErrStale and the caller decides again. Grants on a node
// never exceed its Allocatable. Release is idempotent. Every driver passes fleettest.
//
// Preemption is a Bind too: beside the new allocation it names those that yield to it,
// by ID and node, with YieldsTo set. What the new one lacks is taken off their grants at
// once, so that nobody else gets the room and the sum stays right; they stay until their
// owner, who sees the mark in a Snapshot, has ended their runs and releases them.
package fleet

import (
	"context"
	"errors"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Errors of fleets, wrapped with the node or allocation.
var (
	ErrStale    = errors.New("the snapshot is out of date")
	ErrNotFound = errors.New("no such allocation or node")
	ErrCapacity = errors.New("the node has not that much left")
	ErrExists   = errors.New("an allocation of that ID exists")
	ErrInvalid  = errors.New("a grant is negative or above its limit")
	ErrKept     = errors.New("the allocation cannot be taken away for another")
)

// Cluster holds nodes and allocations.
type Cluster interface {
	Snapshot(ctx context.Context) (cluster.Snapshot, error)
	// Bind makes all of the allocations or none.
	Bind(ctx context.Context, at uint64, allocs ...cluster.Allocation) error
	// Resize changes one allocation's grant and limit; ErrCapacity when the node has not enough.
	Resize(ctx context.Context, id string, grant, limit resource.Vector) (cluster.Allocation, error)
	Release(ctx context.Context, id string) error
}

// Provider sells nodes.
type Provider interface {
	Offerings(ctx context.Context) ([]cluster.Offering, error)
	// Scale makes the pool have n nodes, launching or terminating; it converges
	// when called again after a failure and never launches twice for one call.
	Scale(ctx context.Context, pool cluster.Pool, n int) error
}
