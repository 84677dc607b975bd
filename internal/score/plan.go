package score

import (
	"cmp"
	"math"
	"slices"
)

// plan is what a type's past says of every expert: which to follow, and for
// each margin what it would have cost and how often it would have killed.
type plan struct {
	n       int // tasks it rests on
	follow  []follow
	value   [numExperts]float64 // least cost per task, byte seconds
	leader  int
	highest float64 // the leader's largest z
	spread  float64 // and the scale of its tail
	tied    int     // 1 when the largest was seen more than once
}

// follow is one expert that is listened to.
type follow struct {
	expert  int
	weight  float64
	margins []margin
}

// margin is one choice of z and its consequences per task, as seen in the past.
type margin struct {
	z    float64
	over float64 // mean of (z - actual)+, weighted by runtime
	kill float64 // share killed
	lost float64 // share of the runtime killed
	tied int     // of the whole curve
}

// tail is how far and how often the largest z of a type is exceeded by the next
// task, learnt over all types: exchangeable tasks do it once in n+1 times, tasks
// of few distinct sizes less often, drifting ones more.
type tail struct{ expected, records, excess, measured float64 }

// tails are apart for types whose largest z was seen once and more than once:
// sizes that repeat are likely all that there are.
type tails [2]tail

// rate is how many times more often than once in n+1 the largest is exceeded.
func (t tail) rate() float64 { return (t.records + 3) / (t.expected + 3) }

// size is the mean excess in units of the type's own spread.
func (t tail) size() float64 { return (t.excess + 3) / (t.measured + 3) }

// beyond is the chance that a record exceeds the largest by x spreads; a Lomax
// tail of shape 3, since sizes of software have no thin tails.
func (t tail) beyond(x float64) float64 {
	if x <= 0 {
		return 1
	}
	return math.Pow(1+x/(2*t.size()), -3)
}

func (t *tail) learn(n int, x float64) {
	t.expected += 1 / float64(n+1)
	if x > 0 {
		t.records++
		t.excess += min(x, 20)
		t.measured++
	}
}

// retryOver is what a second attempt holds beyond the peak, as a share of it.
const retryOver = 0.3

// scored is a past task in the eyes of one expert.
type scored struct{ z, m, s, y, w float64 }

// replan judges the experts on the type's remembered tasks at the price of a kill.
func (k *kind) replan(price float64, tl *tails, skill *[numExperts]moment) {
	k.fitRidge()
	if k.n <= young {
		for i := range k.ring {
			k.ring[i].guesses, _ = k.guesses(k.ring[i].known, k.ring[i].x, i)
		}
	}
	past := make([]scored, 0, len(k.ring))
	p := plan{n: len(k.ring)}
	var curves [numExperts][]margin
	for e := range numExperts {
		past = past[:0]
		for i := range k.ring {
			s := &k.ring[i]
			g := s.guesses[e]
			if g.s <= 0 {
				continue // learnt before the expert had an opinion
			}
			m, scale := float64(g.m), float64(g.s)
			past = append(past, scored{(s.peak - m) / scale, m, scale, s.peak, min(s.runtime, 5*k.time) + 1e-9})
		}
		if len(past) < 3 {
			p.value[e] = math.Inf(1)
			continue
		}
		slices.SortFunc(past, func(a, b scored) int { return cmp.Compare(a.z, b.z) })
		curves[e], p.value[e] = judge(past, price, tl)
	}
	p.choose(curves, skill)
	if len(p.follow) > 0 {
		m := curves[p.leader]
		p.tied = m[0].tied
		p.highest, p.spread = m[len(m)-tailSteps-1].z, (m[len(m)-1].z-m[len(m)-tailSteps-1].z)/tailReach
	}
	k.plans = p
}

// steps beyond the largest z that are considered, and how many spreads they reach.
const (
	tailSteps = 12
	tailReach = 12.0
)

// judge walks the margins from small to large with running sums: cost(z) is the
// over-allocation of the tasks that fit, the whole of those that do not and their
// retry, and the price of each kill.
func judge(past []scored, price float64, ts *tails) (curve []margin, least float64) {
	n := float64(len(past))
	var ws, wm, wy, total float64
	for _, s := range past {
		total += s.w
		ws, wm, wy = ws+s.w*s.s, wm+s.w*s.m, wy+s.w*s.y
	}
	highest := past[len(past)-1].z
	spread, size := spreadOf(past)
	tied := 0
	if highest-past[len(past)-2].z < 0.05*spread {
		tied, spread = 1, 0.05*size // steps between repeated sizes say nothing of the next
	}
	tl := ts[tied]
	record := min(tl.rate()/(n+1), 0.5)
	var fitW, fitS, fitM, fitY, sumZ float64
	least = math.Inf(1)
	skip := max(len(past)/200, 1)
	consider := func(z, kill, beyond float64) {
		over := z*fitS - (fitY - fitM)
		lost := max((wm-fitM)+z*(ws-fitS), 0) + retryOver*(wy-fitY)
		unseen := beyond * (max(wm+z*ws, 0) + retryOver*wy) // a record costs as the mean task does
		cost := (over+lost+unseen)/n + price*(kill+beyond)
		least = min(least, cost)
		curve = append(curve, margin{z, max(z*fitW-sumZ, 0) / total, kill + beyond, (total-fitW)/total + beyond, tied})
	}
	for i, s := range past {
		fitW, fitS, fitM, fitY, sumZ = fitW+s.w, fitS+s.w*s.s, fitM+s.w*s.m, fitY+s.w*s.y, sumZ+s.w*s.z
		rest := len(past) - 1 - i
		if rest > 40 && rest%skip != 0 || i+1 < len(past) && past[i+1].z == s.z {
			continue // the same choice again, or too fine to matter
		}
		consider(s.z, float64(rest)/(n+1), record)
	}
	for i := 1; i <= tailSteps; i++ {
		x := tailReach * math.Pow(float64(i)/tailSteps, 2)
		consider(highest+x*spread, 0, record*tl.beyond(x))
	}
	return curve, least
}

// spreadOf is the mean excess over the 80th percentile, at least a hundredth of
// the size: what an exponential tail would add to the largest. Both are in z.
func spreadOf(past []scored) (spread, size float64) {
	from := min(len(past)*4/5, len(past)-2)
	for _, s := range past[from:] {
		spread += (s.z - past[from].z) / float64(len(past)-from)
	}
	for _, s := range past {
		size += s.y / s.s / float64(len(past))
	}
	return max(spread, 0.01*size), size
}

// sharpness is how quickly evidence decides between experts.
const sharpness = 3

// choose weighs the experts by cost. Few tasks decide little, so what the
// experts are worth on the other types counts as ten tasks.
func (p *plan) choose(curves [numExperts][]margin, skill *[numExperts]moment) {
	const borrowed = 10
	base := math.Log(p.value[byConstant])
	var scoreOf [numExperts]float64
	best := math.Inf(1)
	for e := range numExperts {
		scoreOf[e] = math.Inf(1)
		if curves[e] == nil || !(p.value[e] > 0) {
			continue
		}
		own := math.Log(p.value[e])
		n := float64(p.n)
		scoreOf[e] = (n*own + borrowed*(base+skill[e].mean)) / (n + borrowed)
		if scoreOf[e] < best {
			best, p.leader = scoreOf[e], e
		}
		skill[e].decay()
		skill[e].add(own - base)
	}
	if math.IsInf(best, 1) {
		return
	}
	total := 0.0
	for e := range numExperts {
		w := math.Exp(-sharpness * math.Sqrt(float64(p.n)) * (scoreOf[e] - best))
		if w > 0.05 {
			p.follow = append(p.follow, follow{e, w, curves[e]})
			total += w
		}
	}
	for i := range p.follow {
		p.follow[i].weight /= total
	}
}

// decay forgets a little, so that a mean follows what is new.
func (m *moment) decay() {
	m.n *= 0.998
	m.m2 *= 0.998
}

// best is the margin with the least expected cost for a task of about the given
// runtime, among those above least.
func (f follow) best(g guess, runtime, price, least float64) (bytes, kill float64) {
	cheapest := math.Inf(1)
	base, scale := float64(g.m), float64(g.s)
	for _, m := range f.margins {
		a := base + m.z*scale
		if a <= least {
			continue
		}
		cost := runtime*(scale*m.over+m.lost*a*(1+retryOver)) + price*m.kill
		if cost < cheapest {
			cheapest, bytes, kill = cost, a, m.kill
		}
	}
	return bytes, kill
}
