package calls

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/program"
)

// Programs is the folder of what was submitted, one folder each, named by its
// digest. Under a vault each is one sealed archive there, and its files lie in the
// vault's memory while they are used.
type Programs struct {
	Dir   string
	Vault *seal.Vault

	mu sync.Mutex // over what is laid out in memory
}

// meta is what is kept beside a program's files.
type meta struct {
	Path string // as it was submitted
	Root string // of what is read: a file or a folder within "files"
}

// archiveFile is a sealed program.
const archiveFile = "files.tar.age"

const metaFile = "heddle-program.json"

// Add keeps one file of that name, reads it and says what is in it. The same
// program submitted again is the same program.
func (p *Programs) Add(ctx context.Context, e *heddle.Engine, path string, body io.Reader) (*heddle.Submission, error) {
	name := filepath.Base(filepath.Clean(path))
	if name == "." || name == ".." || name == string(filepath.Separator) || strings.ContainsRune(name, 0) {
		return nil, fmt.Errorf("%w: path %q names no file", ErrInvalid, path)
	}
	return p.add(ctx, e, meta{Path: path, Root: name}, func(files string) error {
		return intake.Keep(filepath.Join(files, name), body, intake.MaxTotal)
	})
}

// AddFolder keeps a folder given as a tar archive. Entry is the file or folder in
// it to read, "" for all.
func (p *Programs) AddFolder(ctx context.Context, e *heddle.Engine, path, entry string, body io.Reader) (*heddle.Submission, error) {
	if entry != "" && !filepath.IsLocal(entry) {
		return nil, fmt.Errorf("%w: entry %q is outside of the archive", ErrInvalid, entry)
	}
	return p.add(ctx, e, meta{Path: path, Root: entry}, func(files string) error { return unpack(files, body) })
}

func (p *Programs) add(ctx context.Context, e *heddle.Engine, m meta, fill func(files string) error) (*heddle.Submission, error) {
	if err := os.MkdirAll(p.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	if err := os.MkdirAll(p.open(), 0o700); err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	fresh, err := os.MkdirTemp(p.open(), "incoming-")
	if err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	defer os.RemoveAll(fresh)
	files := filepath.Join(fresh, "files")
	if err := os.Mkdir(files, 0o700); err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	if err := fill(files); err != nil {
		return nil, err
	}
	s, err := e.Submit(ctx, filepath.Join(files, m.Root))
	if err != nil {
		return nil, named(err, filepath.Join(files, m.Root), m.Path)
	}
	text, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	if fresh, err = p.seal(fresh); err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	defer os.RemoveAll(fresh)
	if err := os.WriteFile(filepath.Join(fresh, metaFile), text, 0o600); err != nil {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	if err := os.Rename(fresh, p.folder(s.Program.Digest)); err != nil && !errors.Is(err, os.ErrExist) && !p.has(s.Program.Digest) {
		return nil, fmt.Errorf("keep program: %w", err)
	}
	return p.Open(ctx, e, s.Program.Digest)
}

// named says the user's name of a program where an error says the server's.
func named(err error, here, theirs string) error {
	return &renamedError{err, strings.ReplaceAll(err.Error(), here, theirs)}
}

type renamedError struct {
	error
	text string
}

func (e *renamedError) Error() string { return e.text }
func (e *renamedError) Unwrap() error { return e.error }

func (p *Programs) folder(d program.Digest) string {
	return filepath.Join(p.Dir, strings.TrimPrefix(string(d), "sha256:"))
}

func (p *Programs) has(d program.Digest) bool {
	_, err := os.Stat(filepath.Join(p.folder(d), metaFile))
	return err == nil
}

// Open reads a kept program, which costs one look-up.
func (p *Programs) Open(ctx context.Context, e *heddle.Engine, d program.Digest) (*heddle.Submission, error) {
	hex := strings.TrimPrefix(string(d), "sha256:")
	if len(hex) != 64 || strings.Trim(hex, "0123456789abcdef") != "" {
		return nil, fmt.Errorf("%w: %q is no digest", ErrInvalid, d)
	}
	text, err := os.ReadFile(filepath.Join(p.folder(d), metaFile))
	if err != nil {
		return nil, fmt.Errorf("%w: no program %s", ErrNotFound, d)
	}
	var m meta
	if err := json.Unmarshal(text, &m); err != nil {
		return nil, fmt.Errorf("program %s: %w", d, err)
	}
	files, err := p.files(d)
	if err != nil {
		return nil, err
	}
	s, err := e.Submit(ctx, filepath.Join(files, m.Root))
	if err != nil {
		return nil, err
	}
	s.Program.Path = m.Path
	return s, nil
}

// List is the digests of all that is kept.
func (p *Programs) List() ([]program.Digest, error) {
	entries, err := os.ReadDir(p.Dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	var list []program.Digest
	for _, entry := range entries {
		if d := program.Digest("sha256:" + entry.Name()); len(entry.Name()) == 64 && p.has(d) {
			list = append(list, d)
		}
	}
	return list, err
}

// unpack is intake.Unpack; what is no archive of a program cannot be submitted.
func unpack(folder string, body io.Reader) error {
	err := intake.Unpack(folder, body)
	if errors.Is(err, intake.ErrArchive) {
		err = fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return err
}
