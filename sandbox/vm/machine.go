package vm

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// The machine's streams, in the order of the descriptors that QEMU inherits and
// by their names in /sys/class/virtio-ports.
var ports = []string{"heddle.control", "heddle.stdin", "heddle.stdout", "heddle.stderr"}

// command is the machine: memory in MiB, a disk that cannot be written or none, no
// network, four streams.
func (h host) command(accel, root, disk string, memory int64) *exec.Cmd {
	kind, console := "q35,smm=off,vmport=off,hpet=off,usb=off", "ttyS0"
	if runtime.GOARCH == "arm64" {
		kind, console = "virt", "ttyAMA0"
	}
	args := []string{
		"-M", kind, "-accel", accel, "-m", strconv.FormatInt(memory, 10), "-smp", strconv.Itoa(runtime.NumCPU()),
		"-nodefaults", "-no-user-config", "-display", "none", "-no-reboot", "-serial", "stdio", "-msg", "timestamp=off",
		"-sandbox", "on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny",
		"-kernel", h.kernel, "-initrd", root,
		"-append", "console=" + console + " quiet panic=-1 reboot=t mitigations=off random.trust_cpu=on tsc=reliable cgroup_no_v1=all rdinit=/init " + guestKey + "=1",
		"-device", "virtio-serial-pci",
	}
	if accel == "tcg" {
		args[3] = "tcg,thread=multi"
		args = append(args, "-cpu", "max")
	} else {
		args = append(args, "-cpu", "host")
	}
	if disk != "" {
		args = append(args, "-drive", "if=none,id=disk,format=raw,readonly=on,file.locking=off,file="+strings.ReplaceAll(disk, ",", ",,"), "-device", "virtio-blk-pci,drive=disk")
	}
	for k, name := range ports {
		args = append(args, "-chardev", fmt.Sprintf("socket,id=p%d,fd=%d", k, 3+k), "-device", fmt.Sprintf("virtserialport,chardev=p%d,name=%s", k, name))
	}
	cmd := exec.Command(h.qemu, args...)
	cmd.Env = []string{"PATH=" + os.Getenv("PATH")}
	return cmd
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
	b := &box{gone: make(chan struct{}), pending: map[uint64]chan reply{}}
	defer b.Close()
	if b.start(ctx, h.command("kvm", root, "", 512)) != nil {
		return "tcg"
	}
	return "kvm"
}

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

// guestKey is set in the environment of the guest's first process by the kernel's
// command line.
const guestKey = "HEDDLE_GUEST"

// bootTime is how long a machine may take to come up; translation on a busy host is slow.
const bootTime = 2 * time.Minute
