// Package policy decides what may run at all: admission, the floor of
// isolation, quotas, what a sandbox may reach, and whose turn it is.
//
// It is pure; sandboxes enforce what it decides.
package policy

import (
	"fmt"
	"net/netip"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/resource"
)

// Rules are what an operator allows. The zero value denies what it can: no
// network, no host folder, and nothing that runs without isolation.
type Rules struct {
	Floor   cluster.Isolation            // no sandbox weaker than this; None is wasm
	Floors  map[string]cluster.Isolation // a higher floor by tenant
	Egress  []string                     // HOST, ADDRESS or CIDR that may be reached, each with :PORT or without; *.example.org has all below
	Calls   []string                     // system calls that may be granted, "*" is all that a sandbox grants at all
	Mounts  []Mount                      // host folders that may be shown, with all below them
	MaxRun  resource.Vector              // most that one run may be granted; zero is no limit
	MaxWall time.Duration                // longest deadline; 0 is no limit
	Quotas  map[string]Quota             // by tenant; "" is for everyone without one
}

// Mount is a host folder that a sandbox may see.
type Mount struct {
	Host     string
	Writable bool
}

// Quota is what one tenant may hold at a time. Zero is no limit.
type Quota struct {
	Grants  resource.Vector
	Running int
}

// Ask is what somebody wants to run.
type Ask struct {
	Tenant    string
	Isolation cluster.Isolation // at least; None leaves it to the rules
	Available []cluster.Isolation
	Least     resource.Vector // cannot run with less
	Wall      time.Duration   // its deadline; 0 is none
	Egress    []string
	Mounts    []Mount
	Held      resource.Vector // what the tenant is granted now
	Running   int
}

// Verdict is the answer. Why has a line for every decision, Denied for every
// rule that stands against it.
type Verdict struct {
	Admitted  bool
	Isolation cluster.Isolation
	Wall      time.Duration // its deadline under the rules; 0 is none
	Egress    []string
	Mounts    []Mount
	Why       []string
	Denied    []string
}

// Admit holds an Ask against the rules. It names all the rules that deny it, not
// only the first.
func (r Rules) Admit(a Ask) Verdict {
	v := Verdict{Wall: a.Wall, Egress: a.Egress, Mounts: a.Mounts}
	deny := func(format string, args ...any) { v.Denied = append(v.Denied, fmt.Sprintf(format, args...)) }

	floor := r.floor(a)
	if tier, ok := Weakest(a.Available, floor); ok {
		v.Isolation = tier
		v.Why = append(v.Why, fmt.Sprintf("isolation %s: the floor is %s", tier, floor))
	} else {
		deny("no sandbox here isolates as well as %s", floor)
	}
	for _, host := range a.Egress {
		if !r.reaches(host) {
			deny("egress to %s is not allowed", host)
		}
	}
	for _, m := range a.Mounts {
		if why := r.shows(m); why != "" {
			deny("mount of %s: %s", m.Host, why)
		}
	}
	for k, q := range a.Least {
		if most := r.MaxRun[k]; most > 0 && q > most {
			deny("needs %d of %s, one run may have %d", q, resource.Kind(k), most)
		}
	}
	if r.MaxWall > 0 && (a.Wall == 0 || a.Wall > r.MaxWall) {
		v.Wall = r.MaxWall
		v.Why = append(v.Why, fmt.Sprintf("ended after %v: the longest that is allowed", r.MaxWall))
	}
	r.quota(a, deny)
	v.Admitted = len(v.Denied) == 0
	return v
}

// Ungranted are those of the system calls that no rule lets a program be granted.
func (r Rules) Ungranted(calls []string) (denied []string) {
	for _, call := range calls {
		if !slices.Contains(r.Calls, call) && !slices.Contains(r.Calls, "*") {
			denied = append(denied, call)
		}
	}
	return denied
}

// Quota is the quota of a tenant.
func (r Rules) Quota(tenant string) Quota {
	if q, ok := r.Quotas[tenant]; ok {
		return q
	}
	return r.Quotas[""]
}

// quota denies what would take the tenant over its quota.
func (r Rules) quota(a Ask, deny func(string, ...any)) {
	for _, why := range r.Quota(a.Tenant).Over(a.Held, a.Running, a.Least) {
		deny("tenant %q %s", a.Tenant, why)
	}
}

// Limits says that there is a quota at all.
func (q Quota) Limits() bool { return q != Quota{} }

// Over says what one more run would take a tenant beyond, that holds so much in so
// many runs.
func (q Quota) Over(held resource.Vector, running int, more resource.Vector) (why []string) {
	if q.Running > 0 && running >= q.Running {
		why = append(why, fmt.Sprintf("runs %d already, its quota", running))
	}
	for k, most := range q.Grants {
		if total := held[k] + more[k]; most > 0 && total > most {
			why = append(why, fmt.Sprintf("would hold %d of %s, its quota is %d", total, resource.Kind(k), most))
		}
	}
	return why
}

// Most is what a run may hold that holds grant now, of a tenant that holds so much in
// all; 0 is no limit of that kind.
func (q Quota) Most(held, grant resource.Vector) (most resource.Vector) {
	for k, all := range q.Grants {
		if all > 0 {
			most[k] = max(1, grant[k]+max(0, all-held[k]))
		}
	}
	return most
}

// floor is the strongest of what is demanded.
func (r Rules) floor(a Ask) cluster.Isolation {
	floor := max(a.Isolation, r.Floor, r.Floors[a.Tenant])
	if floor == cluster.IsolationNone {
		// Whether a program can run in this tier is said by Ask.Available.
		return cluster.IsolationWasm
	}
	return floor
}

// Weakest is the weakest of the tiers available that is at least the floor: a
// stronger one costs more and gives nothing that was asked for.
func Weakest(available []cluster.Isolation, floor cluster.Isolation) (tier cluster.Isolation, ok bool) {
	for _, t := range available {
		if t >= floor && (!ok || t < tier) {
			tier, ok = t, true
		}
	}
	return tier, ok
}

// reaches says whether an egress rule covers a target: HOST, ADDRESS or CIDR, each
// with :PORT or without.
func (r Rules) reaches(target string) bool {
	host, port := parted(target)
	for _, rule := range r.Egress {
		wantHost, wantPort := parted(rule)
		if wantPort != "" && wantPort != port {
			continue
		}
		below, wild := strings.CutPrefix(wantHost, "*.")
		if host == wantHost || wantHost == "*" || wild && strings.HasSuffix(host, "."+below) || within(host, wantHost) {
			return true
		}
	}
	return false
}

// parted is a target without its port, and the port; a bare IPv6 address has none.
func parted(target string) (host, port string) {
	target = strings.ToLower(target)
	if rest, ok := strings.CutPrefix(target, "["); ok {
		host, port, _ = strings.Cut(rest, "]")
		return host, strings.TrimPrefix(port, ":")
	}
	if strings.Count(target, ":") > 1 {
		return target, ""
	}
	host, port, _ = strings.Cut(target, ":")
	return host, port
}

// within reports whether a network holds an address or another network.
func within(inner, outer string) bool {
	o, err := netip.ParsePrefix(outer)
	if err != nil {
		return false
	}
	if a, err := netip.ParseAddr(inner); err == nil {
		return o.Contains(a)
	}
	i, err := netip.ParsePrefix(inner)
	return err == nil && i.Bits() >= o.Bits() && o.Contains(i.Addr())
}

// never are folders that no rule can open for writing, or at all: a sandbox with
// them is none.
func never() (atAll, writable []string) {
	return []string{"/proc", "/sys", "/dev", "/run", "/var/run", "/boot", "/etc/shadow"},
		[]string{"/", "/etc", "/usr", "/bin", "/sbin", "/lib", "/lib64", "/var", "/root", "/home"}
}

// shows says why a folder may not be shown; "" when it may.
func (r Rules) shows(m Mount) string {
	if !path.IsAbs(m.Host) || path.Clean(m.Host) != m.Host {
		return "not an absolute, clean path"
	}
	atAll, writable := never()
	for _, p := range atAll {
		if under(m.Host, p) || m.Host == "/" {
			return "never shown to a sandbox"
		}
	}
	for _, p := range writable {
		if m.Writable && m.Host == p {
			return "never writable for a sandbox"
		}
	}
	for _, rule := range r.Mounts {
		if under(m.Host, path.Clean(rule.Host)) && (rule.Writable || !m.Writable) {
			return ""
		}
	}
	return "no rule allows it"
}

func under(p, folder string) bool {
	return p == folder || folder == "/" || strings.HasPrefix(p, folder+"/")
}
