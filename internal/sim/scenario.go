// Package sim replays scenarios in virtual time through the same decisions
// that the engine makes, beside the baselines that others use. A scenario and a
// seed give the same result every time.
//
// It models nodes, waiting, contention for CPU, memory limits, failures and
// prices; it runs nobody's code.
package sim

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"go.yaml.in/yaml/v3"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// ErrScenario is the answer to a scenario that makes no sense, wrapped with what.
var ErrScenario = errors.New("not a scenario")

// Scenario is what to simulate, as its YAML file has it.
type Scenario struct {
	Name     string        `yaml:"name"`
	Seed     uint64        `yaml:"seed"`
	Duration time.Duration `yaml:"duration"` // of arrivals; what has arrived then runs to its end
	// Patience ends a simulation in which runs never do, as nodes fail faster than
	// they run: so long after Duration; 0 is a day.
	Patience time.Duration `yaml:"patience"`

	Nodes     []Nodes    `yaml:"nodes"`
	Offerings []Offering `yaml:"offerings"`
	MostNodes int        `yaml:"most_nodes"` // launched and given together; 0 is no limit
	Jobs      []Job      `yaml:"jobs"`
	Failures  Failures   `yaml:"failures"`
	Warm      Warm       `yaml:"warm"`
	Policies  []Policy   `yaml:"policies"`
}

// Nodes are machines alike that are there from the start.
type Nodes struct {
	Count  int               `yaml:"count"`
	Size   Size              `yaml:",inline"`
	Price  float64           `yaml:"price"` // per hour; 0 is by the default rates
	Labels map[string]string `yaml:"labels"`
	Trace  string            `yaml:"trace"` // instead of count and size: a CSV file with cpu_milli and memory_mib

	sizes []Size
}

// Size is an amount of every kind. What is not said of disk and network is plenty.
type Size struct {
	Cores   float64 `yaml:"cores"`
	Memory  Bytes   `yaml:"memory"`
	IOPS    float64 `yaml:"iops"`
	Network float64 `yaml:"network"` // bits per second
}

// Offering is a kind of machine on sale.
type Offering struct {
	Name         string        `yaml:"name"`
	Size         Size          `yaml:",inline"`
	Price        float64       `yaml:"price"` // per hour
	Startup      time.Duration `yaml:"startup"`
	Spot         bool          `yaml:"spot"`
	Interruption time.Duration `yaml:"interruption"` // mean life of a spot node; 0 is for ever
}

// Job is a stream of invocations alike.
type Job struct {
	Name     string        `yaml:"name"`
	Tenant   string        `yaml:"tenant"`
	Class    string        `yaml:"class"`    // a class of package task; "" is standard
	Deadline time.Duration `yaml:"deadline"` // from arrival to end: what the SLA promises; 0 is to end at all
	Arrivals Arrivals      `yaml:"arrivals"`

	Cores  Amount       `yaml:"cores"`  // that it keeps busy when nothing holds it
	Wall   DurationDist `yaml:"wall"`   // how long it runs then
	Memory BytesDist    `yaml:"memory"` // its peak

	Request Size            `yaml:"request"` // what its owner books; a trace may say it by row
	Use     Amount          `yaml:"use"`     // share of what a trace says was booked that is used; 0 is a half
	Error   PredictionError `yaml:"error"`
	Cold    DurationDist    `yaml:"cold"` // by how much a warm start is quicker than a cold one, by caller
}

// Warm is what may be held for calls that have not come yet. Each function of a
// trace that names them, and each job otherwise, is one caller.
type Warm struct {
	Budget Bytes         `yaml:"budget"` // of memory; 0: cold starts are not counted
	TTL    time.Duration `yaml:"ttl"`    // of the ways to keep that have one; 0 is 10 minutes
	Every  time.Duration `yaml:"every"`  // between two decisions; 0 is 10 s
}

// PredictionError is how wrong the predictions of a job are: the logarithm of
// predicted over true is normal with this mean and deviation.
type PredictionError struct {
	Bias   float64 `yaml:"bias"`
	Spread float64 `yaml:"spread"`
	// Width is the deviation that the predictor believes in: its intervals hold 90 %
	// of runs if that is Spread, which 0 stands for.
	Width float64 `yaml:"width"`
}

// Amount is a log-normal quantity.
type Amount struct {
	Median float64 `yaml:"median"`
	Spread float64 `yaml:"spread"` // deviation of its logarithm; 0 is always the median
}

// BytesDist is a log-normal number of bytes.
type BytesDist struct {
	Median Bytes   `yaml:"median"`
	Spread float64 `yaml:"spread"`
}

// DurationDist is a log-normal duration.
type DurationDist struct {
	Median time.Duration `yaml:"median"`
	Spread float64       `yaml:"spread"`
}

// Arrivals is when a job's invocations come. One of Rate, Count and Trace is given.
type Arrivals struct {
	Rate  float64 `yaml:"rate"`  // per second, at random (Poisson)
	Count int     `yaml:"count"` // all at the start
	Trace string  `yaml:"trace"` // a CSV file: see trace.go
	// Durations and Memories are the other two files of Azure Functions 2019: what is
	// known of the functions that the trace names, by percentile.
	Durations string        `yaml:"durations"`
	Memories  string        `yaml:"memories"`
	Period    time.Duration `yaml:"period"` // of a day-like wave on Rate; 0 is none
	Swing     float64       `yaml:"swing"`  // of that wave, 0 to 1
	Burst     Burst         `yaml:"burst"`

	rows []sample // of the trace
}

// Burst multiplies the rate for a time.
type Burst struct {
	At     time.Duration `yaml:"at"`
	For    time.Duration `yaml:"for"`
	Factor float64       `yaml:"factor"`
}

// Failures are what goes wrong.
type Failures struct {
	NodeLife time.Duration `yaml:"node_life"` // mean time until a node fails; 0 is never
	Repair   time.Duration `yaml:"repair"`    // until a node that was given is back; 0 is 10 minutes
}

// Policy is one way to run the scenario. In YAML it is a name that stands for one
// (see Policies) or a mapping with the differences from it.
type Policy struct {
	Name        string  `yaml:"name"`
	Place       string  `yaml:"place"`
	Size        string  `yaml:"size"`        // predicted, requested or vpa
	Provision   string  `yaml:"provision"`   // heddle, karpenter, least-waste or none
	Consolidate bool    `yaml:"consolidate"` // with karpenter: empty underused nodes
	Keep        string  `yaml:"keep"`        // what stays warm: heddle, ttl, greedy-dual or histogram
	Control     bool    `yaml:"control"`     // raise a memory limit before the kill
	Risk        float64 `yaml:"risk"`        // of memory: see schedule.Rules
	Correlation float64 `yaml:"correlation"`
}

// UnmarshalYAML takes a name alone for a policy, or a mapping whose name, if it is
// a known one, fills what is not said.
func (p *Policy) UnmarshalYAML(n *yaml.Node) error {
	type plain Policy
	if n.Kind == yaml.ScalarNode {
		known, ok := PolicyNamed(n.Value)
		if !ok {
			return fmt.Errorf("line %d: no policy %q: known are %s: %w", n.Line, n.Value, strings.Join(PolicyNames(), ", "), ErrScenario)
		}
		*p = known
		return nil
	}
	var name struct{ Name string }
	if err := n.Decode(&name); err != nil {
		return err
	}
	if known, ok := PolicyNamed(name.Name); ok {
		*p = known
	} else {
		*p = policies()[0]
	}
	return n.Decode((*plain)(p))
}

// Bytes reads 512MiB, 2GB or a plain number.
type Bytes int64

// UnmarshalYAML reads a size with its unit.
func (b *Bytes) UnmarshalYAML(n *yaml.Node) error {
	q, err := resource.ParseBytes(n.Value)
	if err != nil {
		return fmt.Errorf("line %d: %w: %w", n.Line, err, ErrScenario)
	}
	*b = Bytes(q)
	return nil
}

// Read parses and checks a scenario. Open opens the traces that it names.
func Read(data []byte, open func(name string) (io.ReadCloser, error)) (Scenario, error) {
	var s Scenario
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(&s); err != nil {
		if errors.Is(err, ErrScenario) {
			return s, err
		}
		return s, fmt.Errorf("%w: %w", ErrScenario, err)
	}
	if len(s.Policies) == 0 {
		s.Policies = policies()[:1]
	}
	if err := s.check(); err != nil {
		return s, err
	}
	for i := range s.Nodes {
		if err := s.Nodes[i].load(open); err != nil {
			return s, err
		}
	}
	for i := range s.Jobs {
		if err := s.Jobs[i].Arrivals.load(open, s.Duration); err != nil {
			return s, fmt.Errorf("job %s: %w", s.Jobs[i].Name, err)
		}
		if err := s.Jobs[i].complete(); err != nil {
			return s, err
		}
	}
	return s, nil
}

// complete holds that what the rows of a trace do not say, the job does.
func (j *Job) complete() error {
	for i, r := range j.Arrivals.rows {
		booked := r.request.Cores > 0 && r.request.Memory > 0
		if r.wall <= 0 && j.Wall.Median <= 0 || !booked && (r.cores <= 0 && j.Cores.Median <= 0 || r.memory <= 0 && j.Memory.Median <= 0) {
			return fmt.Errorf("job %s: row %d of %s does not say all of wall, cores and memory, and the job has no median for it: %w",
				j.Name, i+1, j.Arrivals.Trace, ErrScenario)
		}
	}
	return nil
}

// most bounds that keep a typing error from filling the memory.
const (
	mostNodes   = 200_000
	mostArrival = 50_000_000
)

func (s *Scenario) check() error {
	fail := func(format string, args ...any) error {
		return fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), ErrScenario)
	}
	nodes := 0
	for i, n := range s.Nodes {
		if n.Trace != "" {
			if n.Price < 0 {
				return fail("nodes %d: price must not be negative", i+1)
			}
			continue
		}
		if n.Count < 0 || n.Size.Cores <= 0 || n.Size.Memory <= 0 || n.Price < 0 {
			return fail("nodes %d: count, cores, memory and price must be positive", i+1)
		}
		if nodes += n.Count; nodes > mostNodes {
			return fail("%d nodes: the most is %d", nodes, mostNodes)
		}
	}
	for _, o := range s.Offerings {
		if o.Name == "" || o.Size.Cores <= 0 || o.Size.Memory <= 0 || o.Price <= 0 || o.Startup < 0 || o.Interruption < 0 {
			return fail("offering %q: name, cores, memory and price must be there", o.Name)
		}
	}
	if s.Warm.TTL < 0 || s.Warm.Every < 0 {
		return fail("warm: ttl and every must not be negative")
	}
	if len(s.Jobs) == 0 || s.Duration < 0 || s.Patience < 0 {
		return fail("no jobs, or a negative duration or patience")
	}
	expected := 0.0
	for _, j := range s.Jobs {
		a := j.Arrivals
		if _, ok := task.ClassNamed(j.Class); j.Class != "" && !ok {
			return fail("job %s: no class %q", j.Name, j.Class)
		}
		if a.Rate < 0 || a.Count < 0 || a.Swing < 0 || a.Swing > 1 || a.Burst.Factor < 0 || j.Deadline < 0 {
			return fail("job %s: arrivals and deadline must not be negative", j.Name)
		}
		if a.Trace == "" && (j.Cores.Median <= 0 || j.Wall.Median <= 0 || j.Memory.Median <= 0) {
			return fail("job %s: cores, wall and memory need a median", j.Name)
		}
		if j.Cores.Median < 0 || j.Wall.Median < 0 || j.Use.Median < 0 || j.Use.Spread < 0 {
			return fail("job %s: a median must not be negative", j.Name)
		}
		if j.Cores.Spread < 0 || j.Wall.Spread < 0 || j.Memory.Spread < 0 || j.Cold.Spread < 0 || j.Error.Spread < 0 || j.Error.Width < 0 {
			return fail("job %s: a spread must not be negative", j.Name)
		}
		expected += float64(a.Count) + a.Rate*max(1, a.Burst.Factor)*s.Duration.Seconds()
	}
	if expected > mostArrival {
		return fail("about %.0f invocations: the most is %d", expected, mostArrival)
	}
	for _, p := range s.Policies {
		if err := p.check(); err != nil {
			return fail("policy %s: %v", p.Name, err)
		}
	}
	return nil
}

// sizes are the sizes of nodes that there are or, where they are bought, can be.
func (s *Scenario) sizes(buys bool) (list []resource.Vector) {
	for _, n := range s.Nodes {
		if n.Trace == "" && n.Count > 0 {
			list = append(list, n.Size.capacity())
		}
		for _, size := range n.sizes {
			if v := size.capacity(); !slices.Contains(list, v) {
				list = append(list, v)
			}
		}
	}
	if buys {
		for _, o := range s.Offerings {
			list = append(list, o.Size.capacity())
		}
	}
	return list
}

// vector is a size in the words of the cluster.
func (s Size) vector() resource.Vector {
	v := resource.Vector{
		resource.CPU: resource.Quantity(s.Cores * 1000), resource.Memory: resource.Quantity(s.Memory),
		resource.IOPS: resource.Quantity(s.IOPS), resource.Net: resource.Quantity(s.Network),
	}
	return v
}

// capacity is a machine's size.
func (s Size) capacity() resource.Vector {
	v := s.vector()
	if v[resource.IOPS] == 0 {
		v[resource.IOPS] = 100_000
	}
	if v[resource.Net] == 0 {
		v[resource.Net] = 10_000_000_000
	}
	return v
}

// words is an offering as decisions see it.
func (o Offering) words() cluster.Offering {
	c := cluster.Offering{Name: o.Name, Zone: "sim", CapacityType: cluster.OnDemand, Capacity: o.Size.capacity(),
		Price: int64(o.Price*1e6 + 0.5), Available: true, StartUp: o.Startup}
	if o.Spot {
		c.CapacityType, c.Life = cluster.Spot, o.Interruption
	}
	return c
}
