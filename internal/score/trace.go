package score

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// ErrTrace is a trace that cannot be read at all; the text says which column or
// line. A row that cannot be read is only counted.
var ErrTrace = errors.New("not a usage trace")

// Row is one task of a trace. NaN is an empty cell.
type Row struct {
	Line int
	Type int // index into Trace.Types

	// Known before the task starts.
	Known []float64 // by Trace.Columns: input bytes, requested bytes, requested cores, features

	// Known only after it.
	Peak    float64 // bytes
	Runtime float64 // seconds
}

// The places in Row.Known that every trace has; features follow.
const (
	Input = iota
	Requested
	Cores
	firstFeature
)

// Trace is a usage history.
type Trace struct {
	Types   []string
	Columns []string // names of Row.Known
	Rows    []Row
	Bad     []BadRow // the first few rows that could not be read
	NumBad  int
}

// BadRow says why a line was left out.
type BadRow struct {
	Line int    `json:"line"`
	Why  string `json:"why"`
}

// keepBad is how many bad rows are named; the others are only counted.
const keepBad = 20

// unit factors by the ending of a column's name or a cell.
var units = []struct {
	suffix string
	factor float64
	time   bool
}{
	{"bytes", 1, false}, {"kib", 1 << 10, false}, {"mib", 1 << 20, false}, {"gib", 1 << 30, false}, {"tib", 1 << 40, false},
	{"kb", 1e3, false}, {"mb", 1e6, false}, {"gb", 1e9, false}, {"tb", 1e12, false}, {"byte", 1, false}, {"b", 1, false},
	{"seconds", 1, true}, {"second", 1, true}, {"secs", 1, true}, {"sec", 1, true}, {"ms", 1e-3, true}, {"us", 1e-6, true}, {"ns", 1e-9, true},
	{"milliseconds", 1e-3, true}, {"minutes", 60, true}, {"mins", 60, true}, {"min", 60, true}, {"hours", 3600, true}, {"hour", 3600, true}, {"h", 3600, true}, {"s", 1, true},
}

// names by which columns are known; the first of each is the documented one.
var names = map[string][]string{
	"task":      {"task", "task_type", "process", "type", "task_name", "name"},
	"input":     {"input", "input_size", "inputs", "total_input"},
	"requested": {"requested_memory", "requested_mem", "memory_requested", "memory_request", "request_memory", "requested"},
	"peak":      {"peak_memory", "peak_mem", "peak_rss", "max_rss", "peak", "memory_peak"},
	"runtime":   {"runtime", "realtime", "run_time", "duration", "wall", "elapsed"},
	"cores":     {"requested_cores", "requested_cpus", "cores_requested", "cpus_requested"},
}

// column is where a value stands and its factor to bytes or seconds.
type column struct {
	at     int
	factor float64
	rank   int // of the name it was found by
}

// layout finds the columns of a header.
type layout struct {
	task, input, requested, peak, runtime, cores column
	features                                     []column
	featureNames                                 []string
}

func findColumns(header []string) (layout, error) {
	absent := column{at: -1, factor: 1}
	l := layout{task: absent, input: absent, requested: absent, peak: absent, runtime: absent, cores: absent}
	for i, raw := range header {
		name := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(raw, "\ufeff")))
		name = strings.NewReplacer(" ", "_", "-", "_", ".", "_", "(", "_", ")", "").Replace(name)
		if f, ok := strings.CutPrefix(name, "feature_"); ok {
			l.features = append(l.features, column{at: i, factor: 1})
			l.featureNames = append(l.featureNames, f)
			continue
		}
		l.assign(i, name)
	}
	for name, c := range map[string]column{"task": l.task, "peak_memory_bytes": l.peak, "runtime_seconds": l.runtime} {
		if c.at < 0 {
			return l, fmt.Errorf("%w: no column %s among %s", ErrTrace, name, strings.Join(header, ", "))
		}
	}
	return l, nil
}

// assign gives a header to the quantity it names. Of several that name the same,
// the name that stands first in names wins.
func (l *layout) assign(at int, header string) {
	for _, c := range []struct {
		key    string
		target *column
	}{{"task", &l.task}, {"input", &l.input}, {"requested", &l.requested}, {"peak", &l.peak}, {"runtime", &l.runtime}, {"cores", &l.cores}} {
		factor, rank, ok := matches(header, names[c.key], c.key == "runtime")
		if ok && (c.target.at < 0 || rank < c.target.rank) {
			*c.target = column{at, factor, rank}
		}
	}
}

// matches reports whether a header is one of the names, alone or with a unit, and which.
func matches(header string, known []string, isTime bool) (factor float64, rank int, ok bool) {
	for rank, n := range known {
		if header == n {
			return 1, rank, true
		}
		rest, found := strings.CutPrefix(header, n+"_")
		if !found {
			continue
		}
		for _, u := range units {
			if rest == u.suffix && u.time == isTime {
				return u.factor, rank, true
			}
		}
	}
	return 0, 0, false
}

// ReadTrace reads comma-separated text with a header, gzipped or not. Missing
// optional columns and empty cells are fine; a row without a task, a peak or a
// runtime is counted in Bad and the rest go on.
func ReadTrace(r io.Reader) (*Trace, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	if magic, _ := in.Peek(2); bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("read trace: %w: %w", ErrTrace, err)
		}
		in = bufio.NewReaderSize(z, 1<<16)
	}
	rd := csv.NewReader(in)
	rd.ReuseRecord, rd.FieldsPerRecord, rd.LazyQuotes = true, -1, true
	if head, _ := in.Peek(4096); len(head) > 0 {
		rd.Comma = separator(head)
	}
	header, err := rd.Read()
	if err != nil {
		return nil, fmt.Errorf("read trace: %w: no header line", ErrTrace)
	}
	l, err := findColumns(header)
	if err != nil {
		return nil, fmt.Errorf("read trace: %w", err)
	}
	t := &Trace{Columns: append([]string{"input_bytes", "requested_memory_bytes", "requested_cores"}, l.featureNames...)}
	return t, t.readRows(rd, l)
}

// separator is the likeliest of comma, semicolon and tab in the header line.
func separator(head []byte) rune {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best, most := ',', 0
	for _, c := range []rune{',', ';', '\t'} {
		if n := bytes.Count(line, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

func (t *Trace) readRows(rd *csv.Reader, l layout) error {
	types := map[string]int{}
	for {
		rec, err := rd.Read()
		if err == io.EOF {
			return nil
		}
		line, _ := rd.FieldPos(0)
		if err != nil {
			var parse *csv.ParseError
			if !errors.As(err, &parse) {
				return fmt.Errorf("read trace: line %d: %w", line, err)
			}
			t.bad(parse.Line, parse.Err.Error())
			continue
		}
		row, name, why := l.row(rec)
		if why != "" {
			t.bad(line, why)
			continue
		}
		id, ok := types[name]
		if !ok {
			name = strings.Clone(name)
			id = len(t.Types)
			types[name] = id
			t.Types = append(t.Types, name)
		}
		row.Line, row.Type = line, id
		t.Rows = append(t.Rows, row)
	}
}

func (t *Trace) bad(line int, why string) {
	t.NumBad++
	if len(t.Bad) < keepBad {
		t.Bad = append(t.Bad, BadRow{line, why})
	}
}

func (l layout) row(rec []string) (row Row, name, why string) {
	if l.task.at < len(rec) {
		name = strings.TrimSpace(rec[l.task.at])
	}
	if name == "" {
		return row, "", "no task"
	}
	row.Peak, row.Runtime = l.peak.value(rec), l.runtime.value(rec)
	switch {
	case !(row.Peak >= 0) || math.IsInf(row.Peak, 0):
		return row, name, "no peak memory"
	case !(row.Runtime >= 0) || math.IsInf(row.Runtime, 0):
		return row, name, "no runtime"
	}
	row.Known = make([]float64, firstFeature+len(l.features))
	row.Known[Input], row.Known[Requested], row.Known[Cores] = l.input.value(rec), l.requested.value(rec), l.cores.value(rec)
	if !(row.Known[Requested] > 0) {
		row.Known[Requested] = math.NaN() // a request of nothing is no request
	}
	for i, c := range l.features {
		row.Known[firstFeature+i] = c.value(rec)
	}
	return row, name, ""
}

// value is a cell in bytes or seconds; NaN when it is empty or no number.
func (c column) value(rec []string) float64 {
	if c.at < 0 || c.at >= len(rec) {
		return math.NaN()
	}
	cell := strings.TrimSpace(rec[c.at])
	if x, err := strconv.ParseFloat(cell, 64); err == nil {
		return finite(x * c.factor)
	}
	low := strings.ToLower(cell)
	for _, u := range units { // "1.5 GB"
		if n, ok := strings.CutSuffix(low, u.suffix); ok {
			if x, err := strconv.ParseFloat(strings.TrimSpace(n), 64); err == nil {
				return finite(x * u.factor)
			}
		}
	}
	return math.NaN()
}

// finite takes a number without end for one that is missing: no sum survives it.
func finite(x float64) float64 {
	if math.IsInf(x, 0) {
		return math.NaN()
	}
	return x
}
