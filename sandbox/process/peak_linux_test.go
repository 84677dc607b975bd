package process

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

// TestPeakOfTinyPrograms: a program smaller than heddle must not be taken to be as large.
func TestPeakOfTinyPrograms(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	o, out, _ := run(t, d, sandbox.Spec{Argv: []string{"/bin/cat", "/proc/self/status"}}, "")
	if got := o.Usage.PeakMemoryBytes; o.ExitCode != 0 || got < 500<<10 || got > 2<<20 || len(out) == 0 {
		t.Errorf("cat peaks at %d bytes", got)
	}
	if _, err := exec.LookPath("gcc"); err != nil {
		t.Skip(err)
	}
	exe := filepath.Join(t.TempDir(), "tiny")
	cc := exec.Command("gcc", "-static", "-O1", "-x", "c", "-o", exe, "-")
	cc.Stdin = strings.NewReader("int main(void){return 0;}")
	if out, err := cc.CombinedOutput(); err != nil {
		t.Skip(string(out))
	}
	o, _, _ = run(t, d, sandbox.Spec{Argv: []string{exe}}, "")
	if got := o.Usage.PeakMemoryBytes; o.ExitCode != 0 || got < 100<<10 || got > 1500<<10 {
		t.Errorf("a static program that does nothing peaks at %d bytes", got)
	}
}
