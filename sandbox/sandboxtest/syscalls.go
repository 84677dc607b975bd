package sandboxtest

import (
	"slices"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

// lists: a runtime's programs may make the calls of its list and those that one is
// granted; what was refused is named, and what breaks out is granted to nobody.
func (s *suite) lists(t *testing.T) {
	spec := s.spec(t, "fill", "shared", "4096")
	try := func(runtime string, granted ...string) result {
		spec := spec
		spec.Runtime, spec.Syscalls = runtime, granted
		return s.run(t, spec, "")
	}
	try("native").want(t, "")
	try("go", "shmget", "shmat", "shmdt").want(t, "")
	r := try("go")
	r.refused(t)
	if _, absent := s.info.Unenforced["naming refused system calls"]; !absent {
		// More than once where a signal met the call while it waited: it is made again then.
		denied := func(d sandbox.Denial) bool { return d.Call == "shmget" && d.Times >= 1 && d.Grantable }
		if !slices.ContainsFunc(r.Denied, denied) || r.Limit == "" {
			t.Errorf("refused %+v, blamed %q; want shmget", r.Denied, r.Limit)
		}
	}
	spec.Syscalls = []string{"mount"}
	if box, err := s.Driver.Create(t.Context(), spec); err == nil {
		box.Close()
		t.Error("mount was granted")
	}
}
