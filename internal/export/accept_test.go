package export

import (
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/loader"
	composetypes "github.com/compose-spec/compose-go/v2/types"
	"github.com/hashicorp/hcl/v2/gohcl"
	"github.com/hashicorp/hcl/v2/hclparse"
	"github.com/hashicorp/nomad/api"
	batch "k8s.io/api/batch/v1"
	"sigs.k8s.io/yaml"

	"github.com/heddle-run/heddle/profile"
)

// extremes are profiles at the ends of what an analysis can say.
func extremes() map[string]profile.Profile {
	span := func(low, likely, high float64) *profile.Interval {
		return &profile.Interval{Low: low, Likely: likely, High: high}
	}
	_, usual := sample()
	demands := map[string]profile.Demand{
		"wc.py":            usual.Demand,
		"tiny.wasm":        {MemoryBytes: span(1, 2<<20, 3<<20), CPUCores: span(0, 0.001, 0.002), WallSeconds: span(0, 0.001, 0.002)},
		"Über größe!.py":   {MemoryBytes: span(1<<30, 200<<30, 900<<30), CPUCores: span(1, 60, 64), WallSeconds: span(1, 1e5, 9e5)},
		"only memory.js":   {MemoryBytes: span(1<<20, 1<<24, 1<<26)},
		"---":              {MemoryBytes: span(1<<20, 1<<24, 1<<26), CPUCores: span(1, 1, 1), WallSeconds: span(1, 1e9, 1e12)},
		"2024_q3.report.c": {MemoryBytes: span(1<<33, 1<<33, 1<<33), CPUCores: span(2, 2, 2), WallSeconds: span(899, 900, 901)},
	}
	all := map[string]profile.Profile{}
	for path, d := range demands {
		p := usual
		p.Demand = d
		all[path] = p
	}
	return all
}

// eachFragment gives the extremes' manifests of one format.
func eachFragment(t *testing.T, format string, check func(t *testing.T, text string)) {
	for path, p := range extremes() {
		t.Run(path, func(t *testing.T) {
			text, err := Write(format, profile.NewDocument(profile.ProgramRef{Path: path}, []profile.Profile{p}, p.Name), p)
			if err != nil {
				t.Fatal(err)
			}
			check(t, text)
			if t.Failed() {
				t.Log(text)
			}
		})
	}
}

// TestKubernetesTakes: the API server's types decode it, no field is unknown, and
// no request is above its limit.
func TestKubernetesTakes(t *testing.T) {
	eachFragment(t, "kubernetes", func(t *testing.T, text string) {
		var job batch.Job
		if err := yaml.UnmarshalStrict([]byte(text), &job); err != nil {
			t.Fatal(err)
		}
		c := job.Spec.Template.Spec.Containers[0]
		for name, limit := range c.Resources.Limits {
			if request := c.Resources.Requests[name]; request.Cmp(limit) > 0 || request.Sign() <= 0 {
				t.Errorf("%s: request %s, limit %s", name, request.String(), limit.String())
			}
		}
		if d := job.Spec.Template.Spec.ActiveDeadlineSeconds; d != nil && (*d < 1 || *d > math.MaxInt32) {
			t.Errorf("activeDeadlineSeconds %d", *d)
		}
	})
}

// TestNomadTakes: the blocks decode into the structs of Nomad's API, where no
// attribute may be unknown, and keep to the bounds of its validation.
func TestNomadTakes(t *testing.T) {
	eachFragment(t, "nomad", func(t *testing.T, text string) {
		file, diags := hclparse.NewParser().ParseHCL([]byte(text), "job.nomad.hcl")
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		var spec struct {
			Job struct {
				Name  string `hcl:"name,label"`
				Type  string `hcl:"type"`
				Group struct {
					Name string `hcl:"name,label"`
					Task struct {
						Name   string `hcl:"name,label"`
						Driver string `hcl:"driver"`
						Config struct {
							Image string `hcl:"image"`
						} `hcl:"config,block"`
						Resources api.Resources `hcl:"resources,block"`
					} `hcl:"task,block"`
				} `hcl:"group,block"`
			} `hcl:"job,block"`
		}
		if diags := gohcl.DecodeBody(file.Body, nil, &spec); diags.HasErrors() {
			t.Fatal(diags)
		}
		r := spec.Job.Group.Task.Resources
		if *r.CPU < 1 || *r.MemoryMB < *api.MinResources().MemoryMB || *r.MemoryMaxMB < *r.MemoryMB {
			t.Errorf("cpu %d, memory %d, memory_max %d", *r.CPU, *r.MemoryMB, *r.MemoryMaxMB)
		}
	})
}

// TestComposeTakes: Docker Compose's own loader, its schema included.
func TestComposeTakes(t *testing.T) {
	eachFragment(t, "compose", func(t *testing.T, text string) {
		project, err := loader.LoadWithContext(context.Background(), composetypes.ConfigDetails{
			ConfigFiles: []composetypes.ConfigFile{{Filename: "compose.yaml", Content: []byte(text)}},
		}, func(o *loader.Options) { o.SetProjectName("heddle", true) })
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range project.Services {
			r := s.Deploy.Resources
			if r.Reservations.MemoryBytes < 1<<20 || r.Limits.MemoryBytes < r.Reservations.MemoryBytes || r.Limits.NanoCPUs < r.Reservations.NanoCPUs {
				t.Errorf("%+v, at most %+v", r.Reservations, r.Limits)
			}
		}
	})
}

// TestLambdaBounds: what AWS's quotas say of a function.
func TestLambdaBounds(t *testing.T) {
	eachFragment(t, "lambda", func(t *testing.T, text string) {
		var template struct {
			Transform string
			Resources map[string]struct {
				Type       string
				Properties struct {
					PackageType, ImageURI string
					MemorySize, Timeout   int
				}
			}
		}
		if err := yaml.UnmarshalStrict([]byte(text), &template); err != nil {
			t.Fatal(err)
		}
		for id, f := range template.Resources {
			if p := f.Properties; p.MemorySize < 128 || p.MemorySize > 10240 || p.Timeout < 1 || p.Timeout > 900 || strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
				t.Errorf("%q: %+v", id, p)
			}
		}
	})
}

// tool finds a program that scripts/suites/exports brings and asks for; it is slow
// or not there elsewhere.
func tool(t *testing.T, name string) string {
	t.Helper()
	if os.Getenv("HEDDLE_EXPORT_TOOLS") == "" {
		t.Skipf("%s is asked by scripts/suites/exports", name)
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// TestSlurmTakes: sbatch reads the options before it looks for a controller, which
// is not there.
func TestSlurmTakes(t *testing.T) {
	sbatch, dir := tool(t, "sbatch"), t.TempDir()
	conf := filepath.Join(dir, "slurm.conf")
	const nowhere = "ClusterName=none\nSlurmctldHost=localhost(127.0.0.1)\nSlurmctldPort=1\nMessageTimeout=1\nAuthType=auth/none\nCredType=cred/none\nNodeName=n\nPartitionName=p Nodes=n Default=YES\n"
	if err := os.WriteFile(conf, []byte(nowhere), 0o644); err != nil {
		t.Fatal(err)
	}
	submit := func(text string) string {
		cmd := exec.Command(sbatch, "--test-only")
		cmd.Env, cmd.Stdin = append(os.Environ(), "SLURM_CONF="+conf), strings.NewReader(text)
		said, _ := cmd.CombinedOutput() // fails in any case
		return string(said)
	}
	const taken = "Unable to contact slurm controller"
	eachFragment(t, "slurm", func(t *testing.T, text string) {
		if said := submit(text); !strings.Contains(said, taken) {
			t.Errorf("sbatch: %s", said)
		}
		if said := submit(strings.Replace(text, "--mem=", "--mem=-", 1)); strings.Contains(said, taken) {
			t.Errorf("sbatch takes a wrong size: %s", said)
		}
	})
}

// TestLambdaTakes: cfn-lint knows the resources, properties and types of AWS's own specification.
func TestLambdaTakes(t *testing.T) {
	lint, dir := tool(t, "cfn-lint"), t.TempDir()
	files, wrong := []string{"--regions", "us-east-1", "--"}, ""
	eachFragment(t, "lambda", func(t *testing.T, text string) {
		file := filepath.Join(dir, fmt.Sprint(len(files), ".yaml"))
		files, wrong = append(files, file), strings.Replace(text, "MemorySize", "MemorySise", 1)
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	})
	if said, err := exec.Command(lint, files...).CombinedOutput(); err != nil {
		t.Errorf("cfn-lint: %v\n%s", err, said)
	}
	if err := os.WriteFile(files[3], []byte(wrong), 0o644); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command(lint, files...).CombinedOutput(); err == nil {
		t.Errorf("cfn-lint takes a property that there is not: %s", said)
	}
}

// TestNoMachineIsThatLarge: an interval without end is refused, not written as a number.
func TestNoMachineIsThatLarge(t *testing.T) {
	doc, p := sample()
	for _, high := range []float64{math.Inf(1), math.NaN(), 1e300} {
		p.Demand.MemoryBytes = &profile.Interval{Low: 1, Likely: 1 << 20, High: high}
		for _, format := range Formats() {
			if text, err := Write(format, doc, p); err == nil {
				t.Errorf("%s with memory up to %g:\n%s", format, high, text)
			}
		}
	}
	p.Demand.MemoryBytes.High, p.Demand.CPUCores = 1<<30, &profile.Interval{High: math.Inf(1)}
	if _, err := Write("kubernetes", doc, p); err != nil {
		t.Error(fmt.Errorf("cores without end: %w", err))
	}
}
