package process

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"testing"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// BenchmarkCold is Create, Run and Close of small programs, each beside the
// bare program in the same run; medians, because the machine is shared. Where
// bubblewrap is installed it stands there too.
func BenchmarkCold(b *testing.B) {
	d := New(Config{Group: "heddle-test"})
	for _, argv := range [][]string{{"/bin/echo", "x"}, {"/usr/bin/python3", "-c", "print(1)"}, {"/usr/bin/node", "-e", "console.log(1)"}} {
		if _, err := os.Stat(argv[0]); err != nil {
			continue
		}
		limits := sandbox.Limits{Pids: 64, Disk: 16 << 20}
		limits.Vector[resource.CPU], limits.Vector[resource.Memory] = 2000, 512<<20
		ways := []struct {
			name string
			run  func() error
		}{
			{"bare", func() error { return bare(argv...) }},
			{"sandbox", func() error { return once(d, sandbox.Spec{Argv: argv}) }},
			{"limited", func() error { return once(d, sandbox.Spec{Argv: argv, Limits: limits}) }},
		}
		if bwrap, err := exec.LookPath("bwrap"); err == nil {
			wrapped := append([]string{bwrap, "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
				"--symlink", "usr/bin", "/bin", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--clearenv"}, argv...)
			ways = append(ways, struct {
				name string
				run  func() error
			}{"bwrap", func() error { return bare(wrapped...) }})
		}
		b.Run(argv[0], func(b *testing.B) {
			took := map[string][]time.Duration{}
			for b.Loop() {
				for _, way := range ways { // interleaved, so that all meet the same noise
					begin := time.Now()
					if err := way.run(); err != nil {
						b.Fatal(way.name, err)
					}
					took[way.name] = append(took[way.name], time.Since(begin))
				}
			}
			b.ReportMetric(0, "ns/op")
			for _, way := range ways {
				slices.Sort(took[way.name])
				b.ReportMetric(float64(took[way.name][len(took[way.name])/2].Microseconds())/1000, way.name+"-p50-ms")
			}
		})
	}
}

func bare(argv ...string) error {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Env = []string{}
	_, err := cmd.Output()
	return err
}

func once(d *Driver, spec sandbox.Spec) error {
	box, err := d.Create(context.Background(), spec)
	if err != nil {
		return err
	}
	if _, err := box.Run(context.Background(), sandbox.IO{}); err != nil {
		return err
	}
	return box.Close()
}

// BenchmarkCreated is Run alone, of a sandbox made ahead: what a warm pool pays.
func BenchmarkCreated(b *testing.B) {
	d := New(Config{Group: "heddle-test"})
	var setup []time.Duration
	for b.Loop() {
		b.StopTimer()
		box, err := d.Create(context.Background(), sandbox.Spec{Argv: []string{"/bin/echo", "x"}})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		o, err := box.Run(context.Background(), sandbox.IO{})
		b.StopTimer()
		if err != nil {
			b.Fatal(err)
		}
		setup = append(setup, o.Setup)
		box.Close()
		b.StartTimer()
	}
	slices.Sort(setup)
	b.ReportMetric(float64(setup[len(setup)/2].Microseconds()), "setup-p50-us")
}

// sleeping is a sandbox with limits that sleeps until the benchmark ends.
func sleeping(b *testing.B) sandbox.Sandbox {
	spec := sandbox.Spec{Argv: []string{"/bin/sleep", "1000"}, Limits: sandbox.Limits{Pids: 64}}
	spec.Limits.Vector[resource.CPU], spec.Limits.Vector[resource.Memory] = 500, 128<<20
	return running(b, New(Config{Group: "heddle-test"}), spec)
}

// BenchmarkResize moves CPU and memory of a running sandbox.
func BenchmarkResize(b *testing.B) {
	box := sleeping(b)
	limits := sandbox.Limits{Pids: 64}
	for i := 0; b.Loop(); i++ {
		limits.Vector[resource.CPU], limits.Vector[resource.Memory] = resource.Quantity(400+i%2*100), resource.Quantity(64+i%2*64)<<20
		if err := box.Resize(context.Background(), limits); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUsage is one full sample.
func BenchmarkUsage(b *testing.B) {
	box := sleeping(b)
	for b.Loop() {
		if _, err := box.Usage(); err != nil {
			b.Fatal(err)
		}
	}
}
