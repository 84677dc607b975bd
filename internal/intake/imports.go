package intake

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/heddle-run/heddle/program"
)

var (
	pyImport = regexp.MustCompile(`(?m)^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+\(?([\w, \t]*)|import[ \t]+([\w., \t]+))`)
	cInclude = regexp.MustCompile(`(?m)^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"`)
	jsImport = regexp.MustCompile(`(?:require\(\s*|from\s+|import\s+|import\(\s*)["'](\.[^"'\n]*)["']`)
)

// localImports names the files beside the program that the text imports. It
// matches import statements by pattern: one too many costs a file, and one in a
// string or comment does no harm.
func localImports(root, name string, text []byte, language program.Language) []string {
	switch language {
	case program.Python:
		return pythonImports(root, name, string(text))
	case program.JavaScript, program.TypeScript:
		var out []string
		for _, m := range jsImport.FindAllStringSubmatch(string(text), -1) {
			base := path.Join(path.Dir(name), m[1])
			for _, ext := range []string{"", ".js", ".mjs", ".cjs", ".ts", ".json", "/index.js"} {
				if isFile(root, base+ext) {
					out = append(out, base+ext)
					break
				}
			}
		}
		return inside(out)
	case program.C: // a header, and what it declares
		var out []string
		for _, m := range cInclude.FindAllStringSubmatch(string(text), -1) {
			header := path.Join(path.Dir(name), m[1])
			for _, f := range []string{header, strings.TrimSuffix(header, ".h") + ".c"} {
				if isFile(root, f) {
					out = append(out, f)
				}
			}
		}
		return inside(out)
	}
	return nil
}

func pythonImports(root, name, text string) []string {
	var out []string
	add := func(dir, dotted string) {
		base := path.Join(dir, strings.ReplaceAll(dotted, ".", "/"))
		for _, f := range []string{base + ".py", base + "/__init__.py"} {
			if isFile(root, f) {
				out = append(out, f)
			}
		}
	}
	for _, m := range pyImport.FindAllStringSubmatch(text, -1) {
		if m[3] != "" {
			for _, one := range strings.Split(m[3], ",") {
				dotted, _, _ := strings.Cut(strings.TrimSpace(one), " ")
				add(".", dotted)
				add(".", firstDot(dotted))
			}
			continue
		}
		dir, dotted := ".", m[1]
		if strings.HasPrefix(dotted, ".") {
			dir = path.Dir(name)
			for dotted = dotted[1:]; strings.HasPrefix(dotted, "."); dotted = dotted[1:] {
				dir = path.Dir(dir)
			}
		}
		add(dir, dotted)
		if dotted != "" {
			add(dir, firstDot(dotted))
		}
		for _, one := range strings.Split(m[2], ",") {
			if n, _, _ := strings.Cut(strings.TrimSpace(one), " "); n != "" {
				add(dir, strings.TrimPrefix(dotted+"."+n, "."))
			}
		}
	}
	return inside(out)
}

func firstDot(dotted string) string {
	first, _, _ := strings.Cut(dotted, ".")
	return first
}

// inside drops paths that lead out of the program's folder.
func inside(names []string) []string {
	kept := names[:0]
	for _, n := range names {
		if n = path.Clean(n); n != ".." && !strings.HasPrefix(n, "../") && !path.IsAbs(n) {
			kept = append(kept, n)
		}
	}
	return kept
}

func isFile(root, name string) bool {
	info, err := os.Stat(filepath.Join(root, name))
	return err == nil && info.Mode().IsRegular()
}
