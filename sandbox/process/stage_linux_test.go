package process

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

// TestStageIsFound: the init stage is kept once in the cache, else in memory, and
// this program stands in where neither can be executed.
func TestStageIsFound(t *testing.T) {
	if len(stageBinary) == 0 {
		t.Skip("no init stage of its own for this machine")
	}
	cache := filepath.Join(t.TempDir(), "made")
	kept := unpackStage(cache)
	if filepath.Dir(kept) != cache || unpackStage(cache) != kept {
		t.Errorf("kept at %s", kept)
	}
	held := unpackStage("")
	if !strings.HasPrefix(held, "/proc/self/fd/") {
		t.Errorf("held at %s", held)
	}
	unexecutable := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(unexecutable, stageBinary, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{kept, held, self, unexecutable, filepath.Join(cache, "gone")} {
		d := New(Config{Group: "heddle-test"})
		d.stage = func() string { return path }
		if err := once(d, sandbox.Spec{Argv: []string{"/bin/echo", "x"}}); err != nil {
			t.Errorf("by %s: %v", path, err)
		}
	}
}

// TestStageOfManyAtOnce: drivers that find an empty cache at the same time, while
// others start processes, all start.
func TestStageOfManyAtOnce(t *testing.T) {
	cache := t.TempDir()
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			d := New(Config{Group: fmt.Sprint("heddle-test-", i), Cache: cache})
			if err := once(d, sandbox.Spec{Argv: []string{"/bin/true"}}); err != nil {
				t.Error(err)
			}
			for _, dir := range d.tree().dirs() {
				os.Remove(dir)
			}
		})
	}
	wg.Wait()
	if left, _ := filepath.Glob(filepath.Join(cache, "*.*")); len(left) != 0 {
		t.Errorf("left over: %v", left)
	}
}
