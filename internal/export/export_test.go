package export

import (
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/heddle-run/heddle/profile"
)

func sample() (profile.Document, profile.Profile) {
	p := profile.Profile{Name: "main", Time: profile.Growth{Bound: "n*log(n)"}, Space: profile.Growth{Bound: "n"}}
	p.Demand = profile.Demand{
		Coverage:    0.9,
		MemoryBytes: &profile.Interval{Low: 90 << 20, Likely: 100 << 20, High: 130 << 20},
		CPUCores:    &profile.Interval{Low: 0.5, Likely: 0.9, High: 1.2},
		WallSeconds: &profile.Interval{Low: 5, Likely: 10, High: 30},
	}
	return profile.NewDocument(profile.ProgramRef{Path: "/x/Word Count_2.py"}, []profile.Profile{p}, p.Name), p
}

func at(t *testing.T, v any, path ...string) any {
	t.Helper()
	for _, key := range path {
		switch x := v.(type) {
		case map[string]any:
			v = x[key]
		case []any:
			v = x[0]
		}
	}
	return v
}

func TestYAMLFormats(t *testing.T) {
	doc, p := sample()
	cases := []struct {
		format string
		path   string
		want   any
	}{
		{"kubernetes", "metadata name", "word-count-2"},
		{"kubernetes", "spec template spec containers 0 resources requests memory", "100Mi"},
		{"kubernetes", "spec template spec containers 0 resources requests cpu", "900m"},
		{"kubernetes", "spec template spec containers 0 resources limits cpu", "1200m"},
		{"kubernetes", "spec template spec activeDeadlineSeconds", 60},
		{"compose", "services word-count-2 deploy resources reservations memory", "100M"},
		{"compose", "services word-count-2 deploy resources limits cpus", "1.20"},
		{"lambda", "Resources wordcount2 Properties Timeout", 60},
	}
	for _, c := range cases {
		text, err := Write(c.format, doc, p)
		if err != nil {
			t.Fatal(err)
		}
		var v map[string]any
		if err := yaml.Unmarshal([]byte(text), &v); err != nil {
			t.Fatalf("%s is not YAML: %v\n%s", c.format, err, text)
		}
		if got := at(t, v, strings.Fields(c.path)...); got != c.want {
			t.Errorf("%s: %s = %v, want %v", c.format, c.path, got, c.want)
		}
		if !strings.Contains(text, "# memory: likely 100 MiB") {
			t.Errorf("%s gives no reason:\n%s", c.format, text)
		}
	}
}

func TestSlurmAndNomad(t *testing.T) {
	doc, p := sample()
	for format, want := range map[string]string{"slurm": "#SBATCH --time=0:01:00\n", "nomad": "memory     = 100 "} {
		text, err := Write(format, doc, p)
		if err != nil || !strings.Contains(text, want) {
			t.Errorf("%s lacks %q: %v\n%s", format, want, err, text)
		}
	}
	// Slurm stops reading options at the first command.
	text, _ := Write("slurm", doc, p)
	if strings.Index(text, "COMMAND") < strings.LastIndex(text, "#SBATCH") {
		t.Error("an option stands behind the command")
	}
}

func TestUnknownMemoryIsAnError(t *testing.T) {
	if _, err := Write("kubernetes", profile.Document{}, profile.Profile{Name: "f"}); err == nil || !strings.Contains(err.Error(), "not known") {
		t.Errorf("got %v", err)
	}
	doc, p := sample()
	if _, err := Write("mesos", doc, p); err == nil {
		t.Error("an unknown format was written")
	}
}
