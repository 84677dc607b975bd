package process

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// systemFolders are the host's folders that every sandbox sees, read-only.
var systemFolders = []string{"/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"}

// etcFiles are what programs need of /etc that says nothing about the host's
// people or secrets. The second list is added with the network.
var (
	etcFiles   = []string{"/etc/ld.so.cache", "/etc/localtime", "/etc/alternatives", "/etc/mime.types"}
	etcNetwork = []string{"/etc/ssl", "/etc/pki", "/etc/ca-certificates", "/etc/services", "/etc/gai.conf"}
)

func splitReason(s string) (what, why string) {
	what, why, _ = strings.Cut(s, ": ")
	return what, why
}

// plan is what the init stage carries out, being made.
type plan struct {
	stage.Plan
	egress []rule // nil is anywhere
}

// plan turns a Spec into what the init stage carries out.
func (d *Driver) plan(spec sandbox.Spec) (*plan, error) {
	if len(spec.Argv) == 0 {
		return nil, errors.New("no command in Spec.Argv")
	}
	w, err := d.wallsOf(spec)
	if err != nil {
		return nil, err
	}
	p := &plan{Plan: stage.Plan{UserNS: d.userNS, Host: spec.Network, Argv: spec.Argv, Env: spec.Env, Dir: spec.Dir, Filter: w.listened, Plain: w.plain, Forbid: w.forbid,
		Program: spec.Files != nil, Secret: len(spec.Secret) > 0, Text: map[string]string{}, Scratch: scratchOptions(spec.Limits)}}
	if spec.Network && spec.Egress != nil {
		if p.egress, err = rulesOf(spec.Egress); err != nil {
			return nil, err
		}
		p.egress = append([]rule{}, p.egress...) // no rule is not nil: nothing is reached
	}
	p.Built = d.cfg.Encloser != nil
	p.Fill = !p.Built && (p.Program || p.Secret)
	if p.Dir == "" {
		p.Dir = "/work"
	}
	for _, dir := range systemFolders {
		if to, err := os.Readlink(dir); err == nil {
			p.Links = append(p.Links, [2]string{to, dir})
		} else if _, err := os.Stat(dir); err == nil {
			p.Binds = append(p.Binds, stage.Bind{Host: dir, Inside: dir})
		}
	}
	p.Links = append(p.Links, [2]string{"/proc/self/fd", "/dev/fd"}, [2]string{"fd/0", "/dev/stdin"}, [2]string{"fd/1", "/dev/stdout"}, [2]string{"fd/2", "/dev/stderr"},
		[2]string{"/proc/self/mounts", "/etc/mtab"})
	files := etcFiles
	if spec.Network {
		files = append(files[:len(files):len(files)], etcNetwork...)
	}
	for _, name := range files {
		p.bindIfThere(name)
	}
	for _, m := range spec.Mounts {
		if err := p.mount(m); err != nil {
			return nil, err
		}
	}
	if err := p.resolve(spec); err != nil {
		return nil, err
	}
	if spec.Warm {
		p.hold()
	}
	p.Rlimits = rlimits(spec.Limits, d.tree())
	return p, nil
}

// texts writes the small files of /etc once the user is known.
func (p *plan) texts() {
	p.Text["/etc/passwd"] = fmt.Sprintf("root:x:0:0:root:/:/usr/sbin/nologin\nsandbox:x:%d:%d:sandbox:/work:/bin/sh\n", p.UID, p.UID)
	p.Text["/etc/group"] = fmt.Sprintf("root:x:0:\nsandbox:x:%d:\n", p.UID)
	p.Text["/etc/hosts"] = "127.0.0.1 localhost sandbox\n::1 localhost sandbox\n"
	p.Text["/etc/hostname"] = "sandbox\n"
	p.Text["/etc/nsswitch.conf"] = "passwd: files\ngroup: files\nhosts: files dns\n"
	if p.Host {
		if data, err := os.ReadFile("/etc/resolv.conf"); err == nil {
			p.Text["/etc/resolv.conf"] = string(data)
		}
		if data, err := os.ReadFile("/etc/hosts"); err == nil {
			p.Text["/etc/hosts"] = string(data) + "127.0.0.1 sandbox\n" + hosts(p.egress)
		}
	}
}

// bindIfThere makes a host path visible at its own place, unless it is missing
// or a bind above already shows it.
func (p *plan) bindIfThere(name string) {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return
	}
	info, err := os.Stat(real)
	if err != nil || p.shows(name) {
		return
	}
	p.Binds = append(p.Binds, stage.Bind{Host: real, Inside: name, File: !info.IsDir()})
}

// shows reports whether a bind so far makes the host path name visible.
func (p *plan) shows(name string) bool {
	for _, b := range p.Binds {
		if b.Host == b.Inside && stage.Within(name, b.Host) {
			return true
		}
	}
	for _, l := range p.Links {
		if stage.Within(name, l[1]) && !strings.HasPrefix(l[1], "/dev") {
			return true // /bin -> usr/bin and the like
		}
	}
	return false
}

func (p *plan) mount(m sandbox.Mount) error {
	inside := path.Clean("/" + m.Inside)
	for _, taken := range []string{"/", "/proc", "/dev", "/etc", "/tmp", "/work", "/run", "/var", "/program", "/usr", SecretDir} {
		if inside == taken {
			return fmt.Errorf("mount %s: the sandbox's own folder", m.Inside)
		}
	}
	for _, b := range p.Binds {
		if stage.Within(inside, b.Inside) || stage.Within(b.Inside, inside) {
			return fmt.Errorf("mount %s: overlaps %s", m.Inside, b.Inside)
		}
	}
	for _, l := range p.Links {
		if stage.Within(inside, l[1]) {
			return fmt.Errorf("mount %s: overlaps %s", m.Inside, l[1])
		}
	}
	info, err := os.Stat(m.Host)
	if err != nil {
		return fmt.Errorf("mount %s: %w", m.Host, err)
	}
	p.Binds = append(p.Binds, stage.Bind{Host: m.Host, Inside: inside, File: !info.IsDir(), Writable: m.Writable})
	return nil
}

// scratchOptions sizes the tmpfs behind the scratch folders. Its pages and
// inodes are charged to the program's memory as well; the inode cap keeps a
// program from eating kernel memory with empty files where memory is unlimited.
func scratchOptions(l sandbox.Limits) string {
	if l.Disk <= 0 {
		return "mode=755,nr_inodes=262144"
	}
	return fmt.Sprintf("mode=755,size=%d,nr_inodes=%d", l.Disk, min(262144, max(256, l.Disk/4096)))
}

// backstop is what a process may map beyond a multiple of its memory limit where
// no control group holds it.
const backstop = 1 << 30

// rlimits are the limits each process carries itself. They never exceed the
// inherited ones, because raising those needs a privilege heddle may not have.
func rlimits(l sandbox.Limits, t *tree) []stage.Rlimit {
	all := []stage.Rlimit{{Kind: unix.RLIMIT_CORE}}
	add := func(kind int, n uint64) {
		var now unix.Rlimit
		if unix.Getrlimit(kind, &now) == nil {
			n = min(n, now.Max)
		}
		all = append(all, stage.Rlimit{Kind: kind, Soft: n, Max: n})
	}
	add(unix.RLIMIT_NOFILE, 4096)
	add(unix.RLIMIT_MEMLOCK, 8<<20)
	add(unix.RLIMIT_MSGQUEUE, 0)
	if l.CPUTime > 0 && !t.has("cpuacct") {
		add(unix.RLIMIT_CPU, uint64((l.CPUTime+999999999)/1000000000))
	}
	if l.Pids > 0 && !t.has("pids") {
		add(unix.RLIMIT_NPROC, uint64(l.Pids)+1)
	}
	if mem := l.Vector[resource.Memory]; mem > 0 && !t.has("memory") {
		// A backstop between two looks at the sum: it counts address space, which
		// runtimes reserve far ahead of use, holds the init stage too, and cannot
		// be raised when the limit is.
		add(unix.RLIMIT_DATA, 4*uint64(mem)+backstop)
	}
	return all
}
