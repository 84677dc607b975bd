// Package seal keeps users' code and data from whoever reads the disk: what is
// written goes out encrypted to one key, in the age format (age-encryption.org/v1),
// and what has to lie open while it is used lies in memory.
//
// A nil *Vault seals nothing, so that nobody needs to ask whether there is a key.
// Names, sizes and times of files are not hidden. It keeps no secrets of its own:
// the key is a file of the operator's.
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
	"strings"

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

// marker is the file that says which key a folder is sealed with.
const marker = "sealed"

// Vault is the key of a data folder, with a folder in memory for what is in use.
type Vault struct {
	key   *age.X25519Identity
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

// Open reads the key file and marks the data folder as sealed with it; "" is no key,
// which opens only a folder that is not. Close removes what lies in memory.
func Open(dir, keyFile string) (*Vault, error) {
	marked, err := os.ReadFile(filepath.Join(dir, marker))
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	sealed := strings.TrimSpace(string(marked))
	if keyFile == "" {
		if sealed != "" {
			return nil, fmt.Errorf("%w: %s needs the key of %s", ErrSealed, dir, sealed)
		}
		return nil, nil
	}
	key, err := readKey(keyFile)
	if err != nil {
		return nil, err
	}
	if public := key.Recipient().String(); sealed == "" {
		if err = os.MkdirAll(dir, 0o700); err == nil {
			err = os.WriteFile(filepath.Join(dir, marker), []byte(public+"\n"), 0o600)
		}
		if err != nil {
			return nil, err
		}
	} else if sealed != public {
		return nil, fmt.Errorf("%w: %s needs the key of %s, and %s is that of %s", ErrSealed, dir, sealed, keyFile, public)
	}
	plain, err := inMemory()
	if err != nil {
		return nil, err
	}
	return &Vault{key: key, Plain: plain}, nil
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
	list, err := age.ParseIdentities(f)
	if err != nil {
		return nil, fmt.Errorf("%w: %s: %w", ErrKey, file, err)
	}
	key, ok := list[0].(*age.X25519Identity)
	if !ok || len(list) != 1 {
		return nil, fmt.Errorf("%w: %s: want one AGE-SECRET-KEY-1 line", ErrKey, file)
	}
	return key, nil
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

// Secret is a secret of that name, made of the key: for what encrypts by itself.
func (v *Vault) Secret(name string) string {
	if v == nil {
		return ""
	}
	sum := hmac.New(sha256.New, []byte(v.key.String()))
	sum.Write([]byte(name))
	return hex.EncodeToString(sum.Sum(nil))
}

// Seal is the data as it may lie on the disk.
func (v *Vault) Seal(data []byte) ([]byte, error) {
	if v == nil {
		return data, nil
	}
	var out bytes.Buffer
	w, err := age.Encrypt(&out, v.key.Recipient())
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
	return age.Encrypt(w, v.key.Recipient())
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
	plain, err := age.Decrypt(b, v.key)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSealed, err)
	}
	return plain, nil
}
