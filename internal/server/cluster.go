package server

import (
	"context"
	"net/http"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/ledger"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/store"
)

type ledgerOut struct {
	Body struct {
		Rows []ledger.Row `json:"rows"`
	}
}

type savingsIn struct {
	By string `query:"by" enum:"run,unit,tenant" default:"unit"`
}

type savingsOut struct {
	Body struct {
		Rows []heddle.Saving `json:"rows"`
	}
}

// cluster are the routes of what there is to run on and how predictions held.
func (s *server) cluster(api huma.API) {
	huma.Register(api, operation("list-nodes", http.MethodGet, "/v1/nodes", "The cluster's nodes"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body []client.Node }, error) {
			snap, err := s.Engine.Snapshot(ctx)
			if err != nil {
				return nil, problem(err)
			}
			return &struct{ Body []client.Node }{nodes(snap)}, nil
		})
	huma.Register(api, operation("list-pools", http.MethodGet, "/v1/pools", "Groups of like nodes"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body []client.Pool }, error) {
			snap, err := s.Engine.Snapshot(ctx)
			if err != nil {
				return nil, problem(err)
			}
			return &struct{ Body []client.Pool }{s.pools(snap)}, nil
		})
	huma.Register(api, operation("list-allocations", http.MethodGet, "/v1/allocations", "What is promised to whom, and used of it"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body []client.Allocation }, error) {
			list, err := s.allocations(ctx)
			return &struct{ Body []client.Allocation }{list}, problem(err)
		})
	huma.Register(api, operation("receipt-keys", http.MethodGet, "/v1/receipt-keys", "The public keys that receipts are signed with, the newest first"),
		func(context.Context, *struct{}) (*struct{ Body []string }, error) {
			keys, err := s.ReceiptKeys()
			return &struct{ Body []string }{append([]string{}, keys...)}, problem(err)
		})
	huma.Register(api, operation("ledger", http.MethodGet, "/v1/ledger", "How well past predictions held, by unit"), s.ledger)
	huma.Register(api, operation("savings", http.MethodGet, "/v1/savings", "What runs cost, and what their callers' requests would have"), s.savings)
}

func nodes(snap cluster.Snapshot) []client.Node {
	free, held := snap.Free(), map[string]int{}
	for _, a := range snap.Allocations {
		held[a.Node]++
	}
	list := []client.Node{}
	for _, n := range snap.Nodes {
		doc := client.Node{ID: n.ID, Pool: n.Pool, State: string(n.State), CPUCores: cores(n.Allocatable), MemoryBytes: int64(n.Allocatable[resource.Memory]),
			IOPS: int64(n.Allocatable[resource.IOPS]), NetworkBPS: int64(n.Allocatable[resource.Net]), FreeCores: cores(free[n.ID]),
			FreeMemory: int64(free[n.ID][resource.Memory]), PriceHour: float64(n.Price) / 1e6, Isolation: []string{}, Labels: n.Labels, Allocations: held[n.ID]}
		for _, tier := range n.Isolation {
			doc.Isolation = append(doc.Isolation, tier.String())
		}
		list = append(list, doc)
	}
	return list
}

func cores(v resource.Vector) float64 { return float64(v[resource.CPU]) / 1000 }

// pools groups nodes by their pool; bounds are known of those that the fleet manages.
func (s *server) pools(snap cluster.Snapshot) []client.Pool {
	byName := map[string]*client.Pool{}
	get := func(name string) *client.Pool {
		if byName[name] == nil {
			byName[name] = &client.Pool{Name: name}
		}
		return byName[name]
	}
	for _, t := range s.Engine.Pools() {
		at := get(t.Pool.Name)
		start := t.Pool.Offering.StartUp.Seconds()
		at.Min, at.Max, at.Want, at.Why, at.DryRun = t.Pool.Min, t.Pool.Max, t.Want, t.Why, !s.Engine.Growing()
		at.Provider, at.StartUp = t.Pool.Provider, &start
	}
	for _, n := range snap.Nodes {
		at := get(n.Pool)
		at.Nodes++
		if n.State == cluster.Ready {
			at.Ready++
		}
		at.CPUCores += cores(n.Allocatable)
		at.Memory += int64(n.Allocatable[resource.Memory])
		at.PriceHour += float64(n.Price) / 1e6
	}
	list := []client.Pool{}
	for _, p := range byName {
		list = append(list, *p)
	}
	slices.SortFunc(list, func(a, b client.Pool) int { return strings.Compare(a.Name, b.Name) })
	return list
}

func (s *server) allocations(ctx context.Context) ([]client.Allocation, error) {
	snap, err := s.Engine.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	uses := map[string]*client.Use{}
	for _, l := range s.Engine.Live() {
		uses[l.ID] = &client.Use{CPUSeconds: l.CPUSeconds, MemoryBytes: l.MemoryBytes, Throttled: l.Throttled,
			StalledCPU: l.Stalled.CPU, StalledMem: l.Stalled.Memory, StalledIO: l.Stalled.IO, Faults: l.Faults, MajorFaults: l.MajorFaults, OOMKills: l.OOMKills}
	}
	list := []client.Allocation{}
	for _, a := range snap.Allocations {
		if sees := s.sees(ctx); sees != "" && a.Tenant != sees {
			continue
		}
		// A task's name is its invocation's and the attempt.
		invocation, _, _ := strings.Cut(a.Task, "-")
		list = append(list, client.Allocation{ID: a.ID, Task: a.Task, Unit: a.Unit.String(), Tenant: a.Tenant, Node: a.Node, Since: a.Since,
			Cores: cores(a.Grant), Memory: int64(a.Grant[resource.Memory]), CPULimit: cores(a.Limit), Limit: int64(a.Limit[resource.Memory]),
			Priority: a.Priority, Used: uses[invocation]})
	}
	return list, nil
}

// ledger scores past predictions. It is everyone's: it names units, not their data.
func (s *server) ledger(ctx context.Context, _ *struct{}) (*ledgerOut, error) {
	ids, err := s.Store.Units(ctx)
	if err != nil {
		return nil, problem(err)
	}
	byUnit := map[string][]profile.Observation{}
	for _, id := range ids {
		if byUnit[id.String()], err = s.Store.Observations(ctx, id, 0); err != nil {
			return nil, problem(err)
		}
	}
	out := &ledgerOut{}
	out.Body.Rows = ledger.Rows(byUnit)
	return out, nil
}

// savings sums up the runs that the caller may see.
func (s *server) savings(ctx context.Context, in *savingsIn) (*savingsOut, error) {
	runs, err := s.Store.Runs(ctx, 0)
	if err != nil {
		return nil, problem(err)
	}
	if sees := s.sees(ctx); sees != "" {
		runs = slices.DeleteFunc(runs, func(r store.Run) bool { return r.Tenant != sees })
	}
	out := &savingsOut{}
	out.Body.Rows = heddle.Savings(runs, in.By)
	return out, nil
}
