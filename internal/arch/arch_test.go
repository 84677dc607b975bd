// Package arch holds the tests of the house itself: who may import whom, that
// decisions are pure, that every package says what it is, and the size budgets.
// It has no code that ships.
package arch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const module = "github.com/heddle-run/heddle"

// impure are the standard packages that a decision must not import.
var impure = []string{"context", "os", "os/exec", "net", "net/http", "math/rand", "math/rand/v2", "sync", "log", "log/slog", "io/fs"}

// rings with a line of their own; a package under one of these folders that has
// no line is a driver: it may import words, its own port and that port's folder.
var ports = []string{"lang", "predict", "sandbox", "queue", "fleet", "store"}

type pkg struct {
	ImportPath, Dir, Name string
	Imports               []string
	GoFiles               []string
}

type rule struct {
	ring string
	may  []string
	seen bool
}

func TestImportsFollowTheLayers(t *testing.T) {
	rules := readRules(t)
	for _, p := range listPackages(t) {
		path := short(p.ImportPath)
		ring, may := ringOf(path, rules)
		if ring == "" {
			t.Errorf("%s stands in no ring: add it to layers.txt", path)
			continue
		}
		for _, imp := range p.Imports {
			if ring == "decide" && contains(impure, imp) {
				t.Errorf("%s is a decision and imports %s", path, imp)
			}
			if imp != module && !strings.HasPrefix(imp, module+"/") {
				continue
			}
			if to := short(imp); !allowed(path, to, may, rules) {
				t.Errorf("%s imports %s, which its line in layers.txt does not allow", path, to)
			}
		}
	}
	for path, r := range rules {
		if !r.seen {
			t.Errorf("layers.txt has a line for %s, which does not exist", path)
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range listPackages(t) {
		docs := 0
		for _, file := range p.GoFiles {
			f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(p.Dir, file), nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			if f.Doc != nil && !strings.HasPrefix(f.Doc.Text(), "Code generated") {
				docs++
			}
		}
		if docs != 1 {
			t.Errorf("%s has %d package comments, want 1", short(p.ImportPath), docs)
		}
	}
}

// TestSizeBudgets holds files under 500 lines and functions under 60; an
// exception is a line in budgets.txt with its reason.
func TestSizeBudgets(t *testing.T) {
	except := readExceptions(t)
	for _, p := range listPackages(t) {
		for _, file := range p.GoFiles {
			name := strings.TrimPrefix(filepath.Join(short(p.ImportPath), file), "./")
			src, err := os.ReadFile(filepath.Join(p.Dir, file))
			if err != nil {
				t.Fatal(err)
			}
			if n := bytes.Count(src, []byte("\n")); n > 500 && !except[name] {
				t.Errorf("%s has %d lines, budget 500", name, n)
			}
			fset := token.NewFileSet()
			f, err := parser.ParseFile(fset, name, src, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				n := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line
				if key := name + ":" + fn.Name.Name; n > 60 && !except[key] {
					t.Errorf("%s has %d lines, budget 60", key, n)
				}
			}
		}
	}
}

func readExceptions(t *testing.T) map[string]bool {
	except := map[string]bool{}
	data, err := os.ReadFile("budgets.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if name, _, ok := strings.Cut(line, " "); ok && !strings.HasPrefix(line, "#") {
			except[name] = true
		}
	}
	return except
}

func listPackages(t *testing.T) []pkg {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Name,Imports,GoFiles", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %s", exit.Stderr)
		}
		t.Fatal(err)
	}
	var pkgs []pkg
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); err == io.EOF {
			return pkgs
		} else if err != nil {
			t.Fatal(err)
		}
		// Only tests, or a program of its own (examples, tools): no part of the layers.
		if len(p.GoFiles) > 0 && !strings.Contains(p.ImportPath+"/", "/examples/") && !strings.Contains(p.ImportPath+"/", "/testdata/") && !strings.Contains(p.ImportPath+"/", "/scripts/") {
			pkgs = append(pkgs, p)
		}
	}
}

func readRules(t *testing.T) map[string]*rule {
	t.Helper()
	f, err := os.Open("layers.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rules := map[string]*rule{}
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		head, may, ok := strings.Cut(line, ":")
		fields := strings.Fields(head)
		if !ok || len(fields) != 2 {
			t.Fatalf("layers.txt: want RING PACKAGE : IMPORTS, got %q", line)
		}
		rules[fields[1]] = &rule{ring: fields[0], may: strings.Fields(may)}
	}
	return rules
}

// ringOf finds the package's ring and what it may import. A package without a
// line below a package with one shares that line; below a port it is a driver.
func ringOf(path string, rules map[string]*rule) (string, []string) {
	for p := path; p != "."; p = filepath.Dir(p) {
		r := rules[p]
		if r == nil {
			continue
		}
		if p == path {
			r.seen = true
			return r.ring, r.may
		}
		if contains(ports, p) {
			return "drivers", []string{"words", p}
		}
		return r.ring, append([]string{p}, r.may...)
	}
	if r := rules["."]; path == "." && r != nil {
		r.seen = true
		return r.ring, r.may
	}
	return "", nil
}

func allowed(from, to string, may []string, rules map[string]*rule) bool {
	ring, _ := ringOf(to, rules)
	for _, m := range may {
		if m == to || m == ring || m != "." && strings.HasPrefix(to, m+"/") {
			return true
		}
	}
	// Inside one package's folder (a driver's or decision's own parts).
	top := func(p string) string {
		parts := strings.Split(p, "/")
		return strings.Join(parts[:min(2, len(parts))], "/")
	}
	return strings.Contains(from, "/") && top(from) == top(to) || to == "internal/invariant"
}

func short(importPath string) string {
	if importPath == module {
		return "."
	}
	return strings.TrimPrefix(importPath, module+"/")
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func TestRingOf(t *testing.T) {
	rules := readRules(t)
	for path, want := range map[string]string{"lang/python": "drivers", "internal/analysis/flow": "decide", ".": "engine", "util": "", "internal/util": ""} {
		if got, _ := ringOf(path, rules); got != want {
			t.Errorf("ring of %s = %q, want %q", path, got, want)
		}
	}
	for _, c := range []struct {
		from, to string
		want     bool
	}{{"internal/schedule", "fleet", false}, {"sandbox/process", "queue/memory", false}, {"task", "cluster", false},
		{".", "sandbox/process", false}, {"builtin", "sandbox/process", true}, {"lang/python", "lang/treesitter", true}} {
		_, may := ringOf(c.from, rules)
		if got := allowed(c.from, c.to, may, rules); got != c.want {
			t.Errorf("%s -> %s allowed = %v, want %v", c.from, c.to, got, c.want)
		}
	}
}
