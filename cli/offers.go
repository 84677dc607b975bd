package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/client"
)

// acceptHelp says what --accept takes.
func acceptHelp() string {
	kinds, usual := heddle.OfferKinds()
	return fmt.Sprintf("what to take when there is no room for all at once, it would end after its deadline or a cheaper node can have it: %s, all or none (default %s)",
		strings.Join(kinds, ", "), strings.Join(kinds[:usual], ","))
}

// accepted reads --accept; nil is the usual.
func accepted(text string) ([]string, error) {
	kinds, _ := heddle.OfferKinds()
	switch text {
	case "":
		return nil, nil
	case "all":
		return kinds, nil
	case "none":
		return []string{}, nil
	}
	list := strings.Split(text, ",")
	for i, k := range list {
		if list[i] = strings.TrimSpace(k); !slices.Contains(kinds, list[i]) {
			return nil, usage("--accept %s: want all, none or some of %s", text, strings.Join(kinds, ", "))
		}
	}
	return list, nil
}

// offersPage prints what could be had, a line an offer.
func (a *app) offersPage(offers []heddle.Offer) error {
	t := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  offer\tstarts in\tdone in\tcost\tcores\tmemory\twhere\twhy")
	for _, o := range offers {
		start, done, cost := "now", "?", "?"
		if o.StartSeconds > 0 {
			start = seconds(o.StartSeconds)
		}
		if o.FinishSeconds != nil {
			done, cost = seconds(*o.FinishSeconds), fmt.Sprintf("$%.3g", *o.CostUSD)
		}
		kind, where := o.Kind, o.Node
		if o.Parts > 0 {
			kind = fmt.Sprintf("split in %d", o.Parts)
		}
		if o.Launch != "" {
			where = "a new " + o.Launch
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s\t%.3g\t%s\t%s\t%s\n", kind, start, done, cost, o.CPUCores, bytesText(float64(o.MemoryBytes)), where, o.Why)
	}
	return t.Flush()
}

// remoteOffers prints how a server could have a call.
func (a *app) remoteOffers(ctx context.Context, call client.Call, output string) error {
	if output != "text" && output != "json" {
		return usage("--output %s: want text or json", output)
	}
	list, err := a.remote().Offers(ctx, call)
	if err != nil {
		return err
	}
	if output == "json" {
		return a.json(list)
	}
	var offers []heddle.Offer
	for _, o := range list {
		offers = append(offers, heddle.Offer(o))
	}
	return a.offersPage(offers)
}
