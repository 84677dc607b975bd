package server

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

type invocationOut struct {
	Status   int
	Location string `header:"Location"`
	Body     client.Invocation
}

// longest is how long one request may wait for a call.
const longest = 10 * time.Minute

// invocations are the routes of calls.
func (s *server) invocations(api huma.API) {
	call := operation("invoke", http.MethodPost, "/v1/invocations", "Call a unit; 202 and at once, or with wait 200 and at its end")
	call.DefaultStatus, call.MaxBodyBytes = http.StatusAccepted, 64<<20
	huma.Register(api, call, s.invoke)
	ask := operation("offers", http.MethodPost, "/v1/offers", "Say how a call could be had as the cluster stands, and make none")
	ask.MaxBodyBytes = call.MaxBodyBytes
	huma.Register(api, ask, func(ctx context.Context, in *struct{ Body client.Call }) (*struct{ Body []client.Offer }, error) {
		q, err := request(in.Body, tenantOf(ctx))
		var list []heddle.Offer
		if err == nil {
			list, err = s.Calls.Offers(ctx, q)
		}
		if err != nil {
			return nil, problem(err)
		}
		out := []client.Offer{}
		for _, o := range list {
			out = append(out, client.Offer(o))
		}
		return &struct{ Body []client.Offer }{out}, nil
	})
	huma.Register(api, operation("list-invocations", http.MethodGet, "/v1/invocations", "List calls, the newest first"),
		func(ctx context.Context, in *struct {
			Limit int `query:"limit" default:"100" minimum:"1" maximum:"10000"`
		}) (*struct{ Body []client.Invocation }, error) {
			list, err := s.Calls.List(ctx, s.sees(ctx), in.Limit)
			if err != nil {
				return nil, problem(err)
			}
			out := []client.Invocation{}
			for _, c := range list {
				doc := document(c)
				doc.Report = nil // in a list it would be most of the answer
				out = append(out, doc)
			}
			return &struct{ Body []client.Invocation }{out}, nil
		})
	huma.Register(api, operation("get-invocation", http.MethodGet, "/v1/invocations/{id}", "One call as it stands"),
		func(ctx context.Context, in *struct {
			ID   string `path:"id"`
			Wait int    `query:"wait" minimum:"0" maximum:"600" doc:"seconds to wait for its end"`
		}) (*invocationOut, error) {
			c, err := s.Calls.Wait(ctx, s.sees(ctx), in.ID, time.Duration(in.Wait)*time.Second)
			return answer(http.StatusOK, c, err)
		})
	again := operation("retry", http.MethodPost, "/v1/invocations/{id}/retry", "Make a call that has ended once more, as a new one")
	again.DefaultStatus = http.StatusAccepted
	huma.Register(api, again, func(ctx context.Context, in *struct {
		ID string `path:"id"`
	}) (*invocationOut, error) {
		c, err := s.Calls.Again(ctx, s.sees(ctx), in.ID)
		return answer(http.StatusAccepted, c, err)
	})
	huma.Register(api, operation("cancel", http.MethodDelete, "/v1/invocations/{id}", "End a call; one that has ended stays as it is"),
		func(ctx context.Context, in *struct {
			ID string `path:"id"`
		}) (*invocationOut, error) {
			c, err := s.Calls.Cancel(ctx, s.sees(ctx), in.ID)
			return answer(http.StatusOK, c, err)
		})
}

func (s *server) invoke(ctx context.Context, in *struct{ Body client.Call }) (*invocationOut, error) {
	q, err := request(in.Body, tenantOf(ctx))
	if err != nil {
		return nil, problem(err)
	}
	c, err := s.Calls.Accept(ctx, q)
	if err != nil || !in.Body.Wait {
		return answer(http.StatusAccepted, c, err)
	}
	c, err = s.Calls.Wait(ctx, tenantOf(ctx), c.ID, longest)
	if err == nil && !c.Ended() {
		return answer(http.StatusAccepted, c, nil)
	}
	return answer(http.StatusOK, c, err)
}

// request is a call as the register takes it.
func request(c client.Call, tenant string) (calls.Request, error) {
	q := calls.Request{Unit: unitID(c.Unit), Tenant: tenant, Isolation: c.Isolation, Network: c.Network || c.Egress != nil, Egress: c.Egress, Syscalls: c.Syscalls,
		After: c.After, From: c.InputFrom, Parent: c.Parent, Nests: c.Nests, Secrets: c.Secrets, Budget: int64(c.BudgetUSD * 1e6),
		Trial: time.Duration(c.Trial * float64(time.Second)), NoLearn: c.NoLearn, Accept: c.Accept,
		Requested: resource.Vector{resource.CPU: resource.Quantity(c.RequestedCores * 1000), resource.Memory: resource.Quantity(c.RequestedMemory)}}
	var ok bool
	if q.Class, ok = task.ClassNamed(c.Class); !ok {
		return q, fmt.Errorf("%w: class %q", calls.ErrInvalid, c.Class)
	}
	if c.Refuse && len(c.Accept) > 0 {
		return q, fmt.Errorf("%w: refuse is given beside accept", calls.ErrInvalid)
	}
	if c.Refuse {
		q.Accept = []string{}
	}
	if kinds, _ := heddle.OfferKinds(); slices.ContainsFunc(q.Accept, func(k string) bool { return !slices.Contains(kinds, k) }) {
		return q, fmt.Errorf("%w: accept %q: want some of %q", calls.ErrInvalid, q.Accept, kinds)
	}
	q.Class.Deadline = time.Duration(c.DeadlineSeconds * float64(time.Second))
	if tier, ok := cluster.IsolationNamed(c.Isolation); c.Isolation != "" && (!ok || tier == cluster.IsolationNone) {
		return q, fmt.Errorf("%w: isolation %q", calls.ErrInvalid, c.Isolation)
	}
	q.Input, q.Items = task.Input{Args: c.Args, Stdin: c.Stdin}, c.Items
	if len(c.Items) > 0 && (len(c.Event) > 0 || len(c.Stdin) > 0) {
		return q, fmt.Errorf("%w: items are given beside event or stdin", calls.ErrInvalid)
	}
	if len(c.Event) > 0 {
		if len(c.Stdin) > 0 {
			return q, fmt.Errorf("%w: event and stdin are both given", calls.ErrInvalid)
		}
		q.Input.Stdin = c.Event
	}
	if q.Input.Stdin == nil {
		q.Input.Stdin = []byte{} // known to be empty
	}
	return q, nil
}

func answer(status int, c calls.Call, err error) (*invocationOut, error) {
	if err != nil {
		return nil, problem(err)
	}
	return &invocationOut{Status: status, Location: "/v1/invocations/" + c.ID, Body: document(c)}, nil
}

func document(c calls.Call) client.Invocation {
	doc := client.Invocation{ID: c.ID, Unit: program.UnitID{Program: c.Unit.Program, Unit: c.Unit.Unit}.String(), Path: c.Path, State: c.State,
		Started: c.Started, ExitCode: c.ExitCode, Error: c.Error}
	if !c.Run.Ended.IsZero() {
		doc.Ended = &c.Run.Ended
	}
	if json.Valid(c.Report) {
		doc.Report = c.Report
	}
	return doc
}
