package vm

import (
	"archive/tar"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/sandbox"
)

// Names in the archives that go in and come back: the program's files, and each
// mount by its place in Spec.Mounts.
const programFiles = "program"

func mountFiles(k int) string { return "mount" + strconv.Itoa(k) }

// packFiles writes what a machine is given: the program's files and copies of
// the mounts.
func packFiles(w io.Writer, spec sandbox.Spec) error {
	t := tar.NewWriter(w)
	if spec.Files != nil {
		if err := packTree(t, programFiles, spec.Files); err != nil {
			return fmt.Errorf("the program's files: %w", err)
		}
	}
	for k, m := range spec.Mounts {
		if err := packHost(t, mountFiles(k), m.Host); err != nil {
			return fmt.Errorf("mount %s: %w", m.Host, err)
		}
	}
	return t.Close()
}

// packHost writes a file or folder of this machine.
func packHost(t *tar.Writer, as, name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return packTree(t, as, os.DirFS(name))
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return packFile(t, as, info, f)
}

// packTree writes a folder. Devices, sockets and pipes are left out.
func packTree(t *tar.Writer, as string, files fs.FS) error {
	return fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // gone meanwhile
		}
		if err != nil {
			return err
		}
		to := path.Join(as, name)
		switch {
		case info.IsDir():
			return t.WriteHeader(&tar.Header{Typeflag: tar.TypeDir, Name: to + "/", Mode: int64(info.Mode().Perm())})
		case info.Mode()&fs.ModeSymlink != 0:
			target, err := fs.ReadLink(files, name)
			if err != nil {
				return err
			}
			return t.WriteHeader(&tar.Header{Typeflag: tar.TypeSymlink, Name: to, Linkname: target})
		case info.Mode().IsRegular():
			f, err := files.Open(name)
			if err != nil {
				return err
			}
			defer f.Close()
			return packFile(t, to, info, f)
		}
		return nil
	})
}

func packFile(t *tar.Writer, as string, info fs.FileInfo, r io.Reader) error {
	if err := t.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: as, Size: info.Size(), Mode: int64(info.Mode().Perm())}); err != nil {
		return err
	}
	_, err := io.CopyN(t, r, info.Size())
	return err
}

// unpack writes an archive into the folders and files that place gives for the
// first part of its names; what has no place is passed over. The archive may be
// hostile: nothing is written outside of a folder, through links or by name.
func unpack(r io.Reader, place func(string) (string, bool)) error {
	roots := map[string]*os.Root{}
	defer func() {
		for _, root := range roots {
			root.Close()
		}
	}()
	for t := tar.NewReader(r); ; {
		h, err := t.Next()
		if err == io.EOF {
			_, err = io.Copy(io.Discard, r) // the padding
			return err
		}
		if err != nil {
			return err
		}
		first, rest, nested := strings.Cut(strings.TrimSuffix(path.Clean(h.Name), "/"), "/")
		to, ok := place(first)
		if !ok {
			continue
		}
		if !nested && h.Typeflag == tar.TypeReg { // a mount that is a file
			first, rest, to = first+"/", filepath.Base(to), filepath.Dir(to)
		}
		root := roots[first]
		if root == nil {
			if root, err = openRoot(to); err != nil {
				return err
			}
			roots[first] = root
		}
		if err := unpackEntry(root, rest, h, t); err != nil {
			return fmt.Errorf("unpack %q: %w", h.Name, err)
		}
	}
}

func openRoot(dir string) (*os.Root, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return os.OpenRoot(dir)
}

func unpackEntry(root *os.Root, name string, h *tar.Header, r io.Reader) error {
	mode := fs.FileMode(h.Mode).Perm()
	if name == "" {
		name = "."
	}
	switch h.Typeflag {
	case tar.TypeDir:
		if name != "." {
			if err := root.MkdirAll(name, 0o755); err != nil {
				return err
			}
		}
		return root.Chmod(name, mode)
	case tar.TypeSymlink:
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return root.Symlink(h.Linkname, name)
	case tar.TypeReg:
		f, err := root.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, mode)
		if err != nil {
			return err
		}
		defer f.Close()
		if _, err := io.Copy(f, r); err != nil {
			return err
		}
		return f.Close()
	}
	return nil
}
