package sim

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func read(t testing.TB, file string) Scenario {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read(data, func(name string) (io.ReadCloser, error) { return os.Open(filepath.Join(filepath.Dir(file), name)) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestShow(t *testing.T) {
	for _, f := range []string{"testdata/mixed.yaml", "testdata/queue.yaml"} {
		s := read(t, f)
		for _, p := range s.Policies {
			r := Run(s, p)
			b, _ := json.Marshal(r)
			t.Logf("%s", b)
		}
	}
}
