package java

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
		Language:   program.Java,
		Extension:  ".java",
		Golden:     "testdata/golden",
		Broken:     "class A {\n  static int good(int[] xs) { return xs.length; }\n\n  int = = ) 3;\n}\n",
		BrokenLine: 4,
		Good:       "A.good",
		Hopeless:   "%PDF-1.4 \x01\x02 ((( ]]] }}} @@@ ???",
		Deep:       []string{"(", "f(", "!", "x->", "x?", "a.b(", "if(x){", "{", "x[", "a+", "a||", "try{", "class A{", "new int[]{", "switch(x){default:"},
	}
}

func TestConformance(t *testing.T) { langtest.Run(t, config(t)) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, config(f)) }

// TestRealCode lowers a folder of real code, the JDK's if it was unpacked: all
// must verify.
func TestRealCode(t *testing.T) {
	root := os.Getenv("HEDDLE_JAVA_ROOT")
	if root == "" {
		t.Skip("no HEDDLE_JAVA_ROOT")
	}
	langtest.RealCode(t, config(t), root)
}
