package heddle

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/heddle-run/heddle/internal/warm"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// callVariable tells a program that makes invocations which one it is itself.
const callVariable = "HEDDLE_CALL"

// acquire gives the run a sandbox that waits for its program, else a new one, with
// the arguments that are still to be told.
func (e *Engine) acquire(ctx context.Context, r *run) (box sandbox.Sandbox, args []string, waited bool, err error) {
	if e.far(r.alloc.Node) {
		box, err = e.order(ctx, r)
		return box, nil, false, err
	}
	spec, driver := r.spec, e.config.Sandboxes[r.tier]
	spec.ID, spec.Tenant, spec.Network, spec.Egress = r.inv.ID, r.inv.Tenant, r.opt.Network, r.opt.Egress
	spec.Limits = r.limits()
	if r.opt.Nests {
		spec.Env = append(spec.Env[:len(spec.Env):len(spec.Env)], callVariable+"="+r.inv.ID)
	}
	// A file that the call brings would have to be mounted into what is closed already.
	if e.pool != nil && !r.opt.Nests && len(r.inv.Input.Files) == 0 && driver.Info().Warms {
		common := spec
		at := len(spec.Argv) - len(r.inv.Input.Args)
		common.Argv = spec.Argv[:at:at]
		if box = e.pool.Take(ctx, warm.Program{ID: alike(r, common), Driver: driver, Spec: common}); box != nil {
			return box, spec.Argv[at:], true, nil
		}
	}
	box, err = driver.Create(ctx, spec)
	return box, nil, false, err
}

// alike is the same for runs that may get each other's waiting sandboxes: of one
// tenant, of one program to the byte, started alike.
func alike(r *run, spec sandbox.Spec) string {
	text, err := json.Marshal([]any{spec.Tenant, r.inv.Unit, r.tier, spec.Argv, spec.Env, spec.Dir, spec.Mounts, spec.Network, spec.Egress, spec.Secret, spec.Syscalls})
	if err != nil {
		panic("BUG: a spec is no JSON: " + err.Error())
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}

// spare is the memory that sandboxes may hold which wait: none that a run could need.
func (e *Engine) spare(ctx context.Context) int64 {
	free, err := e.free(ctx)
	if err != nil {
		return 0
	}
	sum := resource.Quantity(0)
	for _, v := range free {
		sum += max(0, v[resource.Memory])
	}
	return int64(e.config.Warm * float64(sum))
}
