package javascript

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

func frontEnd(t testing.TB) *FrontEnd {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	return New(p)
}

func config(t testing.TB) langtest.Config {
	return langtest.Config{
		FrontEnd:   frontEnd(t),
		Language:   program.JavaScript,
		Extension:  ".js",
		Golden:     "testdata/golden",
		Broken:     "function good(xs) {\n  return xs.length;\n}\n)) = (\nconsole.log(good([]));\n",
		BrokenLine: 4,
		Good:       "good",
		Hopeless:   "%PDF-1.4 \x01\x02 ((( ]]] @@@ ???",
		Deep:       []string{"(", "[", "f(", "!", "x=>", "x?", "a.b(", "if(x){", "{", "x[", "`${", "a+", "a||", "try{", "class{a=", "[[", "({a:"},
	}
}

func TestConformance(t *testing.T) { langtest.Run(t, config(t)) }

func TestTypeScript(t *testing.T) {
	c := config(t)
	c.Language, c.Extension, c.Golden = program.TypeScript, ".ts", "testdata/typed"
	langtest.Run(t, c)
}

func FuzzLower(f *testing.F) { langtest.Fuzz(f, config(f)) }

// TestRealCode lowers a folder of real code: all must verify.
func TestRealCode(t *testing.T) {
	root := os.Getenv("HEDDLE_JS_ROOT")
	if root == "" {
		root = "/usr/lib/node_modules/npm/lib"
	}
	fe := frontEnd(t)
	files, refused := 0, 0
	filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".js") && !strings.HasSuffix(path, ".ts") && !strings.HasSuffix(path, ".mjs") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return nil
		}
		files++
		m, err := fe.Lower(t.Context(), langtest.Program(program.JavaScript, filepath.Base(path), src))
		if err != nil {
			refused++
			t.Logf("%s: %v", path, err)
		} else if err := ir.Verify(m); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		return nil
	})
	if files == 0 {
		t.Skip("no code in " + root)
	}
	t.Logf("%d files, %d refused", files, refused)
}
