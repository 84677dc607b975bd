package schedule

import (
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/resource"
)

// Explain fills a decision's reasons: why this node, why none of the others. It
// must be called before the board changes.
func (b *Board) Explain(r *Request, d *Decision) {
	s := search{b: b, r: r, shape: shapeOf(r.Demand)}
	s.least = b.margins.least(&s.shape)
	var chosen *class
	if d.Placed {
		n := b.nodes[d.Offer.Node]
		chosen = n.class
		d.Offer.Why = append(d.Offer.Why, b.whyChosen(&s, n, d)...)
	}
	for _, c := range b.classes {
		if c == chosen {
			continue
		}
		d.Rejected = append(d.Rejected, Rejection{Nodes: c.nodes + c.absent, Class: c.name(), Reason: s.whyNot(c, d.Placed)})
	}
}

func (b *Board) whyChosen(s *search, n *node, d *Decision) []string {
	var why []string
	for _, id := range s.r.Warm {
		if id == n.ID {
			why = append(why, "has a warm sandbox of the unit")
		}
	}
	rest := n.free.Sub(s.least)
	switch {
	case len(d.Evict) > 0:
		why = append(why, fmt.Sprintf("no node has room; least work is lost by evicting %s", strings.Join(d.Evict, ", ")))
	case b.rules.Strategy == Spread:
		why = append(why, fmt.Sprintf("the emptiest with room: %s stay free", show(rest)))
	default:
		why = append(why, fmt.Sprintf("the tightest fit: %s stay free", show(rest)))
	}
	why = append(why, fmt.Sprintf("reserves %s of a demand of %s to %s", show(d.Offer.Grant), show(low(s.r.Demand)), show(s.r.Demand.Limit())))
	for k, risk := range b.rules.Risk {
		if risk > 0 && risk < 0.5 && s.shape.sd[k] > 0 {
			why = append(why, fmt.Sprintf("%s is shared with a risk of %.2g that the node runs short", resource.Kind(k), risk))
		}
	}
	return why
}

// whyNot says why a class does not have the run.
func (s *search) whyNot(c *class, placed bool) string {
	switch s.eligible(c) {
	case noNodes:
		return "no node is ready"
	case tooWeak:
		return fmt.Sprintf("isolates less than %s", s.r.Isolation)
	case wrongLabels:
		var want []string
		for label, value := range s.r.Labels {
			if s.b.perClass[label] && c.labels[label] != value {
				want = append(want, label+"="+value)
			}
		}
		return "lacks " + strings.Join(sorted(want), ", ")
	case tooSmall:
		return "has in all less " + kinds(s.least.Lacking(c.capacity)) + " than needed: " + shortOf(s.least, c.capacity)
	case tooFleeting:
		if !s.r.Class.Preemptible {
			return "is spot, and the run may not be taken away"
		}
		return fmt.Sprintf("is spot and lives %v on average, the run longer", c.life)
	case overBudget:
		return fmt.Sprintf("costs %d micro-units for the run, the budget is %d", s.price(c), s.r.Budget)
	}
	if placed {
		return "a worse fit or dearer"
	}
	for label, value := range s.r.Labels {
		if !s.b.perClass[label] {
			return fmt.Sprintf("no node with %s=%s has room", label, value)
		}
	}
	return "no node has room: " + shortOf(s.least, c.mostFree())
}

// mostFree is the most that any node of the class has of each kind, seldom all on one.
func (c *class) mostFree() (v resource.Vector) {
	for rows := c.free.rows; rows != 0; rows &= rows - 1 {
		i := lowest(rows)
		for cols := c.free.cols[i]; cols != 0; cols &= cols - 1 {
			v = v.Max(c.free.cells[i][lowest(cols)].most)
		}
	}
	return v
}

// name is what a class's nodes have in common, in words.
func (c *class) name() string {
	name := c.pool
	if name == "" {
		name = "nodes"
	}
	name += " of " + show(c.capacity)
	for _, label := range sorted(keys(c.labels)) {
		name += " " + label + "=" + c.labels[label]
	}
	return name
}

// shortOf lists what is needed against what there is, of the kinds that lack.
func shortOf(need, has resource.Vector) string {
	lacking := need.Lacking(has)
	if len(lacking) == 0 {
		return fmt.Sprintf("%s are free, but not on one node", show(need))
	}
	var parts []string
	for _, k := range lacking {
		parts = append(parts, fmt.Sprintf("%s of %s", amount(k, need[k]), amount(k, has[k])))
	}
	return strings.Join(parts, ", ")
}

func kinds(list []resource.Kind) string {
	var names []string
	for _, k := range list {
		names = append(names, k.String())
	}
	return strings.Join(names, " and ")
}

// show writes a vector for people, without the kinds of which there is nothing.
func show(v resource.Vector) string {
	var parts []string
	for k, q := range v {
		if q != 0 {
			parts = append(parts, amount(resource.Kind(k), q))
		}
	}
	if len(parts) == 0 {
		return "nothing"
	}
	return strings.Join(parts, ", ")
}

func amount(k resource.Kind, q resource.Quantity) string {
	switch k {
	case resource.CPU:
		return fmt.Sprintf("%.3g cores", float64(q)/1000)
	case resource.Memory:
		return fmt.Sprintf("%.4g MiB", float64(q)/(1<<20))
	case resource.Net:
		return fmt.Sprintf("%.3g Mbit/s", float64(q)/1e6)
	default:
		return fmt.Sprintf("%d IOPS", q)
	}
}
