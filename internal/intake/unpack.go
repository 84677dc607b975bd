package intake

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle/lang"
)

// ErrArchive is the answer to what is no archive of a program.
var ErrArchive = errors.New("not an archive of a program")

// Unpack writes the regular files of a tar archive below a folder; links and other
// things are no part of a program. What is larger than a program may be is
// lang.ErrTooLarge.
func Unpack(folder string, body io.Reader) error {
	archive := tar.NewReader(body)
	left, files := int64(MaxTotal), 0
	for {
		h, err := archive.Next()
		if errors.Is(err, io.EOF) {
			if files == 0 {
				return fmt.Errorf("%w: it has no file", ErrArchive)
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrArchive, err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		if files++; files > MaxFiles || h.Size > left {
			return fmt.Errorf("%w: more than %d MiB or %d files", lang.ErrTooLarge, MaxTotal>>20, MaxFiles)
		}
		left -= h.Size
		name := filepath.FromSlash(strings.TrimPrefix(h.Name, "./"))
		if !filepath.IsLocal(name) {
			return fmt.Errorf("%w: %q is outside of it", ErrArchive, h.Name)
		}
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return fmt.Errorf("keep program: %w", err)
		}
		if err := Keep(path, archive, h.Size); err != nil {
			return err
		}
		if h.Mode&0o100 != 0 {
			if err := os.Chmod(path, 0o755); err != nil {
				return fmt.Errorf("keep program: %w", err)
			}
		}
	}
}

// Keep writes a new file of at most so many bytes.
func Keep(path string, body io.Reader, most int64) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("keep program: %w", err)
	}
	n, err := io.Copy(f, io.LimitReader(body, most+1))
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("keep program: %w", err)
	}
	if n > most {
		return fmt.Errorf("%w: more than %d MiB", lang.ErrTooLarge, most>>20)
	}
	return nil
}
