package main

import (
	"fmt"
	"sync"
)

type counter struct {
	mu    sync.Mutex
	n     int
	names map[string]int
}

func (c *counter) add(k string) {
	c.mu.Lock() // want lock c.mu guards c.n,c.names
	defer c.mu.Unlock()
	c.n++
	c.names[k]++
}

func (c *counter) get() int {
	c.mu.Lock() // want lock c.mu guards
	defer c.mu.Unlock()
	return c.n
}

func (c *counter) leak(b bool) {
	c.mu.Lock() // want warn without releasing
	if b {
		return
	}
	c.mu.Unlock()
}

func parallel(xs []int) int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	sum := 0
	bad := 0
	out := make([]int, len(xs))
	for i, x := range xs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			out[i] = x * x
			mu.Lock() // want lock mu guards sum
			sum += x
			mu.Unlock()
			bad += x // want warn without a lock
		}()
	}
	wg.Wait()
	return sum + bad + out[0]
}

func shared(c *counter) {
	for i := 0; i < 4; i++ {
		go c.add(fmt.Sprint(i))
	}
}

func main() {
	c := &counter{names: map[string]int{}}
	shared(c)
	c.leak(true)
	fmt.Println(c.get(), parallel([]int{1, 2}))
}
