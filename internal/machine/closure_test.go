package machine

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestClosureHasWhatAProgramNeeds(t *testing.T) {
	c := newClosure()
	if err := c.program("/bin/sh"); err != nil {
		t.Skip(err)
	}
	found := 0
	for name := range c.names {
		if strings.Contains(name, "libc.so") || strings.HasPrefix(filepath.Base(name), "ld-") {
			found++
		}
		if info, err := os.Lstat(name); err != nil {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	if found < 2 || len(c.missing) > 0 {
		t.Errorf("no C library and loader among %v; missing %v", c.sorted(), c.missing)
	}
	script := filepath.Join(t.TempDir(), "script")
	os.WriteFile(script, []byte("#!/bin/sh -e\n"), 0o755)
	s := newClosure()
	if err := s.program(script); err != nil || !s.names[script] || len(s.names) <= len(c.names) {
		t.Errorf("a script's interpreter is missing: %v, %v", s.sorted(), err)
	}
}
