package library

import (
	"encoding/json"
	"os"
	"os/exec"
	"testing"

	"github.com/heddle-run/heddle/ir"
)

// probe times one operation at two sizes: setup makes x of n elements.
type probe struct {
	row   string // the row it measures
	recv  string // receiver type, "" for a function
	args  int
	setup string
	op    string
}

var pythonProbes = []probe{
	{"list.append", "list", 1, "x=list(range(n))", "x.append(1)"},
	{"list.pop", "list", 0, "x=list(range(n))", "x.append(1); x.pop()"},
	{"list.insert", "list", 2, "x=list(range(n))", "x.insert(0,1); x.pop()"},
	{"list.index", "list", 1, "x=list(range(n))", "x.index(n-1)"},
	{"list.count", "list", 1, "x=list(range(n))", "x.count(1)"},
	{"list.reverse", "list", 0, "x=list(range(n))", "x.reverse()"},
	{"list.copy", "list", 0, "x=list(range(n))", "x.copy()"},
	{"list.extend", "list", 1, "x=list(range(n)); y=list(range(n))", "x.extend(y); del x[n:]"},
	{"dict.get", "dict", 1, "x={i:i for i in range(n)}", "x.get(n//2)"},
	{"dict.setdefault", "dict", 2, "x={i:i for i in range(n)}", "x.setdefault(n//2,0)"},
	{"dict.copy", "dict", 0, "x={i:i for i in range(n)}", "x.copy()"},
	{"set.add", "set", 1, "x=set(range(n))", "x.add(n//2)"},
	{"set.union", "set", 1, "x=set(range(n)); y=set(range(n))", "x.union(y)"},
	{"set.issubset", "set", 1, "x=set(range(n)); y=set(range(n))", "x.issubset(y)"},
	{"deque.append", "deque", 1, "x=collections.deque(range(n))", "x.append(1); x.popleft()"},
	{"deque.rotate", "deque", 1, "x=collections.deque(range(n))", "x.rotate(1)"},
	{"str.find", "str", 1, "x='ab'*n", "x.find('aa')"},
	{"str.upper", "str", 0, "x='a'*n", "x.upper()"},
	{"str.split", "str", 0, "x='a '*n", "x.split()"},
	{"str.join", "str", 1, "x=['a']*n", "''.join(x)"},
	{"str.startswith", "str", 1, "x='a'*n", "x.startswith('aa')"},
	{"sorted", "", 1, "x=[random.random() for _ in range(n)]", "sorted(x)"},
	{"sum", "", 1, "x=list(range(n))", "sum(x)"},
	{"max", "", 1, "x=list(range(n))", "max(x)"},
	{"min", "", 2, "x=list(range(n))", "min(x[0], x[-1])"},
	{"list", "", 1, "x=list(range(n))", "list(x)"},
	{"set", "", 1, "x=list(range(n))", "set(x)"},
	{"zip", "", 2, "x=list(range(n))", "zip(x, x)"},
	{"heapq.heappush", "", 2, "x=list(range(n))", "heapq.heappush(x, 0); heapq.heappop(x)"},
	{"heapq.heapify", "", 1, "x=list(range(n,0,-1))", "y=x[:]; heapq.heapify(y)"},
	{"bisect.bisect_left", "", 2, "x=list(range(n))", "bisect.bisect_left(x, n//3)"},
	{"bisect.insort", "", 2, "x=list(range(n))", "bisect.insort(x, 0); x.pop(0)"},
	{"collections.Counter", "", 1, "x=list(range(n))", "collections.Counter(x)"},
	{"json.dumps", "", 1, "x=list(range(n))", "json.dumps(x)"},
}

const measure = `
import sys, json, time, collections, heapq, bisect, random
out = []
for setup, op in json.load(sys.stdin):
    row = []
    for n in (2000, 64000):
        ns = dict(n=n, collections=collections, heapq=heapq, bisect=bisect, random=random, json=json)
        exec(setup, ns)
        code = compile(op, "op", "exec")
        best = None
        for _ in range(7):
            k, t0 = 0, time.process_time()
            while time.process_time() - t0 < 0.002 or k < 3:
                exec(code, ns); k += 1
            t = (time.process_time() - t0) / k
            best = t if best is None else min(best, t)
        row.append(best)
    out.append(row)
print(json.dumps(out))
`

// TestMeasuredGrowth compares how rows say that time grows, from 2,000 to 64,000
// elements, with how it does. HEDDLE_MEASURE=1 asks for it; it takes two seconds
// and wants a machine that is not busy. The bands are wide: they tell a constant
// from a line from a square, not n from n log n.
func TestMeasuredGrowth(t *testing.T) {
	if os.Getenv("HEDDLE_MEASURE") == "" {
		t.Skip("HEDDLE_MEASURE is not set")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	var in [][2]string
	for _, p := range pythonProbes {
		in = append(in, [2]string{p.setup, p.op})
	}
	stdin, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(python, "-c", measure)
	pipe, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		_, _ = pipe.Write(stdin)
		_ = pipe.Close()
	}()
	raw, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var times [][2]float64
	if err := json.Unmarshal(raw, &times); err != nil {
		t.Fatal(err)
	}
	m, err := Load("python")
	if err != nil {
		t.Fatal(err)
	}
	for k, p := range pythonProbes {
		row := find(m, p)
		if row == nil {
			t.Errorf("%s: no row", p.row)
			continue
		}
		at := func(n float64) float64 {
			sizes := map[string]float64{}
			for _, v := range row.Expected.Vars() {
				sizes[v] = n
			}
			if p.row == "str.startswith" || p.row == "deque.rotate" { // their argument does not grow
				sizes["a0"], sizes["v0"] = 2, 2
			}
			return row.Expected.Eval(sizes)
		}
		want, got := at(64000)/at(2000), times[k][1]/times[k][0]
		if got > want*4+1 || got < want/6 {
			t.Errorf("%s: time grows %.1f times, the row says %.1f", p.row, got, want)
		}
	}
}

// find is the row that a probe's call would get.
func find(m *Models, p probe) *Model {
	call := &ir.Instr{Op: ir.Call, Sym: p.row}
	for range p.args {
		call.Args = append(call.Args, &ir.Instr{Op: ir.Param})
	}
	if p.recv == "" {
		return m.Of(call, nil)
	}
	call.Op, call.Sym = ir.Invoke, p.row[len(p.recv)+1:]
	call.Args = append(call.Args, &ir.Instr{Op: ir.Param})
	return m.Of(call, m.TypeNamed(p.recv))
}
