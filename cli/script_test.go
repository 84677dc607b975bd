package cli_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/heddle-run/heddle/builtin"
	"github.com/heddle-run/heddle/cli"
	"github.com/heddle-run/heddle/fleet/qemu"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/sandbox/process"
)

func TestMain(m *testing.M) {
	process.InitIfChild()
	qemu.GuestIfInit(func(args []string) int { return cli.Main(args, builtin.Default()) })
	treesitter.ServeIfChild()
	testscript.Main(m, map[string]func(){
		"heddle": func() { os.Exit(cli.Main(os.Args[1:], builtin.Default())) },
	})
}

// TestScripts runs the command line as a user would, one script a story.
func TestScripts(t *testing.T) { scripts(t, "testdata/script") }

// TestMachines are the stories with virtual machines; scripts/suites/vm asks for them.
func TestMachines(t *testing.T) {
	if os.Getenv("HEDDLE_TEST_VM") == "" {
		t.Skip("boots virtual machines: set HEDDLE_TEST_VM=1, or run scripts/suites/vm")
	}
	scripts(t, "testdata/machines")
}

func scripts(t *testing.T, dir string) {
	examples, err := filepath.Abs("../examples")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: dir,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HEDDLE_DATA", filepath.Join(env.WorkDir, "data"))
			env.Setenv("EXAMPLES", examples)
			env.Setenv("SDK", filepath.Join(examples, "..", "sdk"))
			// Builds share the caches of the developer who runs the tests.
			for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOFLAGS"} {
				env.Setenv(name, os.Getenv(name))
			}
			env.Setenv("HOME", os.Getenv("HOME"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status, "json": jsonField, "port": freePort, "await": await,
			"broker": broker, "send": send, "taken": taken},
	})
}
