package sim

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A trace is a CSV file with a header in one of these forms, told apart by their columns:
//
//   - HashFunction and columns 1, 2, 3 ...: invocations by minute (Azure Functions
//     2019); those of a minute are spread evenly over it, all functions together;
//   - end_timestamp, duration: seconds (Azure Functions 2021); a start is end - duration;
//   - TIMESTAMP: date and time (Azure LLM 2023), counted from the first row;
//   - at: seconds since the start of the scenario.
//
// Only when invocations come is taken from it; what they need is the job's.

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
	a.At, err = readTrace(f)
	if err != nil {
		return fmt.Errorf("trace %s: %w", a.Trace, err)
	}
	slices.Sort(a.At)
	if until > 0 {
		end, _ := slices.BinarySearch(a.At, until)
		a.At = a.At[:end]
	}
	return nil
}

// readTrace reads the times of all rows.
func readTrace(r io.Reader) ([]time.Duration, error) {
	rows := csv.NewReader(r)
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("no header: %w", ErrScenario)
	}
	column := map[string]int{}
	for i, name := range header {
		column[strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))] = i
	}
	read, err := rowReader(column)
	if err != nil {
		return nil, err
	}
	var at []time.Duration
	for line := 2; ; line++ {
		row, err := rows.Read()
		if err == io.EOF {
			return at, nil
		}
		if err == nil {
			at, err = read(at, row)
		}
		if err != nil {
			return nil, fmt.Errorf("line %d: %w: %w", line, err, ErrScenario)
		}
		if len(at) > mostArrival {
			return nil, fmt.Errorf("line %d: more than %d arrivals: %w", line, mostArrival, ErrScenario)
		}
	}
}

type reader func(at []time.Duration, row []string) ([]time.Duration, error)

func rowReader(column map[string]int) (reader, error) {
	if _, ok := column["HashFunction"]; ok {
		first, ok := column["1"]
		if !ok {
			return nil, fmt.Errorf("no column 1: %w", ErrScenario)
		}
		return func(at []time.Duration, row []string) ([]time.Duration, error) {
			return perMinute(at, row[min(first, len(row)):])
		}, nil
	}
	if end, ok := column["end_timestamp"]; ok {
		length, has := column["duration"]
		return func(at []time.Duration, row []string) ([]time.Duration, error) {
			t, err := seconds(row, end)
			if err == nil && has {
				var d time.Duration
				d, err = seconds(row, length)
				t -= d
			}
			return append(at, max(0, t)), err
		}, nil
	}
	if stamp, ok := column["TIMESTAMP"]; ok {
		var first time.Time
		return func(at []time.Duration, row []string) ([]time.Duration, error) {
			if stamp >= len(row) {
				return at, fmt.Errorf("no TIMESTAMP")
			}
			t, err := time.Parse("2006-01-02 15:04:05.9999999", strings.TrimSpace(row[stamp]))
			if first.IsZero() {
				first = t
			}
			return append(at, max(0, t.Sub(first))), err
		}, nil
	}
	if col, ok := column["at"]; ok {
		return func(at []time.Duration, row []string) ([]time.Duration, error) {
			t, err := seconds(row, col)
			return append(at, max(0, t)), err
		}, nil
	}
	return nil, fmt.Errorf("none of the columns HashFunction, end_timestamp, TIMESTAMP, at: %w", ErrScenario)
}

func perMinute(at []time.Duration, counts []string) ([]time.Duration, error) {
	for minute, text := range counts {
		n, err := strconv.Atoi(strings.TrimSpace(text))
		if err != nil || n < 0 || n > mostArrival {
			return at, fmt.Errorf("minute %d: %q is no count", minute+1, text)
		}
		for i := range n {
			at = append(at, time.Duration(minute)*time.Minute+time.Duration(i)*time.Minute/time.Duration(n))
		}
	}
	return at, nil
}

func seconds(row []string, column int) (time.Duration, error) {
	if column >= len(row) {
		return 0, fmt.Errorf("too few columns")
	}
	f, err := strconv.ParseFloat(strings.TrimSpace(row[column]), 64)
	if err != nil || f != f || f > 1e9 || f < -1e9 {
		return 0, fmt.Errorf("%q is no number of seconds", row[column])
	}
	return time.Duration(f * 1e9), nil
}
