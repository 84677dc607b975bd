package process

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"slices"
	"strconv"
	"strings"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/link"
	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/sandbox"
)

// gate stands between a sandbox that has network and the network: a program of the
// kernel's (BPF) on its unified control group counts what goes through, drops what is
// over the rate and, with rules, what goes anywhere else. Packets over the rate are
// dropped, not queued, which TCP answers by sending more slowly.
type gate struct {
	state *ebpf.Map // a flow for each direction
	links []link.Link
}

// flow is what a gate's program keeps of one direction, as it lies in memory.
type flow struct {
	Next  uint64 // when what passed so far would have passed at the rate, in nanoseconds
	Mult  uint64 // nanoseconds a byte, times 2^20; 0 is no limit
	Burst uint64 // nanoseconds that may be caught up
	Bytes uint64 // passed so far
	Drop  uint64 // not 0: a packet was dropped since all was caught up
	Pause uint64 // Burst after a drop
}

const (
	outward = uint32(0)
	inward  = uint32(1)
)

// openGate puts a gate on a control group. Rules nil lets everything out.
func openGate(group string, rules []rule) (g *gate, err error) {
	g = &gate{}
	defer func() {
		if err != nil {
			g.close()
			err = fmt.Errorf("guard the network: %w", err)
		}
	}()
	g.state, err = ebpf.NewMap(&ebpf.MapSpec{Type: ebpf.Array, KeySize: 4, ValueSize: 48, MaxEntries: 2})
	if err != nil {
		return g, err
	}
	for _, p := range []part{
		{ebpf.CGroupSKB, ebpf.AttachCGroupInetEgress, passing(g.state, outward, rules)},
		{ebpf.CGroupSKB, ebpf.AttachCGroupInetIngress, passing(g.state, inward, nil)},
		{ebpf.CGroupSockAddr, ebpf.AttachCGroupInet4Connect, connecting4(g.state, rules)},
		{ebpf.CGroupSockAddr, ebpf.AttachCGroupInet6Connect, connecting6(g.state, rules)},
	} {
		if err := g.attach(group, p); err != nil {
			return g, err
		}
	}
	return g, nil
}

func (g *gate) attach(group string, p part) error {
	prog, err := ebpf.NewProgram(&ebpf.ProgramSpec{Type: p.kind, AttachType: p.at, Instructions: p.code, License: "MIT"})
	if err != nil {
		return err
	}
	defer prog.Close() // the link holds it
	l, err := link.AttachCgroup(link.CgroupOptions{Path: group, Attach: p.at, Program: prog})
	if err == nil {
		g.links = append(g.links, l)
	}
	return err
}

// set limits each direction; 0 is no limit.
func (g *gate) set(bitsPerSecond int64) error {
	for _, way := range []uint32{outward, inward} {
		var f flow
		if err := g.state.Lookup(way, &f); err != nil {
			return fmt.Errorf("limit network: %w", err)
		}
		// What was left of the old rate is not caught up at the new.
		f.Next, f.Mult, f.Burst, f.Drop = now(), 0, 0, 0
		if bytes := uint64(max(0, bitsPerSecond)) / 8; bytes > 0 {
			// What may be caught up is little after idling, and more after a drop, as TCP
			// that lost all it sent pauses for a fifth of a second, and some senders for
			// longer; but no less than two of the largest packets.
			pause := uint64(220e6)
			if way == inward { // the sender is not the host's
				pause = 500e6
			}
			const largest = 2 * 65536
			f.Mult = uint64(1e9) << 20 / bytes
			f.Burst = max(100e6, largest*uint64(1e9)/bytes)
			f.Pause = max(pause, f.Burst)
		}
		if err := g.state.Put(way, &f); err != nil {
			return fmt.Errorf("limit network: %w", err)
		}
	}
	return nil
}

// now is the clock of the kernel's programs.
func now() uint64 {
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_MONOTONIC, &t) != nil {
		return 0
	}
	return uint64(t.Nano())
}

// passed is what went in and out so far.
func (g *gate) passed() (rx, tx int64) {
	var in, out flow
	if g.state.Lookup(inward, &in) != nil || g.state.Lookup(outward, &out) != nil {
		return 0, 0
	}
	return int64(in.Bytes), int64(out.Bytes)
}

func (g *gate) close() {
	for _, l := range g.links {
		l.Close()
	}
	if g.state != nil {
		g.state.Close()
	}
}

// gateless says why no gate can be had here; "" when it can.
func (d *Driver) gateless() string {
	t := d.tree()
	if t.unified == "" {
		return "there is no unified control group hierarchy that heddle may use"
	}
	g, err := openGate(t.unified, nil)
	g.close()
	if errors.Is(err, unix.EPERM) {
		return "heddle may not load programs into the kernel (CAP_BPF and CAP_NET_ADMIN)"
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// rule is one place that may be reached.
type rule struct {
	prefix netip.Prefix
	port   uint16 // 0 is any
	name   string // that stood for the address; "" when none did
}

// rulesOf reads HOST, ADDRESS or CIDR, each with :PORT or without. Names are looked up
// once: what they lead to later is not reached.
func rulesOf(egress []string) (rules []rule, err error) {
	for _, text := range egress {
		host, port, err := splitPort(text)
		if err != nil {
			return nil, err
		}
		if prefix, err := netip.ParsePrefix(host); err == nil {
			rules = append(rules, rule{prefix.Masked(), port, ""})
			continue
		}
		if addr, err := netip.ParseAddr(host); err == nil {
			rules = append(rules, rule{netip.PrefixFrom(addr, addr.BitLen()), port, ""})
			continue
		}
		found, err := net.LookupIP(host)
		if err != nil {
			return nil, fmt.Errorf("egress to %s: %w", text, err)
		}
		for _, ip := range found {
			addr, _ := netip.AddrFromSlice(ip)
			addr = addr.Unmap()
			rules = append(rules, rule{netip.PrefixFrom(addr, addr.BitLen()), port, host})
		}
	}
	if len(rules) > mostRules {
		return nil, fmt.Errorf("egress: %d rules, the most is %d", len(rules), mostRules)
	}
	return rules, nil
}

// mostRules keeps a gate's program short.
const mostRules = 128

// splitPort parts the port from "host:port", "[v6]:port", "cidr:port"; a bare IPv6
// address or prefix has none.
func splitPort(text string) (host string, port uint16, err error) {
	host = text
	if strings.Count(text, ":") == 1 || strings.HasPrefix(text, "[") {
		var digits string
		if host, digits, err = net.SplitHostPort(text); err != nil {
			return "", 0, fmt.Errorf("egress to %s: %w", text, err)
		}
		n, err := strconv.ParseUint(digits, 10, 16)
		if err != nil || n == 0 {
			return "", 0, fmt.Errorf("egress to %s: %q is no port", text, digits)
		}
		port = uint16(n)
	}
	if host == "" {
		return "", 0, fmt.Errorf("egress to %q: no host", text)
	}
	return host, port, nil
}

// hosts are the lines of /etc/hosts for the names in rules, so that the program finds
// them without a name server that it may not ask.
func hosts(rules []rule) string {
	var lines []string
	for _, r := range rules {
		if line := r.prefix.Addr().String() + " " + r.name + "\n"; r.name != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "")
}

// guard opens the sandbox's gate where there is a network. A rate that cannot be held
// is said in Info; rules that cannot be held are a refusal.
func (b *box) guard(rules []rule) (err error) {
	if !b.spec.Network {
		return nil
	}
	why := b.driver.noGate()
	if why == "" {
		b.gate, err = openGate(b.group.unified, rules)
		if err == nil {
			err = b.gate.set(int64(b.spec.Limits.Vector[netKind]))
		}
		return err
	}
	if rules != nil {
		return fmt.Errorf("%w: egress cannot be limited to %s: %s", sandbox.ErrUnavailable, strings.Join(b.spec.Egress, ", "), why)
	}
	return nil
}
