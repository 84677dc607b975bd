package files_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/files"
	"github.com/heddle-run/heddle/store/storetest"
)

func open(t *testing.T, dir string) *files.Objects {
	t.Helper()
	o, err := files.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestConformance(t *testing.T) {
	storetest.RunObjects(t, func(t *testing.T) storetest.OpenObjects {
		dir := t.TempDir()
		return func(t *testing.T) store.Objects { return open(t, dir) }
	})
}

// TestSweepTakesTheHalfWritten: what a process that was killed in a Put left is no object, and goes.
func TestSweepTakesTheHalfWritten(t *testing.T) {
	dir := t.TempDir()
	half := filepath.Join(dir, ".heddle-unfinished-1")
	if err := os.WriteFile(half, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if n, err := open(t, dir).Sweep(t.Context(), time.Now().Add(2*time.Hour)); n != 1 || err != nil {
		t.Errorf("swept %d, %v", n, err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
}

// TestSweepLeavesOtherFiles: the folder may hold what is not heddle's.
func TestSweepLeavesOtherFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"thesis.txt", ".profile", "abc123"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := open(t, dir).Sweep(t.Context(), time.Now().Add(time.Minute)); n != 0 || err != nil {
		t.Errorf("swept %d files of others, %v", n, err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 3 {
		t.Errorf("left: %v", left)
	}
}
