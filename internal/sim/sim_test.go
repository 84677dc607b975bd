package sim

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func read(t testing.TB, name string) Scenario {
	t.Helper()
	folder := "../../examples/scenarios"
	data, err := os.ReadFile(filepath.Join(folder, name+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(data, func(name string) (io.ReadCloser, error) { return os.Open(filepath.Join(folder, name)) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func policyCalled(t testing.TB, name string) Policy {
	t.Helper()
	p, ok := PolicyNamed(name)
	if !ok {
		t.Fatalf("no policy %s", name)
	}
	return p
}

// timeless is a result without what this machine's speed says.
func timeless(r Result) Result {
	r.DecisionsPerS, r.DecisionMicrosP99, r.WallSeconds, r.EventsPerSecond = 0, 0, 0, 0
	return r
}

func TestSameSeedSameResult(t *testing.T) {
	t.Parallel()
	s := read(t, "mixed")
	s.Duration = time.Minute
	for _, name := range PolicyNames() {
		p := policyCalled(t, name)
		one, two := timeless(Run(s, p)), timeless(Run(s, p))
		if one != two {
			t.Errorf("%s: one seed, two results:\n%+v\n%+v", name, one, two)
		}
		if name == "heddle" {
			s.Seed++
			if other := timeless(Run(s, p)); other == one {
				t.Error("another seed, the same result")
			}
			s.Seed--
		}
	}
}

// sound holds what must be so of every result.
func sound(t *testing.T, r Result) {
	t.Helper()
	if r.Lost != 0 || r.Doubled != 0 {
		t.Errorf("%s: %d lost, %d doubled", r.Policy, r.Lost, r.Doubled)
	}
	if r.Completed+r.Failed+r.Refused+r.Unfinished != r.Invocations {
		t.Errorf("%s: %d completed, %d failed, %d refused, %d unfinished of %d", r.Policy, r.Completed, r.Failed, r.Refused, r.Unfinished, r.Invocations)
	}
	for what, share := range map[string]float64{"sla": r.SLAMet, "cpu": r.CPUUtilisation, "cpu reserved": r.CPUReserved, "memory reserved": r.MemoryReserved, "fairness": r.Fairness} {
		if !(share >= 0 && share <= 1+1e-9) {
			t.Errorf("%s: %s is %v", r.Policy, what, share)
		}
	}
}

// TestNothingLostOrDoubled runs random scenarios with failures, spot nodes, wrong
// predictions and every policy. HEDDLE_LONG=1 runs a thousand of them.
func TestNothingLostOrDoubled(t *testing.T) {
	t.Parallel()
	runs := 60
	if os.Getenv("HEDDLE_LONG") != "" {
		runs = 1000
	}
	for seed := range uint64(runs) {
		s := anyScenario(seed)
		names := PolicyNames()
		p := policyCalled(t, names[int(seed)%len(names)])
		if seed%2 == 0 {
			p = policyCalled(t, "heddle")
		}
		r := Run(s, p)
		sound(t, r)
		if p.Place == placeHeddle && p.Risk > 0 && r.ShortageShare > 10*p.Risk {
			t.Errorf("seed %d: %.4f of the starts put a node out of memory, the risk is %v", seed, r.ShortageShare, p.Risk)
		}
		if t.Failed() {
			t.Fatalf("seed %d: %+v", seed, r)
		}
	}
}

// anyScenario is a small scenario with all that can go wrong.
func anyScenario(seed uint64) Scenario {
	random := rand.New(rand.NewPCG(seed, 77))
	s := Scenario{Name: fmt.Sprint("random ", seed), Seed: seed, Duration: 5 * time.Minute, Patience: time.Hour, MostNodes: 40,
		Failures: Failures{NodeLife: time.Duration(1+random.IntN(60)) * 10 * time.Minute, Repair: time.Duration(random.IntN(5)) * time.Minute}}
	for range random.IntN(3) {
		s.Nodes = append(s.Nodes, Nodes{Count: 1 + random.IntN(5), Size: Size{Cores: float64(1 + random.IntN(16)), Memory: Bytes(1+random.IntN(64)) << 30}})
	}
	for i := range random.IntN(4) {
		cores := float64(int(2) << random.IntN(4))
		s.Offerings = append(s.Offerings, Offering{Name: fmt.Sprint("o", i), Size: Size{Cores: cores, Memory: Bytes(cores * float64(int64(2+random.IntN(6))<<30))},
			Price: cores * (0.03 + 0.03*random.Float64()), Startup: time.Duration(random.IntN(90)) * time.Second,
			Spot: random.IntN(2) == 0, Interruption: time.Duration(random.IntN(20)) * time.Minute})
	}
	for i := range 1 + random.IntN(4) {
		s.Jobs = append(s.Jobs, Job{Name: fmt.Sprint("j", i), Tenant: fmt.Sprint("t", random.IntN(2)), Class: []string{"", "batch", "interactive"}[random.IntN(3)],
			Deadline: time.Duration(random.IntN(3)) * time.Minute,
			Arrivals: Arrivals{Rate: random.Float64(), Swing: random.Float64(), Period: time.Minute, Burst: Burst{At: time.Minute, For: 20 * time.Second, Factor: 5}},
			Cores:    Amount{0.2 + 2*random.Float64(), random.Float64()}, Wall: DurationDist{time.Duration(1+random.IntN(60)) * time.Second, random.Float64()},
			Memory:  BytesDist{Bytes(1+random.IntN(4000)) << 20, random.Float64()},
			Request: Size{Cores: 0.5 + random.Float64(), Memory: Bytes(1+random.IntN(4000)) << 20},
			Error:   PredictionError{Bias: 0.1 * random.NormFloat64(), Spread: 0.4 * random.Float64()}})
	}
	return s
}

// TestBill holds the figures that provisioning is to reach, on one queue of pods.
func TestBill(t *testing.T) {
	t.Parallel()
	s := read(t, "queue")
	bill := map[string]float64{}
	for _, name := range []string{"heddle", "karpenter", "karpenter-predicted", "karpenter-consolidating", "cluster-autoscaler", "vpa"} {
		r := Run(s, policyCalled(t, name))
		sound(t, r)
		bill[name] = r.Cost
		if name != "heddle" && bill[name] <= bill["heddle"] {
			t.Errorf("the bill of %s is %.2f, not above %.2f", name, r.Cost, bill["heddle"])
		}
		t.Logf("%-20s costs %.2f, oom %.2f %%, waits %.0f s at the median", name, r.Cost, 100*r.OOMShare, r.Wait.P50)
	}
	if bill["heddle"] > 0.9*bill["karpenter"] {
		t.Errorf("the bill is %.1f %% of Karpenter-style packing on requests, want at most 90 %%", 100*bill["heddle"]/bill["karpenter"])
	}
	if bill["heddle"] > 0.97*bill["karpenter-predicted"] {
		t.Errorf("the bill is %.1f %% of the same packing on our sizes, want at most 97 %%", 100*bill["heddle"]/bill["karpenter-predicted"])
	}
}

// TestBillsOfOtherWorlds holds that provisioning was not made for one queue: in
// worlds of other shapes the bill is no higher than that of the same packing given
// our sizes, nor than that on requests, and the promises are kept about as well.
func TestBillsOfOtherWorlds(t *testing.T) {
	t.Parallel()
	stream := func(rate float64, cores Amount, wall DurationDist, memory BytesDist, request Size, deadline time.Duration) Job {
		return Job{Name: "j", Deadline: deadline, Arrivals: Arrivals{Rate: rate}, Cores: cores, Wall: wall, Memory: memory, Request: request, Error: PredictionError{Spread: 0.15}}
	}
	typical := stream(0.5, Amount{1, 0.3}, DurationDist{5 * time.Minute, 0.5}, BytesDist{1 << 30, 0.5}, Size{Cores: 2, Memory: 4 << 30}, 20*time.Minute)
	batch := typical
	batch.Class = "batch"
	wrong := typical
	wrong.Error = PredictionError{Bias: -0.5, Spread: 0.2}
	wave := stream(10, Amount{0.8, 0.3}, DurationDist{10 * time.Second, 0.6}, BytesDist{400 << 20, 0.4}, Size{Cores: 1, Memory: 1 << 30}, 90*time.Second)
	wave.Arrivals.Period, wave.Arrivals.Swing = 10*time.Minute, 0.9
	market := read(t, "queue").Offerings
	spot := func(life time.Duration) []Offering {
		return append([]Offering{{Name: "s16", Size: Size{Cores: 16, Memory: 64 << 30}, Price: 0.25, Startup: 40 * time.Second, Spot: true, Interruption: life}}, market...)
	}
	for name, s := range map[string]Scenario{
		"typical":            {Offerings: market, Jobs: []Job{typical}},
		"predicted wrong":    {Offerings: market, Jobs: []Job{wrong}},
		"seldom":             {Offerings: market, Duration: 3 * time.Hour, Jobs: []Job{stream(0.005, Amount{1, 0}, DurationDist{2 * time.Minute, 0.5}, BytesDist{1 << 30, 0.3}, Size{Cores: 2, Memory: 4 << 30}, 10*time.Minute)}},
		"some very long":     {Offerings: market, Duration: time.Hour, Jobs: []Job{stream(0.3, Amount{1, 0.3}, DurationDist{time.Minute, 1.8}, BytesDist{1 << 30, 0.8}, Size{Cores: 2, Memory: 8 << 30}, 3*time.Hour)}},
		"one kind, large":    {Offerings: []Offering{{Name: "b64", Size: Size{Cores: 64, Memory: 256 << 30}, Price: 3, Startup: time.Minute}}, Jobs: []Job{typical}},
		"wave":               {Offerings: market, Duration: 10 * time.Minute, Jobs: []Job{wave}},
		"spot that lasts":    {Offerings: spot(6 * time.Hour), Jobs: []Job{batch}},
		"spot that does not": {Offerings: spot(4 * time.Minute), Jobs: []Job{batch}},
	} {
		t.Run(name, func(t *testing.T) {
			s.Name, s.Duration = name, cmp.Or(s.Duration, 40*time.Minute)
			bills, kept := map[string]float64{}, map[string]float64{}
			for s.Seed = range uint64(3) {
				for _, p := range []string{"heddle", "karpenter", "karpenter-predicted"} {
					r := Run(s, policyCalled(t, p))
					sound(t, r)
					bills[p] += r.Cost
					kept[p] += r.SLAMet / 3
				}
			}
			t.Logf("%.3f of karpenter's bill, %.3f of it on our sizes; kept %.4f, %.4f, %.4f",
				bills["heddle"]/bills["karpenter"], bills["heddle"]/bills["karpenter-predicted"], kept["heddle"], kept["karpenter"], kept["karpenter-predicted"])
			if bills["heddle"] > bills["karpenter"] || bills["heddle"] > 1.02*bills["karpenter-predicted"] || kept["heddle"] < kept["karpenter"]-0.006 {
				t.Errorf("the bill is %.2f, karpenter's %.2f, on our sizes %.2f; kept %.4f, %.4f and %.4f", bills["heddle"], bills["karpenter"], bills["karpenter-predicted"],
					kept["heddle"], kept["karpenter"], kept["karpenter-predicted"])
			}
		})
	}
}

// TestImpossibleRunsHoldNobodyUp: what no node can hold is refused at once, and what
// comes after it runs.
func TestImpossibleRunsHoldNobodyUp(t *testing.T) {
	huge := Job{Name: "huge", Arrivals: Arrivals{Count: 100}, Cores: Amount{1, 0}, Wall: DurationDist{time.Second, 0}, Memory: BytesDist{1 << 45, 0}, Request: Size{Cores: 1, Memory: 1 << 45}}
	small := huge
	small.Name, small.Memory.Median, small.Request.Memory = "small", 1<<20, 1<<20
	s := Scenario{Jobs: []Job{huge, small}, Nodes: []Nodes{{Count: 1, Size: Size{Cores: 1, Memory: 1 << 30}}}}
	for _, p := range PolicyNames() {
		r := Run(s, policyCalled(t, p))
		sound(t, r)
		if r.Refused != 100 || r.Completed != 100 {
			t.Errorf("%s: %d refused and %d completed, want 100 each", p, r.Refused, r.Completed)
		}
	}
}

// TestUtilisation holds that a cluster can be used well and keep its promises.
func TestUtilisation(t *testing.T) {
	t.Parallel()
	r := Run(read(t, "full"), policyCalled(t, "heddle"))
	sound(t, r)
	if r.CPUUtilisation < 0.7 || r.SLAMet < 0.99 {
		t.Errorf("%.1f %% of the CPU used at an SLA met of %.2f %%, want 70 at 99", 100*r.CPUUtilisation, 100*r.SLAMet)
	}
}

// TestBurst holds that ten times the load is taken in within the start-up of a node
// and ten seconds.
func TestBurst(t *testing.T) {
	t.Parallel()
	s := read(t, "burst")
	r := Run(s, policyCalled(t, "heddle"))
	sound(t, r)
	if most := (s.Offerings[0].Startup + 10*time.Second).Seconds(); r.Wait.Max > most {
		t.Errorf("somebody waited %.1f s, want at most %.0f", r.Wait.Max, most)
	}
}

func TestFairness(t *testing.T) {
	r := Run(read(t, "tenants"), policyCalled(t, "heddle"))
	sound(t, r)
	t.Logf("fairness %.3f", r.Fairness)
	if r.Fairness < 0.95 {
		t.Errorf("fairness %.3f, want 0.95", r.Fairness)
	}
}

func TestBadScenarios(t *testing.T) {
	const job = "jobs: [{name: j, arrivals: {count: 1}, cores: {median: 1}, wall: {median: 1s}, memory: {median: 1MiB}}]\n"
	for name, c := range map[string]struct{ text, want string }{
		"empty":           {"", "not a scenario"},
		"binary":          {"\x00\x01\xff", "not a scenario"},
		"unknown field":   {"nmae: x\n" + job, "nmae"},
		"no jobs":         {"name: x", "no jobs"},
		"bad size":        {"nodes: [{count: 1, cores: 1, memory: lots}]\n" + job, `"lots" is no size`},
		"negative":        {"nodes: [{count: -1, cores: 1, memory: 1GiB}]\n" + job, "must be positive"},
		"too many nodes":  {"nodes: [{count: 1000000000, cores: 1, memory: 1GiB}]\n" + job, "the most is"},
		"too many runs":   {"duration: 1000h\n" + strings.Replace(job, "count: 1", "rate: 1000000", 1), "the most is"},
		"unknown policy":  {"policies: [best]\n" + job, `no policy "best"`},
		"unknown placing": {"policies: [{name: x, place: y}]\n" + job, `place is "y"`},
		"unknown class":   {strings.Replace(job, "name: j", "name: j, class: gold", 1), `no class "gold"`},
		"no median":       {"jobs: [{name: j}]", "need a median"},
		"free offering":   {"offerings: [{name: o, cores: 1, memory: 1GiB}]\n" + job, "offering"},
		"missing trace":   {strings.Replace(job, "count: 1", "trace: none.csv", 1), "none.csv"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Read([]byte(c.text), func(name string) (io.ReadCloser, error) { return os.Open(name) })
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

// TestNodeTraces holds that a node of no size is told with its line.
func TestNodeTraces(t *testing.T) {
	for text, want := range map[string]string{
		"cpu_milli,memory_mib\n4000,8192\n":       "",
		"cpu_milli,memory_mib\n4000,8192\n,\n":    "line 3",
		"cpu_milli,memory_mib\n4000,8192\n0,64\n": "line 3",
		"cores,memory\n4,8192\n":                  "cpu_milli",
	} {
		n := Nodes{Trace: "nodes.csv"}
		err := n.load(func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil })
		if want == "" && (err != nil || len(n.sizes) != 1) || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: got %v and %v, want an error with %q", text, n.sizes, err, want)
		}
	}
}

// TestOddClusters holds that nothing hangs where nothing can run.
func TestOddClusters(t *testing.T) {
	huge := Job{Name: "huge", Arrivals: Arrivals{Count: 3}, Cores: Amount{1, 0}, Wall: DurationDist{time.Second, 0}, Memory: BytesDist{1 << 45, 0}}
	small := huge
	small.Memory.Median = 1 << 20
	for name, c := range map[string]struct {
		s       Scenario
		refused int
	}{
		"no nodes":        {Scenario{Jobs: []Job{small}}, 3},
		"too large":       {Scenario{Jobs: []Job{huge, small}, Nodes: []Nodes{{Count: 1, Size: Size{Cores: 1, Memory: 1 << 30}}}}, 3},
		"nothing on sale": {Scenario{Jobs: []Job{huge}, Offerings: []Offering{{Name: "o", Size: Size{Cores: 1, Memory: 1 << 30}, Price: 1, Startup: time.Minute}}}, 3},
		"fits":            {Scenario{Jobs: []Job{small}, Offerings: []Offering{{Name: "o", Size: Size{Cores: 1, Memory: 1 << 30}, Price: 1, Startup: time.Minute}}}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			for _, p := range []string{"heddle", "karpenter", "kube-most-allocated"} {
				c.s.Offerings = append([]Offering(nil), c.s.Offerings...)
				policy := policyCalled(t, p)
				policy.Size = "predicted"
				r := Run(c.s, policy)
				sound(t, r)
				if want := c.refused; r.Refused != want && !(p == "kube-most-allocated" && len(c.s.Nodes) == 0) {
					t.Errorf("%s: refused %d, want %d", p, r.Refused, want)
				}
			}
		})
	}
}

func TestTraces(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string
	}{
		"azure 2019": {"HashOwner,HashApp,HashFunction,Trigger,1,2,3\na,b,c,http,2,0,1\n", "0s 0s 0 0 0/0, 30s 0s 0 0 0/0, 2m0s 0s 0 0 0/0, "},
		"azure 2021": {"app,func,end_timestamp,duration\nx,y,5.5,0.5\nx,y,2,3\n", "0s 3s 0 0 0/0, 5s 500ms 0 0 0/0, "},
		"azure llm":  {"TIMESTAMP,ContextTokens\n2023-11-16 18:17:03.9799600,4\n2023-11-16 18:17:05.9799600,4\n", "0s 0s 0 0 0/0, 2s 0s 0 0 0/0, "},
		"plain":      {"x,at,cores\n1,7,\n1,0.25,2\n", "250ms 0s 2 0 0/0, 7s 0s 0 0 0/0, "},
		"pods": {"name,cpu_milli,memory_mib,num_gpu,creation_time,deletion_time,scheduled_time\np,1500,2,0,100,160,110\nq,500,1,0,90,95,\nz,0,0,0,1,2,3\n",
			"0s 5s 0 0 0.5/1048576, 10s 50s 0 0 1.5/2097152, "},
		"history":    {"task,input_bytes,requested_memory_bytes,peak_memory_bytes,runtime_seconds,cpu_seconds\na,,4096,1024,10,5\nb,,,7,0,1\n", "0s 10s 0.5 1024 0/4096, "},
		"no column":  {"a,b\n1,2\n", "none of the columns"},
		"not a time": {"at\nsoon\n", "line 2: \"soon\" is no at"},
		"no count":   {"HashFunction,1\nx,-3\n", "is no count"},
		"short row":  {"x,at\n1\n", "too few"},
		"empty":      {"", "no header"},
	} {
		t.Run(name, func(t *testing.T) {
			rows, err := readTrace(strings.NewReader(c.text))
			got := ""
			for _, r := range rows {
				got += fmt.Sprintf("%v %v %v %d %v/%d, ", r.at, r.wall, r.cores, r.memory, r.request.Cores, r.request.Memory)
			}
			if err != nil {
				if got = err.Error(); !errors.Is(err, ErrScenario) {
					t.Errorf("%v is no ErrScenario", err)
				}
			}
			if !strings.Contains(got, c.want) {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("duration: 1s\nnodes: [{count: 1, cores: 1, memory: 1GiB}]\njobs: [{name: j, arrivals: {rate: 5}, cores: {median: 1}, wall: {median: 1s}, memory: {median: 1MiB}}]"))
	f.Fuzz(func(t *testing.T, data []byte) {
		Read(data, func(string) (io.ReadCloser, error) { return nil, os.ErrNotExist })
	})
}

func FuzzTrace(f *testing.F) {
	for _, text := range []string{"HashFunction,1,2\nx,3,0\n", "at,cores\n1,2\n", "TIMESTAMP\n2023-11-16 18:17:03.9\n",
		"creation_time,cpu_milli,memory_mib\n1,2,3\n", "peak_memory_bytes,runtime_seconds\n1,2\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return // counts are bounded, but take their time
		}
		rows, err := readTrace(strings.NewReader(text))
		for _, r := range rows {
			if err == nil && (r.at < 0 || r.cores < 0 || r.memory < 0) {
				t.Errorf("row %+v", r)
			}
		}
	})
}
