package process

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
	"github.com/heddle-run/heddle/sandbox/process/stage"
)

// box is one process sandbox. Its first process is alive from Create on; it
// ends with Run or Close.
type box struct {
	driver  *Driver
	spec    sandbox.Spec
	gate    *gate  // nil without network, or where none can be had
	group   *group // nil where no control group could be made
	counted bool   // control groups count CPU time and memory
	held    bool   // the runtime has booted and waits
	serial  int64  // the driver's, of this box

	first    *first // nil until it runs
	control  *os.File
	send     *json.Encoder
	streams  [3]*os.File        // our ends of the program's stdin, stdout and stderr
	messages chan stage.Message // what the init stage says; closed when it has hung up
	gone     chan struct{}      // closed when the init stage has been reaped
	refusals refusals

	mu     sync.Mutex // guards what follows
	ran    bool
	closed bool
	limits sandbox.Limits
	peak   int64         // largest resident set seen
	used   time.Duration // largest CPU time seen
	// most processes and threads seen, where no control group counts them
	threads int
	meter   meter
	marks   marks // nil where nobody wants to be told how near the memory limit is
}

var _ sandbox.Sandbox = (*box)(nil)

// refusals are the first refusal of each system call, as they are heard of. They have
// a lock of their own: whoever closes a box holds its lock until listen has ended.
type refusals struct {
	mu  sync.Mutex
	all []stage.Refusal
}

func (r *refusals) add(more []stage.Refusal) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.all = append(r.all, more...)
}

func (r *refusals) list() []stage.Refusal {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.all
}

// firstUID is the start of the range of user ids that sandboxes get when
// heddle is root: one a sandbox, so that a break-out meets nobody of its own
// kind, and far above the ids that people and containers use.
const firstUID = 0x70000000

// start makes the control group and the init stage, if they are not there yet, and
// walks it to "ready".
func (b *box) start(ctx context.Context, p *plan) (err error) {
	if b.first == nil {
		if err := b.begin(ctx, p); err != nil {
			return err
		}
	}
	stop := context.AfterFunc(ctx, b.first.kill)
	defer stop()
	b.identify(p)
	if err := b.send.Encode(p); err != nil {
		return fmt.Errorf("instruct the init stage: %w", err)
	}
	if p.Fill {
		if _, err := b.expect(stage.StepMounted); err != nil {
			return err
		}
		if err := b.fill(); err != nil {
			return err
		}
		if err := b.send.Encode(stage.Message{Step: stage.StepFilled}); err != nil {
			return err
		}
	}
	if !p.Hold {
		ready, err := b.expect(stage.StepReady)
		if err != nil {
			return err
		}
		b.driver.note(ready.Absent)
		b.peakIsNow()
		return b.limit()
	}
	if _, err := b.expect(stage.StepBuilt); err != nil {
		return err
	}
	b.peakIsNow()
	if err := b.limit(); err != nil {
		return err
	}
	if err := b.send.Encode(stage.Message{Step: stage.StepBoot}); err != nil {
		return err
	}
	ready, err := b.expect(stage.StepReady)
	b.driver.note(ready.Absent)
	return err
}

// limit puts the limits in force, on top of what the init stage itself takes.
func (b *box) limit() error {
	if b.group == nil {
		return nil
	}
	b.group.weighOwn()
	return b.group.set(sandbox.Limits{}, b.spec.Limits)
}

// begin makes the control group and starts the init stage, which waits for its plan.
func (b *box) begin(ctx context.Context, p *plan) (err error) {
	t := b.driver.tree()
	b.counted = t.has("cpuacct") && t.has("memory")
	b.serial = b.driver.serial.Add(1)
	if len(t.folders) > 0 || t.unified != "" {
		if b.group, err = t.newGroup(b.serial); err != nil {
			return err
		}
	}
	if err := b.guard(p.egress); err != nil {
		return err
	}
	return b.spawn(ctx, p)
}

// identify completes the plan by what only this box knows.
func (b *box) identify(p *plan) {
	p.UID = 65534
	if !p.UserNS {
		p.UID = firstUID + int(b.serial+int64(os.Getpid())<<8)&0x0fffffff
	}
	if b.group != nil && !p.Built { // else it is moved in from here: nobody inside sees the files
		p.Join = b.group.joinFiles()
	}
	p.texts()
}

// spawn starts the init stage in its namespaces and listens to it.
func (b *box) spawn(ctx context.Context, p *plan) error {
	pair, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return fmt.Errorf("make control socket: %w", err)
	}
	b.control = os.NewFile(uintptr(pair[0]), "control")
	theirs := os.NewFile(uintptr(pair[1]), "control")
	defer theirs.Close()
	b.send = json.NewEncoder(b.control)

	attr := &syscall.SysProcAttr{Setsid: true, Cloneflags: namespaces(b.spec.Network)}
	cmd := &exec.Cmd{Args: []string{stage.Name}, Dir: "/", ExtraFiles: []*os.File{theirs}, SysProcAttr: attr,
		Env: stage.Env()}
	ends, err := b.pipes(cmd)
	defer func() {
		for _, f := range ends {
			f.Close()
		}
	}()
	if err != nil {
		return err
	}
	if b.driver.userNS {
		asUser(attr)
	}
	if b.driver.cfg.Encloser != nil {
		b.identify(p)
		b.first, err = b.enclose(ctx, p, theirs, [3]*os.File(ends))
	} else {
		b.first, err = b.fork(cmd)
	}
	if err != nil {
		return fmt.Errorf("start the init stage: %w", err)
	}
	go b.listen()
	return nil
}

// namespaces are the kinds every sandbox gets of its own. The control group
// namespace comes later, from inside, when the groups have been joined.
func namespaces(network bool) uintptr {
	flags := uintptr(unix.CLONE_NEWNS | unix.CLONE_NEWPID | unix.CLONE_NEWIPC | unix.CLONE_NEWUTS)
	if !network {
		flags |= unix.CLONE_NEWNET
	}
	return flags
}

// asUser adds a user namespace in which heddle's user is "nobody" and holds,
// until the init stage drops them, the capabilities that building a root takes.
// They are ambient, because a user other than 0 loses all others at exec.
func asUser(attr *syscall.SysProcAttr) {
	attr.Cloneflags |= unix.CLONE_NEWUSER
	attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 65534, HostID: os.Geteuid(), Size: 1}}
	attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 65534, HostID: os.Getegid(), Size: 1}}
	attr.AmbientCaps = []uintptr{unix.CAP_SYS_ADMIN, unix.CAP_NET_ADMIN, unix.CAP_SETPCAP, unix.CAP_DAC_OVERRIDE, unix.CAP_SYS_CHROOT}
}

// pipes makes the program's streams. Always pipes, never the caller's own
// files: a descriptor of a terminal or a file would let the program do more
// with it than read or write.
func (b *box) pipes(cmd *exec.Cmd) (theirs []*os.File, err error) {
	for i := range b.streams {
		r, w, err := os.Pipe()
		if err != nil {
			return theirs, err
		}
		ours, other := r, w
		if i == 0 {
			ours, other = w, r
		}
		if err := other.Chmod(0o666); err != nil { // opened once more as /dev/stdin, by another user
			return theirs, err
		}
		b.streams[i] = ours
		theirs = append(theirs, other)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = theirs[0], theirs[1], theirs[2]
	return theirs, nil
}

// listen passes on what the init stage says and reaps it when it has ended.
func (b *box) listen() {
	in := json.NewDecoder(b.control)
	for {
		var m stage.Message
		if in.Decode(&m) != nil {
			break
		}
		if m.Step == stage.StepRefused {
			b.refusals.add(m.Denied)
			continue
		}
		b.messages <- m
	}
	close(b.messages)
	b.first.wait()
	close(b.gone)
}

// expect waits for one step of the init stage's.
func (b *box) expect(step string) (stage.Message, error) {
	m, ok := <-b.messages
	switch {
	case !ok:
		return m, errors.New("the init stage ended: does main call process.InitIfChild first?")
	case m.Step == stage.StepFailed:
		return m, errors.New(m.Error)
	case m.Step != step:
		return m, fmt.Errorf("the init stage said %q, want %q", m.Step, step)
	}
	return m, nil
}

// fill writes the program's files and secrets into their tmpfs, through the
// init stage's view of the file system. Nothing of the user's runs yet, so no
// link in there can lead astray; the pages are charged to heddle.
func (b *box) fill() error {
	inside := filepath.Join("/proc", strconv.Itoa(b.first.pid), "root", stage.Root)
	return Fill(filepath.Join(inside, "program"), filepath.Join(inside, SecretDir), b.spec)
}

// Fill writes the program's files and its secrets into two folders.
func Fill(program, secrets string, spec sandbox.Spec) error {
	if spec.Files != nil {
		if err := os.CopyFS(program, spec.Files); err != nil {
			return fmt.Errorf("copy the program's files: %w", err)
		}
	}
	for name, value := range spec.Secret {
		if name == "" || filepath.Base(name) != name || name == ".." {
			return fmt.Errorf("write secret %q: not a plain file name", name)
		}
		if err := os.WriteFile(filepath.Join(secrets, name), value, 0o444); err != nil {
			return fmt.Errorf("write secret %s: %w", name, err)
		}
	}
	return nil
}

// Resize writes what differs; a limit that moves is in force when it returns.
func (b *box) Resize(ctx context.Context, limits sandbox.Limits) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return fmt.Errorf("resize sandbox %s: %w", b.spec.ID, sandbox.ErrClosed)
	}
	if b.group != nil {
		if err := b.group.set(b.limits, limits); err != nil {
			return fmt.Errorf("resize sandbox %s: %w", b.spec.ID, err)
		}
		b.meter.forget()
	}
	if rate := limits.Vector[netKind]; b.gate != nil && rate != b.limits.Vector[netKind] {
		if err := b.gate.set(int64(rate)); err != nil {
			return fmt.Errorf("resize sandbox %s: %w", b.spec.ID, err)
		}
	}
	if limits.Disk != b.limits.Disk {
		if err := b.setDisk(limits); err != nil {
			return fmt.Errorf("resize sandbox %s: %w", b.spec.ID, err)
		}
	}
	if b.marks != nil && limits.Vector[resource.Memory] != b.limits.Vector[resource.Memory] {
		b.marks.set(int64(limits.Vector[resource.Memory]))
	}
	b.limits = limits // CPUTime and Wall are read from here by the watch
	return nil
}

// Usage is what it uses now; after Run, what it had used at the end.
func (b *box) Usage() (sandbox.Sample, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return sandbox.Sample{}, fmt.Errorf("usage of sandbox %s: %w", b.spec.ID, sandbox.ErrClosed)
	}
	var s sandbox.Sample
	resident := int64(0)
	if b.group != nil {
		s, resident = b.meter.read(b.group)
	} else {
		s.At = time.Now()
	}
	s.CPU, resident = b.complete(s.CPU, resident)
	s.PeakMemory = b.peak
	if b.gate != nil {
		s.RxBytes, s.TxBytes = b.gate.passed()
	}
	if !b.counted && !b.driver.tree().has("memory") {
		s.Memory = resident
	}
	return s, nil
}

// look is the CPU time so far and the resident set now of all processes, less the
// init stage's; still is that neither has moved since the last look, or that somebody
// else has just looked and goes on doing so. mu is held.
func (b *box) look() (cpu time.Duration, resident int64, still bool) {
	if now := time.Now(); b.group != nil {
		still = now.Sub(b.meter.asked) < lookEvery*3/2 || !b.meter.glance(b.group, now)
		cpu, resident = b.meter.sample.CPU, b.meter.resident
	}
	cpu, resident = b.complete(cpu, resident)
	return cpu, resident, still
}

// oomKills is how often the kernel killed a process at the memory limit.
func (b *box) oomKills() int64 {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.group == nil {
		return 0
	}
	return b.group.oomKills()
}

// complete fills in what no control group counts here, and remembers the
// largest of each. mu is held.
func (b *box) complete(cpu time.Duration, resident int64) (time.Duration, int64) {
	if !b.counted {
		t, c := b.driver.tree(), count(b.first.pid)
		b.threads = max(b.threads, c.threads)
		if !t.has("cpuacct") {
			cpu = c.cpu
		}
		if !t.has("memory") {
			resident = c.resident
		}
	}
	b.peak, b.used = max(b.peak, resident), max(b.used, cpu)
	return b.used, resident
}

// Close kills what runs and removes every trace: the pid namespace takes the
// processes, the mount namespace the mounts, and the control groups go by hand.
func (b *box) Close() error {
	err := b.end()
	b.driver.prepare()
	return err
}

func (b *box) end() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return nil
	}
	b.closed = true
	if b.first != nil {
		b.first.kill()
		for range b.messages { // nobody else may be reading: let listen come to its end
		}
		<-b.gone
	}
	for _, f := range append(b.streams[:], b.control) {
		if f != nil {
			f.Close()
		}
	}
	if b.gate != nil {
		b.gate.close()
	}
	if b.group == nil {
		return nil
	}
	b.group.letGo(true)
	if err := b.group.remove(); err != nil {
		return fmt.Errorf("close sandbox %s: %w", b.spec.ID, err)
	}
	return nil
}

// setDisk changes the size of the scratch tmpfs from outside: the mount is
// reached through the init stage's root.
func (b *box) setDisk(limits sandbox.Limits) error {
	fs, err := unix.Fspick(unix.AT_FDCWD, filepath.Join("/proc", strconv.Itoa(b.first.pid), "root/tmp"), unix.FSPICK_CLOEXEC)
	if err != nil {
		return fmt.Errorf("limit disk: %w", err)
	}
	defer unix.Close(fs)
	if err := unix.FsconfigSetString(fs, "size", strconv.FormatInt(max(limits.Disk, 0), 10)); err != nil {
		return fmt.Errorf("limit disk: %w", err)
	}
	if err := unix.FsconfigReconfigure(fs); err != nil {
		return fmt.Errorf("limit disk to %d bytes: %w", limits.Disk, sandbox.ErrBelowUse)
	}
	return nil
}

func closeAll(c ...io.Closer) {
	for _, x := range c {
		x.Close()
	}
}
