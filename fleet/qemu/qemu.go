// Package qemu makes machines of QEMU on this host, with a kernel of their own, in
// which heddle runs as a worker that joins by itself. It is joined.Machines;
// joined.Pooled makes a provider of it.
//
// The guest reaches the host, and by it the server, over QEMU's user-mode network;
// nothing reaches the guest. What its worker is told, its token too, it reads from
// the emulator's firmware configuration, so that it stands in no file and on no
// command line. A machine is known by the lock that its emulator holds (package
// hosted), and outlives the heddle that launched it.
package qemu

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/cluster"
	"github.com/heddle-run/heddle/fleet/hosted"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/internal/machine"
	"github.com/heddle-run/heddle/resource"
)

// Name is the provider's name in a pool.
const Name = "qemu"

// Config of Machines.
type Config struct {
	Dir      string   // of the machines: a folder each
	Cache    string   // where guests' roots and disks are kept
	Programs []string // of the host, by their paths: what programs in the guests are run by
	// Worker are the arguments of the worker of that name for a node of that
	// capacity, its data below the folder; Env is added to its environment.
	Worker func(folder, name string, capacity resource.Vector) []string
	Env    []string

	Agent string // what runs first in the guest and calls GuestIfInit; "" is this program
	Accel string // kvm or tcg; "" probes
}

// Machines are the machines below a folder.
type Machines struct {
	config    Config
	maker     *machine.Maker
	processes *hosted.Processes
	mu        sync.Mutex // one Launch at a time
}

var _ joined.Machines = (*Machines)(nil)

// lockName is the file that an emulator holds locked, its number in it.
const lockName = "emulator.lock"

// New is the machines below a folder, those of an earlier heddle included. It asks
// nothing of the host yet: see Check.
func New(c Config) (*Machines, error) {
	processes, err := hosted.New(hosted.Config{Dir: c.Dir, Lock: lockName})
	if err != nil {
		return nil, err
	}
	_, dead, err := processes.List()
	for _, name := range dead {
		err = errors.Join(err, processes.Forget(name))
	}
	return &Machines{config: c, processes: processes, maker: machine.New(machine.Config{Kind: workerKind, Cache: c.Cache, Agent: c.Agent, Accel: c.Accel,
		Needs: []string{"virtio_pci", "virtio_blk", "virtio_net", "qemu_fw_cfg"}})}, err
}

// Check says what of the host is missing for machines, and how to get it.
func (m *Machines) Check() error { return m.maker.Check() }

// Prepare makes what all machines share, so that the first need not wait for it.
func (m *Machines) Prepare() error {
	_, err := m.shape(resource.Vector{})
	m.maker.Accel()
	return err
}

// List names the machines that live.
func (m *Machines) List(context.Context) (names []string, err error) {
	names, _, err = m.processes.List()
	return names, err
}

// Launch starts a machine's emulator.
func (m *Machines) Launch(_ context.Context, name string, o cluster.Offering) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.processes.Lives(name) {
		return nil
	}
	shape, err := m.shape(o.Capacity)
	if err != nil {
		return err
	}
	cmd, err := m.maker.Command(shape)
	if err != nil {
		return err
	}
	lock, err := m.lock(name)
	if err != nil {
		return err
	}
	defer lock.Close()
	told, err := pipe(orders{Args: m.config.Worker(guestDir, name, o.Capacity), Env: slices.Concat(m.config.Env, []string{"PATH=" + m.path(), "HOME=" + guestDir, "NO_COLOR=1"}), Programs: m.config.Programs})
	if err != nil {
		return err
	}
	defer told.Close()
	cmd.ExtraFiles = []*os.File{lock, told}
	cmd.Args = append(cmd.Args, "-pidfile", m.processes.LockFile(name), "-fw_cfg", "name="+ordersName+",file=/dev/fd/4",
		"-netdev", "user,id=net,ipv6=off", "-device", "virtio-net-pci,netdev=net,romfile=")
	if err := m.processes.Start(name, cmd); err != nil {
		return err
	}
	// The emulator writes its number too, but one that hangs before it does could be
	// ended by nobody once this process is gone.
	return os.WriteFile(m.processes.LockFile(name), []byte(strconv.Itoa(cmd.Process.Pid)+"\n"), 0o600)
}

// own is the memory, in MiB, of the guest's kernel, its root and its worker.
const own = 512

// shape is how a machine with that to give away is made: whole cores, and memory
// with room for what the guest needs itself.
func (m *Machines) shape(capacity resource.Vector) (s machine.Shape, err error) {
	if s.Root, err = m.maker.Root(); err != nil {
		return s, err
	}
	texts := map[string]string{"/etc/resolv.conf": "nameserver " + nameServer + "\n"}
	if s.Disk, err = m.maker.Disk(m.config.Programs, texts); err != nil {
		return s, err
	}
	memory := int64(capacity[resource.Memory]) >> 20
	s.Cores = int((capacity[resource.CPU] + 999) / 1000)
	s.Memory = memory + memory/32 + own // the kernel keeps a book of its pages
	return s, nil
}

// path is where a guest finds its programs.
func (m *Machines) path() string {
	var dirs []string
	for _, p := range m.config.Programs {
		if dir := filepath.Dir(p); !slices.Contains(dirs, dir) {
			dirs = append(dirs, dir)
		}
	}
	return strings.Join(append(dirs, "/usr/local/bin", "/usr/bin", "/bin"), ":")
}

// lock takes a machine's lock, which its emulator inherits: there is no moment at
// which it runs and does not hold it.
func (m *Machines) lock(name string) (*os.File, error) {
	if err := os.MkdirAll(m.processes.Folder(name), 0o700); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(m.processes.LockFile(name), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		return nil, fmt.Errorf("lock machine %s: %w", name, err)
	}
	return f, nil
}

// pipe is a file from which the orders can be read once.
func pipe(o orders) (*os.File, error) {
	text, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	if most := 32 << 10; len(text) > most {
		return nil, fmt.Errorf("what a worker is told has %d bytes, more than %d", len(text), most)
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer w.Close()
	if _, err := w.Write(text); err != nil {
		r.Close()
		return nil, err
	}
	return r, nil
}

// End ends a machine's emulator, and with it all that runs in it.
func (m *Machines) End(ctx context.Context, name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.processes.Stop(ctx, name); err != nil {
		return err
	}
	return m.processes.Forget(name)
}

// LastWords is what a machine's worker, its kernel or its emulator said last of why
// it ends.
func (m *Machines) LastWords(name string) string {
	return m.processes.LastWords(name, "heddle:", "Kernel panic", "qemu-system")
}

// Inside is the address by which a guest reaches what listens at an address of this
// host.
func Inside(address string) string {
	host, port, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err != nil || host != "localhost" && (ip == nil || !ip.IsLoopback() && !ip.IsUnspecified()) {
		return address
	}
	return net.JoinHostPort(hostAddress, port)
}

// The addresses of QEMU's user-mode network, its usual ones.
const (
	guestAddress = "10.0.2.15"
	hostAddress  = "10.0.2.2"
	nameServer   = "10.0.2.3"
)

// workerKind is the kind of these machines.
const workerKind = "worker"

// guestDir is where a worker's data lie in the guest.
const guestDir = machine.OwnDir + "/worker"

// ordersName is under what the guest finds its orders in the firmware configuration.
const ordersName = "opt/heddle/worker"

// orders are what a guest is told.
type orders struct {
	Args     []string // of heddle
	Env      []string
	Programs []string // to be started once
}
