package policy

import (
	"github.com/heddle-run/heddle/internal/cost"
	"github.com/heddle-run/heddle/resource"
)

// Tenant is one of those who share a cluster.
type Tenant struct {
	Name   string
	Weight float64 // its part of the cluster against the others'; 0 is 1
	Held   resource.Vector
	Coming float64 // of all turns that there are at a time, the part it has taken and holds nothing for yet
	// Waiting is how long its oldest call has waited, in seconds.
	Waiting float64
}

// starving is the wait, in seconds, after which a call goes before everyone's
// share: fairness must not mean that somebody never runs.
const starving = 300

// Next is the tenant whose turn it is among those that wait, by weighted dominant
// resource fairness (Ghodsi et al., NSDI 2011): the one whose largest share of any
// kind, over its weight, is the smallest. Somebody who starves goes first, the
// longest wait before the others. Ties go to the earlier in the list. It is -1
// when the list is empty.
func Next(total resource.Vector, waiting []Tenant) int {
	best, bestShare, bestWait := -1, 0.0, 0.0
	for i, t := range waiting {
		wait := t.Waiting
		if wait < starving {
			wait = 0
		}
		share := Share(total, t)
		if best < 0 || wait > bestWait || wait == bestWait && share < bestShare {
			best, bestShare, bestWait = i, share, wait
		}
	}
	return best
}

// Share is a tenant's dominant share over its weight. A turn that is taken counts as
// its part of all turns until it holds something: else whoever comes first would
// take all that are free at one time.
func Share(total resource.Vector, t Tenant) float64 {
	if t.Weight <= 0 {
		t.Weight = 1
	}
	return (cost.Dominant(total, t.Held) + t.Coming) / t.Weight
}

// Jain is Jain's fairness index of shares: 1 when all are equal, 1/n when one has all.
func Jain(shares []float64) float64 {
	sum, squares := 0.0, 0.0
	for _, s := range shares {
		sum += s
		squares += s * s
	}
	if squares == 0 {
		return 1
	}
	return sum * sum / (float64(len(shares)) * squares)
}
