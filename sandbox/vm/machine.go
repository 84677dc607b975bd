package vm

import (
	"context"
	"fmt"
	"math/bits"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// The machine's streams, in the order of the descriptors that QEMU inherits and
// by their names in /sys/class/virtio-ports. After them comes QEMU's own monitor,
// and after that a template's state.
var ports = []string{"heddle.control", "heddle.stdin", "heddle.stdout", "heddle.stderr"}

const (
	monitorFD = 3 + 4
	stateFD   = monitorFD + 1
)

// guestKey is set in the environment of the guest's first process by the kernel's
// command line.
const guestKey = "HEDDLE_GUEST"

// machine is the shape of a machine.
type machine struct {
	host       host
	accel      string
	root, disk string // disk "": none
	memory     int64  // MiB
	from       template
	write      bool // from is being made, rather than what the machine goes on from
}

func (m machine) cores() int { return runtime.NumCPU() }

// command is how the emulator is started: a disk that cannot be written, no
// network, four streams.
func (m machine) command() *exec.Cmd {
	kind, console := "q35,smm=off,vmport=off,hpet=off,usb=off", "ttyS0"
	if runtime.GOARCH == "arm64" {
		kind, console = "virt", "ttyAMA0"
	}
	accel, processor := "tcg,thread=multi", "max"
	if m.accel == "kvm" {
		accel, processor = "kvm", "host"
	}
	args := []string{
		"-M", kind, "-accel", accel, "-cpu", processor, "-smp", strconv.Itoa(m.cores()),
		"-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio", "-msg", "timestamp=off",
		"-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny",
		"-kernel", m.host.kernel, "-initrd", m.root,
		"-append", "console=" + console + " quiet panic=-1 reboot=t mitigations=off random.trust_cpu=on tsc=reliable cgroup_no_v1=all rdinit=/init " + guestKey + "=1",
		"-m", strconv.FormatInt(m.memory, 10),
		"-chardev", fmt.Sprintf("socket,id=monitor,fd=%d", monitorFD), "-mon", "chardev=monitor,mode=control",
		"-device", "virtio-serial-pci",
	}
	if m.from.memory != "" {
		share := "off"
		if m.write {
			share = "on"
		}
		args = append(args, "-object", fmt.Sprintf("memory-backend-file,id=ram,size=%dM,share=%s,mem-path=%s", m.memory, share, escaped(m.from.memory)), "-machine", "memory-backend=ram")
		if !m.write {
			args = append(args, "-incoming", "defer")
		}
	}
	if m.disk != "" {
		args = append(args, "-drive", "if=none,id=disk,format=raw,readonly=on,file.locking=off,file="+escaped(m.disk), "-device", "virtio-blk-pci,drive=disk")
	}
	for k, name := range ports {
		args = append(args, "-chardev", fmt.Sprintf("socket,id=p%d,fd=%d", k, 3+k), "-device", fmt.Sprintf("virtserialport,chardev=p%d,name=%s", k, name))
	}
	cmd := exec.Command(m.host.qemu, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	return cmd
}

// escaped is a path in an option, where a comma ends it.
func escaped(file string) string { return strings.ReplaceAll(file, ",", ",,") }

// In MiB: what a guest's kernel and files may take, and what no machine has less than.
const (
	guestOwn = 512
	least    = 4096
)

// memoryOf is what a machine is given in MiB: the least where that holds the limit,
// else room to raise the program's limit to twice what it starts with and for the
// guest's own kernel and files, as a power of two, so that few templates serve all.
// Memory that the guest never touches costs the host nothing.
func memoryOf(l sandbox.Limits) int64 {
	limit := int64(l.Vector[resource.Memory]) >> 20
	if limit+guestOwn <= least {
		return least
	}
	return 1 << bits.Len64(uint64(2*limit+guestOwn-1))
}

// probe is the accelerator that a boot shows to work.
func (d *Driver) probe() string {
	if d.cfg.Accel != "" {
		return d.cfg.Accel
	}
	h, err := d.found()
	if err != nil || unreadable("/dev/kvm") {
		return "tcg"
	}
	root, err := d.root(h)
	if err != nil {
		return "tcg"
	}
	ctx, cancel := context.WithTimeout(context.Background(), probeTime)
	defer cancel()
	b := newBox()
	defer b.Close()
	if b.start(ctx, machine{host: h, accel: "kvm", root: root, memory: 512}) != nil {
		return "tcg"
	}
	return "kvm"
}

const (
	// probeTime is how long a machine under KVM may take to say its first word.
	// Hosts that are machines themselves often offer a /dev/kvm that never runs.
	probeTime = 5 * time.Second
	// bootTime is how long a machine may take to come up; translation on a busy
	// host is slow.
	bootTime = 2 * time.Minute
)

// trimImage is the release that a kernel's file name says.
func trimImage(name string) string { return strings.TrimPrefix(name, "vmlinuz-") }

// tail keeps the end of what a machine says on its console: why it did not boot.
type tail struct{ text []byte }

func (t *tail) Write(p []byte) (int, error) {
	t.text = append(t.text, p...)
	if n := len(t.text) - 4096; n > 0 {
		t.text = append(t.text[:0], t.text[n:]...)
	}
	return len(p), nil
}

// last is the last line said.
func (t *tail) last() string {
	lines := strings.Split(strings.TrimSpace(string(t.text)), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}
