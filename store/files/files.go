// Package files keeps objects as files of one folder. The time until which an object
// stays is its file's time of modification.
//
// It encrypts nothing; store/sealed does, above it.
package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/heddle-run/heddle/store"
)

// Objects is a folder. Any number of processes may use it.
type Objects struct{ dir string }

var _ store.Objects = (*Objects)(nil)

// Open makes the folder where it is missing.
func Open(dir string) (*Objects, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("open objects: %w", err)
	}
	return &Objects{dir}, nil
}

// unfinished begins the names of files that are being written; Sweep takes those
// that a dead process left.
const unfinished = ".heddle-unfinished-"

// Put writes beside the name and renames, so that a kill leaves no half of an object.
func (o *Objects) Put(_ context.Context, name string, content []byte, until time.Time) error {
	if info, err := os.Stat(o.path(name)); err == nil && info.ModTime().After(until) {
		until = info.ModTime()
	}
	err := o.write(name, content, until)
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		err = fmt.Errorf("%w: %w", store.ErrFull, err)
	}
	if err != nil {
		return fmt.Errorf("put object %s: %w", name, err)
	}
	return nil
}

func (o *Objects) write(name string, content []byte, until time.Time) error {
	f, err := os.CreateTemp(o.dir, unfinished)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Chtimes(f.Name(), until, until)
	}
	if err == nil {
		err = os.Rename(f.Name(), o.path(name))
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return o.sync()
}

// sync makes the renaming outlive a power cut.
func (o *Objects) sync() error {
	d, err := os.Open(o.dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// Get reads an object.
func (o *Objects) Get(_ context.Context, name string) ([]byte, error) {
	content, err := os.ReadFile(o.path(name))
	if err != nil {
		return nil, failed("get", name, err)
	}
	return content, nil
}

// Keep has an object stay until a time.
func (o *Objects) Keep(_ context.Context, name string, until time.Time) error {
	info, err := os.Stat(o.path(name))
	if err == nil && info.ModTime().Before(until) {
		err = os.Chtimes(o.path(name), until, until)
	}
	if err != nil {
		return failed("keep", name, err)
	}
	return nil
}

// named is the form of an object's name.
var named = regexp.MustCompile("^[0-9a-f]{64}$")

// abandoned is after which nobody writes on a file that is not finished.
const abandoned = time.Hour

// Sweep removes what need not stay. It touches no file of another form: the folder is of
// the user's choice, and may hold others.
func (o *Objects) Sweep(ctx context.Context, now time.Time) (int, error) {
	entries, err := os.ReadDir(o.dir)
	if err != nil {
		return 0, fmt.Errorf("sweep objects: %w", err)
	}
	n := 0
	for _, e := range entries {
		if ctx.Err() != nil {
			return n, ctx.Err()
		}
		past := now
		if strings.HasPrefix(e.Name(), unfinished) {
			past = now.Add(-abandoned)
		} else if !named.MatchString(e.Name()) {
			continue
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) || err == nil && (e.IsDir() || !info.ModTime().Before(past)) {
			continue
		}
		if err == nil {
			err = os.Remove(o.path(e.Name()))
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return n, fmt.Errorf("sweep objects: %w", err)
		}
		n++
	}
	return n, nil
}

// Close does nothing: the folder stays.
func (o *Objects) Close() error { return nil }

func (o *Objects) path(name string) string { return filepath.Join(o.dir, name) }

func failed(verb, name string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		err = store.ErrNotFound
	}
	return fmt.Errorf("%s object %s: %w", verb, name, err)
}
