package sealed_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/files"
	"github.com/heddle-run/heddle/store/memory"
	"github.com/heddle-run/heddle/store/sealed"
	"github.com/heddle-run/heddle/store/storetest"
)

func vault(t *testing.T) *seal.Vault {
	t.Helper()
	text, err := seal.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	v, err := seal.Open(filepath.Join(t.TempDir(), "data"), file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

func TestConformance(t *testing.T) {
	v := vault(t)
	const overhead = 200 // of age, on a document of less than 64 KiB
	storetest.Run(t, func(_ *testing.T, b store.Bounds) store.Store {
		if b.BlobBytes > 0 {
			b.BlobBytes += overhead
		}
		return sealed.New(memory.New(b), v)
	})
}

func TestNothingLiesOpen(t *testing.T) {
	below := memory.New(store.Bounds{})
	s := sealed.New(below, vault(t))
	ctx := context.Background()
	if err := s.PutBlob(ctx, "x", []byte("sesame")); err != nil {
		t.Fatal(err)
	}
	if err := s.PutRun(ctx, store.Run{ID: "r", Report: []byte("sesame")}); err != nil {
		t.Fatal(err)
	}
	blob, err := below.Blob(ctx, "x")
	if err != nil || bytes.Contains(blob, []byte("sesame")) {
		t.Errorf("a document lies open: %q, %v", blob, err)
	}
	run, err := below.Run(ctx, "r")
	if err != nil || bytes.Contains(run.Report, []byte("sesame")) {
		t.Errorf("a report lies open: %q, %v", run.Report, err)
	}
}

func TestObjects(t *testing.T) {
	v := vault(t)
	storetest.RunObjects(t, func(t *testing.T) storetest.OpenObjects {
		dir := t.TempDir()
		return func(t *testing.T) store.Objects { return objects(t, dir, v) }
	})
}

func objects(t *testing.T, dir string, v *seal.Vault) store.Objects {
	t.Helper()
	below, err := files.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return sealed.NewObjects(below, v)
}

// TestNoObjectLiesOpen: neither its content nor its name.
func TestNoObjectLiesOpen(t *testing.T) {
	dir := t.TempDir()
	if err := objects(t, dir, vault(t)).Put(t.Context(), "abc123", []byte("sesame"), time.Now()); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 || entries[0].Name() == "abc123" {
		t.Fatalf("%v, %v", entries, err)
	}
	content, err := os.ReadFile(filepath.Join(dir, entries[0].Name()))
	if err != nil || bytes.Contains(content, []byte("sesame")) {
		t.Errorf("an object lies open: %q, %v", content, err)
	}
}
