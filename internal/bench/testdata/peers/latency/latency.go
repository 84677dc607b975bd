// Latency percentiles by service, from a stream of JSON values.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

type record struct {
	Service string   `json:"service"`
	Latency float64  `json:"latency"`
	Tags    []string `json:"tags"`
}

type service struct {
	latencies []float64
	tags      map[string]int
}

func (s *service) percentile(p float64) float64 {
	return s.latencies[int(p*float64(len(s.latencies)-1))]
}

func collect(r io.Reader) (map[string]*service, error) {
	dec := json.NewDecoder(r)
	all := map[string]*service{}
	for {
		var rec record
		if err := dec.Decode(&rec); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		s := all[rec.Service]
		if s == nil {
			s = &service{tags: map[string]int{}}
			all[rec.Service] = s
		}
		s.latencies = append(s.latencies, rec.Latency)
		for _, tag := range rec.Tags {
			s.tags[tag]++
		}
	}
}

func main() {
	all, err := collect(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, "latency:", err)
		os.Exit(1)
	}
	names := make([]string, 0, len(all))
	for name, s := range all {
		slices.Sort(s.latencies)
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		s := all[name]
		fmt.Printf("%-6s p50=%.1f p90=%.1f p99=%.1f tags=%d\n", name, s.percentile(.5), s.percentile(.9), s.percentile(.99), len(s.tags))
	}
}
