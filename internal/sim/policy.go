package sim

import (
	"cmp"
	"fmt"
	"slices"
)

// The ways to place, by name. Those that are not heddle's follow the public
// descriptions of what they are named after; see baseline.go.
const (
	placeHeddle     = "heddle"
	placeLeast      = "kube-least-allocated"
	placeMost       = "kube-most-allocated"
	placeFirstFit   = "first-fit"
	placeRoundRobin = "round-robin"
	placeLoaded     = "least-loaded"
	placeTwo        = "power-of-two"
)

// policies are the known ones; the first is the default.
func policies() []Policy {
	return []Policy{
		{Name: "heddle", Place: placeHeddle, Size: "predicted", Provision: "heddle", Keep: keepHeddle, Control: true, Risk: 0.001, Correlation: 0.1},
		{Name: "karpenter", Place: placeLeast, Size: "requested", Provision: "karpenter"},
		{Name: "karpenter-predicted", Place: placeLeast, Size: "predicted", Provision: "karpenter", Control: true},
		{Name: "karpenter-consolidating", Place: placeLeast, Size: "requested", Provision: "karpenter", Consolidate: true},
		{Name: "cluster-autoscaler", Place: placeLeast, Size: "requested", Provision: "least-waste"},
		{Name: "vpa", Place: placeLeast, Size: "vpa", Provision: "karpenter"},
		{Name: "kube-least-allocated", Place: placeLeast, Size: "requested", Provision: "none"},
		{Name: "kube-most-allocated", Place: placeMost, Size: "requested", Provision: "none"},
		{Name: "fixed-requests", Place: placeHeddle, Size: "requested", Provision: "heddle"},
		{Name: "first-fit", Place: placeFirstFit, Size: "requested", Provision: "none"},
		{Name: "round-robin", Place: placeRoundRobin, Size: "requested", Provision: "none"},
		{Name: "least-loaded", Place: placeLoaded, Size: "requested", Provision: "none"},
		{Name: "power-of-two", Place: placeTwo, Size: "requested", Provision: "none"},
		keeping("fixed-keep-alive", keepTTL), keeping("greedy-dual", keepDual), keeping("hybrid-histogram", keepHistogram),
	}
}

// keeping is heddle in all but what it keeps warm.
func keeping(name, keep string) Policy {
	return Policy{Name: name, Place: placeHeddle, Size: "predicted", Provision: "heddle", Keep: keep, Control: true, Risk: 0.001, Correlation: 0.1}
}

// PolicyNames are the names that a scenario can use alone.
func PolicyNames() []string {
	var names []string
	for _, p := range policies() {
		names = append(names, p.Name)
	}
	return names
}

// PolicyNamed is the policy that a name alone stands for.
func PolicyNamed(name string) (Policy, bool) {
	for _, p := range policies() {
		if p.Name == name {
			return p, true
		}
	}
	return Policy{}, false
}

func (p Policy) check() error {
	for _, c := range []struct {
		what, value string
		of          []string
	}{
		{"place", p.Place, []string{placeHeddle, placeLeast, placeMost, placeFirstFit, placeRoundRobin, placeLoaded, placeTwo}},
		{"size", p.Size, []string{"predicted", "requested", "vpa"}},
		{"keep", cmp.Or(p.Keep, keepTTL), []string{keepHeddle, keepTTL, keepDual, keepHistogram}},
		{"provision", p.Provision, []string{"heddle", "karpenter", "least-waste", "none"}},
	} {
		if !slices.Contains(c.of, c.value) {
			return fmt.Errorf("%s is %q, not one of %v", c.what, c.value, c.of)
		}
	}
	if p.Risk < 0 || p.Risk > 0.5 || p.Correlation < 0 || p.Correlation > 1 {
		return fmt.Errorf("risk must be 0 to 0.5 and correlation 0 to 1")
	}
	return nil
}
