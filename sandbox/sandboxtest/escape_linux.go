package sandboxtest

import (
	"fmt"
	"net"
	"os"
	"testing"

	"github.com/heddle-run/heddle/sandbox/sandboxtest/behave"
)

// escapes tries every way out that the payload knows. Each must be refused;
// that the driver's own tests would notice a way that works is shown by running
// the payload once outside, where some do (see behave).
func (s *suite) escapes(t *testing.T) {
	name := fmt.Sprintf("heddle-test-%d", os.Getpid())
	if l, err := net.Listen("unix", "@"+name); err == nil {
		defer l.Close()
	}
	for _, way := range behave.Escapes() {
		t.Run(way, func(t *testing.T) {
			for _, network := range []bool{false, true} {
				if _, never := s.info.Unenforced["network access"]; network && never {
					continue
				}
				spec := s.spec(t, "escape", way)
				spec.Env = append(spec.Env, "ABSTRACT="+name)
				spec.Network = network
				r := s.run(t, spec, "")
				if r.ExitCode != 1 {
					t.Errorf("network %v: exit status %d, %q %q", network, r.ExitCode, clip(r.stdout), clip(r.stderr))
				}
			}
		})
	}
}
