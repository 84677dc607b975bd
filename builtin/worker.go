package builtin

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/local"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// Machine is what a worker on this machine has to give: its node, of at most the
// capacity given, and the sandboxes that work here.
func (s Set) Machine(ctx context.Context, dir string, most resource.Vector) (cluster.Node, map[cluster.Isolation]sandbox.Driver, error) {
	boxes, err := s.Sandboxes(filepath.Join(dir, "cache"))
	if err != nil {
		return cluster.Node{}, nil, err
	}
	var tiers []cluster.Isolation
	for tier := cluster.IsolationWasm; tier <= cluster.IsolationVM; tier++ {
		if d, ok := boxes[tier]; ok && d.Info().Unavailable == "" {
			tiers = append(tiers, tier)
		}
	}
	var reserve resource.Vector // the usual one
	if most[resource.Memory] > 0 {
		reserve[resource.Memory] = 1 // none: whoever names a size has left room
	}
	nodes, err := local.Open(local.Config{Dir: dir, Isolation: tiers, Reserve: reserve})
	if err != nil {
		return cluster.Node{}, nil, err
	}
	defer nodes.Close()
	snap, err := nodes.Snapshot(ctx)
	if err != nil || len(snap.Nodes) != 1 {
		return cluster.Node{}, nil, fmt.Errorf("measure this machine: %d nodes: %w", len(snap.Nodes), err)
	}
	node := snap.Nodes[0]
	for k, q := range most {
		if q > 0 {
			node.Allocatable[k] = min(node.Allocatable[k], q)
		}
	}
	return node, boxes, nil
}
