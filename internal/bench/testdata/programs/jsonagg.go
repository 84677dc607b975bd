// Mean latency by service of JSON lines.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
)

type event struct {
	Service string  `json:"service"`
	Latency float64 `json:"latency"`
}

func main() {
	sum, n := map[string]float64{}, map[string]int{}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		var e event
		if json.Unmarshal(in.Bytes(), &e) == nil {
			sum[e.Service] += e.Latency
			n[e.Service]++
		}
	}
	var names []string
	for k := range sum {
		names = append(names, k)
	}
	sort.Strings(names)
	for _, k := range names {
		fmt.Printf("%s %.3f\n", k, sum[k]/float64(n[k]))
	}
}
