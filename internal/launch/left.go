package launch

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// left is a folder that a program could write to. What lies there may be anything: a
// link to a file of the host's, a pipe that nobody writes to, a file without end.
type left struct{ *os.Root }

// Most that is read of such a folder.
const (
	mostLeft  = 64 << 20 // bytes of a file
	mostNames = 1000
)

func openLeft(dir string) (left, error) {
	root, err := os.OpenRoot(dir)
	return left{root}, err
}

// names are the files that a pattern matches.
func (l left) names(pattern string) ([]string, error) {
	names, err := fs.Glob(l.FS(), pattern)
	if len(names) > mostNames {
		return nil, fmt.Errorf("%d files of the form %s, the most is %d", len(names), pattern, mostNames)
	}
	return names, err
}

// read is a plain file's contents: no link leads out of the folder, and no open waits.
func (l left) read(name string) ([]byte, error) {
	f, err := l.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > mostLeft {
		return nil, fmt.Errorf("%s: no plain file of at most %d bytes", name, mostLeft)
	}
	return io.ReadAll(io.LimitReader(f, mostLeft))
}
