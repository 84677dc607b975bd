package calls

import (
	"archive/tar"
	"bytes"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/lang"
)

func archive(t testing.TB, headers ...tar.Header) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	for _, h := range headers {
		body := "x"
		if h.Typeflag != tar.TypeReg {
			body = ""
		}
		h.Size, h.Mode = max(h.Size, int64(len(body))), cmp.Or(h.Mode, 0o644)
		if err := w.WriteHeader(&h); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(body)); err != nil {
			t.Fatal(err)
		}
		if h.Size > int64(len(body)) {
			return buf.Bytes() // cut off
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestUnpack(t *testing.T) {
	file := func(name string) tar.Header { return tar.Header{Name: name, Typeflag: tar.TypeReg} }
	link := tar.Header{Name: "link", Linkname: "/etc/passwd", Typeflag: tar.TypeSymlink}
	for name, c := range map[string]struct {
		data []byte
		want error
		have string
	}{
		"files":    {archive(t, file("a.py"), file("./d/b.py")), nil, "a.py d/b.py"},
		"links":    {archive(t, link, file("a.py")), nil, "a.py"},
		"up":       {archive(t, file("../../escaped")), ErrInvalid, ""},
		"absolute": {archive(t, file("/etc/escaped")), ErrInvalid, ""},
		"empty":    {archive(t), ErrInvalid, ""},
		"junk":     {[]byte("no archive at all, but long enough"), ErrInvalid, ""},
		"cut":      {archive(t, tar.Header{Name: "a", Typeflag: tar.TypeReg, Size: 100}), nil, "-"},
		"huge":     {archive(t, tar.Header{Name: "a", Typeflag: tar.TypeReg, Size: 1 << 40}), lang.ErrTooLarge, ""},
	} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			dir := filepath.Join(root, "in", "here")
			if err := os.MkdirAll(dir, 0o700); err != nil {
				t.Fatal(err)
			}
			err := unpack(dir, bytes.NewReader(c.data))
			if c.have == "-" {
				if err == nil {
					t.Error("a cut archive is taken")
				}
				return
			}
			if !errors.Is(err, c.want) || c.want == nil && err != nil {
				t.Fatalf("%v, want %v", err, c.want)
			}
			var have []string
			_ = filepath.WalkDir(root, func(path string, d os.DirEntry, _ error) error {
				if !d.IsDir() {
					rel, _ := filepath.Rel(dir, path)
					have = append(have, rel)
				}
				return nil
			})
			if c.want == nil && strings.Join(have, " ") != c.have {
				t.Errorf("%v, want %s", have, c.have)
			}
			for _, f := range have {
				if strings.HasPrefix(f, "..") {
					t.Errorf("%s is outside", f)
				}
			}
		})
	}
}

// A sandbox runs a binary as somebody who does not own it.
func TestUnpackedBinariesAreEverybodys(t *testing.T) {
	dir := t.TempDir()
	if err := unpack(dir, bytes.NewReader(archive(t, tar.Header{Name: "x", Typeflag: tar.TypeReg, Mode: 0o755}))); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(dir, "x")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("%v, %v", info, err)
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(archive(f, tar.Header{Name: "../x", Typeflag: tar.TypeReg}))
	f.Add(archive(f, tar.Header{Name: "a/b/c", Typeflag: tar.TypeReg}, tar.Header{Name: "a", Typeflag: tar.TypeDir}))
	f.Fuzz(func(t *testing.T, data []byte) {
		root := t.TempDir()
		dir := filepath.Join(root, "in")
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		_ = unpack(dir, bytes.NewReader(data))
		if entries, _ := os.ReadDir(root); len(entries) != 1 {
			t.Fatalf("outside of the folder: %v", entries)
		}
	})
}

func TestBounded(t *testing.T) {
	var to strings.Builder
	b := &bounded{to: &to, left: 5}
	for _, s := range []string{"abc", "def", "ghi"} {
		if n, err := b.Write([]byte(s)); n != 3 || err != nil {
			t.Error(n, err)
		}
	}
	if to.String() != "abcde" || b.dropped != 4 {
		t.Errorf("%q, %d dropped", to.String(), b.dropped)
	}
}
