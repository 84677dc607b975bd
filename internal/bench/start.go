package bench

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/sandbox"
)

// cold starts /bin/echo in fresh process sandboxes, beside the bare program.
func cold(ctx context.Context, env Env) ([]Row, error) {
	boxed, err := coldIn(ctx, env.Sandboxes[cluster.IsolationProcess], 60)
	if err != nil {
		return nil, err
	}
	bare, err := times(60, func() error { return exec.CommandContext(ctx, "/bin/echo", "hello").Run() })
	if err != nil {
		return nil, err
	}
	row := atMost("echo in a cold process sandbox, p50", quantile(boxed, 0.5), "ms", 10)
	ratio := quantile(boxed, 0.5) / quantile(bare, 0.5)
	row.Against, row.Ratio = "bare echo", &ratio
	rows := []Row{row, known("p95", quantile(boxed, 0.95), "ms"), known("bare echo, p50", quantile(bare, 0.5), "ms")}
	took, why := peers(env.Dir, 30)
	rows = append(rows, besidePeers(env, quantile(boxed, 0.5), took, why)...)
	rows = append(rows, gvisor(env, took, why)...)
	inside, err := containers(ctx, env, took)
	if err != nil {
		return rows, err
	}
	rows = append(rows, inside...)
	cloned, err := machines(ctx, env)
	return append(rows, cloned...), err
}

// coldIn starts /bin/echo in n fresh sandboxes of a driver, one after another.
func coldIn(ctx context.Context, driver sandbox.Driver, n int) ([]float64, error) {
	one := func() error {
		box, err := driver.Create(ctx, sandbox.Spec{ID: "bench", Argv: []string{"/bin/echo", "hello"}, Env: []string{"PATH=/bin"}})
		if err != nil {
			return err
		}
		out, err := box.Run(ctx, sandbox.IO{})
		if err == nil && out.ExitCode != 0 {
			err = fmt.Errorf("echo exited with status %d", out.ExitCode)
		}
		return errors.Join(err, box.Close())
	}
	if err := one(); err != nil { // the first finds the host's control groups
		return nil, err
	}
	return times(n, one)
}

// containers starts echo in the container tier, beside its runtime alone.
func containers(ctx context.Context, env Env, took map[string][]float64) ([]Row, error) {
	driver := env.Sandboxes[cluster.IsolationContainer]
	if driver == nil {
		return nil, nil
	}
	info := driver.Info()
	if info.Unavailable != "" {
		env.Progress("container: " + info.Unavailable)
		return nil, nil
	}
	list, err := coldIn(ctx, driver, 30)
	if err != nil {
		return nil, err
	}
	row := known("echo in a cold container of "+info.Name+", p50", quantile(list, 0.5), "ms")
	if bare := took[info.Name]; bare != nil {
		ratio := quantile(list, 0.5) / quantile(bare, 0.5)
		row.Against, row.Ratio = fmt.Sprintf("%s alone, %.3g ms", info.Name, quantile(bare, 0.5)), &ratio
	}
	return []Row{row, known("p95", quantile(list, 0.95), "ms")}, nil
}

// gvisor is how soon echo starts in gVisor's runtime alone, where that is installed:
// heddle's container tier does not use it.
func gvisor(env Env, took map[string][]float64, why map[string]string) []Row {
	list := took["runsc"]
	if list == nil {
		env.Progress("runsc: " + why["runsc"])
		return nil
	}
	return []Row{atMost("echo in gVisor (runsc alone), p50", quantile(list, 0.5), "ms", 300)}
}

// machines clones the template of a virtual machine, from the call to the program's
// sandbox in it.
func machines(ctx context.Context, env Env) ([]Row, error) {
	driver := env.Sandboxes[cluster.IsolationVM]
	if driver == nil {
		return nil, nil
	}
	if why := driver.Info().Unavailable; why != "" {
		env.Progress("virtual machine: " + why)
		return nil, nil
	}
	var took []float64
	for i := range 21 {
		start := time.Now()
		box, err := driver.Create(ctx, sandbox.Spec{ID: "bench", Argv: []string{"/bin/echo", "hello"}})
		if err != nil {
			return nil, err
		}
		if i > 0 { // the first may have booted the template
			took = append(took, float64(time.Since(start).Nanoseconds())/1e6)
		}
		if err := box.Close(); err != nil {
			return nil, err
		}
	}
	sortFloats(took)
	return []Row{atMost("a machine's template cloned, to the program's sandbox in it, p50", quantile(took, 0.5), "ms", 400), known("p95", quantile(took, 0.95), "ms")}, nil
}

// besidePeers holds the sandbox to being no slower than crun, where that is installed.
func besidePeers(env Env, ours float64, took map[string][]float64, why map[string]string) (rows []Row) {
	for _, name := range []string{"crun", "runc"} {
		list := took[name]
		if list == nil {
			env.Progress(name + ": " + why[name])
			continue
		}
		row := known("sandbox beside "+name+", p50", ours, "ms")
		ratio := ours / quantile(list, 0.5)
		row.Against, row.Ratio = fmt.Sprintf("%s, %.3g ms", name, quantile(list, 0.5)), &ratio
		if name == "crun" {
			floor := 1.0
			row.Floor, row.Pass = &floor, ratio <= floor
		}
		rows = append(rows, row)
	}
	return rows
}

// overhead runs a known hello-world through the command line, beside bare.
func overhead(ctx context.Context, env Env) ([]Row, error) {
	script := filepath.Join(env.Dir, "hello.py")
	if err := os.WriteFile(script, []byte("print('hello')\n"), 0o644); err != nil {
		return nil, err
	}
	data := filepath.Join(env.Dir, "overhead")
	through := func() error {
		cmd := exec.CommandContext(ctx, env.Self, "run", script, "--data", data)
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		return nil
	}
	if err := through(); err != nil { // now it is known
		return nil, err
	}
	run, err := times(30, through)
	if err != nil {
		return nil, err
	}
	python := interpreter(ctx, "python3", "-c", "import sys; print(sys.executable)")
	bare, err := times(30, func() error { return exec.CommandContext(ctx, python, script).Run() })
	if err != nil {
		return nil, err
	}
	added := quantile(run, 0.5) - quantile(bare, 0.5)
	return []Row{
		atMost("heddle run of a known hello.py adds, p50", added, "ms", 60),
		known("heddle run, p50", quantile(run, 0.5), "ms"), known("bare, p50", quantile(bare, 0.5), "ms"),
	}, nil
}
