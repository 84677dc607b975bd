package sandboxtest

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/sandbox"
)

func (s *suite) isolation() map[string]func(*testing.T) {
	return map[string]func(*testing.T){
		"escapes":                     s.escapes,
		"lists of system calls":       s.lists,
		"host files cannot be read":   s.hostFiles,
		"mounts are seen and no more": s.mounts,
		"environment is not inherited": func(t *testing.T) {
			t.Setenv("HEDDLE_TEST_LEAK", "leak")
			spec := s.spec(t, "environ")
			spec.Env = []string{"ONLY=this"}
			r := s.run(t, spec, "")
			for line := range strings.Lines(r.stdout) {
				if line != "ONLY=this\n" && line != "PWD=/work\n" {
					t.Errorf("the program sees %q", line)
				}
			}
			if !strings.Contains(r.stdout, "ONLY=this\n") {
				t.Errorf("the program does not see its own: %q", r.stdout)
			}
		},
		"descriptors are not inherited": func(t *testing.T) {
			f, err := os.CreateTemp(t.TempDir(), "")
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			s.run(t, s.spec(t, "descriptors"), "").want(t, "")
		},
		"no network": func(t *testing.T) {
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Skip(err)
			}
			defer l.Close()
			s.run(t, s.spec(t, "connect", l.Addr().String()), "").refused(t)
		},
		"network where it is granted": func(t *testing.T) {
			if why, ok := s.info.Unenforced["network access"]; ok {
				t.Skip(why)
			}
			l, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Skip(err)
			}
			defer l.Close()
			spec := s.spec(t, "connect", l.Addr().String())
			spec.Network = true
			s.run(t, spec, "").want(t, "")
		},
		"not root": func(t *testing.T) {
			if r := s.run(t, s.spec(t, "whoami"), ""); strings.Contains(" "+strings.TrimSpace(r.stdout)+" ", " 0 ") {
				t.Errorf("runs as %q", r.stdout)
			}
		},
	}
}

func (s *suite) hostFiles(t *testing.T) {
	dir := t.TempDir()
	secret := filepath.Join(dir, "secret")
	if err := os.WriteFile(secret, []byte("sesame"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{secret, "/etc/shadow", "/program/../" + secret, "/work/../../../.." + secret} {
		r := s.run(t, s.spec(t, "read", path), "")
		r.refused(t)
		if strings.Contains(r.stdout, "sesame") {
			t.Errorf("%s was read", path)
		}
	}
	s.run(t, s.spec(t, "write", filepath.Join(dir, "planted"), "1"), "")
	if _, err := os.Stat(filepath.Join(dir, "planted")); err == nil {
		t.Error("a file was planted on the host")
	}
}

func (s *suite) mounts(t *testing.T) {
	if why, ok := s.info.Unenforced["mounts"]; ok {
		t.Skip(why)
	}
	base := t.TempDir()
	dir := filepath.Join(base, "shared")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	os.Chmod(dir, 0o777)
	for p := base; p != "/" && p != os.TempDir(); p = filepath.Dir(p) {
		os.Chmod(p, 0o755)
	}
	os.WriteFile(filepath.Join(dir, "in"), []byte("input"), 0o644)
	os.WriteFile(filepath.Join(base, "beside"), []byte("sesame"), 0o644)
	os.Symlink("../beside", filepath.Join(dir, "link"))
	with := func(writable bool, args ...string) sandbox.Spec {
		spec := s.spec(t, args...)
		spec.Mounts = append(spec.Mounts, sandbox.Mount{Host: dir, Inside: "/data", Writable: writable})
		return spec
	}
	s.run(t, with(false, "read", "/data/in"), "").want(t, "input")
	s.run(t, with(false, "write", "/data/out", "5"), "").refused(t)
	s.run(t, with(false, "read", "/data/link"), "").refused(t)
	s.run(t, with(true, "write", "/data/out", "5"), "").want(t, "")
	if info, err := os.Stat(filepath.Join(dir, "out")); err != nil || info.Size() != 5 {
		t.Errorf("a writable mount's file did not reach the host: %v", err)
	}
}
