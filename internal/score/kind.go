package score

import "math"

// window is how many of a type's last tasks are remembered; margins need the
// far tail, and 1,000 tasks still follow a drift.
const window = 1024

// neighbours is how many similar tasks the local experts look at.
const neighbours = 8

// young is how long a type's guesses are made afresh at every plan, each without
// the task it is about: what the experts said with three tasks to go by is no
// measure of what they say with thirty.
const young = 256

// seen is one finished task.
type seen struct {
	known   []float64
	x       []float64 // known, transformed; NaN is missing
	peak    float64
	runtime float64
	guesses [numExperts]guess // what the experts had said of it beforehand
}

// kind is all that is known of one task type. Memory is bounded by window.
type kind struct {
	floor float64 // EnsembleConfig.Floor
	n     int     // tasks learnt
	ring  []seen  // the last of them; unordered once full
	next  int
	cols  []moment // of x
	peak  moment
	logs  moment // of log peak
	time  float64
	top   float64 // most seen ever
	line  fitLine // peak on input
	power fitLine // log peak on log input
	reach fitLine // log peak on log request
	ridge ridge
	match map[uint64]matched
	asked float64 // tasks with a request
	broke float64 // of those, with a peak above it
	late  recent
	later []stamped // history rows that the replay has not come to yet
	plans plan
	stale int
}

// matched is the tasks about which exactly the same was known.
type matched struct {
	n            int
	most, second float64
}

func (m matched) with(peak float64) matched {
	m.n++
	if peak > m.most {
		m.most, m.second = peak, m.most
	} else {
		m.second = max(m.second, peak)
	}
	return m
}

// without forgets one task again, to ask what the others say of it.
func (m matched) without(peak float64) matched {
	m.n--
	if peak >= m.most {
		m.most = m.second
	}
	return m
}

type stamped struct {
	at   int
	peak float64
}

// moment is a running mean and variance (Welford).
type moment struct{ n, mean, m2 float64 }

func (m *moment) add(x float64) {
	m.n++
	d := x - m.mean
	m.mean += d / m.n
	m.m2 += d * (x - m.mean)
}

func (m moment) sd() float64 {
	if m.n < 2 {
		return 0
	}
	return math.Sqrt(m.m2 / (m.n - 1))
}

// fitLine is running least squares of y on x with weights.
type fitLine struct{ w, x, y, xx, xy, low, high float64 }

func (f *fitLine) add(x, y, w float64) {
	if f.w == 0 {
		f.low, f.high = x, x
	}
	f.low, f.high = min(f.low, x), max(f.high, x)
	f.w += w
	f.x += w * x
	f.y += w * y
	f.xx += w * x * x
	f.xy += w * x * y
}

// at evaluates the line with a slope of at least least; ok is false when x never varied.
func (f fitLine) at(x, least float64) (y float64, ok bool) {
	if f.w == 0 || !(f.high > f.low) {
		return 0, false
	}
	vx := f.xx/f.w - f.x/f.w*f.x/f.w
	if vx <= 1e-12*f.xx/f.w {
		return 0, false
	}
	slope := max((f.xy/f.w-f.x/f.w*f.y/f.w)/vx, least)
	return f.y/f.w + slope*(x-f.x/f.w), true
}

// recent follows a type in the order of the trace.
type recent struct {
	n    int
	ewma float64 // of log peak
	last [neighbours]float64
}

func (r *recent) add(peak float64) {
	l := math.Log(peak)
	if r.n == 0 {
		r.ewma = l
	}
	r.ewma += 0.3 * (l - r.ewma)
	r.last[r.n%len(r.last)] = peak
	r.n++
}

func (r recent) most() float64 {
	m := 0.0
	for _, p := range r.last[:min(r.n, len(r.last))] {
		m = max(m, p)
	}
	return m
}

// transform brings columns of any scale and sign near a linear one.
func transform(known []float64) []float64 {
	x := make([]float64, len(known))
	for i, v := range known {
		x[i] = math.Asinh(v)
	}
	x[Requested] = math.Log(known[Requested]) // never 0, and in the unit of the peaks, which may be tiny
	return x
}

// hash identifies tasks about which exactly the same is known.
func hash(known []float64) uint64 {
	h := uint64(14695981039346656037)
	for _, v := range known {
		b := math.Float64bits(v)
		if math.IsNaN(v) {
			b = 0x7ff8000000000001
		}
		h = (h ^ b) * 1099511628211
		h ^= h >> 29
	}
	return h
}

func (k *kind) learn(t Task, x []float64, g [numExperts]guess, peak, runtime float64) {
	y := max(peak, k.floor)
	k.n++
	for i, v := range x {
		if !math.IsNaN(v) {
			k.cols[i].add(v)
		}
	}
	k.peak.add(y)
	k.logs.add(math.Log(y))
	k.time += (runtime - k.time) / float64(k.n)
	k.top = max(k.top, y)
	k.line, k.power, k.reach = k.lines(t.Known, x, y, 1)
	if r := t.Known[Requested]; r > 0 {
		k.asked++
		if peak > r {
			k.broke++
		}
	}
	if h := hash(t.Known); len(k.match) < 4*window || k.match[h].n > 0 {
		k.match[h] = k.match[h].with(y)
	}
	s := seen{t.Known, x, y, runtime, g}
	if len(k.ring) < window {
		k.ring = append(k.ring, s)
	} else {
		k.ring[k.next] = s
		k.next = (k.next + 1) % window
	}
}

// lines are the running regressions with a task put in (sign 1) or taken out (-1).
func (k *kind) lines(known, x []float64, peak, sign float64) (line, power, reach fitLine) {
	line, power, reach = k.line, k.power, k.reach
	if in := known[Input]; in >= 0 {
		line.add(in, peak, sign/(peak*peak))
		power.add(x[Input], math.Log(peak), sign)
	}
	if r := known[Requested]; r > 0 {
		reach.add(math.Log(r), math.Log(peak), sign)
	}
	return line, power, reach
}

// near are the tasks most like x among those remembered.
type near struct {
	n            int
	mean, sd     float64 // of log peak
	most, second float64
	runtime      float64
}

// nearest looks for the neighbours by distance over the columns that vary, each
// in units of its own spread; except is a place in the ring to leave out, or -1.
func (k *kind) nearest(x []float64, except int) near {
	var dist [neighbours]float64
	var who [neighbours]int
	n := 0
	var scale [16]float64
	d := min(len(x), len(scale))
	for c := range d {
		if sd := k.cols[c].sd(); sd > 1e-9 && !math.IsNaN(x[c]) {
			scale[c] = 1 / sd
		}
	}
	for i := range k.ring {
		if i == except {
			continue
		}
		s := 0.0
		for c := range d {
			if scale[c] == 0 {
				continue
			}
			dx := (x[c] - k.ring[i].x[c]) * scale[c]
			if dx != dx {
				dx = 2 // missing there: neither near nor far
			}
			s += dx * dx
		}
		if n == neighbours && s >= dist[n-1] {
			continue
		}
		if n < neighbours {
			n++
		}
		j := n - 1
		for j > 0 && dist[j-1] > s {
			dist[j], who[j] = dist[j-1], who[j-1]
			j--
		}
		dist[j], who[j] = s, i
	}
	var m moment
	out := near{n: n}
	for _, i := range who[:n] {
		p := k.ring[i].peak
		m.add(math.Log(p))
		out.runtime += k.ring[i].runtime / float64(n)
		if p > out.most {
			out.most, out.second = p, out.most
		} else {
			out.second = max(out.second, p)
		}
	}
	out.mean, out.sd = m.mean, m.sd()
	return out
}
