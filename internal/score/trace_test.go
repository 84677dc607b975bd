package score

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
)

// TestInfiniteCells: a number without end is as good as none, and spoils no figure.
func TestInfiniteCells(t *testing.T) {
	var text strings.Builder
	text.WriteString("task,input_bytes,requested_memory_bytes,peak_memory_bytes,runtime_seconds,feature_a\n")
	for i := range 120 {
		cells := []string{"a", fmt.Sprint(1e6 + i), "4e9", fmt.Sprint(1e9 + i), "10", "3"}
		if at := []int{1, 2, 5}[i%3]; i%5 == 0 {
			cells[at] = []string{"inf", "-Inf", "1e999", "1e308 GB"}[i%4]
		}
		text.WriteString(strings.Join(cells, ",") + "\n")
	}
	tr, err := ReadTrace(strings.NewReader(text.String()))
	if err != nil {
		t.Fatal(err)
	}
	rep := Replay(tr, Config{History: 0.3, Seed: 1, Compare: true})
	if _, err := json.Marshal(rep); err != nil || len(tr.Rows) != 120 {
		t.Errorf("%d rows, %v", len(tr.Rows), err)
	}
}

func TestReadTrace(t *testing.T) {
	const text = "\ufeffTask,peak_memory_mb,runtime_ms,Input_GiB,feature_reads,colour,requested_memory_bytes\n" +
		"align,100,2000,1.5,7,red,1e9\n" +
		"align,,2000,1,7,red,1e9\n" + // no peak
		"align,2 GB,500,,,blue,0\n" +
		",100,1,1,1,x,1\n" + // no task
		"sort,1e2,oops,1,1,x,1\n" + // no runtime
		"sort,5,7\n" // short row: the rest is missing
	check := func(t *testing.T, tr *Trace, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		if len(tr.Rows) != 3 || tr.NumBad != 3 || tr.Bad[0].Line != 3 || tr.Bad[1].Line != 5 || tr.Bad[2].Line != 6 {
			t.Fatalf("%d rows, bad %v", len(tr.Rows), tr.Bad)
		}
		r := tr.Rows[0]
		if r.Peak != 100e6 || r.Runtime != 2 || r.Known[Input] != 1.5*(1<<30) || r.Known[Requested] != 1e9 || r.Known[firstFeature] != 7 {
			t.Errorf("first row %+v", r)
		}
		if r := tr.Rows[1]; r.Peak != 2e9 || !math.IsNaN(r.Known[Input]) || !math.IsNaN(r.Known[Requested]) {
			t.Errorf("second row %+v", r)
		}
		if tr.Types[tr.Rows[2].Type] != "sort" {
			t.Errorf("third row %+v", tr.Rows[2])
		}
	}
	plain, err := ReadTrace(strings.NewReader(text))
	check(t, plain, err)
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	_, _ = w.Write([]byte(text))
	_ = w.Close()
	zipped, err := ReadTrace(&z)
	check(t, zipped, err)
}

func TestNotATrace(t *testing.T) {
	for _, text := range []string{"", "task,runtime_seconds\na,1\n", "\x1f\x8bjunk", "\x00\x01\x02"} {
		if _, err := ReadTrace(strings.NewReader(text)); !errors.Is(err, ErrTrace) {
			t.Errorf("%q: error %v", text, err)
		}
	}
}

func TestRareTypesAreLeftOut(t *testing.T) {
	m := newMaker(nil)
	for i := range 33 {
		m.add(0, 1, 1e9, 1e8, float64(i))
	}
	for i := range 34 {
		m.add(1, 1, 1e9, 1e8, float64(i))
	}
	rep := Replay(m.t, Config{History: 0.5})
	if rep.Tasks != 17 || rep.LeftOutTypes != 1 || len(rep.ByType) != 1 {
		t.Errorf("%d tasks, %d types left out, %d rows", rep.Tasks, rep.LeftOutTypes, len(rep.ByType))
	}
}

// TestWasteIsCounted follows one fixed sizer by hand.
func TestWasteIsCounted(t *testing.T) {
	m := newMaker(nil)
	for range 40 {
		m.add(0, nan, 3e9, 1e9, 3600)
	}
	o := split(m.t, Config{History: 0.5})
	sum := o.replay(m.t, fixed(5e8), nil).total()
	// Each task: 0.5 GB killed after an hour, then 1 GB that just fits.
	if got := sum.waste / gbHour; sum.tasks != 20 || sum.killed != 20 || math.Abs(got-10) > 1e-6 {
		t.Errorf("%d tasks, %d killed, %g GBh wasted; want 20, 20, 10", sum.tasks, sum.killed, got)
	}
	if got := sum.requested / gbHour; math.Abs(got-40) > 1e-6 {
		t.Errorf("requested wastes %g GBh, want 40", got)
	}
}

type fixed float64

func (f fixed) Size(Task) float64                 { return float64(f) }
func (f fixed) Retry(_ Task, was float64) float64 { return 2 * was }
func (f fixed) Learn(Task, float64, float64)      {}

// TestHonest: what a task used must not reach its own decision. The sizes must
// be the same when the outcomes of tasks still to come are changed.
func TestHonest(t *testing.T) {
	sizes := func(spoil bool) []float64 {
		m := newMaker(nil)
		for i := range 200 {
			m.add(i%3, float64(i*1e6), 8e9, 1e9+float64(i%17)*1e7, 60)
		}
		o := split(m.t, Config{History: 0.3, Seed: 4})
		s := NewEnsemble(EnsembleConfig{Types: 3, Columns: 3, Budget: 0.005, Horizon: len(o.rest)})
		rec := &recorder{Sizer: s}
		if spoil {
			for _, i := range o.rest[60:] {
				m.t.Rows[i].Peak *= 3
			}
		}
		o.replay(m.t, rec, nil)
		return rec.sizes[:61]
	}
	a, b := sizes(false), sizes(true)
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("decision %d changed from %g to %g by outcomes that come later", i, a[i], b[i])
		}
	}
}

type recorder struct {
	Sizer
	sizes []float64
}

func (r *recorder) Begin() { r.Sizer.(*Ensemble).Begin() }

func (r *recorder) Size(t Task) float64 {
	a := r.Sizer.Size(t)
	r.sizes = append(r.sizes, a)
	return a
}

func TestSameSeedSameReport(t *testing.T) {
	m := newMaker(nil)
	for i := range 300 {
		m.add(i%4, float64(i%29)*1e8, 8e9, 5e8+float64(i%29)*3e7+float64(i%7)*1e6, 60)
	}
	a, b := Replay(m.t, Config{History: 0.3, Seed: 2}), Replay(m.t, Config{History: 0.3, Seed: 2})
	if a.WasteGBH != b.WasteGBH || a.OOMShare != b.OOMShare {
		t.Errorf("%+v and %+v", a, b)
	}
}

func FuzzReadTrace(f *testing.F) {
	f.Add([]byte("task,peak_memory_bytes,runtime_seconds\na,1,2\n"))
	f.Add([]byte("task;peak_mb;runtime_ms\n\"a\"\"b;1;NaN\n;;;\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		tr, err := ReadTrace(bytes.NewReader(data))
		if err != nil {
			return
		}
		for _, r := range tr.Rows {
			if !(r.Peak >= 0) || !(r.Runtime >= 0) || r.Type >= len(tr.Types) {
				t.Errorf("row %+v", r)
			}
		}
		Replay(tr, Config{History: 0.3, Compare: true})
	})
}

// TestDegenerate: traces without spread, requests or runtimes still give figures.
func TestDegenerate(t *testing.T) {
	for name, draw := range map[string]func(m *maker, i int){
		"all the same":   func(m *maker, _ int) { m.add(0, nan, nan, 1e9, 10) },
		"no runtime":     func(m *maker, i int) { m.add(0, 5, nan, 1e9+float64(i), 0) },
		"no memory":      func(m *maker, _ int) { m.add(0, 5, 1e9, 0, 10) },
		"huge and tiny":  func(m *maker, i int) { m.add(0, math.Pow(10, float64(i%18)), nan, math.Pow(10, float64(i%15)), 1e6) },
		"request is use": func(m *maker, i int) { m.add(0, 1, 1e9+float64(i%9)*1e8, 1e9+float64(i%9)*1e8, 10) },
	} {
		m := newMaker(nil)
		for i := range 200 {
			draw(m, i)
		}
		for _, history := range []float64{0.01, 0.3, 0.95} {
			rep := Replay(m.t, Config{History: history, Seed: 3, Compare: true})
			if rep.Tasks == 0 || math.IsNaN(rep.WasteGBH) || math.IsInf(rep.WasteGBH, 0) || rep.WasteGBH < 0 {
				t.Errorf("%s at %g: %+v", name, history, rep)
			}
			if name == "all the same" && history == 0.3 && (rep.OOMShare > 0 || *rep.MAQ < 0.85) {
				t.Errorf("%s: killed %g, used of held %g", name, rep.OOMShare, *rep.MAQ)
			}
			if name == "request is use" && rep.OOMShare > 0 {
				t.Errorf("%s: killed %g", name, rep.OOMShare)
			}
		}
	}
}
