package wasm

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/tetratelabs/wazero"
	wasi "github.com/tetratelabs/wazero/experimental/sys"
	"github.com/tetratelabs/wazero/experimental/sysfs"
)

// secretDir is where a guest finds its secrets, in memory only.
const secretDir = "/run/secrets"

// mount prepares the folders that the guest sees: its program at /program, a
// scratch folder at its working folder and at /tmp, its secrets, and the host
// folders granted to it.
func (s *box) mount() error {
	config := wazero.NewFSConfig()
	add := func(inside string, files wasi.FS, readOnly, scratch bool) {
		g := &guarded{FS: files, g: s.gov, readOnly: readOnly, scratch: scratch}
		config = config.(sysfs.FSConfig).WithSysFSMount(g, inside)
	}
	if s.spec.Files != nil {
		add("/program", &sysfs.AdaptFS{FS: s.spec.Files}, true, false)
	}
	if len(s.spec.Secret) > 0 {
		files := flatFS{}
		for name, b := range s.spec.Secret {
			if name == "." || !fs.ValidPath(name) || strings.Contains(name, "/") {
				return fmt.Errorf("secret %q: want a plain file name", name)
			}
			files[name] = inMemory(name, b)
		}
		add(secretDir, &sysfs.AdaptFS{FS: files}, true, false)
	}
	for _, dir := range []string{s.dir(), "/tmp"} {
		t := &scratch{parent: s.driver.config.Scratch}
		s.open = append(s.open, t)
		add(dir, &rootFS{open: t.root}, false, true)
	}
	for _, m := range s.spec.Mounts {
		info, err := os.Stat(m.Host)
		if err != nil {
			return fmt.Errorf("mount %s: %w", m.Host, err)
		}
		if !info.IsDir() {
			if m.Writable {
				return fmt.Errorf("mount %s: a single file can be mounted for reading only", m.Host)
			}
			add(path.Dir(m.Inside), &sysfs.AdaptFS{FS: flatFS{path.Base(m.Inside): onHost(m.Host)}}, true, false)
			continue
		}
		root, err := os.OpenRoot(m.Host)
		if err != nil {
			return fmt.Errorf("mount %s: %w", m.Host, err)
		}
		s.open = append(s.open, root)
		add(m.Inside, &rootFS{open: func() (*os.Root, error) { return root, nil }}, !m.Writable, false)
	}
	s.fs = config
	return nil
}

// scratch is a host folder made when it is first used and removed at the end:
// most guests never look at theirs.
type scratch struct {
	parent string
	dir    *os.Root
}

var _ io.Closer = (*scratch)(nil)

// root is called by the guest's thread only.
func (t *scratch) root() (*os.Root, error) {
	if t.dir != nil {
		return t.dir, nil
	}
	dir, err := os.MkdirTemp(t.parent, "heddle-wasm-")
	if err != nil {
		return nil, err
	}
	t.dir, err = os.OpenRoot(dir)
	return t.dir, err
}

// Close removes the folder with what is in it.
func (t *scratch) Close() error {
	if t.dir == nil {
		return nil
	}
	name := t.dir.Name()
	t.dir.Close()
	return os.RemoveAll(name)
}
