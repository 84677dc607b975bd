package heddle

import (
	"context"
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// Offer is a way to have a run: as it was asked for, or in the place of that.
type Offer struct {
	Kind          string   `json:"kind"`             // as-asked, fewer-cores, later, launch, split, cheaper or preempt
	Node          string   `json:"node,omitempty"`   // where; none of a launch and of parts
	Launch        string   `json:"launch,omitempty"` // the kind of node that is started for it
	Parts         int      `json:"parts,omitempty"`  // of a split
	Evicts        []string `json:"evicts,omitempty"` // allocations that go for it
	CPUCores      float64  `json:"cpu_cores"`        // of all parts, as the rest
	MemoryBytes   int64    `json:"memory_bytes"`     // most that it may have
	StartSeconds  float64  `json:"start_seconds"`    // from now
	FinishSeconds *float64 `json:"finish_seconds"`   // predicted, from now; nil is unknown
	CostUSD       *float64 `json:"cost_usd"`         // for the run; nil is unknown
	Taken         bool     `json:"taken,omitempty"`  // by what the caller accepts
	Why           string   `json:"why"`
}

// AsAsked is the kind of an offer of all that was asked for, at once.
const AsAsked = "as-asked"

// String is the offer in words.
func (o Offer) String() string {
	text := o.Kind
	if o.Parts > 0 {
		text = fmt.Sprintf("split in %d", o.Parts)
	}
	text += fmt.Sprintf(" (%.3g cores", o.CPUCores)
	if o.StartSeconds > 0 {
		text += fmt.Sprintf(", starts in %.3g s", o.StartSeconds)
	}
	if o.FinishSeconds != nil {
		text += fmt.Sprintf(", done in %.3g s", *o.FinishSeconds)
	}
	if o.CostUSD != nil {
		text += fmt.Sprintf(", $%.2g", *o.CostUSD)
	}
	return text + "): " + o.Why
}

// NoRoom is the refusal of what cannot be had, with what can.
type NoRoom struct {
	Reason string
	Offers []Offer
}

// Error is all of it in one line.
func (n *NoRoom) Error() string {
	text := ErrRefused.Error() + ": " + n.Reason
	for i, o := range n.Offers {
		if i == 0 {
			text += "; on offer: "
		} else {
			text += "; "
		}
		text += o.String()
	}
	return text
}

// Unwrap makes it a refusal.
func (n *NoRoom) Unwrap() error { return ErrRefused }

// OfferKinds are the kinds of counter-offer that a caller may accept; those that are
// accepted where nobody says otherwise come first, so many of them.
func OfferKinds() (kinds []string, usual int) {
	for _, k := range schedule.Usual() {
		kinds = append(kinds, string(k))
	}
	usual = len(kinds)
	return append(kinds, string(schedule.Split), string(schedule.Cheaper), string(schedule.Preemption)), usual
}

// offers are what a decision offers, the grant first. That alone is no choice.
func (v *view) offers(taken schedule.Kind) (list []Offer) {
	if v.d.Placed {
		asked := schedule.Counter{Kind: AsAsked, Offer: v.d.Offer, Finish: v.req.Wall, Why: strings.Join(v.d.Offer.Why, "; ")}
		list = append(list, offered(asked, taken == ""))
	}
	for _, c := range v.d.Counters {
		list = append(list, offered(c, c.Kind == taken))
	}
	return list
}

func offered(c schedule.Counter, taken bool) Offer {
	o := Offer{Kind: string(c.Kind), Node: c.Offer.Node, Parts: len(c.Parts), Evicts: c.Evict, CPUCores: float64(c.Offer.Grant[resource.CPU]) / 1000,
		MemoryBytes: int64(c.Offer.Limit[resource.Memory]), StartSeconds: c.Offer.StartIn.Seconds(), Taken: taken, Why: c.Why}
	if c.Offer.Launch != nil {
		o.Launch = c.Offer.Launch.Name
	}
	if c.Finish > 0 {
		paid := c.Paid()
		finish, usd := c.Finish.Seconds(), float64(c.Offer.Price)/1e6*paid.Hours()
		o.FinishSeconds, o.CostUSD = &finish, &usd
	}
	return o
}

// Offers are the ways in which a run could be had as the cluster stands: as it is
// asked for first, where that is one of them. Nothing is run but trials.
func (e *Engine) Offers(ctx context.Context, s *Submission, u program.Unit, inv task.Invocation, opt Options) ([]Offer, error) {
	r, err := e.prepare(ctx, s, u, inv, opt)
	if err != nil {
		return nil, err
	}
	if r.parts, err = e.divisible(ctx, r, true); err != nil {
		return nil, err
	}
	v, err := e.view(ctx, r, inv.ID, 0)
	if err != nil {
		return nil, err
	}
	return v.offers(""), nil
}
