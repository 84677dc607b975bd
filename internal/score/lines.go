package score

import (
	"math"
	"slices"
)

// line is a rule that heddle is compared with.
type line struct {
	name  string
	sizer Sizer
}

// lines are the comparison rules, each fresh. What they name in megabytes holds
// in a trace of bytes only.
func lines(bytes bool) []line {
	mb := 0.0
	if bytes {
		mb = 1e6
	}
	return []line{
		{"requested", &requestedLine{}},
		{"max seen x 1.05", &maxLine{}},
		{"vpa p90 x 1.15", &vpaLine{mb: mb}},
		{"tovar", &tovarLine{}},
		{"witt", &wittLine{}},
	}
}

// unknown is the first size of a type nothing is known of: what was asked for,
// else 4 GB.
func unknown(t Task) float64 {
	if r := t.Known[Requested]; r > 0 {
		return r
	}
	return 4e9
}

// peaks keeps the sorted peaks of every type, thinned to a bounded number.
type peaks struct{ byType map[int][]float64 }

// keepPeaks bounds the memory of a line; past it every second value is dropped,
// which leaves quantiles as they were.
const keepPeaks = 4096

func (p *peaks) Learn(t Task, peak, _ float64) {
	if p.byType == nil {
		p.byType = map[int][]float64{}
	}
	s := p.byType[t.Type]
	at, _ := slices.BinarySearch(s, peak)
	s = slices.Insert(s, at, peak)
	p.byType[t.Type] = thin(s)
}

// thin halves a sorted list that grew past keepPeaks; the largest stays.
func thin[T any](s []T) []T {
	if len(s) <= keepPeaks {
		return s
	}
	k := 0
	for i := (len(s) + 1) % 2; i < len(s); i += 2 {
		s[k] = s[i]
		k++
	}
	return s[:k]
}

// requestedLine gives what the user asked for, doubled after a kill.
type requestedLine struct{ maxLine }

func (l *requestedLine) Size(t Task) float64 {
	if r := t.Known[Requested]; r > 0 {
		return r
	}
	return l.maxLine.Size(t)
}

// maxLine gives the most seen so far of the type and a twentieth more.
type maxLine struct{ most map[int]float64 }

func (l *maxLine) Size(t Task) float64 {
	if m := l.most[t.Type]; m > 0 {
		return 1.05 * m
	}
	return unknown(t)
}

func (l *maxLine) Retry(_ Task, failed float64) float64 { return 2 * failed }

func (l *maxLine) Learn(t Task, peak, _ float64) {
	if l.most == nil {
		l.most = map[int]float64{}
	}
	l.most[t.Type] = max(l.most[t.Type], peak)
}

// vpaLine is the rule of Kubernetes' vertical pod autoscaler: the 90th
// percentile and 15 % more, at least 250 MB, raised by a fifth after a kill.
type vpaLine struct {
	peaks
	mb float64
}

func (l *vpaLine) Size(t Task) float64 {
	s := l.byType[t.Type]
	if len(s) == 0 {
		return unknown(t)
	}
	return max(1.15*s[min(int(0.9*float64(len(s))), len(s)-1)], 250*l.mb)
}

func (l *vpaLine) Retry(_ Task, failed float64) float64 { return max(1.2*failed, failed+100*l.mb) }

// tovarLine is Tovar et al. (2018), "A job sizing strategy for high-throughput
// scientific workflows": the first allocation that would have wasted least on
// the tasks seen, when a kill costs the whole attempt and a second one at the
// largest seen.
type tovarLine struct{ byType map[int]*tovarType }

type tovarType struct {
	use   []typed // sorted by peak
	first float64
	stale int
}

type typed struct{ peak, runtime float64 }

func (l *tovarLine) Size(t Task) float64 {
	s := l.byType[t.Type]
	if s == nil {
		return unknown(t)
	}
	return s.first
}

func (l *tovarLine) Retry(t Task, failed float64) float64 {
	if s := l.byType[t.Type]; s != nil {
		if most := s.use[len(s.use)-1].peak; most > failed {
			return most
		}
	}
	return 2 * failed
}

func (l *tovarLine) Learn(t Task, peak, runtime float64) {
	if l.byType == nil {
		l.byType = map[int]*tovarType{}
	}
	s := l.byType[t.Type]
	if s == nil {
		s = &tovarType{}
		l.byType[t.Type] = s
	}
	at, _ := slices.BinarySearchFunc(s.use, peak, func(u typed, p float64) int {
		if u.peak < p {
			return -1
		}
		return 1
	})
	s.use = thin(slices.Insert(s.use, at, typed{peak, runtime}))
	// The optimum moves slowly once there is much to go by.
	if s.stale++; s.stale*32 >= len(s.use) {
		s.stale, s.first = 0, s.best()
	}
}

// best minimises the summed waste over candidate allocations, each a peak seen.
func (s *tovarType) best() float64 {
	time, total := 0.0, 0.0
	for _, u := range s.use {
		total += u.runtime
	}
	most := s.use[len(s.use)-1].peak
	best, at := math.Inf(1), most
	for _, u := range s.use {
		time += u.runtime
		// Waste up to a constant: a for all, and the retry at most for those above.
		if cost := u.peak*total + most*(total-time); cost < best {
			best, at = cost, u.peak
		}
	}
	return at
}

// wittLine is Witt et al. (2019), "Learning low-wastage memory allocations for
// scientific workflows" in its plain form: a line in the input size and an
// offset of two standard deviations of its errors; doubled after a kill.
type wittLine struct{ byType map[int]*wittType }

type wittType struct {
	n, x, y, xx, xy, yy float64
}

func (l *wittLine) Size(t Task) float64 {
	s := l.byType[t.Type]
	if s == nil {
		return unknown(t)
	}
	x := t.Known[Input]
	if !(x >= 0) {
		x = 0
	}
	vx, vy, cov := s.xx/s.n-s.x*s.x/s.n/s.n, s.yy/s.n-s.y*s.y/s.n/s.n, s.xy/s.n-s.x*s.y/s.n/s.n
	slope := 0.0
	if vx > 1e-9*s.xx/s.n {
		slope = cov / vx
	}
	sd := math.Sqrt(max(vy-slope*cov, 0))
	return max(s.y/s.n+slope*(x-s.x/s.n)+2*sd, 1e-3*s.y/s.n)
}

func (l *wittLine) Retry(_ Task, failed float64) float64 { return 2 * failed }

func (l *wittLine) Learn(t Task, peak, _ float64) {
	if l.byType == nil {
		l.byType = map[int]*wittType{}
	}
	s := l.byType[t.Type]
	if s == nil {
		s = &wittType{}
		l.byType[t.Type] = s
	}
	x := t.Known[Input]
	if !(x >= 0) {
		x = 0
	}
	s.n++
	s.x += x
	s.y += peak
	s.xx += x * x
	s.xy += x * peak
	s.yy += peak * peak
}
