// Square roots by Newton on every core, the sums under a lock.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

func root(x float64) float64 {
	r := x
	for range 30 {
		r = (r + x/r) / 2
	}
	return r
}

func main() {
	n, err := strconv.Atoi(os.Args[1])
	if err != nil {
		os.Exit(2)
	}
	var mu sync.Mutex
	var wg sync.WaitGroup
	total := 0.0
	for part := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sum := 0.0
			for i := part; i < n; i += 4 {
				sum += root(float64(i + 1))
			}
			mu.Lock()
			total += sum
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Printf("%.3f\n", total)
}
