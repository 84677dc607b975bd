// Package intake turns a path that a user named into a Program: it finds the
// language, gathers the files that belong to the program and addresses them by
// content.
//
// It parses only as far as needed to follow local imports, and runs nothing.
// Front ends (package lang) read what it gathered.
package intake

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing/fstest"

	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

// Limits of what is taken in. A program larger than this is refused with
// lang.ErrTooLarge rather than read half.
const (
	MaxFile  = 64 << 20  // bytes of one file
	MaxTotal = 256 << 20 // bytes of all files
	MaxFiles = 4000
)

// Load reads the program at path: a file, or a folder that is a Go main package.
// The error wraps fs.ErrNotExist, lang.ErrUnsupported or lang.ErrTooLarge.
func Load(path string, frontEnds []lang.FrontEnd) (program.Program, error) {
	info, err := os.Stat(path)
	if err != nil {
		return program.Program{}, fmt.Errorf("read %s: %w", path, cause(err))
	}
	if info.IsDir() {
		return loadFolder(path)
	}
	if !info.Mode().IsRegular() {
		return program.Program{}, fmt.Errorf("read %s: %w: not a regular file", path, lang.ErrUnsupported)
	}
	if info.Size() > MaxFile {
		return program.Program{}, fmt.Errorf("read %s: %w: %d MiB, limit %d MiB", path, lang.ErrTooLarge, info.Size()>>20, MaxFile>>20)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return program.Program{}, fmt.Errorf("read %s: %w", path, cause(err))
	}
	language, err := Detect(path, data, frontEnds)
	if err != nil {
		return program.Program{}, fmt.Errorf("read %s: %w", path, err)
	}
	return gather(path, data, language)
}

// Source makes a program of one source text that has no file, as --batch reads them.
func Source(name string, language program.Language, text []byte) program.Program {
	files := map[string][]byte{name: text}
	return program.Program{Digest: program.Sum(files), Language: language, Path: name, Main: name, Files: asFS(files)}
}

// Detect finds the language by leading bytes first, then by the extension, then by a "#!" line.
func Detect(path string, data []byte, frontEnds []lang.FrontEnd) (program.Language, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return "", fmt.Errorf("%w: the file is empty", lang.ErrUnsupported)
	}
	for _, fe := range frontEnds {
		for _, magic := range fe.Info().Magic {
			if len(magic) > 0 && bytes.HasPrefix(data, magic) {
				return fe.Info().Languages[0], nil
			}
		}
	}
	if l, ok := byExtension[strings.ToLower(filepath.Ext(path))]; ok {
		return l, nil
	}
	if line, _, _ := bytes.Cut(data, []byte("\n")); bytes.HasPrefix(line, []byte("#!")) {
		switch {
		case bytes.Contains(line, []byte("python")):
			return program.Python, nil
		case bytes.Contains(line, []byte("node")):
			return program.JavaScript, nil
		}
	}
	return "", fmt.Errorf("%w: want .py, .js, .mjs, .ts, .go, .java, .c, .wasm, an ELF binary or a folder with a Go main package", lang.ErrUnsupported)
}

var byExtension = map[string]program.Language{
	".py": program.Python, ".js": program.JavaScript, ".mjs": program.JavaScript, ".cjs": program.JavaScript,
	".ts": program.TypeScript, ".mts": program.TypeScript, ".go": program.Go, ".java": program.Java, ".c": program.C, ".wasm": program.Wasm,
}

// gather adds the local modules that the main file imports, transitively.
func gather(path string, data []byte, language program.Language) (program.Program, error) {
	main := filepath.Base(path)
	files := map[string][]byte{main: data}
	todo, total := []string{main}, len(data)
	for len(todo) > 0 {
		name := todo[0]
		todo = todo[1:]
		for _, next := range localImports(filepath.Dir(path), name, files[name], language) {
			if _, have := files[next]; have {
				continue
			}
			text, err := os.ReadFile(filepath.Join(filepath.Dir(path), next))
			if err != nil {
				continue // not there after all: the run will say so in its own words
			}
			if total += len(text); total > MaxTotal || len(files) >= MaxFiles {
				return program.Program{}, fmt.Errorf("read %s: %w: its imports pass %d MiB or %d files", path, lang.ErrTooLarge, MaxTotal>>20, MaxFiles)
			}
			files[next] = text
			todo = append(todo, next)
		}
	}
	return program.Program{Digest: program.Sum(files), Language: language, Path: path, Main: main, Files: asFS(files)}, nil
}

// loadFolder takes a Go package: its folder, the packages of its own module that
// it imports, and go.mod and go.sum. The rest of the module is no part of it.
func loadFolder(path string) (program.Program, error) {
	root, rel := moduleRoot(path)
	g := gatherer{root: root, files: map[string][]byte{}}
	for _, name := range []string{"go.mod", "go.sum"} {
		if text, err := os.ReadFile(filepath.Join(root, name)); err == nil {
			g.files[name] = text
		}
	}
	main := filepath.ToSlash(rel)
	if err := g.goPackage(main); err != nil {
		return program.Program{}, fmt.Errorf("read %s: %w", path, cause(err))
	}
	if g.packages == 0 {
		return program.Program{}, fmt.Errorf("read %s: %w: the folder has no .go files", path, lang.ErrUnsupported)
	}
	named := map[string][]byte{"main": []byte(main)} // two mains of one module are two programs
	for name, text := range g.files {
		named["file "+name] = text
	}
	return program.Program{Digest: program.Sum(named), Language: program.Go, Path: path, Main: main, Files: asFS(g.files)}, nil
}

// moduleRoot finds the folder with go.mod at or above path, and path within it.
func moduleRoot(path string) (root, rel string) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return path, "."
	}
	for dir := abs; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			rel, _ := filepath.Rel(dir, abs)
			return dir, rel
		}
		if dir == filepath.Dir(dir) {
			return abs, "."
		}
	}
}

// asFS holds the files in memory; they do not change under a run.
func asFS(files map[string][]byte) fs.FS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: data, Mode: 0o555} // a binary is run as it stands
	}
	return m
}

// cause drops the path that os errors repeat.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Names lists a program's files, sorted.
func Names(p program.Program) []string {
	var names []string
	_ = fs.WalkDir(p.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	sort.Strings(names)
	return names
}
