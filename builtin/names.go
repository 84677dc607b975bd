package builtin

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// name is of the queue of one engine on a broker that others use too. It is a file below
// the data folder, locked while the engine lives, so that what a process that was killed
// left on the broker is taken over by the next one, and does not lie there for ever.
type name struct {
	text string
	file *os.File
}

// ownName is a name for a broker that no process has.
func ownName(dir string, at *url.URL) (*name, error) {
	dir = filepath.Join(dir, "queues")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("name a queue: %w", err)
	}
	broker := sha256.Sum256([]byte(at.Scheme + "://" + at.Host + at.Path))
	prefix := "engine-" + hex.EncodeToString(broker[:4]) + "-"
	left, err := filepath.Glob(filepath.Join(dir, prefix+"*"))
	if err != nil {
		return nil, fmt.Errorf("name a queue: %w", err)
	}
	var id [6]byte
	_, _ = rand.Read(id[:]) // never fails on supported systems
	for _, path := range append(left, filepath.Join(dir, prefix+hex.EncodeToString(id[:]))) {
		n, err := lockName(path)
		if err != nil {
			return nil, fmt.Errorf("name a queue: %w", err)
		}
		if n != nil {
			return n, nil
		}
	}
	return nil, errors.New("name a queue: no name is free") // another process took this one's random number
}

// lockName is nil where a process has the name.
func lockName(path string) (*name, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, nil
		}
		return nil, err
	}
	// Whoever had it may have forgotten it since it was opened here.
	here, err := f.Stat()
	there, gone := os.Stat(path)
	if err != nil || gone != nil || !os.SameFile(here, there) {
		f.Close()
		return nil, nil
	}
	return &name{filepath.Base(path), f}, nil
}

// free gives the name to others; where its queue was removed, it is forgotten.
func (n *name) free(removed error) {
	if removed == nil {
		_ = os.Remove(n.file.Name()) // left, it is taken by the next
	}
	n.file.Close()
}
