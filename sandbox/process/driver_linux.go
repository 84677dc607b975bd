package process

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// Driver makes process sandboxes. It is safe for concurrent use.
type Driver struct {
	cfg     Config
	userNS  bool
	tree    func() *tree  // where control groups go; found at first use
	noGate  func() string // why no network can be guarded, "" when it can; found at first use
	stage   func() string // the init stage's executable; found at first use
	serial  atomic.Int64
	filters sync.Map // walls by runtime

	mu     sync.Mutex
	absent map[string]string // layers the last init stage found missing
	ahead  *box              // whose init stage waits for a plan; nil is none
}

// New makes the driver. It asks nothing of the host yet, so it is cheap and
// cannot fail; what is missing shows in Info and in Create.
func New(cfg Config) *Driver {
	if cfg.Group == "" {
		cfg.Group = "heddle"
	}
	d := &Driver{cfg: cfg, userNS: os.Geteuid() != 0, absent: map[string]string{}}
	d.tree = sync.OnceValue(func() *tree { return findTree(cfg.Group, cfg.Encloser != nil) })
	d.noGate = sync.OnceValue(d.gateless)
	d.stage = sync.OnceValue(func() string { return unpackStage(cfg.Cache) })
	return d
}

// Info says what is enforced on this host. Layers that only show themselves
// inside a sandbox (Landlock, seccomp) are listed once one has been created.
func (d *Driver) Info() sandbox.Info {
	t := d.tree()
	info := sandbox.Info{Name: Name, Isolation: cluster.IsolationProcess, Warms: true, Unenforced: map[string]string{}}
	info.Enforces[resource.CPU] = t.has("cpu")
	info.Enforces[resource.Memory] = t.has("memory")
	info.Enforces[resource.IOPS] = t.has("io")
	info.Resizable = info.Enforces
	info.Presses = t.has("memory")
	for what, controller := range map[string]string{"cpu": "cpu", "memory": "memory", "iops": "io", "io bytes": "io", "pids": "pids"} {
		if !t.has(controller) {
			info.Unenforced[what] = t.why(controller)
		}
	}
	if why := d.noGate(); why != "" {
		info.Unenforced["network"] = "neither bandwidth nor egress of a sandbox with network is held: " + why
	} else {
		info.Enforces[resource.Net], info.Resizable[resource.Net] = true, true
	}
	if !t.has("memory") {
		info.Unenforced["memory"] += "; instead each process is held by RLIMIT_DATA and the sum is looked at ten times a second"
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	for what, why := range d.absent {
		info.Unenforced[what] = why
	}
	return info
}

// Create builds the sandbox up to the point where only the program is missing:
// namespaces, root, files, control groups, restrictions. It fails with
// sandbox.ErrUnavailable when the host lets nobody make namespaces.
func (d *Driver) Create(ctx context.Context, spec sandbox.Spec) (sandbox.Sandbox, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if os.Args[0] == stage.Name {
		// This is an init stage that runs its whole program instead. Stop here,
		// or each sandbox would start another.
		return nil, errors.New("create sandbox: BUG: main does not call process.InitIfChild first")
	}
	p, err := d.plan(spec)
	if err != nil {
		return nil, fmt.Errorf("create sandbox %s: %w", spec.ID, err)
	}
	b := d.next(spec.Network)
	b.spec, b.limits, b.held = spec, spec.Limits, p.Hold
	if err := b.start(ctx, p); err != nil {
		b.Close()
		if errors.Is(err, unix.EPERM) || errors.Is(err, unix.ENOSYS) || errors.Is(err, unix.ENOSPC) && b.first == nil {
			err = fmt.Errorf("%w: %w", sandbox.ErrUnavailable, err)
		}
		return nil, fmt.Errorf("create sandbox %s: %w", spec.ID, err)
	}
	return b, nil
}

// note remembers what an init stage could not have.
func (d *Driver) note(absent []string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, a := range absent {
		what, why := splitReason(a)
		d.absent[what] = why
	}
}
