package learn

import (
	"fmt"
	"math"
	"slices"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/profile"
)

// Coverage is the share of runs that the intervals judged here are to hold.
const Coverage = 0.9

// Score is how intervals of one resource held on runs that ended by themselves.
type Score struct {
	Layer    string  `json:"layer"`    // law, model
	Resource string  `json:"resource"` // cpu, memory
	Group    string  `json:"group"`    // "" is all
	Runs     int     `json:"runs"`
	Coverage float64 `json:"coverage"`        // share inside
	Above    float64 `json:"above"`           // share above the upper end
	Error    float64 `json:"median_error"`    // of |likely/actual - 1|
	Width    float64 `json:"median_high_low"` // of high over low
	// Loss is the mean interval score (Gneiting and Raftery 2007) in doublings: the
	// width, and for a run outside 2/(1-coverage) times how far.
	Loss float64 `json:"loss"`
}

// Alone is the estimate.Model that leaves every law as it is.
func Alone(r estimate.Resource, b profile.Basis, _ float64) (profile.Interval, bool) {
	if law := side(r, b).Law; law != nil {
		return *law, true
	}
	return profile.Interval{}, false
}

// answer is one interval and what the run then took.
type answer struct {
	profile.Interval
	actual float64
	group  string
}

// Chooser says which model is asked about an example.
type Chooser func(e Example) estimate.Model

// Always asks one model about all.
func Always(m estimate.Model) Chooser { return func(Example) estimate.Model { return m } }

// answers asks for every example that ended by itself.
func answers(who Chooser, r estimate.Resource, examples []Example) []answer {
	var out []answer
	for _, e := range examples {
		y := e.actual(r)
		if e.Stopped || !(y > 0) {
			continue
		}
		if i, ok := who(e)(r, e.Basis, Coverage); ok && i.Likely > 0 && i.High > 0 {
			i = estimate.Blend(*side(r, e.Basis).Law, i, estimate.Share(estimate.RunsTold(side(r, e.Basis))))
			i.Low = math.Max(i.Low, i.Likely/1024)
			out = append(out, answer{i, y, e.Basis.Group})
		}
	}
	return out
}

// score of the answers in a group; "" is all.
func score(layer string, r estimate.Resource, group string, all []answer) Score {
	s := Score{Layer: layer, Resource: Named(r), Group: group}
	var errs, widths []float64
	for _, a := range all {
		if group != "" && a.group != group {
			continue
		}
		width := math.Log2(a.High / a.Low)
		loss := width
		switch {
		case a.actual > a.High:
			s.Above++
			loss += 2 / (1 - Coverage) * math.Log2(a.actual/a.High)
		case a.actual < a.Low:
			loss += 2 / (1 - Coverage) * math.Log2(a.Low/a.actual)
		default:
			s.Coverage++
		}
		s.Loss += loss
		errs, widths = append(errs, math.Abs(a.Likely/a.actual-1)), append(widths, a.High/a.Low)
	}
	s.Runs = len(errs)
	if s.Runs == 0 {
		return s
	}
	n := float64(s.Runs)
	s.Coverage, s.Above, s.Loss = s.Coverage/n, s.Above/n, s.Loss/n
	s.Error, s.Width = middle(errs), middle(widths)
	return s
}

// Named is the name of a resource in scores.
func Named(r estimate.Resource) string {
	if r == estimate.Memory {
		return "memory"
	}
	return "cpu"
}

func middle(v []float64) float64 {
	slices.Sort(v)
	if len(v)%2 == 1 {
		return v[len(v)/2]
	}
	return (v[len(v)/2-1] + v[len(v)/2]) / 2
}

// Judge scores a layer, its answers blended with the law as they are in use, on the examples, by resource and group, all groups together first.
func Judge(layer string, who Chooser, examples []Example) []Score {
	var out []Score
	for _, r := range Resources {
		all := answers(who, r, examples)
		out = append(out, score(layer, r, "", all))
		var groups []string
		for _, a := range all {
			if !slices.Contains(groups, a.group) {
				groups = append(groups, a.group)
			}
		}
		slices.Sort(groups)
		for _, g := range groups {
			out = append(out, score(layer, r, g, all))
		}
	}
	return out
}

// HeldOut trains n models, each without a part of the examples, and asks about an
// example the one that has seen neither it nor its kin.
func HeldOut(fresh func() Predictor, examples []Example, n int) Chooser {
	models := make([]estimate.Model, n)
	for fold := range n {
		_, rest := Part(examples, fold, n)
		models[fold] = Train(fresh, rest).Ask
	}
	return func(e Example) estimate.Model { return models[e.fold(n)] }
}

// worse is by how much the loss may grow and still be the same: chance.
const worse = 1.02

// MayReplace says whether the candidate did as well on the same runs as what is
// in use now, and why.
func MayReplace(candidate, now []Score) (bool, string) {
	for _, c := range candidate {
		for _, n := range now {
			if c.Resource != n.Resource || c.Group != "" || n.Group != "" || n.Runs == 0 {
				continue
			}
			if c.Loss > n.Loss*worse {
				return false, fmt.Sprintf("%s: loss %.3f on %d runs of programs it has not seen, %.3f now", c.Resource, c.Loss, c.Runs, n.Loss)
			}
		}
	}
	return true, "no resource is predicted worse on programs that it has not seen"
}
