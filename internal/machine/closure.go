package machine

import (
	"bufio"
	"debug/elf"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// closure is the host's files that programs need to start: themselves, what
// interprets them, the libraries these name, and the links on the way.
type closure struct {
	names   map[string]bool // absolute; files, links and folders
	missing []string        // libraries that were not found
}

func newClosure() *closure { return &closure{names: map[string]bool{}} }

// sorted is all names, folders before what is in them.
func (c *closure) sorted() []string {
	all := make([]string, 0, len(c.names))
	for name := range c.names {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// program adds an executable with all that it needs.
func (c *closure) program(file string) error {
	real, err := c.path(file)
	if err != nil {
		return err
	}
	c.libraries(real)
	if by := interpreterOf(real); by != "" {
		return c.program(by)
	}
	if strings.HasPrefix(filepath.Base(real), "python") {
		c.python(file)
	}
	return nil
}

// path adds a file under its name and under every name that links lead to, and
// gives the last.
func (c *closure) path(file string) (string, error) {
	for range 40 {
		dir, err := filepath.EvalSymlinks(filepath.Dir(file))
		if err != nil {
			return "", err
		}
		if dir != filepath.Dir(file) {
			c.links(filepath.Dir(file))
			file = filepath.Join(dir, filepath.Base(file))
		}
		info, err := os.Lstat(file)
		if err != nil {
			return "", err
		}
		c.names[file] = true
		if info.Mode()&fs.ModeSymlink == 0 {
			return file, nil
		}
		to, err := os.Readlink(file)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(file), to)
		}
		file = to
	}
	return "", fmt.Errorf("%s: too many links", file)
}

// links adds the links among a folder and those above it, such as /lib.
func (c *closure) links(dir string) {
	for ; dir != "/" && dir != "."; dir = filepath.Dir(dir) {
		if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 && !c.names[dir] {
			_, _ = c.path(dir)
		}
	}
}

// libraryDirs are where a program's loader looks besides what the program says.
var libraryDirs = []string{"/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu",
	"/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib"}

// libraries adds the loader and the shared libraries of an ELF file, and theirs.
func (c *closure) libraries(file string) {
	f, err := elf.Open(file)
	if err != nil {
		return // no ELF file
	}
	defer f.Close()
	dirs := libraryDirs
	for _, tag := range []elf.DynTag{elf.DT_RUNPATH, elf.DT_RPATH} {
		paths, _ := f.DynString(tag)
		for _, list := range paths {
			for _, dir := range filepath.SplitList(list) {
				dir = strings.NewReplacer("$ORIGIN", filepath.Dir(file), "${ORIGIN}", filepath.Dir(file)).Replace(dir)
				dirs = append([]string{dir}, dirs...)
			}
		}
	}
	for _, p := range f.Progs {
		if p.Type == elf.PT_INTERP {
			loader := make([]byte, min(p.Filesz, 4096))
			if _, err := p.ReadAt(loader, 0); err == nil {
				c.library(strings.TrimRight(string(loader), "\x00"))
			}
		}
	}
	needed, _ := f.ImportedLibraries()
	for _, name := range needed {
		at := slices.IndexFunc(dirs, func(dir string) bool { _, err := os.Stat(filepath.Join(dir, name)); return err == nil })
		if at < 0 {
			c.missing = append(c.missing, name)
			continue
		}
		c.library(filepath.Join(dirs[at], name))
	}
}

func (c *closure) library(file string) {
	if c.names[file] {
		return
	}
	known := len(c.names)
	real, err := c.path(file)
	if err == nil && len(c.names) > known {
		c.libraries(real)
	}
}

// interpreterOf is what a script's first line names, or "".
func interpreterOf(file string) string {
	f, err := os.Open(file)
	if err != nil {
		return ""
	}
	defer f.Close()
	line, _ := bufio.NewReaderSize(f, 256).ReadString('\n')
	rest, ok := strings.CutPrefix(line, "#!")
	words := strings.Fields(rest)
	if !ok || len(words) == 0 {
		return ""
	}
	if filepath.Base(words[0]) == "env" && len(words) > 1 {
		by, _ := exec.LookPath(words[1])
		return by
	}
	return words[0]
}

// unneeded are parts of Python's library that no program runs on.
var unneeded = map[string]bool{"test": true, "tests": true, "idlelib": true, "tkinter": true, "turtledemo": true, "ensurepip": true,
	"lib2to3": true, "pydoc_data": true}

// python adds the folders that an interpreter imports from.
func (c *closure) python(exe string) {
	out, err := exec.Command(exe, "-c", "import sys; print('\\n'.join(p for p in sys.path if p))").Output()
	if err != nil {
		return
	}
	for _, dir := range strings.Fields(string(out)) {
		if info, err := os.Stat(dir); err == nil && info.IsDir() && filepath.IsAbs(dir) {
			c.links(dir)
			c.tree(dir)
		}
	}
}

// tree adds a folder and what is in it, with the libraries of its modules.
func (c *closure) tree(dir string) {
	_ = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil // a folder that cannot be read is not there for the guest either
		case e.IsDir():
			if unneeded[e.Name()] || strings.HasPrefix(e.Name(), "config-") { // of its build
				return filepath.SkipDir
			}
			c.names[name] = true
		case e.Type()&fs.ModeSymlink != 0:
			if _, err := os.Stat(name); err == nil {
				_, _ = c.path(name)
			}
		case e.Type().IsRegular():
			c.names[name] = true
			if strings.HasSuffix(name, ".so") {
				c.libraries(name)
			}
		}
		return nil
	})
}
