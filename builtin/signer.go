package builtin

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// signerFile holds the seed of the key that receipts are signed with, in hexadecimal,
// and below it the public keys of those before, which still vouch for what they signed.
const signerFile = "receipt.key"

// ring is the file as it was read.
type ring struct {
	signer ed25519.PrivateKey
	before []string
}

// signerOf is the folder's key, made at first use.
func signerOf(dir string) (ed25519.PrivateKey, error) {
	r, err := readRing(dir)
	if errors.Is(err, fs.ErrNotExist) {
		if err = writeRing(dir, nil); errors.Is(err, fs.ErrExist) {
			err = nil // of several processes at once, one's stays
		}
		if err == nil {
			r, err = readRing(dir)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("key of receipts: %w", err)
	}
	return r.signer, nil
}

// ReceiptKeys are the public keys that receipts of the folder are signed with, the
// newest first; none where there was no run yet.
func ReceiptKeys(dir string) ([]string, error) {
	r, err := readRing(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("keys of receipts: %w", err)
	}
	return r.keys(), nil
}

// RotateReceiptKey has receipts signed by a fresh key from now on, by processes that
// start from now on. What the old one signed is vouched for as before.
func RotateReceiptKey(dir string) (key string, err error) {
	r, err := readRing(dir)
	if err == nil {
		err = writeRing(dir, r.keys())
	}
	if err == nil {
		r, err = readRing(dir)
	}
	if err != nil {
		return "", fmt.Errorf("rotate the key of receipts: %w", err)
	}
	return r.keys()[0], nil
}

func (r ring) keys() []string {
	return append([]string{hex.EncodeToString(r.signer.Public().(ed25519.PublicKey))}, r.before...)
}

func readRing(dir string) (r ring, err error) {
	path := filepath.Join(dir, signerFile)
	text, err := os.ReadFile(path)
	if err != nil {
		return r, err
	}
	for i, line := range strings.Fields(string(text)) {
		key, err := hex.DecodeString(line)
		if err != nil || len(key) != ed25519.SeedSize { // a public key is as long
			return r, fmt.Errorf("%s is no key in line %d; remove it for a new one", path, i+1)
		}
		if i == 0 {
			r.signer = ed25519.NewKeyFromSeed(key)
		} else {
			r.before = append(r.before, line)
		}
	}
	if r.signer == nil {
		return r, fmt.Errorf("%s is empty; remove it for a new one", path)
	}
	return r, nil
}

// writeRing writes a fresh seed, whole or not at all; with keys before it in the place
// of the file, else only where there is none.
func writeRing(dir string, before []string) error {
	seed := make([]byte, ed25519.SeedSize)
	_, _ = rand.Read(seed) // never fails on supported systems
	path := filepath.Join(dir, signerFile)
	part, err := os.CreateTemp(dir, signerFile+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(part.Name())
	_, err = part.WriteString(strings.Join(append([]string{hex.EncodeToString(seed)}, before...), "\n") + "\n")
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return err
	}
	if before == nil {
		return os.Link(part.Name(), path)
	}
	return os.Rename(part.Name(), path)
}
