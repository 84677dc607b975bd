package intake

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/program"
)

// tree writes files ("name: content" each) into a fresh folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWhatBelongsToAProgram(t *testing.T) {
	dir := tree(t, map[string]string{
		"main.py": "import helper\nfrom pkg.deep import x\nfrom pkg import other\nimport os\n", "helper.py": "import main\n",
		"pkg/__init__.py": "", "pkg/deep.py": "from . import other\n", "pkg/other.py": "", "unrelated.py": "",
		"app.js": "const u = require('./util'); import('./data.json')", "util.js": "", "data.json": "{}", "more.js": "",
		"prog.c": "#include <stdio.h>\n#include \"list.h\"\nint main(void) { return 0; }\n", "list.h": "int length(void);\n", "list.c": "#include \"list.h\"\n", "alone.c": "",
		"mod/go.mod": "module example.org/m\n", "mod/cmd/a/main.go": "package main\nimport \"example.org/m/lib\"\nfunc main() { lib.F() }\n",
		"mod/cmd/b/main.go": "package main\nfunc main() {}\n", "mod/lib/lib.go": "package lib\nfunc F() {}\n", "mod/lib/lib_test.go": "package lib\n",
	})
	cases := []struct{ path, language, files string }{
		{"main.py", "python", "helper.py main.py pkg/__init__.py pkg/deep.py pkg/other.py"},
		{"app.js", "javascript", "app.js data.json util.js"},
		{"prog.c", "c", "list.c list.h prog.c"},
		{"mod/cmd/a", "go", "cmd/a/main.go go.mod lib/lib.go"},
		{"mod/cmd/b", "go", "cmd/b/main.go go.mod"},
	}
	seen := map[program.Digest]string{}
	for _, c := range cases {
		p, err := Load(filepath.Join(dir, c.path), nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(Names(p), " "); got != c.files || string(p.Language) != c.language {
			t.Errorf("%s: %s with %s, want %s with %s", c.path, p.Language, got, c.language, c.files)
		}
		if other, dup := seen[p.Digest]; dup {
			t.Errorf("%s and %s have one digest", c.path, other)
		}
		seen[p.Digest] = c.path
	}
}

func TestMainsOfOneModuleAreTwoPrograms(t *testing.T) {
	dir := tree(t, map[string]string{"go.mod": "module m\n", "a/x.go": "package main\nfunc main() {}\n", "b/x.go": "package main\nfunc main() {}\n"})
	a, err := Load(filepath.Join(dir, "a"), nil)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Load(filepath.Join(dir, "b"), nil)
	if err != nil || a.Digest == b.Digest {
		t.Errorf("digests %s and %s, %v", a.Digest, b.Digest, err)
	}
}

func TestWhatIsNoProgram(t *testing.T) {
	dir := tree(t, map[string]string{"empty.py": " \n", "notes.txt": "hello", "folder/readme": "", "run.sh": "#!/bin/sh\n", "tool": "#!/usr/bin/env python3\nprint(1)\n"})
	for name, want := range map[string]error{"empty.py": lang.ErrUnsupported, "notes.txt": lang.ErrUnsupported, "folder": lang.ErrUnsupported,
		"run.sh": lang.ErrUnsupported, "missing.py": fs.ErrNotExist, "tool": nil} {
		if _, err := Load(filepath.Join(dir, name), nil); !errors.Is(err, want) || err != nil && !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}
