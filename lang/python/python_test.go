package python

import (
	"os"
	"strconv"
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
		Language:   program.Python,
		Extension:  ".py",
		Golden:     "testdata/golden",
		Broken:     "def good(xs):\n    return len(xs)\n\n)) = (\n\nprint(good([]))\n",
		BrokenLine: 4,
		Good:       "good",
		Hopeless:   "%PDF-1.4 \x01\x02 ((( ]]] }}} @@@ ???",
		Deep:       []string{"(", "[", "f(", "not ", "-", "lambda: ", "x if ", "a.b(", "if x:\n ", "{1:", "x[", "f'{", "a+", "a or ", "try:\n"},
	}
}

func TestConformance(t *testing.T) { langtest.Run(t, config(t)) }

func FuzzLower(f *testing.F) { langtest.Fuzz(f, config(f)) }

// BenchmarkLower is parsing and lowering of the golden contest program, 50 lines.
func BenchmarkLower(b *testing.B) {
	c := config(b)
	src, err := os.ReadFile("testdata/golden/contest.py")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for k := 0; b.Loop(); k++ {
		p := langtest.Program(program.Python, strconv.Itoa(k)+".py", src) // a new file, not a recent tree
		if _, err := c.FrontEnd.Lower(b.Context(), p); err != nil {
			b.Fatal(err)
		}
	}
}
