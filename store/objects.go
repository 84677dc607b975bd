package store

import (
	"context"
	"time"
)

// Objects keeps large contents by name for as long as somebody needs them, and no
// longer: each stays until a time, which whoever needs it moves on, and Sweep removes
// what is past it. So a process that dies leaves nothing for ever. Times are those of
// the callers' clocks, which may differ by minutes and not by more.
//
// A name is 64 hexadecimal digits in lower case: drivers need escape nothing, and know
// what is theirs. A Put is
// durable and whole when it returns; of one that fails nothing can be got. Every
// driver passes storetest.RunObjects.
type Objects interface {
	// Put fails with ErrFull when there is no room. What had the name is replaced, and
	// stays no shorter than it would have.
	Put(ctx context.Context, name string, content []byte, until time.Time) error
	// Get fails with ErrNotFound.
	Get(ctx context.Context, name string) ([]byte, error)
	// Keep has it stay until a time, or longer if it does anyway, or fails with ErrNotFound.
	Keep(ctx context.Context, name string, until time.Time) error
	// Sweep removes what need not stay at a time, and says how many.
	Sweep(ctx context.Context, now time.Time) (int, error)
	Close() error
}
