package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
)

// marker is the file of a data folder that says which key opens it, with the ring,
// encrypted to that key.
const marker = "sealed"

// errNoRing is a folder that was never sealed.
var errNoRing = errors.New("no ring")

// marked is the marker's contents.
type marked struct {
	key  string // public; "" where there is no marker
	ring []byte // encrypted
}

func readMarker(dir string) (marked, error) {
	text, err := os.ReadFile(filepath.Join(dir, marker))
	if errors.Is(err, os.ErrNotExist) {
		return marked{}, nil
	}
	key, ring, _ := bytes.Cut(text, []byte("\n"))
	return marked{string(key), ring}, err
}

func readKey(file string) (*age.X25519Identity, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("%w: %s may be read by others: chmod 600 %s", ErrKey, file, file)
	}
	list, err := parse(f)
	if err != nil || len(list) != 1 {
		return nil, errors.Join(fmt.Errorf("%w: %s: want one AGE-SECRET-KEY-1 line", ErrKey, file), err)
	}
	return list[0], nil
}

// parse reads keys, one a line.
func parse(r io.Reader) (keys []*age.X25519Identity, err error) {
	list, err := age.ParseIdentities(r)
	for _, id := range list {
		key, ok := id.(*age.X25519Identity)
		if !ok {
			return nil, ErrKey
		}
		keys = append(keys, key)
	}
	return keys, err
}

func identities(ring []*age.X25519Identity) (list []age.Identity) {
	for _, key := range ring {
		list = append(list, key)
	}
	return list
}

// openRing opens the folder's ring with its operator's key.
func openRing(dir, keyFile string, key *age.X25519Identity) ([]*age.X25519Identity, error) {
	m, err := readMarker(dir)
	if err != nil {
		return nil, err
	}
	public := key.Recipient().String()
	if m.key == "" {
		return nil, errNoRing
	}
	if m.key != public {
		return nil, fmt.Errorf("%w: %s needs the key of %s, and %s is that of %s", ErrSealed, dir, m.key, keyFile, public)
	}
	plain, err := age.Decrypt(bytes.NewReader(m.ring), key)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrSealed, filepath.Join(dir, marker), err)
	}
	ring, err := parse(plain)
	if err != nil || len(ring) == 0 {
		return nil, errors.Join(fmt.Errorf("%w: %s holds no keys", ErrSealed, filepath.Join(dir, marker)), err)
	}
	return ring, nil
}

// newRing makes the folder's first ring. Where another process has just made one, it is
// that one.
func newRing(dir, keyFile string, key *age.X25519Identity) ([]*age.X25519Identity, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	part, err := writeRing(dir, key, nil)
	if err != nil {
		return nil, err
	}
	defer os.Remove(part)
	// A link is made only where there is no such name yet.
	if err := os.Link(part, filepath.Join(dir, marker)); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	return openRing(dir, keyFile, key)
}

// Rotate has a data folder opened by another key from now on. What is written by whoever
// opens it then is encrypted to a fresh key of the ring, which the old key never opened;
// what lies there stays as it is. Killed at any moment, it has happened or not.
func Rotate(dir, oldFile, newFile string) error {
	from, err := readKey(oldFile)
	if err != nil {
		return err
	}
	to, err := readKey(newFile)
	if err != nil {
		return err
	}
	ring, err := openRing(dir, oldFile, from)
	if errors.Is(err, errNoRing) {
		return fmt.Errorf("%w: %s was never used with a key", ErrKey, dir)
	}
	if err != nil {
		return err
	}
	part, err := writeRing(dir, to, ring)
	if err != nil {
		return err
	}
	if err := os.Rename(part, filepath.Join(dir, marker)); err != nil {
		os.Remove(part)
		return err
	}
	return syncFolder(dir)
}

// writeRing writes a marker beside the folder's own: a fresh key, then those given,
// encrypted to the operator's key.
func writeRing(dir string, to *age.X25519Identity, ring []*age.X25519Identity) (part string, err error) {
	fresh, err := age.GenerateX25519Identity()
	if err != nil {
		return "", err
	}
	var text strings.Builder
	for _, key := range append([]*age.X25519Identity{fresh}, ring...) {
		fmt.Fprintln(&text, key)
	}
	f, err := os.CreateTemp(dir, marker+"-*") // 0600
	if err != nil {
		return "", err
	}
	defer func() {
		if err = errors.Join(err, f.Close()); err != nil {
			os.Remove(f.Name())
		}
	}()
	if _, err := fmt.Fprintln(f, to.Recipient()); err != nil {
		return "", err
	}
	w, err := age.Encrypt(f, to.Recipient())
	if err != nil {
		return "", err
	}
	if _, err := io.WriteString(w, text.String()); err != nil {
		return "", err
	}
	return f.Name(), errors.Join(w.Close(), f.Sync())
}

// syncFolder has a folder's names on the disk.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
