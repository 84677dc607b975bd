package estimate

import (
	"math"
	"slices"

	"github.com/heddle-run/heddle/profile"
)

// EvidenceNames are the numbers of a profile.Told's Evidence, in order. A name
// keeps its place once a model has been trained on it; new ones are appended.
func EvidenceNames() []string {
	return []string{
		"trials", "runs", "counted", // log2(1+how many)
		"span",           // doublings of size between the smallest run and the largest
		"reach",          // doublings from the largest run to the size asked about
		"rise",           // log2 of the most that a run took over the least
		"climb",          // log2 of what is likely over the most that a run took
		"above_start",    // log2 of the most that a run took over what starting takes
		"width",          // log2 of the law's own high over low
		"share_of_class", // posterior share of the likeliest class
		"class",          // its rank
		"disagrees",      // with the static class
		"blank_sizes",    // nobody gave
		"utilisation",    // of the largest run; -1 is not measured
	}
}

// group names runs alike: by runtime, and by whether the unit was only read, tried
// or has run.
func (e *estimator) group() string {
	kind := "static"
	for _, o := range e.in.Runs {
		if !o.Trial {
			kind = "history"
			break
		}
		kind = "trial"
	}
	return string(e.in.Language) + "/" + kind
}

// told is what the law says of a resource, and on what evidence.
func (e *estimator) told(r Resource, m measure) profile.Told {
	t := profile.Told{Law: e.interval(r)}
	if t.Law == nil {
		return t
	}
	var trials, runs float64
	for _, o := range e.in.Runs {
		if _, _, ok := m(o); !ok {
			continue
		}
		if o.Trial {
			trials++
		} else {
			runs++
		}
	}
	least, most := e.extremes(m)
	start := e.lang.StartCPU
	if r == Memory {
		start = e.lang.BaseBytes
	}
	if most == 0 {
		least, most = start, start
	}
	class, share := e.laws[r].Class()
	disagrees, utilisation := 0.0, -1.0
	if e.laws[r].Disagrees() {
		disagrees = 1
	}
	if u := e.utilisation(); u != nil {
		utilisation = *u
	}
	t.Evidence = []float64{
		math.Log2(1 + trials), math.Log2(1 + runs), math.Log2(1 + float64(e.steps.Points())),
		e.laws[r].Span(), e.laws[r].Reach(e.sizes),
		math.Log2(most / least), math.Log2(t.Law.Likely / most), math.Log2(most / start), math.Log2(t.Law.High / math.Max(t.Law.Low, t.Law.Likely/widest)),
		share, float64(class.Rank()), disagrees, float64(len(e.blank)), utilisation,
	}
	for i, v := range t.Evidence {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Evidence[i] = 0
		}
	}
	return t
}

// believed is how many runs of a program the model's knowledge of others is worth.
const believed = 4

// modelWeight is the model's share in the answer: it knows how laws like this one
// turned out for other programs, with one run of their own at most, and every
// further run of this one says it better.
func (e *estimator) modelWeight() float64 {
	runs := 0
	for _, o := range e.in.Runs {
		if !o.Trial && (o.ExitCode == 0 || o.OOM || o.Censored) {
			runs++
		}
	}
	return Share(runs)
}

// RunsTold is how many runs of the program itself, trials aside, the evidence counts.
func RunsTold(t profile.Told) int {
	at := slices.Index(EvidenceNames(), "runs")
	if at >= len(t.Evidence) {
		return 0
	}
	return int(math.Round(math.Exp2(t.Evidence[at]) - 1))
}

// Share is the model's after so many runs of the program itself.
func Share(runs int) float64 { return believed / float64(believed+max(0, runs-1)) }

// Blend is the answer of a law and of a model of a share (0..1) in it. The model is
// right about how far laws like this one are off, and half right about which way,
// since that differs more between the programs of different people: what is likely
// lies half as far from the law as the model says, the interval holds both.
func Blend(law, model profile.Interval, share float64) profile.Interval {
	between := func(a, b, w float64) float64 { return math.Pow(math.Max(a, b/widest), 1-w) * math.Pow(b, w) }
	return profile.Interval{
		Low:    math.Min(between(law.Low, model.Low, share), between(law.Low, model.Low, share/2)),
		Likely: between(law.Likely, model.Likely, share/2),
		High:   math.Max(between(law.High, model.High, share), between(law.High, model.High, share/2)),
	}
}

// corrected is the law's interval with the model's share in it, in logarithms.
func (e *estimator) corrected(r Resource, said *profile.Interval) *profile.Interval {
	if said == nil || e.in.Model == nil {
		return said
	}
	m, ok := e.in.Model(r, e.basis, e.in.Coverage)
	if !ok || !(m.Low > 0 && m.Low <= m.Likely && m.Likely <= m.High) || math.IsInf(m.High, 0) {
		return said
	}
	e.asked[r] = true
	b := Blend(*said, m, e.modelWeight())
	return &b
}

// alongside is a wall time that moves with the processor's where that is what
// takes it.
func (e *estimator) alongside(wall, said, corrected *profile.Interval) *profile.Interval {
	u := e.utilisation()
	if wall == nil || said == nil || corrected == nil || u == nil || *u < 0.5 {
		return wall
	}
	return &profile.Interval{
		Low:    wall.Low * corrected.Low / math.Max(said.Low, said.Likely/widest),
		Likely: wall.Likely * corrected.Likely / said.Likely,
		High:   wall.High * corrected.High / said.High,
	}
}
