package process

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// TestWarmIsLikeCold runs programs both ways: they must not be able to tell.
func TestWarmIsLikeCold(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	files := fstest.MapFS{
		"lib.py":        {Data: []byte("x = 7\n")},
		"main.py":       {Data: []byte("import sys, os, json, lib\nif __name__ == '__main__': print(sys.argv[1:], sys.stdin.read(), __file__, lib.x, sys.path[0], sorted(k for k in globals() if k[0] != '_'), sorted(os.listdir('/proc/self/fd'))[:3])\nsys.exit(3)\n")},
		"own/main.py":   {Data: []byte("import random, textwrap\nprint(random.mine, textwrap.__name__)\n")},
		"own/random.py": {Data: []byte("import sys\nmine = sys.stdin.read()\n")},
		"bad.py":        {Data: []byte("def f(:\n")},
		"raise.py":      {Data: []byte("raise ValueError('no')\n")},
		"main.js":       {Data: []byte("const l=require('./lib.js');console.log(process.argv.slice(2),l,require.main===module,__filename,require('fs').readFileSync(0,'utf8'));process.exit(3)\n")},
		"lib.js":        {Data: []byte("module.exports=7\n")},
		"main.mjs":      {Data: []byte("import fs from 'fs';console.log(process.argv.slice(2), import.meta.url)\n")},
	}
	for _, argv := range [][]string{
		{"/usr/bin/python3", "/program/main.py", "a", "b c"}, {"/usr/bin/python3", "/program/bad.py"}, {"/usr/bin/python3", "/program/raise.py"},
		{"/usr/bin/python3", "/program/none.py"}, {"/usr/bin/python3", "-c", "import sys, json; print(sys.argv, sys.path[0], sorted(k for k in globals() if k[0] != '_'))", "/program/main.py", "a"}, {"/usr/bin/python3", "-c", "f(:"},
		{"/usr/bin/python3", "/program/own/main.py"}, {"node", "-e", "const fs = require('fs'); console.log(process.argv.slice(1), fs.readFileSync(0, 'utf8'))", "a"},
		{"node", "/program/main.js", "a", "b c"}, {"node", "/program/main.mjs", "a"}, {"/bin/echo", "x"},
	} {
		t.Run(strings.Join(argv, " "), func(t *testing.T) {
			if _, err := exec.LookPath(argv[0]); err != nil {
				t.Skip(err)
			}
			spec := sandbox.Spec{Argv: argv, Files: files, Limits: sandbox.Limits{Wall: 20 * time.Second}}
			cold, coldOut, coldErr := run(t, d, spec, "in")
			known := min(len(argv), 2)
			if strings.HasPrefix(argv[1], "-") {
				known = min(len(argv), 3)
			}
			spec.Warm, spec.Argv = true, argv[:known]
			warm, warmOut, warmErr := run(t, d, spec, "in", argv[known:]...)
			if warm.ExitCode != cold.ExitCode || warmOut != coldOut || lastLine(warmErr) != lastLine(coldErr) {
				t.Errorf("cold %d %q %q\nwarm %d %q %q", cold.ExitCode, coldOut, coldErr, warm.ExitCode, warmOut, warmErr)
			}
			t.Logf("%q setup %v -> %v, cpu %.3f -> %.3f, peak %d -> %d KiB", warmOut, cold.Setup, warm.Setup,
				cold.Usage.CPUSeconds, warm.Usage.CPUSeconds, cold.Usage.PeakMemoryBytes>>10, warm.Usage.PeakMemoryBytes>>10)
		})
	}
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}

// TestWarmNeverRunIsGone: a held program that nobody lets go ends with Close.
func TestWarmNeverRunIsGone(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	before := d.tree().groups()
	b, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/usr/bin/python3", "/program/main.py"}, Files: fstest.MapFS{"main.py": {}}, Warm: true})
	if err != nil {
		t.Fatal(err)
	}
	if s, err := b.Usage(); err != nil || s.Pids != 1 {
		t.Errorf("held: %+v, %v", s, err)
	}
	if err := b.Close(); err != nil {
		t.Error(err)
	}
	if after := d.tree().groups(); !slices.Equal(before, after) {
		t.Errorf("left %v", after)
	}
}

type firstByte struct{ at time.Time }

func (f *firstByte) Write(p []byte) (int, error) {
	if f.at.IsZero() {
		f.at = time.Now()
	}
	return len(p), nil
}

// BenchmarkWarmPython is Run's call to the first byte that the script prints
// with its first statement, of sandboxes made ahead.
func BenchmarkWarmPython(b *testing.B) {
	d := New(Config{Group: "heddle-test"})
	spec := sandbox.Spec{Argv: []string{"/usr/bin/python3", "/program/main.py"}, Warm: true,
		Files: fstest.MapFS{"main.py": {Data: []byte("import os\nos.write(1, b'x')\n")}}}
	if _, err := os.Stat(spec.Argv[0]); err != nil {
		b.Skip(err)
	}
	var took []time.Duration
	for b.Loop() {
		box, err := d.Create(context.Background(), spec)
		if err != nil {
			b.Fatal(err)
		}
		var first firstByte
		begin := time.Now()
		if _, err := box.Run(context.Background(), sandbox.IO{Stdin: bytes.NewReader(nil), Stdout: &first}); err != nil {
			b.Fatal(err)
		}
		took = append(took, first.at.Sub(begin))
		box.Close()
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), "first-p50-us")
	b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "first-p95-us")
}
