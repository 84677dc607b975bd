package wasm

import (
	"io/fs"
	"sync/atomic"
	"time"

	wasi "github.com/tetratelabs/wazero/experimental/sys"

	"github.com/heddle-run/heddle/resource"
)

// maxOpen is how many files a guest may hold open: the host's descriptors are all guests'.
const maxOpen = 256

// inodeCost is charged against the disk limit for each file or folder made, so
// that empty ones are not free.
const inodeCost = 4096

// guarded is a file system as one guest may use it: it counts, holds to the
// I/O limits, ends a guest that is to end, and refuses changes when read-only.
type guarded struct {
	wasi.FS
	g        *governor
	readOnly bool
	scratch  bool // what is written counts against the disk limit
}

// enter is called for every operation; change says that it would alter something.
func (f *guarded) enter(change bool) wasi.Errno {
	f.g.check()
	f.g.operation(0)
	if change && f.readOnly {
		return wasi.EROFS
	}
	if change && f.scratch && !f.g.disk(inodeCost) {
		return wasi.EIO
	}
	return 0
}

func (f *guarded) OpenFile(path string, flag wasi.Oflag, perm fs.FileMode) (wasi.File, wasi.Errno) {
	const changing = wasi.O_CREAT | wasi.O_TRUNC | wasi.O_APPEND | wasi.O_RDWR | wasi.O_WRONLY
	if f.readOnly && flag&changing != 0 {
		return nil, wasi.EROFS
	}
	if no := f.enter(flag&wasi.O_CREAT != 0); no != 0 {
		return nil, no
	}
	if f.g.open.Add(1) > maxOpen {
		f.g.open.Add(-1)
		return nil, wasi.EIO // POSIX would say EMFILE, for which wazero has no number
	}
	file, no := f.FS.OpenFile(path, flag, perm)
	if no != 0 {
		f.g.open.Add(-1)
		return nil, no
	}
	return &guardedFile{File: file, fs: f}, 0
}

func (f *guarded) Mkdir(path string, perm fs.FileMode) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Mkdir(path, perm)
}

func (f *guarded) Chmod(path string, perm fs.FileMode) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Chmod(path, perm)
}

func (f *guarded) Rename(from, to string) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Rename(from, to)
}

func (f *guarded) Rmdir(path string) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Rmdir(path)
}

func (f *guarded) Unlink(path string) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Unlink(path)
}

func (f *guarded) Link(from, to string) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Link(from, to)
}

func (f *guarded) Symlink(target, link string) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Symlink(target, link)
}

func (f *guarded) Utimens(path string, atim, mtim int64) wasi.Errno {
	if no := f.enter(true); no != 0 {
		return no
	}
	return f.FS.Utimens(path, atim, mtim)
}

// guardedFile is an open file of a guarded file system.
type guardedFile struct {
	wasi.File
	fs     *guarded
	closed bool
}

func (f *guardedFile) Read(p []byte) (int, wasi.Errno) {
	f.fs.g.operation(len(p))
	n, no := f.File.Read(p)
	f.fs.g.io.read(n)
	return n, no
}

func (f *guardedFile) Pread(p []byte, off int64) (int, wasi.Errno) {
	f.fs.g.operation(len(p))
	n, no := f.File.Pread(p, off)
	f.fs.g.io.read(n)
	return n, no
}

func (f *guardedFile) Write(p []byte) (int, wasi.Errno) {
	if no := f.room(len(p)); no != 0 {
		return 0, no
	}
	n, no := f.File.Write(p)
	f.fs.g.io.wrote(n)
	return n, no
}

func (f *guardedFile) Pwrite(p []byte, off int64) (int, wasi.Errno) {
	if no := f.room(len(p)); no != 0 {
		return 0, no
	}
	n, no := f.File.Pwrite(p, off)
	f.fs.g.io.wrote(n)
	return n, no
}

// Truncate can make a file larger, though without blocks behind it; that counts as written.
func (f *guardedFile) Truncate(size int64) wasi.Errno {
	st, no := f.Stat()
	if no != 0 {
		return no
	}
	if no := f.room(int(max(size-st.Size, 0))); no != 0 {
		return no
	}
	return f.File.Truncate(size)
}

func (f *guardedFile) room(n int) wasi.Errno {
	f.fs.g.operation(n)
	switch {
	case f.fs.readOnly:
		return wasi.EROFS
	case f.fs.scratch && !f.fs.g.disk(n):
		return wasi.EIO // POSIX would say ENOSPC, for which wazero has no number
	}
	return 0
}

func (f *guardedFile) Close() wasi.Errno {
	if !f.closed {
		f.closed = true
		f.fs.g.open.Add(-1)
	}
	return f.File.Close()
}

// ioState is a guest's standing with its I/O limits. Only its thread uses the
// first three.
type ioState struct {
	filled  time.Time
	ops     float64 // operations it may do at once
	bytes   float64
	written int64        // to scratch folders
	open    atomic.Int32 // files held open
}

// operation accounts for one storage operation over n bytes, and waits when the
// guest is over its operations or bytes a second. A tenth of a second's worth
// may be saved up.
func (g *governor) operation(n int) {
	g.check()
	l := g.limits.Load()
	iops, rate := float64(l.Vector[resource.IOPS]), float64(l.IOBytes)
	if iops <= 0 && rate <= 0 {
		return
	}
	now := time.Now()
	dt := now.Sub(g.filled).Seconds()
	if g.filled.IsZero() {
		dt = 0.1
	}
	g.filled = now
	wait := 0.0
	if iops > 0 {
		g.ops = min(g.ops+iops*dt, max(iops/10, 1)) - 1
		wait = max(wait, -g.ops/iops)
	}
	if rate > 0 {
		g.bytes = min(g.bytes+rate*dt, rate/10) - float64(n)
		wait = max(wait, -g.bytes/rate)
	}
	g.sleep(time.Duration(wait * float64(time.Second)))
}

// disk accounts for n bytes written to a scratch folder, and is false when the
// guest has written all it may.
func (g *governor) disk(n int) bool {
	if l := g.limits.Load().Disk; l > 0 && g.written+int64(n) > l {
		return false
	}
	g.written += int64(n)
	return true
}
