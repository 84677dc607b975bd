package forest

import (
	"math"
	"slices"
)

// window is how many scores a pool keeps: a drift is forgotten with them.
const window = 300

// The adaptive part: the share missed is steered to target by steps of gamma.
const (
	target = 0.1
	gamma  = 0.02
	// alarmAfter steps with less than half the allowance left mean that the
	// trees, and not only the luck of their intervals, are wrong.
	alarmAfter = 100
)

// pool is the past errors of runs that are taken to be alike.
type pool struct {
	Scores []float64 // error over scale, signed, oldest first
	Miss   float64   // the share that intervals are made to miss, so that target is missed
	Off    int       // steps in a row that Miss has been far from target
	Line   sizeLine
}

func newPool() *pool { return &pool{Miss: target} }

func (p *pool) reset() { p.Scores, p.Miss, p.Off = nil, target, 0 }

// learn takes a score after its interval was given, and reports whether the
// intervals have been wrong for so long that the model should be made anew.
func (p *pool) learn(score float64) (alarm bool) {
	if len(p.Scores) >= 20 {
		low, high := p.interval(target, p)
		missed := 0.0
		if score < low || score > high {
			missed = 1
		}
		p.Miss = min(max(p.Miss+gamma*(target-missed), 0.002), 0.5)
		if p.Miss < target/2 {
			p.Off++
		} else {
			p.Off = 0
		}
	}
	if len(p.Scores) == window {
		copy(p.Scores, p.Scores[1:])
		p.Scores = p.Scores[:window-1]
	}
	p.Scores = append(p.Scores, score)
	if p.Off >= alarmAfter {
		p.Off = 0
		return true
	}
	return false
}

// interval is the scores that a share 1-miss of runs lies between. With fewer
// scores than the share needs, the ends are the wider of the extremes and a
// normal's; with hardly any, the wider pool's.
func (p *pool) interval(miss float64, wider *pool) (low, high float64) {
	if len(p.Scores) < 10 {
		if p == wider || len(wider.Scores) < 10 {
			return -4, 4 // a factor of 16 each way: nothing is known
		}
		p = wider
	}
	miss *= p.Miss / target
	s := slices.Clone(p.Scores)
	slices.Sort(s)
	n := len(s)
	up := int(math.Ceil((1 - miss/2) * float64(n+1)))
	down := n + 1 - up
	if up > n {
		mean, sd := moments(s)
		z := math.Sqrt2 * math.Erfinv(1-miss) * 1.2
		return min(s[0], mean-z*sd), max(s[n-1], mean+z*sd)
	}
	return min(s[down-1], 0), max(s[up-1], 0)
}

func moments(s []float64) (mean, sd float64) {
	for _, v := range s {
		mean += v / float64(len(s))
	}
	for _, v := range s {
		sd += (v - mean) * (v - mean) / float64(len(s))
	}
	return mean, math.Sqrt(sd)
}

// sizeLine is least squares of the log target on the log size, never falling:
// a larger input does not need less.
type sizeLine struct{ N, X, Y, XX, XY float64 }

func (l *sizeLine) add(x, y float64) {
	l.N++
	l.X += x
	l.Y += y
	l.XX += x * x
	l.XY += x * y
}

func (l sizeLine) at(x float64) float64 {
	slope := 0.0
	if v := l.XX/l.N - l.X/l.N*l.X/l.N; v > 1e-9 {
		slope = max((l.XY/l.N-l.X/l.N*l.Y/l.N)/v, 0)
	}
	return l.Y/l.N + slope*(x-l.X/l.N)
}
