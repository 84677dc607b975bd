// Package forest is a predictor of demand in three layers: the law that the
// query brings, gradient-boosted trees that correct it by what the code looks
// like, and a conformal layer that turns the past errors into an interval.
//
// The trees see the features of the code and never the sizes: a larger input is
// predicted to need more because its law says so, which no tree could
// extrapolate. Errors are scaled by how noisy trees expect the code to be and
// pooled by unit where it has enough runs, else by group, else by all. A pool
// whose intervals miss too often widens at once (adaptive conformal inference,
// Gibbs and Candès 2021) and asks for new trees.
package forest

import (
	"hash/crc32"
	"math"
	"slices"
	"sync"

	"github.com/heddle-run/heddle/internal/boost"
	"github.com/heddle-run/heddle/predict"
	"github.com/heddle-run/heddle/profile"
)

// Config is how a Forest learns. The zero value of a field means its default.
type Config struct {
	Rows  int // training rows kept, the newest; 20,000
	First int // rows before the first trees are grown; 60
	Trees int // of the median; 40: more fit a corpus better and programs of other hands worse
}

// Forest predicts one target. It is safe for concurrent use.
type Forest struct {
	cfg Config

	mu     sync.RWMutex
	rows   []row // the newest cfg.Rows; training data
	fitted int   // rows learnt when the trees were last grown
	total  int   // rows learnt ever
	median *boost.Model
	scale  *boost.Model
	all    *pool
	groups map[string]*pool
	units  map[string]*unit
	frozen bool // the trees stay as they are
}

var _ predict.Predictor = (*Forest)(nil)

// row is one finished run.
type row struct {
	Unit     string // all its rows are held back together
	Group    string
	Features features
	Target   float64 // log2 of actual over the law, or over the size line
}

// unit is what is known of one function version.
type unit struct {
	Pool   *pool
	Shift  float64 // smoothed error of the layers above, log2
	Weight float64
	Bounds []bound
}

// bound is a run that was killed: one at least as large needs more than Least.
type bound struct{ Size, Least float64 }

// New makes a Forest that knows nothing.
func New(cfg Config) *Forest {
	if cfg.Rows == 0 {
		cfg.Rows = 20000
	}
	if cfg.First == 0 {
		cfg.First = 60
	}
	if cfg.Trees == 0 {
		cfg.Trees = 40
	}
	return &Forest{cfg: cfg, all: newPool(), groups: map[string]*pool{}, units: map[string]*unit{}}
}

// Predict implements predict.Predictor.
func (f *Forest) Predict(q predict.Query, coverage float64) (profile.Interval, bool) {
	f.mu.RLock()
	defer f.mu.RUnlock()
	centre, scale, ok := f.centre(q)
	if !ok {
		return profile.Interval{}, false
	}
	low, high := f.pool(q).interval(1-coverage, f.all)
	i := profile.Interval{
		Low:    math.Exp2(centre + scale*low),
		Likely: math.Exp2(centre),
		High:   math.Exp2(centre + scale*high),
	}
	if u := f.units[q.Unit]; u != nil {
		for _, b := range u.Bounds {
			if sizeOf(q) >= b.Size-1e-9 {
				i.High = math.Max(i.High, b.Least*killMargin)
				i.Likely = math.Max(i.Likely, b.Least)
			}
		}
	}
	return i, true
}

// killMargin is how far over a killed run's bound the upper end must be.
const killMargin = 1.25

// centre is the likely log2 of the target, and the scale of its error.
func (f *Forest) centre(q predict.Query) (centre, scale float64, ok bool) {
	base, ok := f.anchor(q)
	if !ok {
		return 0, 0, false
	}
	centre, scale = base, 1
	if f.median != nil {
		centre += f.median.Predict(q.Features)
		scale = math.Exp2(f.scale.Predict(q.Features))
	}
	if u := f.units[q.Unit]; u != nil {
		centre += u.Shift * u.Weight / (u.Weight + 1)
	}
	return centre, scale, true
}

// anchor is the law, or without one the line of past runs in the size; a unit
// never seen borrows its group's.
func (f *Forest) anchor(q predict.Query) (float64, bool) {
	if q.Law > 0 && !math.IsInf(q.Law, 0) {
		return math.Log2(q.Law), true
	}
	for _, p := range f.pools(q) {
		if p != nil && p.Line.N > 0 {
			return p.Line.at(sizeOf(q)), true
		}
	}
	return 0, false
}

// sizeOf is the logarithm of all sizes together.
func sizeOf(q predict.Query) float64 {
	names := make([]string, 0, len(q.Sizes))
	for v := range q.Sizes {
		names = append(names, v)
	}
	slices.Sort(names)
	s := 0.0
	for _, v := range names {
		s += math.Log2(math.Max(q.Sizes[v], 1))
	}
	return s
}

// pools are those a query belongs to, the narrowest first; nil where none is yet.
func (f *Forest) pools(q predict.Query) [3]*pool {
	var own *pool
	if u := f.units[q.Unit]; u != nil {
		own = u.Pool
	}
	return [3]*pool{own, f.groups[q.Group], f.all}
}

// enough scores make a pool speak for itself.
const enough = 50

func (f *Forest) pool(q predict.Query) *pool {
	for _, p := range f.pools(q) {
		if p != nil && len(p.Scores) >= enough {
			return p
		}
	}
	return f.all
}

// Learn implements predict.Predictor.
func (f *Forest) Learn(q predict.Query, actual float64, censored bool) {
	if !(actual > 0) || math.IsInf(actual, 0) {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	u := f.unit(q)
	y := math.Log2(actual)
	if censored {
		u.Bounds = append(u.Bounds, bound{sizeOf(q), actual})
		if centre, _, ok := f.centre(q); !ok || centre >= y {
			return // it says nothing that was not expected
		}
		y = math.Log2(actual * killMargin)
	} else {
		u.Bounds = slices.DeleteFunc(u.Bounds, func(b bound) bool { return sizeOf(q) >= b.Size-1e-9 })
	}
	alarm := false
	centre, scale, known := f.centre(q)
	base, anchored := f.anchor(q)
	for _, p := range [3]*pool{u.Pool, f.groups[q.Group], f.all} {
		if known {
			alarm = p.learn((y-centre)/scale) || alarm
		}
		p.Line.add(sizeOf(q), y)
	}
	if known {
		// The newest third counts as much as all before: units change.
		u.Weight = min(u.Weight+1, 8)
		withoutShift := centre - u.Shift*(u.Weight-1)/u.Weight
		u.Shift += (y - withoutShift - u.Shift) / u.Weight
	}
	if anchored {
		if len(f.rows) == f.cfg.Rows {
			f.rows = slices.Delete(f.rows, 0, f.cfg.Rows/10)
		}
		f.rows = append(f.rows, row{q.Unit, q.Group, slices.Clone(q.Features), y - base})
	}
	f.total++
	if len(f.rows) >= f.cfg.First && len(q.Features) > 0 && (f.total >= 2*f.fitted || alarm && f.total >= f.fitted+enough) {
		f.refit()
	}
}

func (f *Forest) unit(q predict.Query) *unit {
	u := f.units[q.Unit]
	if u == nil {
		u = &unit{Pool: newPool()}
		f.units[q.Unit] = u
	}
	if f.groups[q.Group] == nil {
		f.groups[q.Group] = newPool()
	}
	return u
}

// Refit grows new trees from the rows kept.
func (f *Forest) Refit() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.refit()
}

// refit grows the median on all rows, and the scale on the errors that medians
// grown without a row's fold make of it: errors on training rows are too small.
func (f *Forest) refit() {
	width := 0
	for _, r := range f.rows {
		width = max(width, len(r.Features))
	}
	if width == 0 || len(f.rows) < 2 || f.frozen {
		return
	}
	x, y := make([][]float64, len(f.rows)), make([]float64, len(f.rows))
	for i, r := range f.rows {
		x[i] = slices.Clone(r.Features)
		for len(x[i]) < width {
			x[i] = append(x[i], math.NaN())
		}
		y[i] = r.Target
	}
	leaf := max(5, min(20, len(x)/30))
	cfg := boost.Config{Trees: f.cfg.Trees, Depth: 3, MinLeaf: leaf}
	median, err := boost.Train(x, y, cfg)
	if err != nil {
		return
	}
	errs := make([]float64, len(x))
	for k := range folds {
		var tx [][]float64
		var ty []float64
		for i := range x {
			if f.rows[i].fold() != k {
				tx, ty = append(tx, x[i]), append(ty, y[i])
			}
		}
		m, err := boost.Train(tx, ty, cfg)
		if err != nil {
			return
		}
		for i := range x {
			if f.rows[i].fold() == k {
				errs[i] = y[i] - m.Predict(x[i])
			}
		}
	}
	size := make([]float64, len(errs))
	for i, e := range errs {
		size[i] = math.Log2(math.Abs(e) + 0.01)
	}
	scale, err := boost.Train(x, size, boost.Config{Trees: 40, Depth: 3, MinLeaf: 2 * leaf, Mean: true})
	if err != nil {
		return
	}
	f.median, f.scale, f.fitted = median, scale, f.total
	f.rescore(x, errs)
}

// folds is how many parts the rows are held back in, by unit.
const folds = 4

func (r row) fold() int { return int(crc32.ChecksumIEEE([]byte(r.Unit)) % folds) }

// rescore replaces the scores of the pools, which were of other trees, by those
// of rows that were held back; units start again.
func (f *Forest) rescore(x [][]float64, errs []float64) {
	f.all.reset()
	for _, p := range f.groups {
		p.reset()
	}
	for _, u := range f.units {
		u.Pool.reset()
		u.Shift, u.Weight = 0, 0
	}
	byGroup := map[string][]float64{}
	all := make([]float64, len(errs))
	for i, e := range errs {
		all[i] = e / math.Exp2(f.scale.Predict(x[i]))
		byGroup[f.rows[i].Group] = append(byGroup[f.rows[i].Group], all[i])
	}
	f.all.Scores = spread(all)
	for name, scores := range byGroup {
		if p := f.groups[name]; p != nil {
			p.Scores = spread(scores)
		}
	}
}

// spread takes as many scores as a pool keeps from all along the list.
func spread(scores []float64) []float64 {
	n := min(len(scores), window)
	out := make([]float64, n)
	for i := range out {
		out[i] = scores[i*len(scores)/n]
	}
	return out
}

// Freeze forgets what only growing new trees needs; intervals still adapt.
func (f *Forest) Freeze() {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.rows, f.units, f.frozen = nil, map[string]*unit{}, true
}
