package vm

import (
	"fmt"
	"math/bits"
	"os/exec"
	"strings"
	"time"

	"github.com/heddle-run/heddle/internal/machine"
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

// guestMachine is a machine of this driver.
type guestMachine struct {
	maker *machine.Maker
	shape machine.Shape
	from  template
	write bool // from is being made, rather than what the machine goes on from
}

// command is how the emulator is started: no network, four streams, its monitor.
func (m guestMachine) command() (*exec.Cmd, error) {
	cmd, err := m.maker.Command(m.shape)
	if err != nil {
		return nil, err
	}
	cmd.Args = append(cmd.Args, "-chardev", fmt.Sprintf("socket,id=monitor,fd=%d", monitorFD), "-mon", "chardev=monitor,mode=control",
		"-device", "virtio-serial-pci")
	if m.from.memory != "" {
		share := "off"
		if m.write {
			share = "on"
		}
		cmd.Args = append(cmd.Args, "-object", fmt.Sprintf("memory-backend-file,id=ram,size=%dM,share=%s,mem-path=%s", m.shape.Memory, share, machine.Escaped(m.from.memory)),
			"-machine", "memory-backend=ram")
		if !m.write {
			cmd.Args = append(cmd.Args, "-incoming", "defer")
		}
	}
	for k, name := range ports {
		cmd.Args = append(cmd.Args, "-chardev", fmt.Sprintf("socket,id=p%d,fd=%d", k, 3+k), "-device", fmt.Sprintf("virtserialport,chardev=p%d,name=%s", k, name))
	}
	return cmd, nil
}

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

// bootTime is how long a machine may take to come up; translation on a busy
// host is slow.
const bootTime = 2 * time.Minute

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
