// Command toppaths prints the paths of an access log that cost the most bytes.
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"log"
	"os"
	"sort"
	"strconv"
)

type stat struct {
	path   string
	hits   int
	bytes  int64
	failed int
}

func parse(line []byte) (path []byte, code int, size int64, err error) {
	parts := bytes.SplitN(line, []byte(`"`), 3)
	if len(parts) != 3 {
		return nil, 0, 0, fmt.Errorf("no request in %q", line)
	}
	request, rest := bytes.Fields(parts[1]), bytes.Fields(parts[2])
	if len(request) < 2 || len(rest) < 2 {
		return nil, 0, 0, fmt.Errorf("short line %q", line)
	}
	if code, err = strconv.Atoi(string(rest[0])); err != nil {
		return nil, 0, 0, err
	}
	size, err = strconv.ParseInt(string(rest[1]), 10, 64)
	return request[1], code, size, err
}

func main() {
	log.SetFlags(0)
	stats := make(map[string]*stat)
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		path, code, size, err := parse(scanner.Bytes())
		if err != nil {
			log.Print(err)
			continue
		}
		s, ok := stats[string(path)]
		if !ok {
			s = &stat{path: string(path)}
			stats[s.path] = s
		}
		s.hits++
		s.bytes += size
		if code >= 400 {
			s.failed++
		}
	}
	if err := scanner.Err(); err != nil {
		log.Fatal(err)
	}
	ranked := make([]*stat, 0, len(stats))
	for _, s := range stats {
		ranked = append(ranked, s)
	}
	sort.Slice(ranked, func(i, j int) bool { return ranked[i].bytes > ranked[j].bytes })
	for i := 0; i < 10 && i < len(ranked); i++ {
		fmt.Printf("%-16s %8d %12d %6d\n", ranked[i].path, ranked[i].hits, ranked[i].bytes, ranked[i].failed)
	}
}
