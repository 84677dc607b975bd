// Package export writes a profile as the fragment of a manifest that other
// schedulers accept: Kubernetes, Nomad, Slurm, Docker Compose, AWS Lambda. Each
// number stands beside the reason for it, as a comment.
//
// It is text only: it knows the formats, not the systems.
package export

import (
	"fmt"
	"math"
	"path"
	"regexp"
	"sort"
	"strings"
	"time"

	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/task"
)

// Formats lists what Write can write.
func Formats() []string {
	names := make([]string, 0, len(writers()))
	for name := range writers() {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// Write gives the unit's profile in the format, or an error when the profile
// does not say how much memory it needs.
func Write(format string, doc profile.Document, p profile.Profile) (string, error) {
	write, ok := writers()[format]
	if !ok {
		return "", fmt.Errorf("no format %q: want one of %s", format, strings.Join(Formats(), ", "))
	}
	d := p.Demand
	if d.MemoryBytes == nil {
		return "", fmt.Errorf("%s: the memory it needs is not known; give an --input to try it on", p.Name)
	}
	if !(d.MemoryBytes.High < largest) {
		return "", fmt.Errorf("%s: up to %.3g bytes of memory: no machine has more than %.3g", p.Name, d.MemoryBytes.High, largest)
	}
	return write(sizesOf(doc, p)), nil
}

func writers() map[string]func(sizes) string {
	return map[string]func(sizes) string{"kubernetes": kubernetes, "nomad": nomad, "slurm": slurm, "compose": compose, "lambda": lambda}
}

// largest bounds the memory that a manifest can ask for; what a law says beyond is no number.
const largest = float64(1 << 50)

// sizes are a profile's numbers in whole units, with their reasons.
type sizes struct {
	name           string
	request, limit int64 // MiB
	cpuRequest     int64 // millicores
	cpuLimit       int64
	wall           time.Duration // at the interval's upper end; 0 is unknown
	why            []string
}

func sizesOf(doc profile.Document, p profile.Profile) sizes {
	d := p.Demand
	grant, _ := estimate.Grant(d, task.Standard)
	s := sizes{
		name:    label(doc, p),
		request: mib(d.MemoryBytes.Likely), limit: max(mib(float64(grant[resource.Memory])), mib(d.MemoryBytes.High)),
		cpuRequest: 100, cpuLimit: 1000,
	}
	if c := d.CPUCores; c != nil && c.High < 1e6 {
		s.cpuRequest, s.cpuLimit = max(10, int64(math.Ceil(c.Likely*1000))), max(100, int64(math.Ceil(c.High*1000)))
	}
	if w := d.WallSeconds; w != nil && w.High < 1e8 {
		s.wall = time.Duration(math.Ceil(w.High)) * time.Second
	}
	s.why = reasons(p)
	return s
}

// reasons are the sentences behind the numbers.
func reasons(p profile.Profile) []string {
	d := p.Demand
	var at []string
	for _, in := range p.Inputs {
		if in.Value != nil && in.What != "" {
			at = append(at, fmt.Sprintf("%s = %.4g", in.Name, *in.Value))
		}
	}
	why := []string{fmt.Sprintf("predicted by heddle for %s", strings.Join(at, ", "))}
	if len(at) == 0 {
		why[0] = "predicted by heddle"
	}
	m := d.MemoryBytes
	why = append(why, fmt.Sprintf("memory: likely %d MiB, %d..%d MiB holds %.0f%% of runs; space O(%s)", mib(m.Likely), mib(m.Low), mib(m.High), 100*d.Coverage, p.Space.Bound))
	if c := d.CPUCores; c != nil {
		why = append(why, fmt.Sprintf("cpu: %.2f cores, up to %.2f; time O(%s)", c.Likely, c.High, p.Time.Bound))
	}
	if f := p.Formula.MemoryBytes; f != nil {
		why = append(why, "memory bytes = "+f.String())
	}
	return why
}

var notLabel = regexp.MustCompile(`[^a-z0-9]+`)

// label is a name that every one of these systems accepts (RFC 1123).
func label(doc profile.Document, p profile.Profile) string {
	base := strings.TrimSuffix(path.Base(doc.Program.Path), path.Ext(doc.Program.Path))
	if p.Name != "main" {
		base += "-" + p.Name
	}
	s := strings.Trim(notLabel.ReplaceAllString(strings.ToLower(base), "-"), "-")
	if s == "" {
		s = "unit"
	}
	return strings.TrimRight(s[:min(len(s), 50)], "-")
}

func mib(bytes float64) int64 { return max(1, int64(math.Ceil(bytes/(1<<20)))) }

// comments prints the reasons as comment lines.
func (s sizes) comments(mark string) string {
	var b strings.Builder
	for _, w := range s.why {
		fmt.Fprintf(&b, "%s %s\n", mark, w)
	}
	return b.String()
}

func kubernetes(s sizes) string {
	deadline := ""
	if s.wall > 0 {
		deadline = fmt.Sprintf("      activeDeadlineSeconds: %.0f # twice the longest predicted run\n", 2*s.wall.Seconds())
	}
	return fmt.Sprintf(`%sapiVersion: batch/v1
kind: Job
metadata:
  name: %s
spec:
  template:
    spec:
      restartPolicy: Never
%s      containers:
        - name: %s
          image: IMAGE # yours
          resources:
            requests:
              cpu: %dm # likely
              memory: %dMi # likely
            limits:
              cpu: %dm # upper end
              memory: %dMi # upper end, so that it is not killed
`, s.comments("#"), s.name, deadline, s.name, s.cpuRequest, s.request, s.cpuLimit, s.limit)
}

// nomadLeast is the least memory that Nomad takes, in MB.
const nomadLeast = 10

func nomad(s sizes) string {
	return fmt.Sprintf(`%sjob "%s" {
  type = "batch"
  group "%s" {
    task "%s" {
      driver = "docker"
      config {
        image = "IMAGE" # yours
      }
      resources {
        cpu        = %d # MHz of a 1 GHz core, likely: scale to your cores' speed
        memory     = %d # MB, likely, at least Nomad's %d
        memory_max = %d # MB, upper end; holds where memory oversubscription is enabled
      }
    }
  }
}
`, s.comments("#"), s.name, s.name, s.name, s.cpuRequest, max(s.request, nomadLeast), nomadLeast, max(s.limit, nomadLeast))
}

func slurm(s sizes) string {
	limit := ""
	if s.wall > 0 {
		minutes := int(math.Ceil(s.wall.Minutes()))
		limit = fmt.Sprintf("# the longest predicted run, in whole minutes\n#SBATCH --time=%d:%02d:00\n", minutes/60, minutes%60)
	}
	return fmt.Sprintf(`#!/bin/bash
%s#SBATCH --job-name=%s
#SBATCH --ntasks=1
# upper end, in whole cores
#SBATCH --cpus-per-task=%d
# upper end, so that it is not killed
#SBATCH --mem=%dM
%s
COMMAND # yours
`, s.comments("#"), s.name, max(1, (s.cpuLimit+500)/1000), s.limit, limit)
}

func compose(s sizes) string {
	return fmt.Sprintf(`%sservices:
  %s:
    image: IMAGE # yours
    deploy:
      resources:
        reservations:
          cpus: "%.2f" # likely
          memory: %dM # likely
        limits:
          cpus: "%.2f" # upper end
          memory: %dM # upper end
`, s.comments("#"), s.name, float64(s.cpuRequest)/1000, s.request, float64(s.cpuLimit)/1000, s.limit)
}

// Lambda's bounds: memory from 128 to 10,240 MB, a vCPU at each 1,769 MB,
// a timeout of at most 900 s (AWS Lambda quotas).
const (
	lambdaLeast, lambdaMost = 128, 10240
	lambdaPerCore           = 1769
	lambdaTimeout           = 900
)

func lambda(s sizes) string {
	// The price of a run that computes is the same with the memory that brings all
	// the cores it uses as with less, since it is the sooner over.
	forCores := min(s.cpuRequest*lambdaPerCore/1000, lambdaMost)
	memory := min(max(s.limit, forCores, lambdaLeast), lambdaMost)
	note := ""
	if s.limit > lambdaMost {
		note = fmt.Sprintf("# needs %d MB: more than Lambda's %d\n", s.limit, lambdaMost)
	}
	timeout := int64(lambdaTimeout)
	if s.wall > 0 {
		timeout = max(3, int64(2*s.wall.Seconds()))
	}
	if timeout > lambdaTimeout {
		timeout, note = lambdaTimeout, note+fmt.Sprintf("# may take %.0f s, twice which is more than Lambda's %d\n", s.wall.Seconds(), lambdaTimeout)
	}
	return fmt.Sprintf(`%s%sTransform: AWS::Serverless-2016-10-31
Resources:
  %s:
    Type: AWS::Serverless::Function
    Properties:
      PackageType: Image
      ImageUri: IMAGE # yours
      MemorySize: %d # MB: memory's upper end %d, cores' %d, as a vCPU comes with each %d
      Timeout: %d # seconds: twice the longest predicted run, at most %d
`, s.comments("#"), note, strings.ReplaceAll(s.name, "-", ""), memory, s.limit, forCores, lambdaPerCore, timeout, lambdaTimeout)
}
