package store

import (
	"context"
	"time"
)

// Objects keeps large contents by name for as long as somebody needs them, and no
// longer: each has a time, at which it was last put or kept, and Sweep removes what
// nobody has asked to keep since. So a process that dies leaves nothing for ever.
//
// A name is 64 hexadecimal digits in lower case: drivers need escape nothing, and know
// what is theirs. A Put is
// durable and whole when it returns; of one that fails nothing can be got. Every
// driver passes storetest.RunObjects.
type Objects interface {
	// Put fails with ErrFull when there is no room. What had the name is replaced.
	Put(ctx context.Context, name string, content []byte) error
	// Get fails with ErrNotFound.
	Get(ctx context.Context, name string) ([]byte, error)
	// Keep makes its time now, or fails with ErrNotFound.
	Keep(ctx context.Context, name string) error
	// Sweep removes what was last put or kept before a time, and says how many.
	Sweep(ctx context.Context, before time.Time) (int, error)
	Close() error
}
