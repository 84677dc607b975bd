// Package seal keeps users' code and data from whoever reads the disk: what is
// written goes out encrypted to one key, in the age format (age-encryption.org/v1),
// and what has to lie open while it is used lies in memory.
//
// The operator's key is a file of theirs. It opens the data folder's ring: the keys
// that data is encrypted to, newest first. So the operator's key can be changed
// without writing the data anew.
//
// A nil *Vault seals nothing, so that nobody needs to ask whether there is a key.
// Names, sizes and times of files are not hidden.
package seal

import (
	"bufio"
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"
)

// Errors of sealed folders.
var (
	ErrKey    = errors.New("not a key")                // the key file holds none
	ErrSealed = errors.New("the data is encrypted")    // and there is no key, or another
	ErrMemory = errors.New("no folder lies in memory") // for what is in use
)

// header begins everything that is sealed.
const header = "age-encryption.org/v1\n"

// Vault is the ring of a data folder, with a folder in memory for what is in use.
type Vault struct {
	ring  []*age.X25519Identity
	Plain string // the folder in memory
}

// NewKey is the text of a fresh key file.
func NewKey() (string, error) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("# public key: %s\n%s\n", key.Recipient(), key), nil
}

// Open opens the data folder's ring with the key file, and makes one where there is
// none; "" is no key, which opens only a folder without. Close removes what lies in
// memory.
func Open(dir, keyFile string) (*Vault, error) {
	if keyFile == "" {
		sealed, err := readMarker(dir)
		if err == nil && sealed.key != "" {
			err = fmt.Errorf("%w: %s needs the key of %s", ErrSealed, dir, sealed.key)
		}
		return nil, err
	}
	key, err := readKey(keyFile)
	if err != nil {
		return nil, err
	}
	ring, err := openRing(dir, keyFile, key)
	if errors.Is(err, errNoRing) {
		ring, err = newRing(dir, keyFile, key)
	}
	if err != nil {
		return nil, err
	}
	plain, err := Memory()
	if err != nil {
		return nil, err
	}
	return &Vault{ring: ring, Plain: plain}, nil
}

// Close removes the folder in memory.
func (v *Vault) Close() error {
	if v == nil {
		return nil
	}
	return os.RemoveAll(v.Plain)
}

// Folder is where what is in use may lie open: in the data folder, or in memory.
func (v *Vault) Folder(dir, name string) string {
	if v == nil {
		return filepath.Join(dir, name)
	}
	return filepath.Join(v.Plain, name)
}

// Secret is a secret of that name, made of the oldest key: for what encrypts by itself
// and could not read what it wrote if that changed.
func (v *Vault) Secret(name string) string {
	if v == nil {
		return ""
	}
	sum := hmac.New(sha256.New, []byte(v.ring[len(v.ring)-1].String()))
	sum.Write([]byte(name))
	return hex.EncodeToString(sum.Sum(nil))
}

// Seal is the data as it may lie on the disk.
func (v *Vault) Seal(data []byte) ([]byte, error) {
	if v == nil {
		return data, nil
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, v.ring[0].Recipient())
	if err == nil {
		if _, err = w.Write(data); err == nil {
			err = w.Close()
		}
	}
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return out.Bytes(), nil
}

// Unseal is what Seal was given. What was written before there was a key is given
// as it is.
func (v *Vault) Unseal(data []byte) ([]byte, error) {
	if !bytes.HasPrefix(data, []byte(header)) {
		return data, nil
	}
	r, err := v.Reader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// Writer seals what goes to w. Close ends it, and leaves w open.
func (v *Vault) Writer(w io.Writer) (io.WriteCloser, error) {
	if v == nil {
		return open{w}, nil
	}
	return age.Encrypt(w, v.ring[0].Recipient())
}

type open struct{ io.Writer }

func (open) Close() error { return nil }

// Reader reads what was written to a Writer, or as it is what was never sealed.
func (v *Vault) Reader(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(len(header)); string(head) != header {
		return b, nil
	}
	if v == nil {
		return nil, ErrSealed
	}
	plain, err := age.Decrypt(b, identities(v.ring)...)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSealed, err)
	}
	return plain, nil
}
