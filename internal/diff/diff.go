// Package diff compares the profiles of two versions of a program: which units'
// growth, memory, CPU, I/O or locks changed, and by how much at the same input.
//
// It is pure: two lists of profiles in, changes and verdicts out.
package diff

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/profile"
)

// Unit is one unit of one version; File is its path within the program, the
// same in both versions when it was not moved.
type Unit struct {
	File    string
	Profile profile.Profile
}

// Change is what is different in one unit.
type Change struct {
	File    string  `json:"file"`
	Unit    string  `json:"unit"`
	Line    int     `json:"line"`
	Status  string  `json:"status"` // added, removed or changed
	Time    Pair    `json:"time"`
	Space   Pair    `json:"space"`
	Formula Pair    `json:"formula"` // memory bytes
	Memory  Amounts `json:"memory_bytes"`
	CPU     Amounts `json:"cpu_seconds"`
	IOPS    Amounts `json:"iops"`
	Locks   Counts  `json:"locks"`
}

// Pair is a text before and after; "" where there is none.
type Pair struct {
	Old string `json:"old"`
	New string `json:"new"`
}

// Amounts are likely amounts before and after; nil is unknown.
type Amounts struct {
	Old     *float64 `json:"old"`
	New     *float64 `json:"new"`
	Percent *float64 `json:"percent"` // of change, nil when one is unknown
}

// Counts are numbers before and after.
type Counts struct {
	Old int `json:"old"`
	New int `json:"new"`
}

// notable is the share by which an amount must differ to count as a change:
// less is within what constants of the same law wobble.
const notable = 0.05

// Compare lists the changes between two versions, the worst first.
func Compare(before, after []Unit) []Change {
	type key struct{ file, unit string }
	earlier := map[key]profile.Profile{}
	for _, u := range before {
		earlier[key{u.File, u.Profile.Name}] = u.Profile
	}
	changes := []Change{}
	for _, u := range after {
		k := key{u.File, u.Profile.Name}
		o, had := earlier[k]
		delete(earlier, k)
		c := between(o, u.Profile)
		c.File, c.Unit, c.Line, c.Status = u.File, u.Profile.Name, u.Profile.Line, "changed"
		if !had {
			c.Status = "added"
		}
		if !had || c.differs() {
			changes = append(changes, c)
		}
	}
	for k, o := range earlier {
		c := between(o, profile.Profile{})
		c.File, c.Unit, c.Line, c.Status = k.file, k.unit, o.Line, "removed"
		changes = append(changes, c)
	}
	sort.Slice(changes, func(i, j int) bool {
		a, b := changes[i], changes[j]
		if x, y := a.worsened(), b.worsened(); x != y {
			return x > y
		}
		return a.File+"\x00"+a.Unit < b.File+"\x00"+b.Unit
	})
	return changes
}

func between(o, n profile.Profile) Change {
	return Change{
		Time:    Pair{string(o.Time.Class), string(n.Time.Class)},
		Space:   Pair{string(o.Space.Class), string(n.Space.Class)},
		Formula: Pair{formula(o), formula(n)},
		Memory:  amounts(o.Demand.MemoryBytes, n.Demand.MemoryBytes),
		CPU:     amounts(o.Demand.CPUSeconds, n.Demand.CPUSeconds),
		IOPS:    amounts(o.Demand.IOPS, n.Demand.IOPS),
		Locks:   Counts{len(o.CriticalSections), len(n.CriticalSections)},
	}
}

func formula(p profile.Profile) string {
	if p.Formula.MemoryBytes == nil {
		return ""
	}
	return p.Formula.MemoryBytes.String()
}

func amounts(o, n *profile.Interval) Amounts {
	var a Amounts
	if o != nil {
		a.Old = &o.Likely
	}
	if n != nil {
		a.New = &n.Likely
	}
	if o != nil && n != nil && o.Likely > 0 {
		percent := 100 * (n.Likely/o.Likely - 1)
		a.Percent = &percent
	}
	return a
}

func (a Amounts) differs() bool {
	return (a.Old == nil) != (a.New == nil) || a.Percent != nil && math.Abs(*a.Percent) > 100*notable
}

func (c Change) differs() bool {
	return c.Time.Old != c.Time.New || c.Space.Old != c.Space.New || c.Memory.differs() || c.CPU.differs() || c.IOPS.differs() || c.Locks.Old != c.Locks.New
}

// worsened orders changes: growth of a class weighs more than any percentage.
func (c Change) worsened() float64 {
	if c.Status != "changed" {
		return 0
	}
	w := 1000 * float64(max(0, rank(c.Time.New)-rank(c.Time.Old))+max(0, rank(c.Space.New)-rank(c.Space.Old)))
	for _, a := range []Amounts{c.Memory, c.CPU} {
		if a.Percent != nil {
			w += math.Min(math.Max(*a.Percent, 0), 400)
		}
	}
	return w
}

func rank(class string) int { return law.Class(class).Rank() }

// Gate is a condition under which a change fails a check: a growth class that
// got worse, or memory or CPU that grew by more than a percentage.
type Gate struct {
	What    string // class, memory or cpu
	Percent float64
}

// ParseGate reads class, memory=PCT or cpu=PCT.
func ParseGate(s string) (Gate, error) {
	what, pct, has := strings.Cut(s, "=")
	g := Gate{What: what}
	if what == "class" && !has {
		return g, nil
	}
	v, err := strconv.ParseFloat(strings.TrimSuffix(pct, "%"), 64)
	if what != "memory" && what != "cpu" || err != nil || v < 0 {
		return g, fmt.Errorf("%q: want class, memory=PERCENT or cpu=PERCENT", s)
	}
	g.Percent = v
	return g, nil
}

// Fails says which changes break a gate, in words.
func Fails(changes []Change, gates []Gate) []string {
	var out []string
	for _, c := range changes {
		if c.Status != "changed" {
			continue
		}
		for _, g := range gates {
			if why := g.broken(c); why != "" {
				out = append(out, fmt.Sprintf("%s:%d %s: %s", c.File, c.Line, c.Unit, why))
			}
		}
	}
	return out
}

func (g Gate) broken(c Change) string {
	switch g.What {
	case "class":
		for what, p := range map[string]Pair{"time": c.Time, "space": c.Space} {
			if rank(p.New) > rank(p.Old) && rank(p.Old) >= 0 {
				return fmt.Sprintf("%s grew from O(%s) to O(%s)", what, p.Old, p.New)
			}
		}
	case "memory":
		return over("memory", c.Memory, g.Percent)
	case "cpu":
		return over("cpu", c.CPU, g.Percent)
	}
	return ""
}

func over(what string, a Amounts, most float64) string {
	if a.Percent != nil && *a.Percent > most {
		return fmt.Sprintf("%s grew by %.0f%%, allowed %.0f%%", what, *a.Percent, most)
	}
	return ""
}
