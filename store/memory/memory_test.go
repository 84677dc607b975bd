package memory_test

import (
	"testing"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/memory"
	"github.com/heddle-run/heddle/store/storetest"
)

func TestConformance(t *testing.T) {
	storetest.Run(t, func(_ *testing.T, b store.Bounds) store.Store { return memory.New(b) })
}
