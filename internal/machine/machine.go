// Package machine is what virtual machines of QEMU are made of: the emulator and
// the kernel of the host, a one-file root in which heddle itself is the first
// process, a disk with programs of the host, and what a guest does first.
//
// sandbox/vm makes sandboxes of them and fleet/qemu nodes. What a machine is for,
// how it is talked to and when it ends is theirs.
package machine

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/heddle-run/heddle/sandbox/search"
)

// Config makes a Maker. What is empty is looked for on the host.
type Config struct {
	Kind   string   // of the guests, by which IfInit knows its own
	Needs  []string // kernel modules that the guests load, in this order
	Cache  string   // where roots and disks are kept; "" is the temporary folder
	QEMU   string   // the emulator; "" is the one on the search path
	Kernel string   // a Linux image with its modules in /lib/modules; "" is the newest cloud kernel of /boot
	Agent  string   // what runs first in the guest and calls IfInit; "" is this program
	Accel  string   // kvm or tcg; "" probes
}

// Maker makes machines of one kind. It is safe for concurrent use.
type Maker struct {
	cfg   Config
	found func() (host, error) // what is needed of the host; looked for at first use
	accel func() string

	making sync.Mutex // of what is kept
}

// host is what of the host makes a machine.
type host struct {
	qemu, mke2fs, kernel, modules, agent string
}

// New makes a Maker. It asks nothing of the host yet.
func New(c Config) *Maker {
	m := &Maker{cfg: c}
	m.found = sync.OnceValues(m.find)
	m.accel = sync.OnceValue(m.probe)
	return m
}

// Check says what of the host is missing for machines, and how to get it.
func (m *Maker) Check() error {
	_, err := m.found()
	return err
}

// Accel is what runs a machine's code: kvm where a boot shows that it works, else tcg.
func (m *Maker) Accel() string { return m.accel() }

// Of are the files of the host that every machine is made of.
func (m *Maker) Of() (files []string, err error) {
	h, err := m.found()
	return []string{h.qemu, h.kernel}, err
}

// find looks for the emulator and a kernel.
func (m *Maker) find() (host, error) {
	h := host{qemu: m.cfg.QEMU, kernel: m.cfg.Kernel, agent: m.cfg.Agent}
	name, ok := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]
	if !ok || runtime.GOOS != "linux" {
		return h, fmt.Errorf("machines of %s/%s are not made", runtime.GOOS, runtime.GOARCH)
	}
	var err error
	if h.qemu == "" {
		if h.qemu, err = exec.LookPath("qemu-system-" + name); err != nil {
			return h, fmt.Errorf("no qemu-system-%s on the search path; Debian has it in qemu-system-x86 and qemu-system-arm", name)
		}
	}
	if h.mke2fs, err = search.LookUp("mke2fs", []string{"PATH=" + search.DefaultPath}); err != nil {
		return h, fmt.Errorf("no mke2fs in %s; Debian has it in e2fsprogs", search.DefaultPath)
	}
	if h.kernel == "" {
		images, _ := filepath.Glob("/boot/vmlinuz-*cloud*")
		if images = slices.DeleteFunc(images, unreadable); len(images) == 0 {
			return h, fmt.Errorf("no readable /boot/vmlinuz-*cloud*; Debian has it in linux-image-cloud-%s", runtime.GOARCH)
		}
		slices.SortFunc(images, byAge)
		h.kernel = images[len(images)-1]
	}
	h.modules = filepath.Join("/lib/modules", strings.TrimPrefix(filepath.Base(h.kernel), "vmlinuz-")) // the release
	if _, err := os.Stat(filepath.Join(h.modules, "modules.dep")); err != nil {
		return h, fmt.Errorf("modules of %s: %w", h.kernel, err)
	}
	if h.agent == "" {
		if h.agent, err = os.Executable(); err != nil {
			return h, fmt.Errorf("find this program: %w", err)
		}
	}
	return h, nil
}

func unreadable(file string) bool {
	f, err := os.Open(file)
	if err == nil {
		f.Close()
	}
	return err != nil
}

func byAge(a, b string) int {
	x, _ := os.Stat(a)
	y, _ := os.Stat(b)
	if x == nil || y == nil {
		return 0
	}
	return x.ModTime().Compare(y.ModTime())
}

// Shape is how a machine is made.
type Shape struct {
	Root, Disk string // Disk "": none
	Cores      int
	Memory     int64 // MiB
}

// guestKey is set in the environment of the guest's first process by the kernel's
// command line, to the kind of the machine.
const guestKey = "HEDDLE_GUEST"

// Command is how the emulator is started: its console is its output; it has a disk
// that cannot be written, and no device besides. Callers append theirs.
func (m *Maker) Command(s Shape) (*exec.Cmd, error) {
	h, err := m.found()
	if err != nil {
		return nil, err
	}
	return command(h, m.Accel(), m.cfg.Kind, s), nil
}

func command(h host, accel, guest string, s Shape) *exec.Cmd {
	// A guest that is not given a processor for some milliseconds takes its timer for
	// broken and stops; there is nothing to find out about a machine's.
	kind, console := "q35,smm=off,vmport=off,hpet=off,usb=off", "ttyS0 no_timer_check"
	if runtime.GOARCH == "arm64" {
		kind, console = "virt", "ttyAMA0"
	}
	processor := "host"
	if accel != "kvm" {
		accel, processor = "tcg,thread=multi", "max"
	}
	args := []string{
		"-M", kind, "-accel", accel, "-cpu", processor, "-smp", strconv.Itoa(s.Cores),
		"-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio", "-msg", "timestamp=off",
		"-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny",
		"-kernel", h.kernel, "-initrd", s.Root,
		"-append", "console=" + console + " quiet panic=-1 reboot=t mitigations=off random.trust_cpu=on tsc=reliable cgroup_no_v1=all rdinit=/init " + guestKey + "=" + guest,
		"-m", strconv.FormatInt(s.Memory, 10),
	}
	if s.Disk != "" {
		args = append(args, "-drive", "if=none,id=disk,format=raw,readonly=on,file.locking=off,file="+Escaped(s.Disk), "-device", "virtio-blk-pci,drive=disk")
	}
	cmd := exec.Command(h.qemu, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	return cmd
}

// Escaped is a path in an option, where a comma ends it.
func Escaped(file string) string { return strings.ReplaceAll(file, ",", ",,") }

// A machine of the kind probed says that it is up and ends.
const (
	probed = "probe"
	upWord = "heddle: up"
)

// probeTime is how long a machine under KVM may take to say its first word.
// Hosts that are machines themselves often offer a /dev/kvm that never runs.
const probeTime = 5 * time.Second

// probe is the accelerator that a boot shows to work.
func (m *Maker) probe() string {
	if m.cfg.Accel != "" {
		return m.cfg.Accel
	}
	h, err := m.found()
	if err != nil || unreadable("/dev/kvm") {
		return "tcg"
	}
	root, err := m.Root()
	if err != nil {
		return "tcg"
	}
	ctx, cancel := context.WithTimeout(context.Background(), probeTime)
	defer cancel()
	shape := command(h, "kvm", probed, Shape{Root: root, Cores: runtime.NumCPU(), Memory: 512})
	cmd := exec.CommandContext(ctx, shape.Path, shape.Args[1:]...)
	cmd.Env = shape.Env
	DieWithParent(cmd)
	if said, _ := cmd.Output(); bytes.Contains(said, []byte(upWord)) {
		return "kvm"
	}
	return "tcg"
}
