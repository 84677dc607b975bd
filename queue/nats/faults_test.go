package nats_test

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/nats-io/nats-server/v2/server"

	"github.com/heddle-run/heddle/queue/nats"
	"github.com/heddle-run/heddle/queue/queuetest"
)

// serveForEver is a server in a process of its own, on the port and over the folder
// given.
func serveForEver(at string) {
	port, dir, _ := strings.Cut(at, " ")
	n, err := strconv.Atoi(port)
	var s *server.Server
	if err == nil {
		s, err = server.NewServer(&server.Options{Host: "127.0.0.1", Port: n, JetStream: true, StoreDir: dir, NoSigs: true, NoLog: true})
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	s.Start()
	s.WaitForShutdown()
	os.Exit(0)
}

// process is a server that can be killed.
type process struct {
	address, dir string
	cmd          *exec.Cmd
}

func (p *process) start() error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	_, port, err := net.SplitHostPort(p.address)
	if err != nil {
		return err
	}
	p.cmd = exec.Command(exe)
	p.cmd.Env = append(os.Environ(), "HEDDLE_TEST_SERVE="+port+" "+p.dir)
	p.cmd.Stderr = os.Stderr
	if err := p.cmd.Start(); err != nil {
		return err
	}
	for range 600 {
		if conn, err := net.Dial("tcp", p.address); err == nil {
			return conn.Close()
		}
		time.Sleep(50 * time.Millisecond)
	}
	return errors.New("the server does not start")
}

func (p *process) stop() {
	_ = p.cmd.Process.Kill()
	_ = p.cmd.Wait() // killed
}

func TestFaults(t *testing.T) {
	if os.Getenv("HEDDLE_FAULTS_PAUSE") == "" {
		t.Skip("HEDDLE_FAULTS_PAUSE says for how long the server is to stand still: scripts/suites/queues does")
	}
	free, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &process{address: free.Addr().String(), dir: t.TempDir()}
	if err := errors.Join(free.Close(), p.start()); err != nil {
		t.Fatal(err)
	}
	defer func() { p.stop() }()
	url := "nats://" + p.address
	open(t, nats.Config{URL: url, Name: "faults"}) // makes the stream
	queuetest.Faults(t, queuetest.Broker{URL: url, Name: "faults", PID: func() int { return p.cmd.Process.Pid },
		Restart: func() error { p.stop(); return p.start() }})
}
