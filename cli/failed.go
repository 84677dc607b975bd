package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// failedFile takes the lines that failed, to be mapped again.
type failedFile struct {
	lines map[int][]byte // of items under way, by number; nil where nobody asked for it
	file  *os.File
	w     *bufio.Writer
}

func openFailed(name string) (*failedFile, error) {
	if name == "" {
		return &failedFile{}, nil
	}
	f, err := os.Create(name)
	if err != nil {
		return nil, fmt.Errorf("--failed %s: %w", name, errors.Unwrap(err))
	}
	return &failedFile{lines: map[int][]byte{}, file: f, w: bufio.NewWriter(f)}, nil
}

// write forgets line n, or writes it if it failed.
func (f *failedFile) write(n int, failed bool) error {
	if f.lines == nil {
		return nil
	}
	line := f.lines[n]
	delete(f.lines, n)
	if !failed {
		return nil
	}
	if len(line) == 0 || line[len(line)-1] != '\n' {
		line = append(line, '\n')
	}
	_, err := f.w.Write(line)
	return err
}

// Close writes what is buffered; more than once does no harm.
func (f *failedFile) Close() error {
	if f.lines == nil {
		return nil
	}
	err := errors.Join(f.w.Flush(), f.file.Close())
	if errors.Is(err, fs.ErrClosed) {
		return nil
	}
	return err
}
