// Command counter has goroutines count under one mutex: the lock, not the
// cores, sets its pace.
package main

import (
	"fmt"
	"os"
	"strconv"
	"sync"
)

func main() {
	n := 1000000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	var (
		mu    sync.Mutex
		total int
		wg    sync.WaitGroup
	)
	for w := 0; w < 4; w++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < n; i += 4 {
				mu.Lock()
				total += i % 7
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println(total)
}
