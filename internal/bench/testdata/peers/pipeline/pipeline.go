// A three-stage pipeline over channels: read in batches, hash on workers, collect.
package main

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"sync"
)

const (
	workers   = 4
	batchSize = 500
	shards    = 32
)

type tally [shards]int

func source(batches chan<- []string) {
	defer close(batches)
	scanner := bufio.NewScanner(os.Stdin)
	batch := make([]string, 0, batchSize)
	for scanner.Scan() {
		batch = append(batch, scanner.Text())
		if len(batch) == batchSize {
			batches <- batch
			batch = make([]string, 0, batchSize)
		}
	}
	if len(batch) > 0 {
		batches <- batch
	}
}

func worker(batches <-chan []string, results chan<- tally, wg *sync.WaitGroup) {
	defer wg.Done()
	for batch := range batches {
		var t tally
		for _, line := range batch {
			fields := strings.Fields(line)
			h := fnv.New32a()
			for i := 0; i < 20; i++ {
				h.Write([]byte(fields[0]))
			}
			t[h.Sum32()>>13%shards]++
		}
		results <- t
	}
}

func main() {
	batches := make(chan []string, workers)
	results := make(chan tally, workers)
	go source(batches)
	var wg sync.WaitGroup
	wg.Add(workers)
	for i := 0; i < workers; i++ {
		go worker(batches, results, &wg)
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	var total tally
	for t := range results {
		for i, n := range t {
			total[i] += n
		}
	}
	fmt.Println(total)
}
