package cost

import (
	"slices"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// Linked lists that are gone through in chunks, several objects a round.

// linksOn bounds all runs of l in one run of s when l follows the links of a list with a
// variable that s never takes back.
func (u *unit) linksOn(l, s *loop) *trip {
	for _, x := range l.Header.Instrs {
		if x.Op != ir.Phi {
			break
		}
		if !u.onlyFollows(l, x) {
			continue
		}
		if y := u.carried(l, x, s); y != nil && y.Op == ir.Phi && u.onlyFollows(s, y) && u.motionOf(s, y).seen[x] && (u.stopsAt(l, x) || u.stopsAt(s, y)) {
			if t := u.alongFields(s, y); t != nil {
				return &trip{n: t.n, conf: 0.9, rule: "follows the links of one list over the whole outer loop"}
			}
		}
	}
	return nil
}

// onlyFollows reports whether all that a loop does to a variable is to go on to a field
// of the object that it is.
func (u *unit) onlyFollows(l *loop, x *ir.Instr) bool {
	m := u.motionOf(l, x)
	return len(m.ups) > 0 && len(m.resets) == 0 && !slices.ContainsFunc(m.ups, func(up update) bool { return up.op != '.' })
}

// stopsAt reports whether l is left when a variable is something, as nil: a walk that
// nothing stops may go around in a circle.
func (u *unit) stopsAt(l *loop, x *ir.Instr) bool {
	return slices.ContainsFunc(u.exits(l), func(e exit) bool { return slices.Contains(u.movingIn(l, e.cond, 3), x) })
}

// asManyAs bounds all runs of l in one run of s by those of a loop before it in the same
// round, which has counted to the number that l goes up to.
func (u *unit) asManyAs(l, s *loop) *trip {
	rounds := l.trips()
	if rounds == nil {
		return nil
	}
	for _, g := range u.g.Guards(preheader(l)) {
		if c := g.Cond; !s.Contains(g.If.Block) || c.Op != ir.Cmp || len(c.Args) != 2 || !u.reachedWhere(c, g.Taken) {
			continue
		}
		for k, counter := range g.Cond.Args {
			m := u.loopAt(counter.Block)
			if counter.Op != ir.Phi || m == nil || m == l || m.Header != counter.Block || m.parent() != l.parent() || !u.countsUp(m, counter) {
				continue
			}
			n, ok := u.e.from(preheader(l), g.Cond.Args[1-k], "", askHigh)
			if !ok || law.CompareGrowth(rounds.n, n) > 0 || !shareSize(rounds.n, n) {
				continue
			}
			if t := u.amortised(m, s); t != nil {
				return &trip{n: t.n, conf: t.conf * 0.97, rule: "runs as often as the loop before it has counted"}
			}
		}
	}
	return nil
}

// reachedWhere reports whether one side of a comparison is at least the other where it is
// taken, or not taken: the two are equal, or the test is whether one falls short.
func (u *unit) reachedWhere(c *ir.Instr, taken bool) bool {
	switch c.Sym {
	case "==", ">=", "<=":
		return taken
	case "!=", "<", ">":
		return !taken
	}
	return false
}

// walksChunk reports whether a loop makes no more rounds than the one that goes along a
// list to where the function calls itself on what is left.
func (u *unit) walksChunk(l *loop, a *activations) bool {
	calls := u.selfCalls()
	if len(calls) != 1 || a.along == nil || l.trips() == nil {
		return false
	}
	v := calls[0].args[a.along.N]
	for v != nil && v.Op == ir.Field {
		v = v.Args[0]
	}
	if v == nil || v.Op != ir.Phi {
		return false
	}
	m := u.loopAt(v.Block)
	if m == nil || m.Header != v.Block || m.trips() == nil || law.CompareGrowth(l.trips().n, m.trips().n) > 0 {
		return false
	}
	for _, x := range m.Header.Instrs {
		if x.Op == ir.Phi && u.linksPerRound(m, x) > 0 && slices.Contains(entryValues(m, x), a.along) {
			return true
		}
	}
	return false
}
