package sim

import (
	"cmp"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A trace is a CSV file with a header in one of these forms, told apart by their columns:
//
//   - HashFunction and columns 1, 2, 3 ...: invocations by minute (Azure Functions
//     2019); those of a minute are spread evenly over it. How long they take and what memory
//     they need is in two other files, by function: Arrivals.Durations and Memories;
//   - end_timestamp, duration: seconds (Azure Functions 2021); a start is end - duration;
//   - TIMESTAMP: date and time (Azure LLM 2023), counted from the first;
//   - creation_time, deletion_time, cpu_milli, memory_mib: pods (Alibaba's openb) in
//     seconds, counted from the first; what a pod used is its job's Use of what it booked;
//   - peak_memory_bytes, runtime_seconds: a history as `heddle score` reads it, with
//     cpu_seconds, requested_memory_bytes and requested_cores where they are there; its
//     rows come at the job's rate in their order, or all at the start;
//   - at: seconds since the start of the scenario, with wall_seconds, cores and
//     memory_bytes where they are there.
//
// What a row does not say is drawn from the job's distributions.

// sample is a row of a trace. Zero is not said.
type sample struct {
	at      time.Duration
	timed   bool // at is known
	wall    time.Duration
	cores   float64
	memory  int64
	request Size
	caller  string // the function, or task type
	app     string // that the function is of
}

// mostRows bounds the memory that a trace takes.
const mostRows = 10_000_000

// load reads the trace, if there is one.
func (a *Arrivals) load(open func(string) (io.ReadCloser, error), until time.Duration) error {
	if a.Trace == "" {
		return nil
	}
	f, err := open(a.Trace)
	if err != nil {
		return fmt.Errorf("open trace: %w", err)
	}
	defer f.Close()
	a.rows, err = readTrace(f)
	if err != nil {
		return fmt.Errorf("trace %s: %w", a.Trace, err)
	}
	if err := a.describe(open); err != nil {
		return err
	}
	if until > 0 {
		a.rows = slices.DeleteFunc(a.rows, func(s sample) bool { return s.at >= until })
	}
	return nil
}

// sheet is a CSV file with the columns found in its header.
type sheet struct {
	rows   *csv.Reader
	column map[string]int
	line   int
}

func openSheet(r io.Reader) (*sheet, error) {
	t := &sheet{rows: csv.NewReader(r), column: map[string]int{}, line: 1}
	t.rows.FieldsPerRecord = -1
	header, err := t.rows.Read()
	if err != nil {
		return nil, fmt.Errorf("no header: %w", ErrScenario)
	}
	for i, name := range header {
		t.column[strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))] = i
	}
	return t, nil
}

func (t *sheet) has(columns ...string) bool {
	for _, c := range columns {
		if _, ok := t.column[c]; !ok {
			return false
		}
	}
	return true
}

// each calls f with every row until it fails.
func (t *sheet) each(f func(row []string) error) error {
	for {
		row, err := t.rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		t.line++
		if err == nil {
			err = f(row)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w: %w", t.line, err, ErrScenario)
		}
	}
}

// text is a cell; one that is not there is empty.
func (t *sheet) text(row []string, name string) string {
	if i, ok := t.column[name]; ok && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}

// number is a cell; an empty one, or one that is not there, is 0.
func (t *sheet) number(row []string, name string) (float64, error) {
	i, ok := t.column[name]
	if !ok || i >= len(row) || strings.TrimSpace(row[i]) == "" {
		return 0, nil
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(row[i]), 64)
	if err != nil || math.IsNaN(f) || math.Abs(f) > 1e18 {
		return 0, fmt.Errorf("%q is no %s", row[i], name)
	}
	return f, nil
}

// numbers are cells in the order of their names.
func (t *sheet) numbers(row []string, names ...string) ([]float64, error) {
	list := make([]float64, len(names))
	for i, name := range names {
		var err error
		if list[i], err = t.number(row, name); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// readTrace reads all rows, the first arrival first.
func readTrace(r io.Reader) ([]sample, error) {
	t, err := openSheet(r)
	if err != nil {
		return nil, err
	}
	read, relative := t.reader()
	if read == nil {
		return nil, fmt.Errorf("none of the columns HashFunction, end_timestamp, TIMESTAMP, creation_time, peak_memory_bytes, at: %w", ErrScenario)
	}
	var rows []sample
	err = t.each(func(row []string) error {
		more, err := read(row)
		rows = append(rows, more...)
		if err == nil && len(rows) > mostRows {
			err = fmt.Errorf("more than %d arrivals", mostRows)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b sample) int { return cmp.Compare(a.at, b.at) })
	if relative && len(rows) > 0 {
		first := rows[0].at
		for i := range rows {
			rows[i].at -= first
		}
	}
	return rows, nil
}

// reader is how the rows of the form that the header shows are read, and whether
// their times count from the first; nil for a form that is not known.
func (t *sheet) reader() (read func(row []string) ([]sample, error), relative bool) {
	switch {
	case t.has("HashFunction", "1"):
		return t.minutes, false
	case t.has("creation_time", "cpu_milli", "memory_mib"):
		return t.pod, true
	case t.has("peak_memory_bytes", "runtime_seconds"):
		return t.history, false
	case t.has("end_timestamp"):
		return func(row []string) ([]sample, error) {
			n, err := t.numbers(row, "end_timestamp", "duration")
			if err != nil {
				return nil, err
			}
			return []sample{{at: seconds(max(0, n[0]-n[1])), timed: true, wall: seconds(n[1]), caller: t.text(row, "func")}}, nil
		}, false
	case t.has("TIMESTAMP"):
		return t.stamp, true
	case t.has("at"):
		return func(row []string) ([]sample, error) {
			n, err := t.numbers(row, "at", "wall_seconds", "cores", "memory_bytes")
			if err != nil || t.column["at"] >= len(row) {
				return nil, cmp.Or(err, fmt.Errorf("too few columns"))
			}
			return []sample{{at: seconds(max(0, n[0])), timed: true, wall: seconds(n[1]), cores: max(0, n[2]), memory: int64(max(0, n[3]))}}, nil
		}, false
	}
	return nil, false
}

func (t *sheet) minutes(row []string) ([]sample, error) {
	var list []sample
	function, app := t.text(row, "HashFunction"), t.text(row, "HashApp")
	for minute, text := range row[min(t.column["1"], len(row)):] {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 0 || n+len(list) > mostRows {
			return nil, fmt.Errorf("minute %d: %q is no count, or too large a one", minute+1, text)
		}
		for i := range n {
			list = append(list, sample{at: time.Duration(minute)*time.Minute + time.Duration(i)*time.Minute/time.Duration(n), timed: true, caller: function, app: app})
		}
	}
	return list, nil
}

func (t *sheet) stamp(row []string) ([]sample, error) {
	i := t.column["TIMESTAMP"]
	if i >= len(row) {
		return nil, fmt.Errorf("no TIMESTAMP")
	}
	at, err := time.Parse("2006-01-02 15:04:05.9999999", strings.TrimSpace(row[i]))
	if err != nil {
		return nil, err
	}
	return []sample{{at: at.Sub(epoch()), timed: true}}, nil
}

func (t *sheet) pod(row []string) ([]sample, error) {
	n, err := t.numbers(row, "creation_time", "deletion_time", "scheduled_time", "cpu_milli", "memory_mib")
	if err != nil {
		return nil, err
	}
	if n[3] <= 0 || n[4] <= 0 {
		return nil, nil // books nothing: not a run that can be placed by size
	}
	began := max(n[0], n[2])
	s := sample{at: seconds(n[0]), timed: true, request: Size{Cores: n[3] / 1000, Memory: Bytes(n[4] * (1 << 20))}}
	if n[1] > began {
		s.wall = seconds(n[1] - began)
	}
	return []sample{s}, nil
}

func (t *sheet) history(row []string) ([]sample, error) {
	n, err := t.numbers(row, "peak_memory_bytes", "runtime_seconds", "cpu_seconds", "requested_memory_bytes", "requested_cores")
	if err != nil {
		return nil, err
	}
	if n[0] <= 0 || n[1] <= 0 {
		return nil, nil // did not run
	}
	return []sample{{wall: seconds(n[1]), memory: int64(n[0]), cores: max(0, n[2]) / n[1], caller: t.text(row, "task"),
		request: Size{Memory: Bytes(max(0, n[3])), Cores: max(0, n[4])}}}, nil
}

// seconds as a duration, of at most 30 years.
func seconds(f float64) time.Duration { return time.Duration(min(max(f, -1e9), 1e9) * 1e9) }

// load reads machines from a CSV file with the columns cpu_milli and memory_mib.
func (n *Nodes) load(open func(string) (io.ReadCloser, error)) error {
	if n.Trace == "" {
		return nil
	}
	f, err := open(n.Trace)
	if err != nil {
		return fmt.Errorf("open trace: %w", err)
	}
	defer f.Close()
	t, err := openSheet(f)
	if err == nil && !t.has("cpu_milli", "memory_mib") {
		err = fmt.Errorf("no columns cpu_milli and memory_mib: %w", ErrScenario)
	}
	if err == nil {
		err = t.each(func(row []string) error {
			v, err := t.numbers(row, "cpu_milli", "memory_mib")
			switch {
			case err != nil:
				return err
			case v[0] <= 0 || v[1] <= 0:
				return errors.New("a node needs cpu_milli and memory_mib above 0")
			case len(n.sizes) == mostNodes:
				return fmt.Errorf("more than %d nodes", mostNodes)
			}
			n.sizes = append(n.sizes, Size{Cores: v[0] / 1000, Memory: Bytes(v[1] * (1 << 20))})
			return nil
		})
	}
	if err != nil {
		return fmt.Errorf("trace %s: %w", n.Trace, err)
	}
	return nil
}
