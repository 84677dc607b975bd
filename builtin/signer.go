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

// signerFile holds the seed of the key that receipts are signed with, in hexadecimal.
const signerFile = "receipt.key"

// signerOf is the folder's key, made at first use.
func signerOf(dir string) (ed25519.PrivateKey, error) {
	path := filepath.Join(dir, signerFile)
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = newSigner(dir, path)
	}
	if err != nil {
		return nil, fmt.Errorf("key of receipts: %w", err)
	}
	seed, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("key of receipts: %s is no key; remove it for a new one", path)
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// newSigner writes a fresh seed; of several processes at once, one's stays.
func newSigner(dir, path string) ([]byte, error) {
	seed := make([]byte, ed25519.SeedSize)
	_, _ = rand.Read(seed) // never fails on supported systems
	part, err := os.CreateTemp(dir, signerFile+"-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(part.Name())
	_, err = part.WriteString(hex.EncodeToString(seed) + "\n")
	if err = errors.Join(err, part.Sync(), part.Close()); err != nil {
		return nil, err
	}
	if err := os.Link(part.Name(), path); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(path)
}
