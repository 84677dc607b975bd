// Package handler is a Go handler: it tells which of the numbers in an event are prime.
package handler

import "context"

// Event is the input.
type Event struct {
	Numbers []int `json:"numbers"`
}

// Handle answers the primes in the order given.
func Handle(ctx context.Context, e Event) ([]int, error) {
	primes := []int{}
	for _, n := range e.Numbers {
		if isPrime(n) {
			primes = append(primes, n)
		}
	}
	return primes, nil
}

func isPrime(n int) bool {
	if n < 2 {
		return false
	}
	for d := 2; d*d <= n; d++ {
		if n%d == 0 {
			return false
		}
	}
	return true
}
