// Package catalogue reads tables of machines and their prices, and carries one: a
// public list of on-demand prices to plan with where nobody gives another.
//
// It is text to values only; internal/plan and internal/control choose.
package catalogue

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/plan"
	"github.com/heddle-run/heddle/resource"
)

// The prices of AWS us-east-1 of 2026-07-20 as aws/karpenter-provider-aws lists
// them (Apache-2.0; see NOTICE): whole amd64 cores, no accelerators.
//
//go:embed aws_us_east_1.csv
var builtin []byte

// Source says where the prices of Builtin come from.
const Source = "AWS us-east-1 on demand, 2026-07"

// startUp is taken where a table does not say how long a machine takes to join.
const startUp = 40 * time.Second

// Builtin is the table that ships.
func Builtin() ([]plan.Machine, error) { return Read(bytes.NewReader(builtin)) }

// most is far above any provider's list.
const most = 100_000

// ErrTable is the answer to a table that cannot be read; the text names the line.
var ErrTable = errors.New("not a table of machines")

// Read reads a CSV table with the columns instance_type (or name), usd_per_hour (or
// usd_per_hour_ondemand, price), vcpu (or cpu) and memory_mb (or memory_gib), and
// where they are there zone, capacity_type, available, startup_seconds, ready, speed
// and bandwidth_mbps. A row without a price, processors or memory is kept: it cannot be
// bought, and the plan says so. One that is there twice is refused: which of two
// prices holds, nobody knows.
func Read(r io.Reader) ([]plan.Machine, error) {
	rows := csv.NewReader(r)
	rows.FieldsPerRecord = -1
	rows.TrimLeadingSpace = true
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("%w: no header", ErrTable)
	}
	t := table{column: map[string]int{}}
	for i, name := range header {
		t.column[strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))] = i
	}
	for _, either := range [][]string{{"instance_type", "name"}, {"usd_per_hour", "usd_per_hour_ondemand", "price"}, {"vcpu", "cpu"}, {"memory_mb", "memory_gib"}} {
		if !slices.ContainsFunc(either, t.has) {
			return nil, fmt.Errorf("%w: no column %s", ErrTable, strings.Join(either, " or "))
		}
	}
	var list []plan.Machine
	lines := map[cluster.Offering]int{} // by what tells one from another
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrTable, err)
		}
		m, err := t.machine(row)
		line, _ := rows.FieldPos(0)
		if err != nil {
			return nil, fmt.Errorf("%w: line %d: %w", ErrTable, line, err)
		}
		key := cluster.Offering{Name: m.Name, Zone: m.Zone, CapacityType: m.CapacityType}
		if first, twice := lines[key]; twice {
			return nil, fmt.Errorf("%w: line %d: %s is in line %d already", ErrTable, line, named(key), first)
		}
		lines[key] = line
		if list = append(list, m); len(list) > most {
			return nil, fmt.Errorf("%w: more than %d rows", ErrTable, most)
		}
	}
}

// named is what tells one row from another.
func named(o cluster.Offering) string {
	text := fmt.Sprintf("%s %q", o.CapacityType, o.Name)
	if o.Zone != "" {
		text += " in " + o.Zone
	}
	return text
}

// table finds cells by their column's name.
type table struct{ column map[string]int }

func (t table) has(name string) bool { _, ok := t.column[name]; return ok }

// text is the cell of the first of the columns that there is.
func (t table) text(row []string, names ...string) string {
	for _, name := range names {
		if i, ok := t.column[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
	}
	return ""
}

// number is a cell of at least 0; an empty one is otherwise.
func (t table) number(row []string, otherwise float64, names ...string) (float64, error) {
	s := t.text(row, names...)
	if s == "" {
		return otherwise, nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(f) || f < 0 || f > 1e12 {
		return 0, fmt.Errorf("%s is %q", names[0], s)
	}
	return f, nil
}

func (t table) machine(row []string) (plan.Machine, error) {
	m := plan.Machine{Offering: cluster.Offering{Name: t.text(row, "instance_type", "name"), Zone: t.text(row, "zone"), CapacityType: cluster.OnDemand}}
	if m.Name == "" {
		return m, errors.New("no name")
	}
	if strings.EqualFold(t.text(row, "capacity_type"), string(cluster.Spot)) {
		m.CapacityType = cluster.Spot
	}
	var price, cores, memory, gib, start, ready, bandwidth float64
	for _, c := range []struct {
		to        *float64
		otherwise float64
		names     []string
	}{
		{&price, 0, []string{"usd_per_hour", "usd_per_hour_ondemand", "price"}},
		{&cores, 0, []string{"vcpu", "cpu"}},
		{&memory, 0, []string{"memory_mb"}},
		{&gib, 0, []string{"memory_gib"}},
		{&start, startUp.Seconds(), []string{"startup_seconds"}},
		{&ready, 0, []string{"ready"}},
		{&m.Speed, 1, []string{"speed"}},
		{&bandwidth, 0, []string{"bandwidth_mbps"}},
	} {
		var err error
		if *c.to, err = t.number(row, c.otherwise, c.names...); err != nil {
			return m, err
		}
	}
	if m.Speed == 0 {
		return m, errors.New("speed is 0")
	}
	m.Price = int64(min(price, 1e9)*1e6 + 0.5)
	m.StartUp = time.Duration(min(start, 1e6) * float64(time.Second))
	m.Ready = int(min(ready, 1e6))
	m.Available = !strings.EqualFold(t.text(row, "available"), "false")
	m.Capacity = resource.Vector{
		resource.CPU:    resource.Quantity(min(cores, 1e9) * 1000),
		resource.Memory: resource.Quantity(min(memory*(1<<20)+gib*(1<<30), 1e18)),
		resource.Net:    resource.Quantity(bandwidth * 1e6),
	}
	return m, nil
}
