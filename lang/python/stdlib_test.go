package python

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// TestStandardLibrary lowers every file under HEDDLE_PYTHON_LIB, such as
// /usr/lib/python3.11: real code of many hands, too slow for every run.
func TestStandardLibrary(t *testing.T) {
	root := os.Getenv("HEDDLE_PYTHON_LIB")
	if root == "" {
		t.Skip("set HEDDLE_PYTHON_LIB to the library's folder")
	}
	p := treesitter.New(treesitter.Config{Workers: 1})
	defer p.Close()
	front := New(p)
	files, size, funcs, refused, notes, start := 0, 0, 0, 0, 0, time.Now()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".py") {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files, size = files+1, size+len(src)
		m, err := front.Lower(context.Background(), langtest.Program(program.Python, filepath.Base(path), src))
		if err != nil {
			refused++
			t.Logf("refused: %v", err)
			return nil
		}
		if err := ir.Verify(m); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		funcs += len(m.Funcs)
		if len(m.Notes) > 0 {
			notes++
			t.Logf("%s: %s", m.Notes[0].Pos, m.Notes[0].Text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	took := time.Since(start).Seconds()
	t.Logf("%d files, %d refused, %d with notes, %d functions, %.1f MB, %.1f s, %.2f MB/s", files, refused, notes, funcs, float64(size)/1e6, took, float64(size)/1e6/took)
}
