package intake

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/lang"
)

// gatherer collects the files of a Go package and of what it imports from its
// own module.
type gatherer struct {
	root     string
	files    map[string][]byte // by slash path within root
	packages int
	total    int
}

var moduleLine = regexp.MustCompile(`(?m)^module\s+(\S+)`)

// goPackage takes one package's folder, then what its files import. A file that
// does not parse is taken as it is: the front end will say what is wrong with it.
func (g *gatherer) goPackage(dir string) error {
	var imports []string
	embeds := false
	err := g.each(dir, "*.go", func(text []byte) {
		g.packages++
		imports = append(imports, g.ownImports(text)...)
		embeds = embeds || bytes.Contains(text, []byte("//go:embed"))
	})
	if err == nil && embeds {
		err = g.each(dir, "*", func([]byte) {})
	}
	for _, dir := range imports {
		if err == nil {
			err = g.goPackage(dir)
		}
	}
	return err
}

// each takes the folder's files that match and were not taken yet.
func (g *gatherer) each(dir, pattern string, taken func(text []byte)) error {
	names, err := filepath.Glob(filepath.Join(g.root, filepath.FromSlash(dir), pattern))
	if err != nil {
		return err
	}
	for _, name := range names {
		rel := path.Join(dir, filepath.Base(name))
		info, err := os.Stat(name)
		if _, have := g.files[rel]; have || err != nil || !info.Mode().IsRegular() || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if g.total += int(info.Size()); g.total > MaxTotal || len(g.files) >= MaxFiles {
			return fmt.Errorf("%w: more than %d MiB or %d files", lang.ErrTooLarge, MaxTotal>>20, MaxFiles)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		g.files[rel] = text
		taken(text)
	}
	return nil
}

// ownImports are the folders of the module's own packages that a file imports.
func (g *gatherer) ownImports(text []byte) []string {
	m := moduleLine.FindSubmatch(g.files["go.mod"])
	if m == nil {
		return nil
	}
	f, err := parser.ParseFile(token.NewFileSet(), "", text, parser.ImportsOnly)
	if err != nil {
		return nil
	}
	var dirs []string
	for _, spec := range f.Imports {
		if name, err := strconv.Unquote(spec.Path.Value); err == nil {
			if dir, ours := strings.CutPrefix(name, string(m[1])+"/"); ours {
				dirs = append(dirs, dir)
			}
		}
	}
	return dirs
}
