package wasm

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"
)

// flatFS is one folder of read-only files, each opened by a function of its own.
type flatFS map[string]func() (fs.File, error)

// Open implements fs.FS.
func (f flatFS) Open(name string) (fs.File, error) {
	if name == "." {
		return &flatDir{fs: f}, nil
	}
	if open := f[name]; open != nil {
		return open()
	}
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
}

// inMemory opens a file with these contents.
func inMemory(name string, b []byte) func() (fs.File, error) {
	return func() (fs.File, error) {
		return &memFile{bytes.NewReader(b), flatInfo{name, int64(len(b)), 0o400}}, nil
	}
}

// onHost opens a host file.
func onHost(path string) func() (fs.File, error) {
	return func() (fs.File, error) { return os.Open(path) }
}

type memFile struct {
	*bytes.Reader
	info flatInfo
}

func (m *memFile) Stat() (fs.FileInfo, error) { return m.info, nil }
func (m *memFile) Close() error               { return nil }

// flatDir is the open folder.
type flatDir struct {
	fs   flatFS
	next int
}

func (d *flatDir) Stat() (fs.FileInfo, error) { return flatInfo{".", 0, fs.ModeDir | 0o555}, nil }
func (d *flatDir) Read([]byte) (int, error)   { return 0, fs.ErrInvalid }
func (d *flatDir) Close() error               { return nil }

// ReadDir implements fs.ReadDirFile.
func (d *flatDir) ReadDir(n int) (list []fs.DirEntry, err error) {
	names := make([]string, 0, len(d.fs))
	for name := range d.fs {
		names = append(names, name)
	}
	slices.SortFunc(names, strings.Compare)
	for ; d.next < len(names) && (n <= 0 || len(list) < n); d.next++ {
		f, err := d.fs[names[d.next]]()
		if err != nil {
			return list, err
		}
		info, err := f.Stat()
		f.Close()
		if err != nil {
			return list, err
		}
		list = append(list, fs.FileInfoToDirEntry(flatInfo{names[d.next], info.Size(), info.Mode()}))
	}
	if n > 0 && len(list) == 0 {
		return nil, io.EOF
	}
	return list, nil
}

type flatInfo struct {
	name string
	size int64
	mode fs.FileMode
}

func (i flatInfo) Name() string       { return i.name }
func (i flatInfo) Size() int64        { return i.size }
func (i flatInfo) Mode() fs.FileMode  { return i.mode }
func (i flatInfo) ModTime() time.Time { return time.Time{} }
func (i flatInfo) IsDir() bool        { return i.mode.IsDir() }
func (i flatInfo) Sys() any           { return nil }
