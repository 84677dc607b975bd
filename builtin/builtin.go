// Package builtin links the drivers that ship with heddle into a Set. A program
// that wants others starts from Default and changes it: the maps are plain
// values, and a third party's main is ten lines.
package builtin

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/fleet/local"
	"github.com/heddle-run/heddle/internal/balance"
	"github.com/heddle-run/heddle/internal/estimate"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/internal/schedule"
	"github.com/heddle-run/heddle/internal/seal"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/lang/c"
	"github.com/heddle-run/heddle/lang/elf"
	"github.com/heddle-run/heddle/lang/golang"
	"github.com/heddle-run/heddle/lang/java"
	"github.com/heddle-run/heddle/lang/javascript"
	"github.com/heddle-run/heddle/lang/python"
	"github.com/heddle-run/heddle/lang/treesitter"
	langwasm "github.com/heddle-run/heddle/lang/wasm"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/oci"
	"github.com/heddle-run/heddle/sandbox/process"
	"github.com/heddle-run/heddle/sandbox/vm"
	"github.com/heddle-run/heddle/sandbox/wasm"
	"github.com/heddle-run/heddle/store"
	"github.com/heddle-run/heddle/store/sealed"
	"github.com/heddle-run/heddle/store/sqlite"
)

// Set is the drivers of one build, by what selects them.
type Set struct {
	FrontEnds func(cache string) map[program.Language]lang.FrontEnd
	Sandboxes func(cache string) (map[cluster.Isolation]sandbox.Driver, error)
	OpenStore func(ctx context.Context, dir string) (store.Store, error)
}

// Default is everything that ships.
func Default() Set {
	return Set{FrontEnds: frontEnds, Sandboxes: sandboxes, OpenStore: openStore}
}

func frontEnds(string) map[program.Language]lang.FrontEnd {
	parser := treesitter.New(treesitter.Config{})
	js := javascript.New(parser)
	return map[program.Language]lang.FrontEnd{
		program.Go:         golang.New(golang.Config{}),
		program.Python:     python.New(parser),
		program.Java:       java.New(parser),
		program.C:          c.New(parser),
		program.Wasm:       langwasm.New(langwasm.Config{}),
		program.ELF:        elf.New(elf.Config{}),
		program.JavaScript: js,
		program.TypeScript: js,
	}
}

func sandboxes(cache string) (map[cluster.Isolation]sandbox.Driver, error) {
	modules, err := wasm.New(wasm.Config{CacheDir: filepath.Join(cache, "wasm")})
	if err != nil {
		return nil, err
	}
	return map[cluster.Isolation]sandbox.Driver{
		cluster.IsolationProcess: process.New(process.Config{Cache: cache}),
		cluster.IsolationWasm:    modules,
		// HEDDLE_RUNTIME names an OCI runtime, for hosts that have several.
		cluster.IsolationContainer: oci.New(oci.Config{Runtime: os.Getenv("HEDDLE_RUNTIME"), Cache: cache}),
		cluster.IsolationVM:        vm.New(vm.Config{Cache: cache}),
	}, nil
}

func openStore(ctx context.Context, dir string) (store.Store, error) {
	return sqlite.Open(ctx, sqlite.Config{Dir: dir})
}

// Sealed is a store under a vault; nil is none.
func Sealed(s store.Store, v *seal.Vault) store.Store { return sealed.New(s, v) }

// Site is where an engine runs and what it is told.
type Site struct {
	Dir     string           // of all that is kept
	Queue   string           // URL of what carries tasks; "" is in memory
	Objects string           // URL of what keeps large inputs beside the queue; "" is a folder, for a queue on a broker
	Vault   *seal.Vault      // seals what lies on the disk; nil is nothing
	Balance balance.Balancer // chooses the lane of a task; nil is balance.Default
	Event   func(string)     // progress in words; nil is none
	Warm    float64          // share of the free memory for sandboxes that wait for calls; 0 is none
	// Unlearned leaves the laws as they are: no learned model corrects them.
	Unlearned bool
	Rules     *policy.Rules // what may run; nil is what the machine's own user may
	Join      bool          // let workers join
	Preempt   bool          // urgent runs take the place of those that may be taken away, also where their caller did not say so
	// Local is what this machine gives at most, kind by kind; zero is all.
	Local  resource.Vector
	Growth Growth // of the cluster, where workers may join
}

// Opened is an engine that serves, with what a surface may read beside it.
type Opened struct {
	*heddle.Engine
	Store   store.Store
	Workers *joined.Fleet // nil without Site.Join
	Close   func()        // stops it and waits for what runs
}

// Open starts an engine on this machine.
func (s Set) Open(ctx context.Context, site Site) (*Opened, error) {
	kept, err := s.OpenStore(ctx, site.Dir)
	if err != nil {
		return nil, err
	}
	kept = Sealed(kept, site.Vault)
	cache := site.Vault.Folder(site.Dir, "cache")
	boxes, err := s.Sandboxes(cache)
	if err != nil {
		kept.Close()
		return nil, err
	}
	nodes, err := local.Open(local.Config{Dir: site.Dir, Capacity: site.Local, Isolation: slices.Sorted(maps.Keys(boxes))})
	if err != nil {
		kept.Close()
		return nil, err
	}
	signer, err := signerOf(site.Dir)
	if err != nil {
		kept.Close()
		return nil, err
	}
	rules := site.Rules
	if rules == nil {
		// Whoever sits at this machine is its operator: naming a file or asking for
		// the network on the command line is the permission.
		rules = &policy.Rules{Egress: []string{"*"}, Calls: []string{"*"}, Mounts: []policy.Mount{{Host: "/"}}}
	}
	tasks, objects, closeTasks, err := openWays(ctx, site)
	if err != nil {
		kept.Close()
		return nil, err
	}
	var model estimate.Model
	if !site.Unlearned {
		model = modelOf(kept, site.Event)
	}
	config := heddle.Config{
		Rules: *rules, Placement: placement(site),
		FrontEnds: s.FrontEnds(cache), Sandboxes: boxes, Cluster: nodes, Queue: tasks, Objects: objects, Balance: site.Balance, Store: kept, Cache: cache,
		Host: estimate.Host{Cores: float64(runtime.NumCPU())}, HostClass: runtime.GOOS + "/" + runtime.GOARCH, Version: version(), Event: site.Event, Signer: signer, Warm: site.Warm, Model: model,
	}
	workers, err := join(ctx, &config, site)
	if err != nil {
		closeTasks()
		kept.Close()
		return nil, err
	}
	e := heddle.New(config)
	serving, stop := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() { e.Serve(serving) }) // ends with serving or with the queue
	return &Opened{Engine: e, Store: kept, Workers: workers, Close: func() {
		stop()
		wg.Wait()
		closeTasks()
		kept.Close()
	}}, nil
}

// placement is the usual rules. That others pay for a run with their place is their
// operator's to say, or its caller's.
func placement(site Site) schedule.Rules {
	rules := schedule.DefaultRules()
	rules.Preempt = site.Preempt
	return rules
}

// version changes with the executable, so that facts which an older heddle
// derived are derived anew.
func version() string {
	path, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	info, err := os.Stat(path)
	if err != nil {
		return "unknown"
	}
	return fmt.Sprintf("%x-%x", info.Size(), info.ModTime().UnixNano())
}
