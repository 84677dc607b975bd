package qemu

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"os/exec"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/internal/machine"
)

// GuestIfInit turns this process into a machine's worker when it is the first
// process of one, and never returns then: work is heddle's main, told its arguments.
// When it returns, the machine ends. Otherwise it does nothing. main calls it first.
func GuestIfInit(work func(args []string) int) {
	machine.IfInit(workerKind, func() error {
		text, err := os.ReadFile("/sys/firmware/qemu_fw_cfg/by_name/" + ordersName + "/raw")
		if err != nil {
			return fmt.Errorf("read the orders: %w", err)
		}
		var o orders
		if err := json.Unmarshal(text, &o); err != nil {
			return fmt.Errorf("read the orders: %w", err)
		}
		if err := network(); err != nil {
			return err
		}
		if _, err := machine.EnterDisk(); err != nil {
			return err
		}
		for _, pair := range o.Env {
			name, value, _ := strings.Cut(pair, "=")
			if err := os.Setenv(name, value); err != nil {
				return err
			}
		}
		go begin(o.Programs) // while the worker joins
		return fmt.Errorf("the worker has ended with status %d", work(o.Args))
	})
}

// beginTime is how long programs may take to start and to find nothing to do.
const beginTime = 20 * time.Second

// begin starts each program once, with nothing on its stdin. Pages of files are charged
// to whoever asks for them first: so those that every run needs are nobody's, and
// no run's limit is spent on its interpreter, which it would read again and again.
func begin(programs []string) {
	ctx, cancel := context.WithTimeout(context.Background(), beginTime)
	defer cancel()
	for _, name := range programs {
		_ = exec.CommandContext(ctx, name).Run() // a run will say what is wrong
	}
}

// network makes the guest's side of QEMU's user-mode network.
func network() error {
	s, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return os.NewSyscallError("socket", err)
	}
	defer unix.Close(s)
	if err := up(s, "lo", netip.MustParsePrefix("127.0.0.1/8")); err != nil {
		return err
	}
	for range 1000 { // it appears a moment after its driver
		if err = up(s, "eth0", netip.MustParsePrefix(guestAddress+"/24")); !errors.Is(err, unix.ENODEV) {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	if err != nil {
		return err
	}
	return route(s, netip.MustParseAddr(hostAddress))
}

// up gives an interface its address.
func up(socket int, name string, p netip.Prefix) error {
	address, mask := p.Addr().As4(), [4]byte{}
	for i := range p.Bits() {
		mask[i/8] |= 0x80 >> (i % 8)
	}
	ifr, err := unix.NewIfreq(name)
	if err != nil {
		return fmt.Errorf("interface %s: %w", name, err)
	}
	for _, set := range []struct {
		request uint
		with    func() error
	}{
		{unix.SIOCSIFADDR, func() error { return ifr.SetInet4Addr(address[:]) }},
		{unix.SIOCSIFNETMASK, func() error { return ifr.SetInet4Addr(mask[:]) }},
		{unix.SIOCSIFFLAGS, func() error { ifr.SetUint16(unix.IFF_UP | unix.IFF_RUNNING); return nil }},
	} {
		if err := errors.Join(set.with(), unix.IoctlIfreq(socket, set.request, ifr)); err != nil {
			return fmt.Errorf("interface %s: %w", name, err)
		}
	}
	return nil
}

// routeEntry is struct rtentry of linux/route.h.
type routeEntry struct {
	_                  uint64
	to, gateway, mask  unix.RawSockaddrInet4
	flags              uint16
	_                  [6]byte
	_                  [2]uint64
	metric             int16
	_                  [6]byte
	device             uintptr
	mtu, window, start uint64
}

// route sends what is for nobody near to a gateway.
func route(socket int, by netip.Addr) error {
	any := unix.RawSockaddrInet4{Family: unix.AF_INET}
	r := routeEntry{to: any, mask: any, gateway: unix.RawSockaddrInet4{Family: unix.AF_INET, Addr: by.As4()}, flags: unix.RTF_UP | unix.RTF_GATEWAY}
	if _, _, no := unix.Syscall(unix.SYS_IOCTL, uintptr(socket), unix.SIOCADDRT, uintptr(unsafe.Pointer(&r))); no != 0 {
		return fmt.Errorf("route by %s: %w", by, no)
	}
	return nil
}
