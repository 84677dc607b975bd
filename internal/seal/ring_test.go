package seal

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"
)

func TestMain(m *testing.M) {
	if len(os.Args) == 5 && os.Args[1] == "rotate" { // until it is killed
		for from, to := os.Args[3], os.Args[4]; ; from, to = to, from {
			if err := Rotate(os.Args[2], from, to); err != nil {
				os.Exit(1)
			}
		}
	}
	os.Exit(m.Run())
}

func newKeyFile(t *testing.T) string {
	t.Helper()
	text, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "key")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func openVault(t *testing.T, dir, key string) *Vault {
	t.Helper()
	v, err := Open(dir, key)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

func TestRotate(t *testing.T) {
	dir, first, second := filepath.Join(t.TempDir(), "data"), newKeyFile(t), newKeyFile(t)
	if err := Rotate(dir, first, second); !errors.Is(err, ErrKey) {
		t.Errorf("rotating what has no key: %v", err)
	}
	old := openVault(t, dir, first)
	before, err := old.Seal([]byte("before"))
	if err != nil {
		t.Fatal(err)
	}
	if err := Rotate(dir, second, first); !errors.Is(err, ErrSealed) {
		t.Errorf("rotating with the wrong key: %v", err)
	}
	if err := Rotate(dir, first, second); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{first, "", newKeyFile(t)} {
		if v, err := Open(dir, key); !errors.Is(err, ErrSealed) {
			t.Errorf("opened with %q after the change: %v, %v", key, v, err)
		}
	}
	v := openVault(t, dir, second)
	if got, err := v.Unseal(before); err != nil || string(got) != "before" {
		t.Errorf("what was there is %q, %v", got, err)
	}
	if v.Secret("queue") != old.Secret("queue") {
		t.Error("what encrypts by itself has another secret than before")
	}
	after, err := v.Seal([]byte("after"))
	if err != nil {
		t.Fatal(err)
	}
	if got, err := old.Unseal(after); err == nil {
		t.Errorf("who opened the folder with the old key reads %q, which was written after", got)
	}
	// What a running server still writes is read by the next.
	if late, err := old.Seal([]byte("late")); err != nil {
		t.Error(err)
	} else if got, err := v.Unseal(late); err != nil || string(got) != "late" {
		t.Errorf("written meanwhile: %q, %v", got, err)
	}
}

// TestRotateKilled kills what changes the key again and again: one of both opens the
// folder at any time, and all that was written.
func TestRotateKilled(t *testing.T) {
	dir, keys := filepath.Join(t.TempDir(), "data"), []string{newKeyFile(t), newKeyFile(t)}
	sealed, err := openVault(t, dir, keys[0]).Seal([]byte("kept"))
	if err != nil {
		t.Fatal(err)
	}
	for round := range 10 {
		cmd := exec.Command("/proc/self/exe", "rotate", dir, keys[0], keys[1])
		if err := cmd.Start(); err != nil {
			t.Skip(err)
		}
		time.Sleep(time.Duration(20+3*round) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		opened := 0
		for _, key := range slices.Clone(keys) {
			v, err := Open(dir, key)
			if errors.Is(err, ErrSealed) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			opened++
			if got, err := v.Unseal(sealed); err != nil || string(got) != "kept" {
				t.Fatalf("round %d: %q, %v", round, got, err)
			}
			v.Close()
			if key == keys[1] {
				slices.Reverse(keys)
			}
		}
		if opened != 1 {
			t.Fatalf("round %d: %d keys open the folder", round, opened)
		}
	}
}

func TestFirstRingIsOne(t *testing.T) {
	dir, key := filepath.Join(t.TempDir(), "data"), newKeyFile(t)
	vaults := make([]*Vault, 8)
	var all sync.WaitGroup
	for i := range vaults {
		all.Go(func() {
			v, err := Open(dir, key)
			if err != nil {
				t.Error(err)
				return
			}
			vaults[i] = v
		})
	}
	all.Wait()
	text := []byte("mine")
	for i, v := range vaults {
		sealed, err := v.Seal(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := vaults[(i+1)%len(vaults)].Unseal(sealed); err != nil || !bytes.Equal(got, text) {
			t.Errorf("another process reads %q, %v", got, err)
		}
		defer v.Close()
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "sealed-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
