package machine

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

// cpio writes the archive that Linux unpacks into its first root: the "newc"
// format of cpio(5), uncompressed, since unpacking costs more than reading.
type cpio struct {
	w     *bufio.Writer
	n     int64
	inode int
	made  map[string]bool // folders written
	err   error
}

func newCPIO(w io.Writer) *cpio {
	return &cpio{w: bufio.NewWriterSize(w, 1<<20), made: map[string]bool{".": true, "/": true}}
}

// entry writes a header; the caller writes size bytes after it and calls pad.
func (c *cpio) entry(name string, mode uint32, size int64) {
	name = name[1:] // from the root
	c.inode++
	c.printf("070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%s\x00",
		c.inode, mode, 0, 0, 1, 0, size, 0, 0, 0, 0, len(name)+1, 0, name)
	c.pad()
}

func (c *cpio) printf(format string, args ...any) {
	if c.err == nil {
		var k int
		k, c.err = fmt.Fprintf(c.w, format, args...)
		c.n += int64(k)
	}
}

func (c *cpio) pad() {
	for c.n%4 != 0 && c.err == nil {
		c.n++
		c.err = c.w.WriteByte(0)
	}
}

// Types of a file in mode.
const (
	modeDir  = 0o040000
	modeFile = 0o100000
	modeLink = 0o120000
)

func (c *cpio) dir(name string) {
	if c.made[name] {
		return
	}
	c.dir(path.Dir(name))
	c.made[name] = true
	c.entry(name, modeDir|0o755, 0)
}

func (c *cpio) link(name, to string) {
	c.dir(path.Dir(name))
	c.entry(name, modeLink|0o777, int64(len(to)))
	c.printf("%s", to)
	c.pad()
}

// file copies a host file; one that changes its size meanwhile is an error.
func (c *cpio) file(name, from string) {
	if c.err != nil {
		return
	}
	f, err := os.Open(from)
	if err != nil {
		c.err = err
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		c.err = err
		return
	}
	c.dir(path.Dir(name))
	mode := uint32(modeFile | 0o644)
	if info.Mode()&0o111 != 0 {
		mode |= 0o111
	}
	c.entry(name, mode, info.Size())
	if c.err != nil {
		return
	}
	k, err := io.CopyN(c.w, f, info.Size())
	c.n += k
	if c.err = err; err != nil {
		c.err = fmt.Errorf("copy %s: %w", from, err)
	}
	c.pad()
}

func (c *cpio) close() error {
	c.entry("/TRAILER!!!", 0, 0)
	if c.err != nil {
		return c.err
	}
	return c.w.Flush()
}

// add puts in a host file at its own place, or the link that it is.
func (c *cpio) add(name string) {
	info, err := os.Lstat(name)
	if err != nil {
		c.err = err
		return
	}
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		to, err := os.Readlink(name)
		if err != nil {
			c.err = err
			return
		}
		c.link(name, to)
	case info.IsDir():
		c.dir(name)
	case info.Mode().IsRegular():
		c.file(name, name)
	}
}
