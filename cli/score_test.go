package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func runScore(t *testing.T, in string, args ...string) (string, error) {
	t.Helper()
	cmd := scoreCommand()
	var out bytes.Buffer
	cmd.SetIn(strings.NewReader(in))
	cmd.SetOut(&out)
	cmd.SetErr(&out)
	cmd.SetArgs(append([]string{"-"}, args...))
	err := cmd.Execute()
	return out.String(), err
}

func TestScoreCommand(t *testing.T) {
	var b strings.Builder
	b.WriteString("task,input_bytes,requested_memory_bytes,peak_memory_bytes,runtime_seconds\n")
	for i := range 200 {
		fmt.Fprintf(&b, "align,%d,8e9,%d,60\n", 1000000*i, 1e9+3000000*i)
	}
	b.WriteString("align,5,8e9,,60\n")
	text, err := runScore(t, b.String())
	if err != nil || !strings.Contains(text, "line 202 left out: no peak memory") || !strings.Contains(text, "heddle") || !strings.Contains(text, "align") {
		t.Errorf("%v\n%s", err, text)
	}
	out, err := runScore(t, b.String(), "--output", "json", "--history", "0.5", "--seed", "3")
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	for _, f := range []string{"tasks", "waste_gbh", "waste_requested_gbh", "oom_share", "maq", "decision_us_p50", "decision_us_p99", "by_type", "compare"} {
		if got[f] == nil {
			t.Errorf("no %s in %s", f, out)
		}
	}
	if got["tasks"] != 100.0 {
		t.Errorf("tasks %v, want 100", got["tasks"])
	}
	if _, err := runScore(t, "a,b\n1,2\n"); err == nil || !strings.Contains(err.Error(), "no column") {
		t.Errorf("error %v", err)
	}
}
