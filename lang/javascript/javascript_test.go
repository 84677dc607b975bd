package javascript

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

func lower(t testing.TB, fe *FrontEnd, name, src string) (*ir.Module, error) {
	t.Helper()
	p := program.Program{Language: program.JavaScript, Path: name, Main: name, Files: fstest.MapFS{name: {Data: []byte(src)}}}
	if strings.HasSuffix(name, ".ts") {
		p.Language = program.TypeScript
	}
	m, err := fe.Lower(context.Background(), p)
	if err != nil {
		return nil, err
	}
	if err := ir.Verify(m); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return m, nil
}

func TestPrint(t *testing.T) {
	path := os.Getenv("HEDDLE_FILE")
	if path == "" {
		t.Skip("no HEDDLE_FILE")
	}
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	p := treesitter.New(treesitter.Config{})
	defer p.Close()
	fe := New(p)
	for range 3 {
		t0 := time.Now()
		m, err := lower(t, fe, filepath.Base(path), string(src))
		fmt.Println(time.Since(t0), err)
		if err == nil && testing.Verbose() {
			defer fmt.Println(m)
		}
	}
}
