package calls

import (
	"archive/tar"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/program"
)

// open is the folder that the files of programs lie open in.
func (p *Programs) open() string { return p.Vault.Folder(filepath.Split(p.Dir)) }

// seal turns a folder of a program that lies open into one that may lie on the disk.
func (p *Programs) seal(fresh string) (string, error) {
	if p.Vault == nil {
		return fresh, nil
	}
	sealed, err := os.MkdirTemp(p.Dir, "incoming-")
	if err != nil {
		return "", err
	}
	return sealed, p.archive(filepath.Join(fresh, "files"), filepath.Join(sealed, archiveFile))
}

func (p *Programs) archive(files, name string) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	w, err := p.Vault.Writer(f)
	if err != nil {
		return err
	}
	t := tar.NewWriter(w)
	return errors.Join(t.AddFS(os.DirFS(files)), t.Close(), w.Close(), f.Close())
}

// files is where the files of a kept program lie open; those of a sealed one are laid
// out when they are first asked for.
func (p *Programs) files(d program.Digest) (string, error) {
	kept := p.folder(d)
	files := filepath.Join(kept, "files")
	archive, err := os.Open(filepath.Join(kept, archiveFile))
	if errors.Is(err, os.ErrNotExist) {
		return files, nil // kept while there was no key
	}
	if err != nil {
		return "", err
	}
	defer archive.Close()
	p.mu.Lock()
	defer p.mu.Unlock()
	files = filepath.Join(p.open(), filepath.Base(kept))
	if _, err := os.Stat(files); err == nil {
		return files, nil
	}
	plain, err := p.Vault.Reader(archive)
	if err != nil {
		return "", fmt.Errorf("program %s: %w", d, err)
	}
	if err := os.MkdirAll(p.open(), 0o700); err != nil {
		return "", err
	}
	fresh, err := os.MkdirTemp(p.open(), "incoming-")
	if err != nil {
		return "", err
	}
	if err := intake.Unpack(fresh, plain); err != nil {
		return "", errors.Join(fmt.Errorf("program %s: %w", d, err), os.RemoveAll(fresh))
	}
	return files, os.Rename(fresh, files)
}
