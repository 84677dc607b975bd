package sim

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// percentiles are what is known of one function: values at shares of its calls.
type percentiles []struct{ share, value float64 }

// at is the value at a share, between those that are known.
func (p percentiles) at(share float64) float64 {
	i := slices.IndexFunc(p, func(x struct{ share, value float64 }) bool { return x.share >= share })
	switch {
	case i < 0:
		return p[len(p)-1].value
	case i == 0:
		return p[0].value
	}
	a, b := p[i-1], p[i]
	return a.value + (b.value-a.value)*(share-a.share)/(b.share-a.share)
}

// readPercentiles reads a file of Azure Functions 2019 by function, or by app where
// it has no functions: its columns with this prefix and a number are percentiles.
func readPercentiles(r io.Reader, prefix string) (map[string]percentiles, error) {
	t, err := openSheet(r)
	if err != nil {
		return nil, err
	}
	by := "HashFunction"
	if !t.has(by) {
		by = "HashApp"
	}
	type column struct {
		name  string
		share float64
	}
	var columns []column
	for name := range t.column {
		if percent, err := strconv.ParseFloat(strings.TrimPrefix(name, prefix), 64); strings.HasPrefix(name, prefix) && err == nil && percent >= 0 && percent <= 100 {
			columns = append(columns, column{name, percent / 100})
		}
	}
	if !t.has(by) || len(columns) == 0 {
		return nil, fmt.Errorf("no columns HashFunction or HashApp and %sN: %w", prefix, ErrScenario)
	}
	slices.SortFunc(columns, func(a, b column) int { return cmp.Compare(a.share, b.share) })
	of := map[string]percentiles{}
	err = t.each(func(row []string) error {
		var p percentiles
		for _, c := range columns {
			v, err := t.number(row, c.name)
			if err != nil {
				return err
			}
			p = append(p, struct{ share, value float64 }{c.share, max(0, v)})
		}
		of[t.text(row, by)] = p
		return nil
	})
	return of, err
}

// describe gives the arrivals of a trace what is known of their functions: the calls
// of one are spread evenly over its percentiles, in an order without a pattern.
func (a *Arrivals) describe(open func(string) (io.ReadCloser, error)) error {
	for _, d := range []struct {
		file, prefix string
		set          func(s *sample, value float64)
	}{
		{a.Durations, "percentile_Average_", func(s *sample, v float64) { s.wall = max(time.Millisecond, seconds(v/1000)) }},
		{a.Memories, "AverageAllocatedMb_pct", func(s *sample, v float64) { s.memory = int64(max(1, v*1e6)) }},
	} {
		if d.file == "" {
			continue
		}
		f, err := open(d.file)
		if err != nil {
			return fmt.Errorf("open trace: %w", err)
		}
		of, err := readPercentiles(f, d.prefix)
		f.Close()
		if err != nil {
			return fmt.Errorf("trace %s: %w", d.file, err)
		}
		golden, calls := (math.Sqrt(5)-1)/2, map[string]int{}
		for i := range a.rows {
			s := &a.rows[i]
			p, ok := of[s.caller]
			if !ok {
				p, ok = of[s.app]
			}
			if ok {
				calls[s.caller]++
				_, share := math.Modf(float64(calls[s.caller]) * golden)
				d.set(s, p.at(share))
			}
		}
	}
	return nil
}
