package analysis_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/c"
	"github.com/heddle-run/heddle/lang/golang"
	"github.com/heddle-run/heddle/lang/java"
	"github.com/heddle-run/heddle/lang/javascript"
	"github.com/heddle-run/heddle/lang/python"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/program"
)

var oracleDir = flag.String("oracle", "testdata/oracle", "folder of labelled programs")

func TestMain(m *testing.M) {
	treesitter.ServeIfChild()
	flag.Parse()
	os.Exit(m.Run())
}

// want is what the first lines of an oracle program say.
type want struct {
	time, space law.Class
	entry, kind string
}

func readWant(src, comment string) want {
	w := want{kind: "function"}
	for line := range strings.Lines(src) {
		line, ok := strings.CutPrefix(strings.TrimSpace(line), comment)
		if !ok {
			break
		}
		line = strings.TrimSpace(line)
		if v, ok := strings.CutPrefix(line, "want time "); ok {
			w.time = law.Class(v)
		}
		if v, ok := strings.CutPrefix(line, "want space "); ok {
			w.space = law.Class(v)
		}
		if v, ok := strings.CutPrefix(line, "entry "); ok {
			w.entry = v
		}
		if v, ok := strings.CutPrefix(line, "kind "); ok {
			w.kind = v
		}
	}
	return w
}

// language is how the oracle reads one language's programs. Go's own are .go.txt:
// they are of several packages in one folder, which its tools would stumble over.
type language struct {
	name    program.Language
	ext     string
	comment string
	front   lang.FrontEnd
	// The rates that must be reached; they only rise.
	timeFloor, spaceFloor float64
}

func languages(t testing.TB) []language {
	p := treesitter.New(treesitter.Config{Workers: 1})
	t.Cleanup(func() { p.Close() })
	js := javascript.New(p)
	return []language{
		{program.Python, ".py", "#", python.New(p), 0.98, 0.94},
		{program.Go, ".go.txt", "//", golang.New(golang.Config{NoCommand: true}), 0.98, 0.92},
		{program.JavaScript, ".js", "//", js, 0.97, 0.95},
		{program.TypeScript, ".ts", "//", js, 0.97, 0.95},
		{program.Java, ".java", "//", java.New(p), 0.97, 0.9},
		{program.C, ".c", "//", c.New(p), 0.97, 0.95},
	}
}

func lower(l language, file, src string) (*ir.Module, error) {
	return l.front.Lower(context.Background(), program.Program{Language: l.name, Path: file, Main: file, Files: fstest.MapFS{file: {Data: []byte(src)}}})
}

func TestOracle(t *testing.T) {
	var report []tally
	for _, l := range languages(t) {
		files, _ := filepath.Glob(filepath.Join(*oracleDir, string(l.name), "*"+l.ext))
		sort.Strings(files)
		models, err := library.Load(string(l.name))
		if err != nil {
			t.Fatal(err)
		}
		sum := tally{language: l.name, programs: len(files), classes: map[law.Class]classTally{}}
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			w := readWant(string(src), l.comment)
			name := strings.TrimSuffix(filepath.Base(file), l.ext)
			mod, err := lower(l, strings.TrimSuffix(filepath.Base(file), ".txt"), string(src))
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			all := analysis.Run(mod, analysis.Options{Models: models})
			f := pick(mod, all, w)
			if f == nil {
				t.Errorf("%s: no unit %q", name, w.entry)
				continue
			}
			if w.time != "" {
				sum.times++
				sum.count(w.time, f.Time.Class)
				if f.Time.Class == w.time {
					sum.rightT++
				} else {
					sum.misses = append(sum.misses, miss{name, "time", w.time, f.Time})
					t.Logf("%-28s time  want %-8s got %-8s  %s  (%.2f) %s", name, w.time, f.Time.Class, f.Time.Bound, f.Time.Confidence, why(f.Time))
				}
			}
			if w.space != "" {
				sum.spaces++
				if f.Space.Class == w.space {
					sum.rightS++
				} else {
					sum.misses = append(sum.misses, miss{name, "space", w.space, f.Space})
					t.Logf("%-28s space want %-8s got %-8s  %s %s", name, w.space, f.Space.Class, f.Space.Bound, why(f.Space))
				}
			}
		}
		report = append(report, sum)
		t.Logf("%s: time %d of %d right, macro-F1 %.3f, space %d of %d", l.name, sum.rightT, sum.times, macroF1(sum.classes), sum.rightS, sum.spaces)
		if *oracleDir == "testdata/oracle" {
			if sum.times > 0 && float64(sum.rightT) < l.timeFloor*float64(sum.times) || sum.spaces > 0 && float64(sum.rightS) < l.spaceFloor*float64(sum.spaces) {
				t.Errorf("%s: below the floor of %.2f time, %.2f space", l.name, l.timeFloor, l.spaceFloor)
			}
		}
	}
	if *update && *oracleDir == "testdata/oracle" {
		writeReport(t, "oracle.md", oracleReport(report))
	}
}

func pick(mod *ir.Module, all []analysis.Facts, w want) *analysis.Facts {
	if w.entry == "" {
		if k := analysis.Dominant(mod, all); k >= 0 {
			return &all[k]
		}
		return nil
	}
	for k := range all {
		if all[k].Unit == w.entry || strings.HasSuffix(all[k].Unit, "."+w.entry) {
			return &all[k]
		}
	}
	return nil
}

func why(c analysis.Cost) string {
	var parts []string
	for _, r := range c.Why {
		parts = append(parts, fmt.Sprintf("%d:%s[%s]", r.Line, r.Factor, r.Text))
	}
	return strings.Join(parts, "; ")
}
