package control

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

// TestScripts plays testdata/*.txt. A script is lines of
//
//	watch KIND=GRANT[..LIMIT] ... [predicted=LOW..HIGH]
//	every DURATION for DURATION: NAME=START[+RATE/s] ...
//	node KIND=FREE ...
//
// each with the changes that it leads to indented below it. "every" feeds
// measurements; a name is memory, cache, hits (limit hits so far), cpu (cores in
// use), throttled (share of time), iops or net (bit/s), and goes on from line to line.
func TestScripts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := play(t, string(data))
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			} else if got != string(data) {
				t.Errorf("got\n%s\nwant\n%s", got, data)
			}
		})
	}
}

type player struct {
	w     Watch
	usage Usage
	free  resource.Vector
	start time.Time
	rates map[string]float64
}

func play(t *testing.T, script string) string {
	p := player{start: time.Unix(0, 0).UTC(), rates: map[string]float64{}}
	p.usage.At = p.start
	var out strings.Builder
	for _, line := range strings.Split(strings.TrimRight(script, "\n"), "\n") {
		if strings.HasPrefix(line, "    ") {
			continue // an expectation
		}
		fmt.Fprintln(&out, line)
		verb, rest, _ := strings.Cut(line, " ")
		switch verb {
		case "watch":
			p.watch(t, rest)
		case "node":
			for name, value := range pairs(rest) {
				p.free[kind(t, name)] = quantity(t, value)
			}
		case "every":
			p.every(t, rest, &out)
		case "#", "":
		default:
			t.Fatalf("what is %q?", line)
		}
	}
	return out.String()
}

func (p *player) watch(t *testing.T, rest string) {
	a := cluster.Allocation{}
	for name, value := range pairs(rest) {
		low, high, ranged := strings.Cut(value, "..")
		if !ranged {
			high = low
		}
		if name == "predicted" {
			a.Demand[resource.Memory] = resource.Range{Low: quantity(t, low), Likely: quantity(t, low), High: quantity(t, high)}
			continue
		}
		k := kind(t, name)
		a.Grant[k], a.Limit[k] = quantity(t, low), quantity(t, high)
	}
	p.w = NewWatch(a, Rules{})
}

func (p *player) every(t *testing.T, rest string, out *strings.Builder) {
	head, uses, _ := strings.Cut(rest, ":")
	var every, length time.Duration
	if f := strings.Fields(head); len(f) == 3 {
		every, _ = time.ParseDuration(f[0])
		length, _ = time.ParseDuration(f[2])
	}
	if every == 0 || length == 0 {
		t.Fatalf("every %s: no times", rest)
	}
	clear(p.rates)
	cpu, throttled := 0.0, 0.0
	for name, value := range pairs(uses) {
		from, rate, grows := strings.Cut(value, "+")
		if grows {
			p.rates[name] = float64(quantity(t, strings.TrimSuffix(rate, "/s")))
		}
		switch name {
		case "memory":
			if from != "" {
				p.usage.Memory = int64(quantity(t, from))
			}
		case "cache":
			p.usage.Cache = int64(quantity(t, from))
		case "hits":
			p.usage.FailedCharges = int64(quantity(t, from))
		case "cpu":
			cpu, _ = strconv.ParseFloat(value, 64)
		case "throttled":
			throttled, _ = strconv.ParseFloat(value, 64)
		case "iops", "net":
			p.rates[name] = float64(quantity(t, value))
		default:
			t.Fatalf("what is %q?", name)
		}
	}
	for passed := time.Duration(0); passed < length; passed += every {
		p.usage.At = p.usage.At.Add(every)
		s := every.Seconds()
		p.usage.Memory += int64(p.rates["memory"] * s)
		p.usage.Cache += int64(p.rates["cache"] * s)
		p.usage.IO += int64(p.rates["iops"] * s)
		p.usage.Net += int64(p.rates["net"] * s / 8)
		p.usage.CPU += time.Duration(cpu * float64(every))
		p.usage.Throttled += time.Duration(throttled * float64(every))
		var changes []Change
		p.w, changes = p.w.Step(p.usage, p.free)
		for _, c := range changes {
			if c.What == "grant" {
				p.free[c.Kind] -= c.To - c.From
			}
			fmt.Fprintf(out, "    %v %s\n", p.usage.At.Sub(p.start), c)
		}
	}
	if cause := p.w.Cause(); cause != Growth {
		fmt.Fprintf(out, "    it is taken for a %s\n", cause)
	}
}

func pairs(s string) map[string]string {
	m := map[string]string{}
	for _, f := range strings.Fields(s) {
		name, value, _ := strings.Cut(f, "=")
		m[name] = value
	}
	return m
}

func kind(t *testing.T, name string) resource.Kind {
	for k := range resource.NumKinds {
		if k.String() == name {
			return k
		}
	}
	t.Fatalf("no kind %q", name)
	return 0
}

func quantity(t *testing.T, s string) resource.Quantity {
	unit := 1.0
	for suffix, u := range map[string]float64{"KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30} {
		if strings.HasSuffix(s, suffix) {
			s, unit = strings.TrimSuffix(s, suffix), u
		}
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("not an amount: %q", s)
	}
	return resource.Quantity(n * unit)
}
