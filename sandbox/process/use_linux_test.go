package process

import (
	"testing"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// BenchmarkUsageAtRest is one look at a sandbox that has rested for a while.
func BenchmarkUsageAtRest(b *testing.B) {
	box := running(b, New(Config{Group: "heddle-test"}), sandbox.Spec{Argv: []string{"/bin/sleep", "1000"}})
	for end := time.Now().Add(3 * rested / 2); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, err := box.Usage(); err != nil {
			b.Fatal(err)
		}
	}
	for b.Loop() {
		if _, err := box.Usage(); err != nil {
			b.Fatal(err)
		}
	}
}
