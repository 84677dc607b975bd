package slices

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
)

// tag is a short name for a folder.
func tag(dir string) string {
	if whole, err := filepath.Abs(dir); err == nil {
		dir = whole
	}
	sum := sha256.Sum256([]byte(dir))
	return hex.EncodeToString(sum[:4])
}
