package machine

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// makeDisk writes an ext4 file system with the given files, links and folders of
// the host at their own places, texts, and the folders that the guest mounts over.
func makeDisk(mke2fs, to string, files []string, texts map[string]string) error {
	stage := to + ".stage"
	defer os.RemoveAll(stage)
	for _, dir := range []string{"proc", "sys", "dev", "etc", "tmp", "usr", OwnDir} {
		if err := os.MkdirAll(filepath.Join(stage, dir), 0o755); err != nil {
			return err
		}
	}
	size := int64(0)
	for _, name := range files {
		n, err := stageFile(filepath.Join(stage, name), name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // gone meanwhile
		}
		if err != nil {
			return err
		}
		size += (n + 8191) &^ 4095 // whole blocks, and one for what names it
	}
	for name, text := range texts {
		at := filepath.Join(stage, name)
		_ = os.Remove(at) // may be a second name of the host's
		if err := errors.Join(os.MkdirAll(filepath.Dir(at), 0o755), os.WriteFile(at, []byte(text), 0o644)); err != nil {
			return err
		}
	}
	inodes := len(files) + 1000
	blocks := (size*21/20 + int64(inodes)*256 + 16<<20) / 4096
	out, err := exec.Command(mke2fs, "-q", "-t", "ext4", "-b", "4096", "-O", "^has_journal,^resize_inode", "-m", "0", "-N", strconv.Itoa(inodes),
		"-E", "root_owner=0:0", "-d", stage, to, strconv.FormatInt(blocks, 10)).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %.300s", mke2fs, err, out)
	}
	return nil
}

// stageFile makes a host file appear in the stage: a second name for it where
// the file system allows that, else a copy.
func stageFile(at, name string) (size int64, err error) {
	info, err := os.Lstat(name)
	if err != nil {
		return 0, err
	}
	if info.IsDir() {
		return 0, os.MkdirAll(at, 0o755)
	}
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		return 0, err
	}
	if info.Mode()&fs.ModeSymlink != 0 {
		to, err := os.Readlink(name)
		if err != nil {
			return 0, err
		}
		return 0, os.Symlink(to, at)
	}
	if !info.Mode().IsRegular() || os.Link(name, at) == nil {
		return info.Size(), nil
	}
	from, err := os.Open(name)
	if err != nil {
		return 0, err
	}
	defer from.Close()
	f, err := os.OpenFile(at, os.O_CREATE|os.O_EXCL|os.O_WRONLY, info.Mode().Perm())
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if _, err := io.Copy(f, from); err != nil {
		return 0, err
	}
	return info.Size(), f.Close()
}
