package process

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/sandbox"
)

// TestBandwidth takes all it gets from a peer while the limit moves.
func TestBandwidth(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if why := d.Info().Unenforced["network"]; why != "" {
		t.Skip(why)
	}
	exe := filepath.Join(t.TempDir(), "patterns")
	build(t, exe, "build", "../../internal/bench/testdata/patterns/main.go")
	peer, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer peer.Close()
	go func() {
		c, err := peer.Accept()
		for err == nil {
			_, err = c.Write(make([]byte, 64<<10))
		}
	}()
	s := sandbox.Spec{Argv: []string{exe, "receive", "1", peer.Addr().String()}, Network: true}
	s.Limits.Vector[netKind] = 20e6
	b, err := d.Create(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.Run(ctx, sandbox.IO{Stderr: os.Stderr})
	}()
	defer func() { cancel(); <-done }()
	for _, rate := range []float64{20e6, 60e6, 10e6} {
		to := s.Limits
		to.Vector[netKind] = resource.Quantity(rate)
		if err := b.Resize(ctx, to); err != nil {
			t.Fatal(err)
		}
		time.Sleep(500 * time.Millisecond)
		before, _ := b.Usage()
		time.Sleep(2 * time.Second)
		after, _ := b.Usage()
		got := 8 * float64(after.RxBytes-before.RxBytes) / after.At.Sub(before.At).Seconds()
		t.Logf("asked %.3g bit/s, got %.3g", rate, got)
		if got > 1.1*rate || got < 0.5*rate {
			t.Errorf("a limit of %.3g bit/s gave %.3g", rate, got)
		}
	}
}

// TestSegments asks the peer of a connection through loopback how long its segments
// are: short with a limit, as the way allows without.
func TestSegments(t *testing.T) {
	d := New(Config{Group: "heddle-test"})
	if why := d.Info().Unenforced["network"]; why != "" {
		t.Skip(why)
	}
	exe := filepath.Join(t.TempDir(), "patterns")
	build(t, exe, "build", "../../internal/bench/testdata/patterns/main.go")
	for _, address := range []string{"127.0.0.1:0", "[::1]:0"} {
		peer, err := net.Listen("tcp", address)
		if err != nil {
			t.Logf("%s is not there: %v", address, err)
			continue
		}
		defer peer.Close()
		for _, rate := range []resource.Quantity{0, 50e6} {
			s := sandbox.Spec{Argv: []string{exe, "receive", "1", peer.Addr().String()}, Network: true}
			s.Limits.Vector[netKind] = rate
			got := segments(t, d, s, peer)
			if rate == 0 && got <= segment || rate > 0 && got > segment {
				t.Errorf("%s at %d bit/s: segments of %d bytes", address, rate, got)
			}
		}
	}
}

// segments runs a program that connects to a peer.
func segments(t *testing.T, d *Driver, s sandbox.Spec, peer net.Listener) int {
	b, err := d.Create(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.Run(ctx, sandbox.IO{Stderr: os.Stderr})
	}()
	defer func() { cancel(); <-done }()
	c, err := peer.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	raw, err := c.(*net.TCPConn).SyscallConn()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	if e := raw.Control(func(fd uintptr) { n, err = unix.GetsockoptInt(int(fd), unix.IPPROTO_TCP, unix.TCP_MAXSEG) }); e != nil || err != nil {
		t.Fatal(e, err)
	}
	return n
}
