package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"sync"
)

// kept holds the lines of items whose end is not known yet. Nil holds none.
type kept struct {
	mu sync.Mutex
	by map[int][]byte // by the line's number; +checklocks:mu
}

func (k *kept) keep(n int, line []byte) {
	if k == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.by[n] = append([]byte{}, line...)
}

func (k *kept) take(n int) []byte {
	k.mu.Lock()
	defer k.mu.Unlock()
	line := k.by[n]
	delete(k.by, n)
	return line
}

// failedFile takes the lines that failed, to be mapped again.
type failedFile struct {
	lines *kept // nil where nobody asked for it
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
	return &failedFile{lines: &kept{by: map[int][]byte{}}, file: f, w: bufio.NewWriter(f)}, nil
}

// write forgets line n, or writes it if it failed.
func (f *failedFile) write(n int, failed bool) error {
	if f.lines == nil {
		return nil
	}
	line := f.lines.take(n)
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
