package schedule

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Board is a cluster as it stands, indexed for decisions. It belongs to one
// goroutine. What it is told must be what the fleet has bound: it checks nothing.
type Board struct {
	rules    Rules
	margins  margins
	classes  []*class
	byKey    map[string]*class
	nodes    map[string]*node
	held     map[string]*held
	perClass map[string]bool // labels that tell classes apart
	spare    []*held         // released, to be used again
	parts    *Board          // of the nodes that parts of a request may run on; nil is this one
}

// class is nodes that are alike in all that a request can demand of them.
type class struct {
	key       string
	pool      string
	labels    map[string]string
	isolation []cluster.Isolation
	capacity  resource.Vector // of the largest
	scale     resource.Vector // what the grid divides into steps: the first node's capacity
	price     int64           // of one
	spot      bool
	life      time.Duration // of a spot node; 0 is not known
	nodes     int           // that take runs
	absent    int           // that do not: starting, draining
	free      grid          // by what is free
	taken     grid          // by what is free once all preemptible runs are gone; only nodes that have some
}

type node struct {
	cluster.Node
	class  *class
	load   load
	free   resource.Vector // allocatable less what the load needs
	soft   resource.Vector // the sum of preemptible grants
	softly int             // how many of them
	held   []*held
	until  time.Time // when the last of them is predicted to end; zero is unknown
	places [2]place
}

// held is an allocation on a node.
type held struct {
	id          string
	node        *node
	index       int // in node.held
	shape       shape
	grant       resource.Vector
	priority    int
	preemptible bool
	since       time.Time
	until       time.Time
}

// distinct is how many values a label may have and still tell classes apart. One
// with more, a host's name say, is looked at node by node.
const distinct = 32

// NewBoard indexes a snapshot.
func NewBoard(s cluster.Snapshot, rules Rules) *Board {
	b := &Board{
		rules: rules, margins: marginsOf(rules),
		byKey: map[string]*class{}, nodes: make(map[string]*node, len(s.Nodes)),
		held: make(map[string]*held, len(s.Allocations)), perClass: map[string]bool{},
	}
	values := map[string]map[string]bool{}
	for _, n := range s.Nodes {
		for label, value := range n.Labels {
			if values[label] == nil {
				values[label] = map[string]bool{}
			}
			values[label][value] = true
		}
	}
	for label, of := range values {
		b.perClass[label] = len(of) <= distinct
	}
	for _, n := range s.Nodes {
		b.SetNode(n)
	}
	for _, a := range s.Allocations {
		b.Bind(a)
	}
	return b
}

// SetNode adds a node or changes what is known of one; its allocations stay.
func (b *Board) SetNode(n cluster.Node) {
	was := b.nodes[n.ID]
	fresh := &node{Node: n, class: b.classOf(n)}
	if was != nil {
		b.unindex(was)
		fresh.load, fresh.soft, fresh.softly, fresh.held, fresh.until = was.load, was.soft, was.softly, was.held, was.until
		for _, h := range fresh.held {
			h.node = fresh
		}
	}
	b.nodes[n.ID] = fresh
	if n.State == cluster.Ready {
		fresh.class.nodes++
		fresh.class.capacity = fresh.class.capacity.Max(n.Allocatable)
	} else {
		fresh.class.absent++
	}
	b.index(fresh)
}

// RemoveNode forgets a node and its allocations.
func (b *Board) RemoveNode(id string) {
	n := b.nodes[id]
	if n == nil {
		return
	}
	b.unindex(n)
	for _, h := range n.held {
		delete(b.held, h.id)
	}
	delete(b.nodes, id)
}

// unindex takes a node out of its class.
func (b *Board) unindex(n *node) {
	n.class.free.remove(n)
	n.class.taken.remove(n)
	if n.State == cluster.Ready {
		n.class.nodes--
	} else {
		n.class.absent--
	}
}

// Bind notes an allocation. One on a node that the board does not know, or of an
// ID that it has, is not noted.
func (b *Board) Bind(a cluster.Allocation) {
	n := b.nodes[a.Node]
	if n == nil || b.held[a.ID] != nil {
		return
	}
	h := b.unused()
	*h = held{id: a.ID, node: n, index: len(n.held), shape: heldShape(&a), grant: a.Grant,
		priority: a.Priority, preemptible: a.Preemptible && a.YieldsTo == "", since: a.Since, until: a.Until}
	b.held[a.ID] = h
	n.held = append(n.held, h)
	n.load.add(&h.shape)
	if h.until.After(n.until) {
		n.until = h.until
	}
	if h.preemptible {
		n.soft, n.softly = n.soft.Add(h.grant), n.softly+1
	}
	b.index(n)
}

// unused is a place to note an allocation in: a busy board makes none anew, which the
// collector of garbage would have to find.
func (b *Board) unused() *held {
	last := len(b.spare) - 1
	if last < 0 {
		return new(held)
	}
	h := b.spare[last]
	b.spare = b.spare[:last]
	return h
}

// Release forgets an allocation.
func (b *Board) Release(id string) {
	h := b.held[id]
	if h == nil {
		return
	}
	n := h.node
	delete(b.held, id)
	last := len(n.held) - 1
	n.held[h.index] = n.held[last]
	n.held[h.index].index = h.index
	n.held[last] = nil
	n.held = n.held[:last]
	if last == 0 {
		n.load = load{} // and with it whatever drift the sums had
	} else {
		n.load.remove(&h.shape)
	}
	if !h.until.IsZero() && !h.until.Before(n.until) {
		n.until = time.Time{}
		for _, o := range n.held {
			if o.until.After(n.until) {
				n.until = o.until
			}
		}
	}
	if h.preemptible {
		n.soft, n.softly = n.soft.Sub(h.grant), n.softly-1
	}
	b.index(n)
	*h = held{}
	b.spare = append(b.spare, h)
}

// Resize notes that an allocation's grant has changed to exactly this.
func (b *Board) Resize(id string, grant resource.Vector) {
	h := b.held[id]
	if h == nil {
		return
	}
	was := h.shape
	h.shape = shapeOf(grant.Exactly())
	for k := range grant {
		if grant[k] == h.grant[k] { // this kind was not touched
			h.shape.mean[k], h.shape.high[k], h.shape.sd[k] = was.mean[k], was.high[k], was.sd[k]
		}
	}
	n := h.node
	n.load.remove(&was)
	n.load.add(&h.shape)
	if h.preemptible {
		n.soft = n.soft.Sub(h.grant).Add(grant)
	}
	h.grant = grant
	b.index(n)
}

// Nodes is how many nodes the board has.
func (b *Board) Nodes() int { return len(b.nodes) }

// Allocations is how many allocations the board has.
func (b *Board) Allocations() int { return len(b.held) }

// index puts a node where its free resources say.
func (b *Board) index(n *node) {
	n.free = n.Allocatable.Sub(b.margins.needs(&n.load))
	if n.State != cluster.Ready {
		return
	}
	c := n.class
	c.free.move(n, c.step(resource.CPU, n.free[resource.CPU]), c.step(resource.Memory, n.free[resource.Memory]), n.free)
	if n.softly == 0 {
		c.taken.remove(n)
		return
	}
	freed := n.free.Add(n.soft)
	c.taken.move(n, c.step(resource.CPU, freed[resource.CPU]), c.step(resource.Memory, freed[resource.Memory]), freed)
}

// step is the row or column of an amount: monotone, so that what is enough stands
// no lower than what is needed.
func (c *class) step(k resource.Kind, q resource.Quantity) int {
	if q <= 0 {
		return 0
	}
	// In floats, as bytes times steps would overflow.
	return int(min(float64(q)*side/float64(c.scale[k]), side-1))
}

// classOf finds or makes the class of a node.
func (b *Board) classOf(n cluster.Node) *class {
	key := b.key(n)
	c := b.byKey[key]
	if c != nil {
		return c
	}
	c = &class{key: key, pool: n.Pool, isolation: slices.Clone(n.Isolation), price: n.Price, spot: n.Spot, life: n.Life, labels: map[string]string{}, scale: n.Allocatable.Max(ones())}
	c.taken.spare = 1
	for label, value := range n.Labels {
		if b.perClass[label] {
			c.labels[label] = value
		}
	}
	b.byKey[key] = c
	// Cheap ones first: a dear class is then often out of the question at once.
	at := sort.Search(len(b.classes), func(i int) bool {
		o := b.classes[i]
		return cmp.Or(cmp.Compare(o.price, c.price), strings.Compare(o.key, c.key)) > 0
	})
	b.classes = slices.Insert(b.classes, at, c)
	return c
}

// key names a class. Capacities within an eighth of each other are alike: the
// grid tells such nodes apart well enough.
func (b *Board) key(n cluster.Node) string {
	var sb strings.Builder
	fmt.Fprintf(&sb, "%s/%d/%v/%v/%v", n.Pool, n.Price, n.Isolation, n.Spot, n.Life)
	for _, q := range n.Allocatable {
		fmt.Fprintf(&sb, "/%d", coarse(q))
	}
	labels := make([]string, 0, len(n.Labels))
	for label, value := range n.Labels {
		if b.perClass[label] {
			labels = append(labels, label+"="+value)
		}
	}
	slices.Sort(labels)
	sb.WriteString("/" + strings.Join(labels, ","))
	return sb.String()
}

// coarse keeps the three leading bits.
func coarse(q resource.Quantity) resource.Quantity {
	for shift := 0; ; shift++ {
		if q>>shift < 8 {
			return q >> shift << shift
		}
	}
}

func ones() resource.Vector {
	var v resource.Vector
	for k := range v {
		v[k] = 1
	}
	return v
}

// Room says whether a node has room for a request as things stand.
func (b *Board) Room(r *Request, node string) bool {
	n := b.nodes[node]
	if n == nil || n.State != cluster.Ready {
		return false
	}
	s := search{b: b, r: r, shape: shapeOf(r.Demand)}
	s.least = b.margins.least(&s.shape)
	return s.eligible(n.class) == fine && s.fits(n) && !s.lengthensTooMuch(n)
}

// Alone is what a node must have for a request and nothing else.
func (b *Board) Alone(r *Request) resource.Vector {
	l := load{}
	s := shapeOf(r.Demand)
	l.add(&s)
	return b.margins.needs(&l)
}

// Need is what a request takes of a node that holds a dozen like it: for planning
// how many a new node will hold.
func (b *Board) Need(r *Request) resource.Vector {
	const dozen = 12
	s := shapeOf(r.Demand)
	var l load
	for range dozen {
		l.add(&s)
	}
	v := b.margins.needs(&l)
	for k := range v {
		v[k] = (v[k] + dozen - 1) / dozen
	}
	return v.Max(b.margins.least(&s))
}
