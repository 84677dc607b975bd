package sim

import (
	"cmp"
	"slices"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/internal/control"
	"github.com/heddle-run/heddle/internal/policy"
	"github.com/heddle-run/heddle/resource"
)

// backlog is what waits for a place: a line for every job. Whose turn it is goes
// by priority, then where heddle places by the fairness between tenants, then by age.
type backlog struct {
	lines   []*line // by priority, then as in the scenario
	tenants []*tenant
	total   resource.Vector // of the cluster
	count   int
	fair    bool // heddle's own line: shares between tenants, and nobody waits for ever
	packs   bool // what does not fit now will soon: large before small, long before short
}

// line is the invocations of one job that wait, oldest first.
type line struct {
	stream *stream
	tenant *tenant
	wait   []*invocation
}

type tenant struct {
	name string
	held resource.Vector
	work float64 // core-seconds held by runs that have ended
	// saving is a machine whose room is kept until the tenant's next run fits: room
	// comes back in the size of the run that ended, so else tenants of small runs
	// would always be served before one of large.
	saving *machine
	level  int // the priority of what it is saved for
}

// deep is how many of a line are looked at when its first does not fit, and wide
// how many where room for all of them is on its way or nobody keeps to shares.
const (
	deep = 4
	wide = 64
)

// tooLong is the wait after which nothing of the same or a lower priority may
// overtake: without it a large run would wait as long as small ones come.
const tooLong = 5 * time.Minute

func newBacklog(streams []*stream) *backlog {
	b := &backlog{}
	byName := map[string]*tenant{}
	for _, s := range streams {
		t := byName[s.job.Tenant]
		if t == nil {
			t = &tenant{name: s.job.Tenant}
			byName[t.name] = t
			b.tenants = append(b.tenants, t)
		}
		s.line = &line{stream: s, tenant: t}
		b.lines = append(b.lines, s.line)
	}
	slices.SortStableFunc(b.lines, func(x, y *line) int { return cmp.Compare(y.stream.class.Priority, x.stream.class.Priority) })
	return b
}

// add puts an invocation in its line by its age: one that lost its node goes
// before those that came after it.
func (b *backlog) add(inv *invocation) {
	l := inv.job.line
	at := len(l.wait)
	for at > 0 && l.wait[at-1].id > inv.id {
		at--
	}
	l.wait = slices.Insert(l.wait, at, inv)
	b.count++
}

// blocked says that somebody has waited too long to be overtaken by inv.
func (b *backlog) blocked(inv *invocation, now time.Duration) bool {
	if b.count == 0 || !b.fair {
		return false
	}
	for _, t := range b.tenants {
		if t.saving != nil && t != inv.job.line.tenant && t.level >= inv.request.Class.Priority {
			return true
		}
	}
	for _, l := range b.lines {
		if l.stream.class.Priority < inv.request.Class.Priority {
			return false
		}
		if len(l.wait) > 0 && now-l.wait[0].arrived > tooLong {
			return true
		}
	}
	return false
}

// drain gives out what can be placed: try says whether one was. It ends when
// nothing that is looked at fits, or when the room of the machine is to be saved
// for one that could run there.
func (b *backlog) drain(now time.Duration, on *machine, could, try func(*invocation) bool) {
	if b.count == 0 {
		return
	}
	for _, t := range b.tenants {
		if t.saving != nil && !b.waits(t, t.level) {
			t.saving = nil
		}
	}
	for at := 0; at < len(b.lines); {
		level := b.lines[at].stream.class.Priority
		if b.drainLevel(level, now, on, could, try) {
			return
		}
		for at < len(b.lines) && b.lines[at].stream.class.Priority == level {
			at++
		}
	}
}

// drainLevel is drain for one priority; it says whether the room is saved.
func (b *backlog) drainLevel(level int, now time.Duration, on *machine, could, try func(*invocation) bool) bool {
	if !b.fair {
		b.inAge(level, try)
		return false
	}
	waiting := make([]*tenant, 0, len(b.tenants))
	for _, t := range b.tenants {
		if b.waits(t, level) {
			waiting = append(waiting, t)
		}
	}
	for len(waiting) > 0 {
		i := 0
		if len(waiting) > 1 {
			i = policy.Next(b.total, b.views(waiting, level, now))
		}
		switch t := waiting[i]; {
		case b.serve(t, level, try):
			t.saving = nil
			if !b.waits(t, level) {
				waiting = slices.Delete(waiting, i, i+1)
			}
		case len(waiting) > 1 && t.mayKeep(on) && b.head(t, level, could):
			t.saving, t.level = on, level
			return true
		default:
			waiting = slices.Delete(waiting, i, i+1)
		}
	}
	return false
}

// head says whether any of a tenant's lines begins with such an invocation.
func (b *backlog) head(t *tenant, level int, is func(*invocation) bool) bool {
	return slices.ContainsFunc(b.lines, func(l *line) bool { return l.of(t, level) && len(l.wait) > 0 && is(l.wait[0]) })
}

// of says that a line is a tenant's and of a priority.
func (l *line) of(t *tenant, level int) bool {
	return l.tenant == t && l.stream.class.Priority == level
}

// mayKeep says that a machine's room can be saved for a tenant: it keeps one at a time.
func (t *tenant) mayKeep(m *machine) bool {
	return m != nil && m.State == cluster.Ready && (t.saving == nil || t.saving == m || t.saving.State != cluster.Ready)
}

// window is what is looked at of a line: the oldest few, and where nodes are bought,
// so that what does not fit now will soon, in the order of planning.
func (b *backlog) window(l *line) []*invocation {
	if !b.packs {
		return l.wait[:min(deep, len(l.wait))]
	}
	list := slices.Clone(l.wait[:min(wide, len(l.wait))])
	slices.SortStableFunc(list, func(x, y *invocation) int { return control.Turn(x.want(), y.want()) })
	return list
}

// serve places one run of a tenant.
func (b *backlog) serve(t *tenant, level int, try func(*invocation) bool) bool {
	for _, l := range b.lines {
		if !l.of(t, level) {
			continue
		}
		for _, inv := range b.window(l) {
			if try(inv) {
				b.leave(l, inv)
				return true
			}
		}
	}
	return false
}

// leave takes out of its line one that was started. That may have put others back:
// it is looked up where it stands now.
func (b *backlog) leave(l *line, inv *invocation) {
	if i := slices.Index(l.wait, inv); i == 0 {
		l.wait[0] = nil
		l.wait = l.wait[1:]
	} else {
		l.wait = slices.Delete(l.wait, i, i+1)
	}
	b.count--
}

// inAge tries what waits at a priority by age alone, whoever it is from, as
// kube-scheduler's queue does: what does not fit holds nobody up.
func (b *backlog) inAge(level int, try func(*invocation) bool) {
	for more := true; more; {
		more = false
		var list []*invocation
		for _, l := range b.lines {
			if l.stream.class.Priority == level {
				list = append(list, l.wait[:min(wide, len(l.wait))]...)
			}
		}
		slices.SortFunc(list, func(x, y *invocation) int { return cmp.Compare(x.id, y.id) })
		for _, inv := range list {
			if try(inv) {
				b.leave(inv.job.line, inv)
				more = true
			}
		}
	}
}

func (b *backlog) waits(t *tenant, level int) bool {
	return b.head(t, level, func(*invocation) bool { return true })
}

// views are tenants as the policy sees them.
func (b *backlog) views(list []*tenant, level int, now time.Duration) []policy.Tenant {
	views := make([]policy.Tenant, len(list))
	for i, t := range list {
		views[i] = policy.Tenant{Name: t.name, Held: t.held}
		for _, l := range b.lines {
			if l.of(t, level) && len(l.wait) > 0 {
				views[i].Waiting = max(views[i].Waiting, (now - l.wait[0].arrived).Seconds())
			}
		}
	}
	return views
}
