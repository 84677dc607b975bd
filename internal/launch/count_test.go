package launch

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/heddle-run/heddle/program"
)

func TestCharactersCountEachBlockWithoutThoseInside(t *testing.T) {
	// 100 characters once, of which 20 ran 50 times, of which 5 ran never; another's script is not counted.
	const coverage = `{"result":[
		{"url":"node:internal/x","functions":[{"ranges":[{"startOffset":0,"endOffset":900,"count":9}]}]},
		{"url":"file:///program/a.js","functions":[
			{"ranges":[{"startOffset":0,"endOffset":100,"count":1}]},
			{"ranges":[{"startOffset":10,"endOffset":30,"count":50},{"startOffset":20,"endOffset":25,"count":0}]}]}]}`
	got, err := characters([]byte(coverage))
	if want := 80.0 + 15*50; err != nil || got != want {
		t.Errorf("got %v (%v), want %v", got, err, want)
	}
	if _, err := characters([]byte("[")); err == nil {
		t.Error("junk was counted")
	}
}

// A loop's lines must be counted in the program's own functions, in its threads
// and when it leaves by sys.exit.
func TestPythonCountsLines(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	dir := t.TempDir()
	script := filepath.Join(dir, "loop.py")
	const text = `import sys, threading
def work(n):
    for i in range(n):
        pass
work(int(sys.argv[1]))
t = threading.Thread(target=work, args=(int(sys.argv[1]),))
t.start()
t.join()
sys.exit(0 if __name__ == "__main__" and __file__ == sys.argv[0] else 3)
`
	if err := os.WriteFile(script, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	count := func(n string) float64 {
		cmd := exec.Command(python, "-c", pythonCount+pythonScript, script, n)
		cmd.Env = append(os.Environ(), "HEDDLE_NOTES="+dir)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		lines, err := Counted(t.Context(), program.Python, dir)
		if err != nil {
			t.Fatal(err)
		}
		return lines
	}
	few, many := count("1000"), count("3000")
	if grown := many - few; grown != 8000 {
		t.Errorf("2 loops of 2 lines grew by 2000 rounds: %v more lines, want 8000", grown)
	}
}

func TestCountedSaysWhatIsMissing(t *testing.T) {
	for _, l := range []program.Language{program.Python, program.JavaScript, program.Go} {
		if n, err := Counted(t.Context(), l, t.TempDir()); err == nil && n > 0 {
			t.Errorf("%s: counted %v in an empty folder", l, n)
		}
	}
}

// TestHostileCounts: a program owns the folder that its counts are read from.
func TestHostileCounts(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "outside")
	for _, l := range []program.Language{program.Python, program.JavaScript, program.Go} {
		for what, plant := range map[string]func(string) error{
			"a link out": func(name string) error { return os.Symlink(outside, name) },
			"a pipe":     func(name string) error { return syscall.Mkfifo(name, 0o666) },
			"a file without end": func(name string) error {
				return errors.Join(os.WriteFile(name, nil, 0o666), os.Truncate(name, 1<<40))
			},
			"a folder": func(name string) error { return os.Mkdir(name, 0o777) },
		} {
			if err := os.WriteFile(outside, []byte("12345"), 0o644); err != nil {
				t.Fatal(err)
			}
			dir := t.TempDir()
			for _, name := range []string{"lines", "coverage-1.json", "covmeta.1", "covcounters.1", "profile.txt"} {
				if err := plant(filepath.Join(dir, name)); err != nil {
					t.Fatal(err)
				}
			}
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			if n, err := Counted(ctx, l, dir); err == nil {
				t.Errorf("%s, %s: counted %v", l, what, n)
			}
			if ctx.Err() != nil {
				t.Errorf("%s, %s: hangs", l, what)
			}
			cancel()
			if data, err := os.ReadFile(outside); err != nil || string(data) != "12345" {
				t.Errorf("%s, %s: a file outside was changed to %q (%v)", l, what, data, err)
			}
		}
	}
	// The toolchain writes its text beside what it reads.
	dir := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "profile.txt")); err != nil {
		t.Fatal(err)
	}
	n, err := Counted(t.Context(), program.Go, dir)
	if data, _ := os.ReadFile(outside); string(data) != "12345" {
		t.Errorf("a file outside was overwritten (%v, %v): %q", n, err, data)
	}
}
