package vm

import (
	"archive/tar"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/heddle-run/heddle/sandbox"
)

func TestFilesComeThrough(t *testing.T) {
	host, to := t.TempDir(), t.TempDir()
	if err := os.MkdirAll(filepath.Join(host, "deep/er"), 0o755); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(filepath.Join(host, "deep/er/x"), []byte("x"), 0o644)
	os.WriteFile(filepath.Join(host, "run"), []byte("#!"), 0o755)
	os.Symlink("deep/er/x", filepath.Join(host, "link"))
	var archive bytes.Buffer
	spec := sandbox.Spec{Files: fstest.MapFS{"a/b.py": {Data: []byte("b")}}, Mounts: []sandbox.Mount{{Host: host}, {Host: filepath.Join(host, "run")}}}
	if err := packFiles(&archive, spec); err != nil {
		t.Fatal(err)
	}
	if err := unpack(&archive, func(name string) (string, bool) { return filepath.Join(to, name), true }); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"program/a/b.py": "b", "mount0/deep/er/x": "x", "mount0/link": "x", "mount1": "#!"} {
		if got, err := os.ReadFile(filepath.Join(to, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, want)
		}
	}
	if info, err := os.Stat(filepath.Join(to, "mount0/run")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("mount0/run: %v, %v", info, err)
	}
}

// What a guest sends back must not lead out of its mount by name or by link.
func TestHostileArchives(t *testing.T) {
	for name, entries := range map[string][]tar.Header{
		"dots":            {{Name: "mount0/../../planted", Typeflag: tar.TypeReg, Size: 1}},
		"absolute":        {{Name: "/planted", Typeflag: tar.TypeReg, Size: 1}},
		"another mount":   {{Name: "mount1/planted", Typeflag: tar.TypeReg, Size: 1}},
		"through a link":  {{Name: "mount0/out", Typeflag: tar.TypeSymlink, Linkname: "../.."}, {Name: "mount0/out/planted", Typeflag: tar.TypeReg, Size: 1}},
		"onto a link":     {{Name: "mount0/out", Typeflag: tar.TypeSymlink, Linkname: "../../planted"}, {Name: "mount0/out", Typeflag: tar.TypeReg, Size: 1}},
		"a device":        {{Name: "mount0/planted", Typeflag: tar.TypeChar, Devmajor: 1, Devminor: 1}},
		"a hard link out": {{Name: "mount0/planted", Typeflag: tar.TypeLink, Linkname: "/etc/passwd"}},
	} {
		t.Run(name, func(t *testing.T) {
			base := t.TempDir()
			mount := filepath.Join(base, "a", "mount")
			if err := os.MkdirAll(mount, 0o755); err != nil {
				t.Fatal(err)
			}
			var archive bytes.Buffer
			w := tar.NewWriter(&archive)
			for _, h := range entries {
				if err := w.WriteHeader(&h); err != nil {
					t.Fatal(err)
				}
				io.WriteString(w, strings.Repeat("x", int(h.Size)))
			}
			w.Close()
			_ = unpack(&archive, func(name string) (string, bool) { return mount, name == "mount0" }) // refusing or passing over are both right
			filepath.WalkDir(base, func(name string, e os.DirEntry, _ error) error {
				if strings.HasSuffix(name, "planted") {
					t.Errorf("%s was written", name)
				}
				return nil
			})
		})
	}
}

func TestStreamsComeThrough(t *testing.T) {
	text := strings.Repeat("0123456789", 20_000)
	var pipe bytes.Buffer
	w := chunks{&pipe, new(atomic.Bool)}
	io.WriteString(w, text)
	w.end()
	pipe.WriteString("of the next")
	got, err := io.ReadAll(&unchunked{r: iotest.HalfReader(&pipe)})
	if err != nil || string(got) != text {
		t.Errorf("%d bytes of %d, %v", len(got), len(text), err)
	}
	w.deaf.Store(true)
	if _, err := io.WriteString(w, "x"); err == nil {
		t.Error("nobody reads, and the writer is not told")
	}
	if _, err := io.ReadAll(&unchunked{r: strings.NewReader("\x00\x00\x00\x09cut")}); err == nil {
		t.Error("a stream that was cut off looks whole")
	}
}

// Whatever a guest sends is an error or a value, never a panic or a large
// allocation.
func FuzzWire(f *testing.F) {
	f.Add([]byte("\x00\x00\x00\x0a{\"ID\":\"1\"}"))
	f.Add([]byte("\xff\xff\xff\xff"))
	f.Add([]byte("\x00\x00\x00\x02{}\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r reply
		_ = readHeader(bytes.NewReader(data), &r)
		got, _ := io.ReadAll(&unchunked{r: bytes.NewReader(data)})
		if len(got) > len(data) {
			t.Errorf("%d bytes came out of %d", len(got), len(data))
		}
		_ = unpack(bytes.NewReader(data), func(string) (string, bool) { return "", false })
	})
}

func TestMissingPartsAreNamed(t *testing.T) {
	d := New(Config{QEMU: "/bin/true", Kernel: "/boot/vmlinuz-none"})
	_, err := d.Create(t.Context(), sandbox.Spec{Argv: []string{"true"}})
	if err == nil || !strings.Contains(err.Error(), "none") && !strings.Contains(err.Error(), "mke2fs") {
		t.Errorf("got %v", err)
	}
	if info := d.Info(); info.Unavailable == "" {
		t.Errorf("Info does not say what is missing: %+v", info)
	}
}
