package analysis_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/heddle-run/heddle/internal/analysis"
	"github.com/heddle-run/heddle/internal/analysis/cost"
	"github.com/heddle-run/heddle/internal/analysis/library"
	"github.com/heddle-run/heddle/internal/analysis/types"
	"github.com/heddle-run/heddle/law"
	"github.com/heddle-run/heddle/program"
)

// margin is the power of n by which counted operations may outgrow a bound
// before it is called unsound. Counting at a few sizes cannot tell a factor of
// log n from a constant; it does tell one of the square root.
const margin = 0.25

// known are the programs whose bound is refuted today. The list only shrinks.
var known = map[string]bool{
	// A line that is read in a loop is taken to be short.
	"blind43_c_registration":            true,
	"blind37_cf_lazy_segtree_range_add": true,
	"blind37_cf_geometry_convex_hull":   true,
	"blind12_boj_stack_ops":             true,
	"blind17_cf_laptops":                true,
	"blind24_cf_hash_anagrams_groups":   true,
	"blind34_cf_convex_hull":            true,
	"blind34_cf_lazy_seg_rec":           true,
	"blind_atc_heapq_lazy_delete":       true,
	"blind_cf_while_true_eof":           true,
	"blind_convex_hull":                 true,
	"blind_lazy_segtree":                true,
	"blind_match_stmt":                  true,
	"contest2_registration":             true,
	"h_stack_simul":                     true,
	// A board of eight lines is taken to be eight wide.
	"blind18_cf_beautiful_matrix": true,
	"blind18_cf_chess_board_8":    true,
	// Sums of elements are taken for one of them, or for a number that is given.
	"blind44_iv_partition_equal_set":  true,
	"blind44_targetsum":               true,
	"blind17_lc_last_stone2":          true,
	"blind20_nc_target_sum":           true,
	"blind27_lc_partition_equal_bits": true,
	"blind28_lc_target_sum":           true,
	"blind_cses_money_sums":           true,
	"blind_partition_bitset":          true,
	"blind_partition_equal":           true,
	"h_target_sum_memo":               true,
	"interview_partition_equal_sum":   true,
	// Base 4, not 2, or a factor of n at the leaves.
	"blind43_iv_letter_case_perm":  true,
	"blind38_iv_strobogrammatic":   true,
	"blind11_rosetta_gray":         true,
	"blind18_abc_product_space":    true,
	"blind5_h26_catalan_rec":       true,
	"blind_power_set_rec":          true,
	"contest2_gray_code":           true,
	"generate_parens":              true,
	"idiom_subsets_reduce":         true,
	"interview_generate_parens":    true,
	"interview_power_set_doubling": true,
	"k_rec_gen":                    true,
	// What is sliced off for each call is not copied, as its teachers count.
	"blind33_rec_ackermann_pal": true,
	"blind_ackermann_const":     true,
	// Rows from whose front elements are taken move up each time.
	"blind41_spiral": true,
	// A tree is taken to be balanced where paths are kept.
	"blind33_tree_paths_concat": true,
	// Values are taken to be no larger than n.
	"blind29_cf_div_primes": true,
	// Edges are counted once, visited is searched for each.
	"blind25_ta_topological": true,
}

// counted is one run of a program.
type counted struct {
	Variant string             `json:"variant"`
	N       float64            `json:"n"`
	Ops     float64            `json:"ops"`
	Sizes   map[string]float64 `json:"sizes"`
}

// verdict is what counting said of one bound.
type verdict struct {
	name    string
	kind    string
	facts   *analysis.Facts
	held    bool   // the number of test cases is left out of the bound
	err     string // why it could not be counted
	variant string // the input on which operations outgrew the bound most
	excess  float64
	runs    int
	power   float64 // of n in the counted operations on that input
}

func (v verdict) unsound() bool { return v.err == "" && v.excess > margin }

// TestSoundness counts what the oracle's programs do at growing sizes and
// compares with the bound at the sizes of those inputs. HEDDLE_SOUNDNESS=1
// counts all of them; by default about one in twenty-three is.
func TestSoundness(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("no python3 to count with")
	}
	l := languages(t)[0]
	files, _ := filepath.Glob(filepath.Join(*oracleDir, "python", "*.py"))
	sort.Strings(files)
	full := os.Getenv("HEDDLE_SOUNDNESS") != ""
	if !full {
		var some []string
		for _, f := range files {
			// By its name, so that a new program moves no other in or out.
			if crc32.ChecksumIEEE([]byte(filepath.Base(f)))%23 == 0 {
				some = append(some, f)
			}
		}
		files = some
	}
	verdicts := make([]verdict, len(files))
	var wg sync.WaitGroup
	slots := make(chan struct{}, 3)
	for i, file := range files {
		v, job := stated(t, l, file)
		job.Cap, job.Seconds = 20_000, 0.7
		if full {
			job.Cap, job.Seconds = 40_000, 2
		}
		if verdicts[i] = v; v.err != "" {
			continue
		}
		wg.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			runs, err := count(t.Context(), job)
			verdicts[i].judge(runs, err)
		})
	}
	wg.Wait()
	var driven, sound int
	for _, v := range verdicts {
		switch {
		case v.err != "":
			t.Logf("%s: not counted: %s", v.name, v.err)
			continue
		case v.unsound():
			t.Logf("%s: outgrows %s by n^%.2f on %s input (counted n^%.2f, bound %s)", v.name, v.facts.Time.Class, v.excess, v.variant, v.power, v.facts.Time.Bound)
			if !known[v.name] {
				t.Errorf("%s: the bound %s is refuted by counting", v.name, v.facts.Time.Expr)
			}
		default:
			sound++
		}
		driven++
	}
	t.Logf("%d programs, %d counted, %d sound", len(files), driven, sound)
	if driven < len(files)*3/4 {
		t.Errorf("only %d of %d programs could be counted", driven, len(files))
	}
	if *update && full {
		writeReport(t, "soundness.md", soundnessReport(verdicts))
	}
}

// job is what count.py is told.
type job struct {
	File string `json:"file"`
	Unit string `json:"unit"`
	Kind string `json:"kind"`
	// Hold keeps a leading number of test cases constant: the bound leaves it
	// out and speaks of the sum over the tests.
	Hold    bool    `json:"hold"`
	Cap     int     `json:"cap"`     // operations of one run
	Seconds float64 `json:"seconds"` // of all runs
}

func stated(t *testing.T, l language, file string) (verdict, job) {
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	models, err := library.Load(string(program.Python))
	if err != nil {
		t.Fatal(err)
	}
	w := readWant(string(src), "#")
	v := verdict{name: strings.TrimSuffix(filepath.Base(file), ".py"), kind: w.kind}
	mod, err := lower(l, filepath.Base(file), string(src))
	if err != nil {
		v.err = err.Error()
		return v, job{}
	}
	f := pick(mod, analysis.Run(mod, analysis.Options{Models: models}), w)
	if f == nil {
		v.err = "no unit"
		return v, job{}
	}
	v.facts = f
	unit := f.Unit
	kind := "function"
	if mod.Entry != nil && unit == mod.Entry.Name || w.kind == "stdin" {
		kind = "stdin"
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		t.Fatal(err)
	}
	eng := cost.New(mod, cost.Config{Models: models, Types: types.Infer(mod, models)})
	v.held = eng.CaseCount(f.Func).Count != ""
	return v, job{File: abs, Unit: unit, Kind: kind, Hold: v.held}
}

func count(ctx context.Context, j job) ([]counted, error) {
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	in, err := json.Marshal(j)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "python3", "testdata/soundness/count.py")
	cmd.Stdin = bytes.NewReader(in)
	cmd.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "PYTHONHASHSEED=0")
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("count %s: %w", j.Unit, err)
	}
	var answer struct {
		Runs  []counted `json:"runs"`
		Error string    `json:"error"`
	}
	if err := json.Unmarshal(out, &answer); err != nil {
		return nil, fmt.Errorf("count %s: %w", j.Unit, err)
	}
	if answer.Error != "" {
		return nil, fmt.Errorf("%s", answer.Error)
	}
	return answer.Runs, nil
}

// judge finds the kind of input on which operations outgrow the bound most.
func (v *verdict) judge(runs []counted, err error) {
	if err != nil {
		v.err = err.Error()
		return
	}
	byVariant := map[string][]counted{}
	for _, r := range runs {
		byVariant[r.Variant] = append(byVariant[r.Variant], r)
	}
	v.excess = math.Inf(-1)
	lead, err := law.Parse(v.facts.Time.Bound)
	if err != nil {
		lead = v.facts.Time.Expr
	}
	for name, rs := range byVariant {
		if len(rs) < 4 {
			continue
		}
		// The small sizes show the lower terms.
		rs = rs[len(rs)/2-1:]
		// A large constant hides growth in a short bound, so its leading terms
		// are asked too; either may clear it.
		excess := min(slope(rs, func(r counted) float64 { return r.Ops / v.at(v.facts.Time.Expr, r) }),
			slope(rs, func(r counted) float64 { return r.Ops / v.at(lead, r) }))
		if excess > v.excess {
			v.excess, v.variant, v.runs = excess, name, len(rs)
			v.power = slope(rs, func(r counted) float64 { return r.Ops })
		}
	}
	if v.runs == 0 {
		v.err = fmt.Sprintf("%d runs are too few", len(runs))
	}
}

// at is a bound at the sizes of a run's input. A size that cannot
// be read off the input is taken as n, the size the input was made for.
func (v *verdict) at(bound law.Expr, r counted) float64 {
	sizes := map[string]float64{}
	for _, name := range bound.Vars() {
		sizes[name] = r.N
		if x, ok := r.Sizes[name]; ok {
			sizes[name] = x
		}
	}
	for _, in := range v.facts.Inputs {
		from := string(in.Source.From)
		if in.Source.From == analysis.StdinInt {
			if v.held && in.Source.N == 0 {
				continue // that integer is the number of tests
			}
			from = fmt.Sprintf("%s %d", from, in.Source.N)
		}
		if x, ok := r.Sizes[from]; ok {
			sizes[in.Name] = x
		}
	}
	return max(1, bound.Eval(sizes))
}

// slope is the power of n in f(n), by least squares on logarithms.
func slope(rs []counted, f func(counted) float64) float64 {
	var sx, sy, sxx, sxy float64
	for _, r := range rs {
		x, y := math.Log(r.N), math.Log(f(r))
		sx, sy, sxx, sxy = sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	n := float64(len(rs))
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

func soundnessReport(all []verdict) []byte {
	var b bytes.Buffer
	var driven, unsound []verdict
	var not []verdict
	for _, v := range all {
		switch {
		case v.err != "":
			not = append(not, v)
		case v.unsound():
			unsound = append(unsound, v)
			driven = append(driven, v)
		default:
			driven = append(driven, v)
		}
	}
	rate := 100 * float64(len(driven)-len(unsound)) / math.Max(1, float64(len(driven)))
	fmt.Fprintf(&b, `# Soundness of stated time bounds

Generated by `+"`HEDDLE_SOUNDNESS=1 go test ./internal/analysis -run TestSoundness -update`"+`.

The oracle's Python programs run with counters in every block and with library
operations charged by the lengths they meet, on random, sorted, reversed and
equal inputs of growing sizes. The stated bound is evaluated at the sizes of the
same inputs. A bound is refuted when the counted operations outgrow it by more
than n^%.2f; a factor of log n is below what a few sizes can show. Integers cost
one whatever their length, hashing costs one, and a number of test cases that the
bound leaves out is held constant, as the bound is in the sum over the tests.

| programs | counted | sound | rate |
|---:|---:|---:|---:|
| %d | %d | %d | %.1f %% |

## Refuted

| program | stated | bound | counted | outgrows by | on input |
|---|---|---|---|---|---|
`, margin, len(all), len(driven), len(driven)-len(unsound), rate)
	sort.Slice(unsound, func(i, j int) bool { return unsound[i].excess > unsound[j].excess })
	for _, v := range unsound {
		fmt.Fprintf(&b, "| %s | %s | `%s` | about n^%.2f | n^%.2f | %s |\n", v.name, v.facts.Time.Class, v.facts.Time.Bound, v.power, v.excess, v.variant)
	}
	fmt.Fprintf(&b, "\n## Not counted\n\n| program | why |\n|---|---|\n")
	for _, v := range not {
		fmt.Fprintf(&b, "| %s | %s |\n", v.name, strings.ReplaceAll(v.err, "|", "\\|"))
	}
	return b.Bytes()
}
