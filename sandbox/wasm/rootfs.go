package wasm

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"syscall"
	"time"

	wasi "github.com/tetratelabs/wazero/experimental/sys"
	"github.com/tetratelabs/wazero/experimental/sysfs"
	"github.com/tetratelabs/wazero/sys"
)

// rootFS gives a guest one host folder and nothing outside it: os.Root follows
// no link and no ".." out of it. (wazero's own DirFS follows both, and a guest
// can make links.) The folder is opened when first used.
type rootFS struct {
	wasi.UnimplementedFS
	open func() (*os.Root, error)
}

// local is a guest's path as os.Root wants it: relative, "." for the folder itself.
func local(p string) string {
	if p = path.Clean("/" + p); p != "/" {
		return p[1:]
	}
	return "."
}

// do runs one operation on the root and turns its error into the guest's.
func (r *rootFS) do(op func(*os.Root) error) wasi.Errno {
	root, err := r.open()
	if err != nil {
		return wasi.EIO
	}
	return errno(op(root))
}

func errno(err error) wasi.Errno {
	if err == nil {
		return 0
	}
	for _, known := range []error{fs.ErrNotExist, fs.ErrExist, fs.ErrClosed} {
		if errors.Is(err, known) {
			return wasi.UnwrapOSError(known)
		}
	}
	var guest wasi.Errno
	if errors.As(err, &guest) {
		return guest
	}
	var sysErr syscall.Errno
	if errors.As(err, &sysErr) {
		return wasi.UnwrapOSError(sysErr)
	}
	return wasi.EPERM // os.Root's own: the path leads out
}

func osFlags(flag wasi.Oflag) int {
	// Opening a pipe must not wait for its other end.
	out := syscall.O_NONBLOCK
	switch {
	case flag&wasi.O_RDWR != 0:
		out |= os.O_RDWR
	case flag&wasi.O_WRONLY != 0:
		out |= os.O_WRONLY
	}
	for _, f := range []struct {
		guest wasi.Oflag
		host  int
	}{{wasi.O_APPEND, os.O_APPEND}, {wasi.O_CREAT, os.O_CREATE}, {wasi.O_EXCL, os.O_EXCL}, {wasi.O_TRUNC, os.O_TRUNC}, {wasi.O_SYNC, os.O_SYNC}} {
		if flag&f.guest != 0 {
			out |= f.host
		}
	}
	return out
}

func (r *rootFS) OpenFile(p string, flag wasi.Oflag, perm fs.FileMode) (f wasi.File, no wasi.Errno) {
	no = r.do(func(root *os.Root) error {
		if flag&wasi.O_NOFOLLOW != 0 {
			if info, err := root.Lstat(local(p)); err == nil && info.Mode()&fs.ModeSymlink != 0 {
				return syscall.ELOOP
			}
		}
		file, err := root.OpenFile(local(p), osFlags(flag), perm&0o777)
		if err != nil {
			return err
		}
		info, err := file.Stat()
		if err == nil && flag&wasi.O_DIRECTORY != 0 && !info.IsDir() {
			err = syscall.ENOTDIR
		}
		if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			err = syscall.EACCES // devices, pipes and sockets belong to the host
		}
		if err != nil {
			file.Close()
			return err
		}
		adapter := &sysfs.AdaptFS{FS: &opened{file, root, local(p)}}
		adapted, bad := adapter.OpenFile(".", flag, perm)
		if bad != 0 {
			file.Close()
			return bad
		}
		f = &rootFile{File: adapted, f: file, append: flag&wasi.O_APPEND != 0}
		return nil
	})
	return f, no
}

// opened is a file system of one file that is open already. wazero's adapter
// makes a guest's file of it, and opens it anew only to list a folder again.
type opened struct {
	file *os.File
	root *os.Root
	path string
}

// Open implements fs.FS.
func (o *opened) Open(string) (fs.File, error) {
	if f := o.file; f != nil {
		o.file = nil
		return f, nil
	}
	return o.root.Open(o.path)
}

func (r *rootFS) stat(p string, of func(*os.Root, string) (fs.FileInfo, error)) (st sys.Stat_t, no wasi.Errno) {
	no = r.do(func(root *os.Root) error {
		info, err := of(root, local(p))
		if err == nil {
			st = sys.NewStat_t(info)
		}
		return err
	})
	return st, no
}

func (r *rootFS) Lstat(p string) (sys.Stat_t, wasi.Errno) { return r.stat(p, (*os.Root).Lstat) }
func (r *rootFS) Stat(p string) (sys.Stat_t, wasi.Errno)  { return r.stat(p, (*os.Root).Stat) }

func (r *rootFS) Mkdir(p string, perm fs.FileMode) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Mkdir(local(p), perm&0o777) })
}

func (r *rootFS) Chmod(p string, perm fs.FileMode) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Chmod(local(p), perm&0o777) })
}

func (r *rootFS) Rename(from, to string) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Rename(local(from), local(to)) })
}

func (r *rootFS) Rmdir(p string) wasi.Errno {
	return r.do(func(root *os.Root) error {
		if info, err := root.Lstat(local(p)); err == nil && !info.IsDir() {
			return syscall.ENOTDIR
		}
		return root.Remove(local(p))
	})
}

func (r *rootFS) Unlink(p string) wasi.Errno {
	return r.do(func(root *os.Root) error {
		if info, err := root.Lstat(local(p)); err == nil && info.IsDir() {
			return syscall.EISDIR
		}
		return root.Remove(local(p))
	})
}

func (r *rootFS) Link(from, to string) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Link(local(from), local(to)) })
}

func (r *rootFS) Symlink(target, link string) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Symlink(target, local(link)) })
}

func (r *rootFS) Readlink(p string) (target string, no wasi.Errno) {
	no = r.do(func(root *os.Root) (err error) {
		target, err = root.Readlink(local(p))
		return err
	})
	return target, no
}

func (r *rootFS) Utimens(p string, atim, mtim int64) wasi.Errno {
	return r.do(func(root *os.Root) error { return root.Chtimes(local(p), when(atim), when(mtim)) })
}

// when is a time that os.Chtimes takes: zero leaves it as it is.
func when(ns int64) time.Time {
	if ns == wasi.UTIME_OMIT {
		return time.Time{}
	}
	return time.Unix(0, ns)
}

// rootFile is a file or folder that a rootFS opened, with what wazero's adapter
// lacks.
type rootFile struct {
	wasi.File
	f      *os.File
	append bool
}

func (r *rootFile) IsAppend() bool              { return r.append }
func (r *rootFile) Sync() wasi.Errno            { return errno(r.f.Sync()) }
func (r *rootFile) Datasync() wasi.Errno        { return errno(r.f.Sync()) }
func (r *rootFile) Truncate(n int64) wasi.Errno { return errno(r.f.Truncate(n)) }
