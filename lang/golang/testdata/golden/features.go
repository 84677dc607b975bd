package features

import (
	"context"
	"errors"
	"sync"
	"time"
)

type Event struct {
	Name  string
	Items []int
}

type Shape interface{ Area() float64 }

type Square struct{ side float64 }

func (s Square) Area() float64 { return s.side * s.side }

type Cache struct {
	sync.Mutex
	mu    sync.RWMutex
	items map[string]*Event
	total int
}

func NewCache() *Cache { return &Cache{items: make(map[string]*Event, 8)} }

func (c *Cache) Get(key string) (*Event, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	e, ok := c.items[key]
	return e, ok
}

func (c *Cache) Add(e *Event) (err error) {
	c.Lock()
	defer func() {
		c.Unlock()
		if r := recover(); r != nil {
			err = errors.New("bad")
		}
	}()
	c.items[e.Name] = e
	c.total += len(e.Items)
	return nil
}

func Handle(ctx context.Context, event Event) (map[string]int, error) {
	var wg sync.WaitGroup
	results := make(chan int, len(event.Items))
	for _, item := range event.Items {
		wg.Add(1)
		go func(x int) {
			defer wg.Done()
			results <- x * x
		}(item)
	}
	go func() {
		wg.Wait()
		close(results)
	}()
	sum := 0
	for r := range results {
		sum += r
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case v, ok := <-results:
		if ok {
			sum += v
		}
	case <-time.After(time.Second):
	default:
	}
	return map[string]int{"sum": sum}, nil
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type Number interface{ ~int | ~float64 }

func Sum[T Number](xs ...T) (total T) {
	for _, x := range xs {
		total += x
	}
	return total
}

func kinds(v any, shapes []Shape) (n int) {
outer:
	for i := 0; ; i++ {
		switch x := v.(type) {
		case int:
			n += x
			break outer
		case string, []byte:
			continue outer
		case nil:
			goto done
		default:
			n--
		}
		switch {
		case n > 3:
			fallthrough
		case n > 2:
			n /= 2
		default:
			n <<= 1
		}
	}
done:
	for i := range 3 {
		n ^= i &^ 1
	}
	if s, ok := v.(Square); ok && s.side > 1 || n > 5 && !ok {
		n = int(s.Area())
	}
	for _, s := range shapes {
		n += int(s.Area())
	}
	p := &n
	*p += Sum(1, 2, n) + len(Map(shapes, func(s Shape) float64 { return s.Area() }))
	var grid [3][4]int
	for i, row := range grid {
		for j := range row {
			grid[i][j] = i * j
		}
	}
	for i, c := range "héllo" {
		n += i + int(c)
	}
	return
}
