package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"golang.org/x/tools/txtar"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/task"
)

// TestSplits runs programs in parts and plainly: what is split must print the same
// and end the same, and what must not be split is not. With HEDDLE_SPLIT_LONG set
// it does so on more inputs and into more parts.
func TestSplits(t *testing.T) {
	for _, name := range []string{"split.txtar", "split_js.txtar", "split_ts.txtar", "split_go.txtar"} {
		t.Run(name, func(t *testing.T) { splits(t, "testdata/"+name, nil) })
	}
	if os.Getenv("HEDDLE_SPLIT_LONG") != "" { // what is JavaScript is TypeScript, too
		t.Run("typed", func(t *testing.T) {
			splits(t, "testdata/split_js.txtar", func(name string) string { return strings.TrimSuffix(name, ".js") + ".ts" })
		})
	}
}

func splits(t *testing.T, list string, rename func(string) string) {
	archive, err := txtar.ParseFile(list)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	engine, err := builtin.Default().Open(t.Context(), builtin.Site{Dir: filepath.Join(dir, "data")})
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	inputs, shards := []string{table(400)}, []int{2}
	if os.Getenv("HEDDLE_SPLIT_LONG") != "" {
		inputs, shards = []string{table(2000), "", "name,value\n", table(1), table(3), strings.TrimSuffix(table(50), "\n")}, []int{1, 2, 7}
	}
	for _, f := range archive.Files {
		if rename != nil && strings.HasSuffix(f.Name, ".js") {
			f.Name = rename(f.Name)
		}
		file := filepath.Join(dir, f.Name)
		if err := os.WriteFile(file, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
		first, _, _ := strings.Cut(string(f.Data), "\n")
		want := strings.TrimPrefix(strings.TrimPrefix(first, "# want "), "// want ")
		inputs := inputs
		if entry(f.Name) != "" {
			inputs = []string{events(400)}
		}
		t.Run(f.Name, func(t *testing.T) {
			for k, input := range inputs {
				for _, n := range shards {
					got := splitLikeWhole(t, engine.Engine, file, input, n)
					// What only shows on some inputs is judged on the first.
					if k == 0 && n > 1 && want != "either" && got != want {
						t.Errorf("%s, want %s", got, want)
					}
				}
			}
		})
	}
}

// entry is the handler in a file, or "".
func entry(file string) string {
	switch {
	case !strings.HasPrefix(file, "handler"):
		return ""
	case strings.HasSuffix(file, ".go"):
		return "Handle"
	}
	return "handler"
}

// events is an event with a list of n records.
func events(n int) string {
	var list []string
	for _, line := range strings.Fields(table(n))[1:] {
		k, v, _ := strings.Cut(line, ",")
		list = append(list, fmt.Sprintf(`{"k":%q,"v":%s}`, k, v))
	}
	return `{"records":[` + strings.Join(list, ",") + `]}`
}

// plain runs a program without heddle.
func plain(t *testing.T, file, input string) (out []byte, status int) {
	t.Helper()
	var cmd *exec.Cmd
	switch filepath.Ext(file) {
	case ".py":
		cmd = exec.Command("python3", file)
	case ".go":
		bin := strings.TrimSuffix(file, ".go")
		if text, err := exec.Command("go", "build", "-o", bin, file).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		cmd = exec.Command(bin)
	case ".ts":
		script := file + ".cjs"
		text, err := os.ReadFile(file)
		if err == nil {
			err = os.WriteFile(script, api.Transform(string(text), api.TransformOptions{Loader: api.LoaderTS, Format: api.FormatCommonJS}).Code, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		cmd = exec.Command("node", script)
	default:
		cmd = exec.Command("node", file)
	}
	cmd.Stdin, cmd.Env = strings.NewReader(input), append(os.Environ(), "PYTHONHASHSEED=0")
	out, err := cmd.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return out, exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return out, 0
}

// table is a header and n lines of a key and a number.
func table(n int) string {
	r := rand.New(rand.NewPCG(3, 5))
	var b strings.Builder
	b.WriteString("name,value\n")
	for range n {
		fmt.Fprintf(&b, "k%d,%d\n", r.IntN(40), r.IntN(1000))
	}
	return b.String()
}

// splitLikeWhole compares one split with a plain run and says how it went.
func splitLikeWhole(t *testing.T, e *heddle.Engine, file, input string, shards int) string {
	t.Helper()
	s, err := e.Submit(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	u, err := s.Unit(entry(filepath.Base(file)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	inv := task.Invocation{ID: fmt.Sprintf("split-%x", rand.Uint64()), Tenant: "local", Input: task.Input{Stdin: []byte(input)}, Class: task.Standard}
	rep, err := e.Split(t.Context(), s, u, inv, heddle.SplitOptions{Shards: shards, Verify: u.Kind == program.Handler, Options: heddle.Options{NoLearn: true, IO: sandbox.IO{Stdout: &out}}})
	var unsplit *heddle.Unsplit
	if errors.As(err, &unsplit) {
		if unsplit.Reason.Line == 0 || unsplit.Reason.Text == "" {
			t.Errorf("refused without a line or a reason: %v", err)
		}
		return "refused"
	}
	if err != nil {
		t.Fatal(err)
	}
	if entry(filepath.Base(file)) == "" {
		want, status := plain(t, file, input)
		if rep.ExitCode != status || !bytes.Equal(out.Bytes(), want) {
			t.Errorf("%d parts of %d bytes: status %d, printed\n%.600s\nplainly status %d, printed\n%.600s", shards, len(input), rep.ExitCode, out.Bytes(), status, want)
		}
	} else if rep.Fallback == "" && (rep.Same == nil || !*rep.Same) {
		t.Errorf("%d parts: not compared", shards)
	}
	if rep.Fallback != "" {
		t.Log(rep.Fallback)
		return "whole"
	}
	return "split"
}
