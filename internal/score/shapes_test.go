package score

import (
	"math"
	"math/rand/v2"
	"slices"
)

// shapes are worlds drawn the way histories of workflows and clusters look:
// process labels with few sizes of request, samples that pass through all
// processes, counts that differ a thousandfold, units that are no bytes.
func shapes() []world {
	return []world{
		{name: "pipeline, all samples", draw: pipeline(60, 45, 0)},
		{name: "pipeline, few samples", draw: pipeline(30, 14, 0), draws: 8},
		{name: "pipeline, retried rows", draw: pipeline(60, 30, 0.08)},
		{name: "one process, forty rows", draw: mixed(1, 40, processLaw), draws: 16},
		{name: "three processes, 120 rows", draw: mixed(3, 120, processLaw), draws: 16},
		{name: "fractions of a machine", draw: scaled(1.0/(256*gib), mixed(60, 12000, jobLaw))},
		{name: "percent of a machine", draw: scaled(100.0/(96*gib), mixed(200, 20000, jobLaw))},
		{name: "fractions above their requests", draw: scaled(1.0/(256*gib), mixed(60, 12000, softLaw))},
		{name: "functions, no requests", draw: mixed(250, 15000, functionLaw)},
		{name: "daily tide", draw: mixed(12, 8000, tideLaw)},
		{name: "versions", draw: mixed(15, 8000, versionLaw)},
		{name: "campaigns of like jobs", draw: campaigns},
		{name: "one type of nine tenths", draw: skewed},
		{name: "rarely blown up", draw: mixed(8, 6000, blowUp(0.003, 4))},
		{name: "blown up now and then", draw: mixed(8, 6000, blowUp(0.012, 3))},
		{name: "sampled: some peaks missed", draw: mixed(12, 5000, missedLaw)},
		{name: "capped by the request", draw: mixed(12, 5000, cappedLaw)},
		{name: "half of the cells empty", draw: mixed(10, 4000, holeyLaw)},
		{name: "two references", draw: references},
		{name: "rounded to 64 MB", draw: mixed(20, 6000, roundedLaw)},
		{name: "heap of a runtime", draw: mixed(12, 5000, heapLaw)},
		{name: "memory and time grow together", draw: mixed(10, 5000, togetherLaw)},
	}
}

// processLaw is one process of a workflow: p says which of the common laws.
func processLaw(m *maker, k int, p [4]float64) {
	in := m.lognormal(gib*(0.3+4*p[1]), 0.5)
	m.process(k, in, p, 1)
}

func (m *maker) process(k int, in float64, p [4]float64, attempt float64, features ...float64) {
	var y, req float64
	switch int(p[0] * 8) {
	case 0:
		y, req = 0.2*gib+in*(0.3+2*p[2])*m.lognormal(1, 0.03+0.1*p[3]), 36*gib
	case 1:
		y, req = 28*gib+0.1*in+0.3*gib*math.Abs(m.rng.NormFloat64()), 72*gib // an index that is loaded
	case 2:
		y, req = min(0.3*gib+in, (2+6*p[2])*gib)*m.lognormal(1, 0.02), 12*gib
	case 3:
		y, req = m.lognormal(15e6, 0.4+0.6*p[3]), 6*gib // over before it is looked at
	case 4:
		y, req = 0.25*gib*math.Exp2(math.Ceil(math.Log2(1+in/gib*4*p[2]))), 12*gib
	case 5:
		y, req = (0.4+2*p[2])*gib*m.lognormal(1, 0.02+0.2*p[3]*p[3]), 12*gib
	case 6:
		y, req = 0.7*gib*math.Pow(in/gib, 0.5+p[2])*m.lognormal(1, 0.15), 36*gib
	default:
		y, req = 5.2*gib*m.lognormal(1, 0.02), 6*gib
		if m.rng.Float64() < 0.3 {
			y /= 2.5
		}
	}
	req *= attempt
	m.add(k, in, req, min(y, 0.99*req), m.lognormal(10+200*p[1], 0.3)*math.Pow(in/gib, 0.7), features...)
}

// pipeline passes samples through processes; a share of the rows is of second attempts.
func pipeline(samples, processes int, retried float64) func(*rand.Rand) *Trace {
	return func(rng *rand.Rand) *Trace {
		m := newMaker(rng, "cpus", "attempt")
		par := make([][4]float64, processes)
		for i := range par {
			for j := range par[i] {
				par[i][j] = rng.Float64()
			}
		}
		for range samples {
			in := m.lognormal(3*gib, 0.8)
			for k, p := range par {
				for range 1 + int(6*math.Pow(p[1], 6)) { // some run per chromosome
					attempt := 1.0
					if rng.Float64() < retried {
						attempt = 2
					}
					m.process(k, in*p[1]*m.lognormal(1, 0.2), p, attempt, 1+math.Floor(12*p[2]), attempt)
				}
			}
		}
		return m.t
	}
}

// scaled gives memory in another unit than bytes.
func scaled(factor float64, draw func(*rand.Rand) *Trace) func(*rand.Rand) *Trace {
	return func(rng *rand.Rand) *Trace {
		t := draw(rng)
		for i := range t.Rows {
			t.Rows[i].Peak *= factor
			t.Rows[i].Known[Requested] *= factor
		}
		return t
	}
}

var shares = []float64{0.05, 0.1, 0.2, 0.3, 0.39, 0.5, 0.8, 1, 1.6, 3.2}

// jobLaw is a batch task of a cluster: a request out of few, mostly unused.
func jobLaw(m *maker, k int, p [4]float64) {
	req := gib * 8 * shares[int(p[0]*10)]
	if p[3] > 0.7 { // jobs of one name with several sizes
		req = gib * 8 * shares[m.rng.IntN(10)]
	}
	y := req * min(1, (0.05+0.6*p[1]*p[1])*m.lognormal(1, 0.05+0.5*p[2]*p[2]))
	m.add(k, nan, req, y, m.lognormal(20, 1.5))
}

// softLaw lets tasks use more than they asked for.
func softLaw(m *maker, k int, p [4]float64) {
	req := gib * 8 * shares[int(p[0]*10)]
	m.add(k, nan, req, req*(0.3+0.9*p[1])*m.lognormal(1, 0.05+0.2*p[2]), m.lognormal(200, 2))
}

// functionLaw is short calls: a runtime's floor and what the request brings.
func functionLaw(m *maker, k int, p [4]float64) {
	y := 60e6 + 300e6*p[0]*p[0]
	if m.rng.Float64() < 0.2*p[1] {
		y += 150e6 * p[2] * m.rng.ExpFloat64()
	}
	m.add(k, nan, nan, y*m.lognormal(1, 0.01+0.04*p[3]), m.lognormal(0.05+5*p[2]*p[2], 1))
}

func tideLaw(m *maker, k int, p [4]float64) {
	day := math.Sin(2 * math.Pi * (float64(len(m.t.Rows))/1000 + p[3]))
	m.add(k, nan, class(16*gib*p[0]+gib), gib*(0.3+4*p[0])*(1+0.35*p[1]*day)*m.lognormal(1, 0.02+0.05*p[2]), m.lognormal(100, 0.5))
}

// versionLaw changes a type's size at once, up or down, several times.
func versionLaw(m *maker, k int, p [4]float64) {
	version := math.Floor(float64(len(m.t.Rows))/8000*(1+4*p[1]) + p[3])
	y := gib * (0.3 + 3*p[0]) * math.Exp(0.8*math.Sin(37*p[2]+5*version))
	m.add(k, m.lognormal(gib, 1), 16*gib, y*m.lognormal(1, 0.03), m.lognormal(100, 0.7))
}

// campaigns are users who submit bursts of jobs that are alike.
func campaigns(rng *rand.Rand) *Trace {
	m := newMaker(rng)
	size, left := make([]float64, 25), make([]int, 25)
	for range 8000 {
		k := rng.IntN(25)
		if left[k]--; left[k] < 0 {
			size[k], left[k] = m.lognormal(4*gib, 0.9), int(rng.ExpFloat64()*60)
		}
		m.add(k, nan, 64*gib, min(size[k]*m.lognormal(1, 0.03), 63*gib), m.lognormal(3600, 1.2))
	}
	return m.t
}

// skewed has one type with most of the rows and a hundred with few.
func skewed(rng *rand.Rand) *Trace {
	m := newMaker(rng)
	par := make([][4]float64, 100)
	for i := range par {
		par[i] = [4]float64{rng.Float64(), rng.Float64(), rng.Float64(), rng.Float64()}
	}
	for range 30000 {
		k := 0
		if rng.Float64() > 0.85 {
			k = rng.IntN(100)
		}
		m.process(k, m.lognormal(gib, 0.6), par[k], 1)
	}
	return m.t
}

func blowUp(share, times float64) func(m *maker, k int, p [4]float64) {
	return func(m *maker, k int, p [4]float64) {
		y := gib * (0.5 + p[0])
		if m.rng.Float64() < share {
			y *= times
		}
		m.add(k, m.lognormal(gib, 1), 16*gib, y*m.lognormal(1, 0.005), m.lognormal(60, 0.3))
	}
}

// missedLaw is sampled monitoring, which sees little or nothing of short tasks.
func missedLaw(m *maker, k int, p [4]float64) {
	in := m.lognormal(gib, 0.7)
	y, run := 0.5*gib+in*3*p[0]*m.lognormal(1, 0.05), m.lognormal(30*(0.05+p[2]), 1)
	if m.rng.Float64() < math.Exp(-run/5) {
		y *= m.rng.Float64() * 0.1
	}
	if m.rng.Float64() < 0.1*p[1] {
		y = 0
	}
	m.add(k, in, class(8*gib), y, run)
}

// cappedLaw is enforced requests: what would need more stands at them.
func cappedLaw(m *maker, k int, p [4]float64) {
	req := class(gib * (1 + 12*p[0]))
	if m.rng.Float64() < 0.15 {
		req *= 2
	}
	m.add(k, m.lognormal(gib, 1), req, min(req, req*(0.3+0.4*p[1])*m.lognormal(1, 0.2+0.5*p[2])), m.lognormal(500, 1))
}

func holeyLaw(m *maker, k int, p [4]float64) {
	in := m.lognormal(2*gib, 0.7)
	y := 0.3*gib + in*(0.5+2*p[0])*m.lognormal(1, 0.05)
	req := class(3 * y)
	if m.rng.Float64() < 0.5 {
		in = nan
	}
	if m.rng.Float64() < 0.5 {
		req = nan
	}
	m.add(k, in, req, y, m.lognormal(100, 0.5))
}

// references are two laws in one type, told apart by a number without order.
func references(rng *rand.Rand) *Trace {
	m := newMaker(rng, "genome", "started")
	for i := range 4000 {
		k, g := rng.IntN(8), rng.IntN(5)
		in := m.lognormal(gib, 0.6)
		y := []float64{4, 30, 2, 12, 0.5}[g]*gib*(0.5+float64(k)/8) + in*float64(k%3)*0.6
		m.add(k, in, 72*gib, y*m.lognormal(1, 0.02), m.lognormal(300, 0.5), float64(g), 1.6e9+float64(i)*31)
	}
	return m.t
}

func roundedLaw(m *maker, k int, p [4]float64) {
	const step = 64e6
	y := math.Ceil(gib*(0.2+2*p[0])*m.lognormal(1, 0.03+0.2*p[1])/step) * step
	m.add(k, nan, class(4*gib*(1+p[2])), y, math.Ceil(m.lognormal(60, 1)/60)*60)
}

// heapLaw is a runtime that grows to the heap it was given before it collects.
func heapLaw(m *maker, k int, p [4]float64) {
	req := class(gib * (2 + 10*p[0]))
	if m.rng.Float64() < 0.3 {
		req = class(2 * req)
	}
	in := m.lognormal(gib, 0.8)
	m.add(k, in, req, min(0.85*req, 0.3*gib+in*6*p[1])*m.lognormal(1, 0.01), m.lognormal(200, 0.6))
}

func togetherLaw(m *maker, k int, p [4]float64) {
	y := gib * (0.2 + p[0]) * m.lognormal(1, 0.3+0.6*p[1])
	m.add(k, m.lognormal(gib, 0.5), class(40*gib), min(y, 39*gib), 60*math.Pow(y/gib, 1.5)*m.lognormal(1, 0.2))
}

// allWorlds is every world there is.
func allWorlds() []world { return slices.Concat(worlds(), shapes()) }
