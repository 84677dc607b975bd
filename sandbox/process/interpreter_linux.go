package process

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
	"github.com/heddle-run/heddle/sandbox/search"
)

// resolve finds the file that Argv[0] names and makes visible what it needs of
// the host beyond the system folders: the prefix it is installed under, when it
// lives in a folder of its own such as a version manager's in somebody's home,
// and nothing else of that home.
func (p *plan) resolve(spec sandbox.Spec) error {
	name := spec.Argv[0]
	if !strings.Contains(name, "/") {
		found, err := search.LookUp(name, spec.Env)
		if err != nil {
			return err
		}
		// Interpreters find their library next to the path they were called by.
		name = found
		p.Argv = append([]string{found}, spec.Argv[1:]...)
	}
	p.Path = name
	if !filepath.IsAbs(name) || p.inside(name) {
		return nil // of the sandbox's own files: Run says if it is not there
	}
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return fmt.Errorf("find %s: %w", name, err)
	}
	for _, file := range []string{real, name} {
		if !p.shows(file) {
			p.bindIfThere(prefixOf(file))
		}
		if !p.shows(file) { // a link from elsewhere, or no prefix
			p.bindIfThere(file)
		}
	}
	return nil
}

// inside reports whether a path is one of the sandbox's own rather than the host's.
func (p *plan) inside(name string) bool {
	own := []string{"/program", "/work", "/tmp", "/proc", "/dev", SecretDir}
	for _, b := range p.Binds {
		if b.Host != b.Inside {
			own = append(own, b.Inside)
		}
	}
	for _, dir := range own {
		if stage.Within(name, dir) {
			return dir != "/tmp" && dir != "/work" || !exists(name)
		}
	}
	return false
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }

// prefixOf is the installation a program belongs to: the folder above its bin,
// if that holds a lib too, else the file alone. A home folder or the root is
// never a prefix.
func prefixOf(file string) string {
	dir := filepath.Dir(file)
	prefix := filepath.Dir(dir)
	home, _ := os.UserHomeDir()
	if filepath.Base(dir) != "bin" || prefix == "/" || prefix == home || filepath.Dir(prefix) == "/home" || prefix == "/root" {
		return file
	}
	if !exists(filepath.Join(prefix, "lib")) && !exists(filepath.Join(prefix, "pyvenv.cfg")) {
		return file
	}
	return prefix
}
