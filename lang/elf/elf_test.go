package elf

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis/flow"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/program"
)

func suite() langtest.Config {
	return langtest.Config{
		FrontEnd: New(Config{}), Language: program.ELF, Extension: ".elf", Golden: "testdata",
		Hopeless: "\x7fELF of no kind", Binary: true, Deep: []string{"\x7fELF"},
	}
}

func TestContract(t *testing.T) { langtest.Run(t, suite()) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, suite()) }

func lower(t testing.TB, path string) *ir.Module {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	m, err := New(Config{}).Lower(context.Background(), langtest.Program(program.ELF, "x", b))
	if err != nil {
		t.Fatal(err)
	}
	if err := ir.Verify(m); err != nil {
		t.Fatal(err)
	}
	stubs := 0
	for _, f := range m.Funcs {
		if f.Has(ir.Stub) {
			stubs++
		}
	}
	t.Logf("%s: %d bytes, %d functions, %d not read, in %s", filepath.Base(path), len(b), len(m.Funcs), stubs, time.Since(began))
	return m
}

// loops counts edges to a block that dominates their source.
func loops(f *ir.Func) (n int) {
	g := flow.Analyze(f)
	for _, b := range f.Blocks {
		for _, s := range b.Succs {
			if g.Dominates(s, b) {
				n++
			}
		}
	}
	return n
}

// TestStripped: in a stripped program main is found, and what it calls.
func TestStripped(t *testing.T) {
	m := lower(t, "testdata/work.elf")
	if m.Entry == nil || m.Entry.Name != "main" || loops(m.Entry) != 1 {
		t.Fatalf("entry %v\n%s", m.Entry, m)
	}
	text := m.Entry.String()
	for _, want := range []string{"call c.malloc", "call c.rand", "spawn c.pthread_create &func_", "join c.pthread_join", "call c.fopen", "call c.fprintf"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	whole := m.String()
	for _, want := range []string{"\tlock v", "\tunlock v", "\tswitch v"} {
		if !strings.Contains(whole, want) {
			t.Errorf("no %q in\n%s", want, whole)
		}
	}
	nested := false
	for _, f := range m.Funcs {
		nested = nested || len(f.Blocks) > 0 && loops(f) == 2
	}
	if !nested {
		t.Errorf("no function with two loops in\n%s", whole)
	}
}

const threaded = `package main

import "os"

//go:noinline
func pairs(xs []int) (n int) {
	for i := range xs {
		for j := 0; j < i; j++ {
			if xs[i] == xs[j] {
				n++
			}
		}
	}
	return n
}

func main() {
	b, _ := os.ReadFile(os.Args[0])
	println(pairs(make([]int, len(b))))
}
`

func TestGoBinary(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "main.go"), []byte(threaded), 0o644)
	for _, flags := range []string{"", "-s -w"} {
		cmd := exec.Command("go", "build", "-ldflags="+flags, "-o", "x", "main.go")
		cmd.Dir, cmd.Env = dir, append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		m := lower(t, filepath.Join(dir, "x"))
		f := m.FuncNamed("main.pairs")
		if f == nil || loops(f) != 2 || filepath.Base(f.Pos.File) != "main.go" || f.Pos.Line != 6 {
			t.Errorf("main.pairs: %v", f)
		}
		if m.Entry == nil || m.Entry.Name != "main.main" {
			t.Errorf("entry %v", m.Entry)
		}
	}
}

// TestHostTools reads programs of the host, whatever they are.
func TestHostTools(t *testing.T) {
	for _, path := range []string{"/bin/ls", "/bin/bash", "/usr/bin/python3", "/usr/bin/git"} {
		if _, err := os.Stat(path); err != nil {
			continue
		}
		m := lower(t, path)
		if m.Entry == nil || len(m.Entry.Blocks) == 0 || m.Entry.Name != "main" {
			t.Errorf("%s: entry %v", path, m.Entry)
		}
	}
}

func TestOtherMachines(t *testing.T) {
	b, err := os.ReadFile("testdata/work.elf")
	if err != nil {
		t.Fatal(err)
	}
	b[18] = 183 // e_machine: AArch64
	if _, err := New(Config{}).Lower(context.Background(), langtest.Program(program.ELF, "x", b)); !errors.Is(err, lang.ErrUnsupported) {
		t.Errorf("got %v", err)
	}
}
