package heddle

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/sandbox"
)

// notice tells whoever follows the run.
func (r *run) notice(what, format string, args ...any) {
	if r.opt.Notice != nil {
		r.opt.Notice(Notice{At: time.Now().UTC(), What: what, Text: fmt.Sprintf(format, args...)})
	}
}

// Log is what the running invocation of that ID has printed so far; nil when it
// does not run.
func (e *Engine) Log(id string) []byte {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, r := range e.live {
		if r.inv.ID == id {
			return r.log.bytes()
		}
	}
	return nil
}

// Live lists what runs in a sandbox at this moment, the oldest first.
func (e *Engine) Live() []Live {
	e.mu.Lock()
	defer e.mu.Unlock()
	var list []Live
	for _, r := range e.live {
		if r.box == nil {
			continue
		}
		s, err := r.box.Usage()
		if err != nil {
			s = sandbox.Sample{} // it has just ended
		}
		list = append(list, Live{
			ID: r.inv.ID, Unit: r.unit.Name, Path: r.sub.Program.Path, Tenant: r.inv.Tenant, Class: r.inv.Class.Name, Node: r.alloc.Node,
			Since: r.started, Granted: granted(r.alloc.Limit), Reserved: granted(r.alloc.Grant), Predicted: r.profile.Demand,
			CPUSeconds: s.CPU.Seconds(), MemoryBytes: s.Memory, Throttled: s.Throttled.Seconds(),
			Stalled: Stalled{s.CPUPause.Seconds(), s.MemoryPause.Seconds(), s.IOPause.Seconds()}, Faults: s.Faults, MajorFaults: s.MajorFaults, OOMKills: s.OOMKills,
			Adjustments: slices.Clone(r.report.Adjustments),
		})
	}
	slices.SortFunc(list, func(a, b Live) int { return a.Since.Compare(b.Since) })
	return list
}

// summary is a prediction in one line.
func summary(d profile.Demand) string {
	var parts []string
	if i := d.CPUSeconds; i != nil {
		parts = append(parts, fmt.Sprintf("%.3g s of CPU", i.Likely))
	}
	if i := d.MemoryBytes; i != nil {
		parts = append(parts, fmt.Sprintf("%.0f MiB, up to %.0f", i.Likely/(1<<20), i.High/(1<<20)))
	}
	if len(parts) == 0 {
		return "nothing is known"
	}
	return strings.Join(parts, ", ")
}
