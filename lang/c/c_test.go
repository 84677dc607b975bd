package c

import (
	"os"
	"testing"

	"github.com/heddle-run/heddle/lang/langtest"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	os.Exit(m.Run())
}

func config(t testing.TB) langtest.Config {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	return langtest.Config{
		FrontEnd:   New(p),
		Language:   program.C,
		Extension:  ".c",
		Golden:     "testdata/golden",
		Broken:     "int good(int *xs, int n) { return xs[n - 1]; }\n\n\nint = = ) 3;\n",
		BrokenLine: 4,
		Good:       "good",
		Hopeless:   "%PDF-1.4 \x01\x02 ((( ]]] }}} @@@ ???",
		Deep:       []string{"(", "f(", "!", "x?", "if(x){", "{", "x[", "a+", "a||", "*", "&", "a->b(", "struct s{", "int (*", "switch(x){default:", "int f(){", "#if 1\n", "(int)", "=", "sizeof ", "x=", "L:"},
	}
}

func TestConformance(t *testing.T) { langtest.Run(t, config(t)) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, config(f)) }

// TestRealCode lowers a folder of real code, if one is named: all must verify.
func TestRealCode(t *testing.T) {
	root := os.Getenv("HEDDLE_C_ROOT")
	if root == "" {
		t.Skip("no HEDDLE_C_ROOT")
	}
	langtest.RealCode(t, config(t), root)
}
