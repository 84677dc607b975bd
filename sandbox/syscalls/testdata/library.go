//go:build ignore

// What Go's runtime and standard library ask of the kernel: one of each kind.
package main

import (
	"crypto/rand"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/pprof"
	"strings"
	"sync"
	"syscall"
	"time"
)

func main() {
	for _, part := range []func() error{files, sockets, processes} {
		if err := part(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	fmt.Println("all of it ran")
}

func files() error {
	dir, err := os.MkdirTemp("", "calls")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	f, err := os.Create(a)
	if err != nil {
		return err
	}
	defer f.Close()
	io.Copy(f, strings.NewReader(strings.Repeat("x", 70000)))
	f.Sync()
	f.Truncate(1000)
	f.Chmod(0o600)
	f.WriteAt([]byte("y"), 3)
	f.ReadAt(make([]byte, 3), 0)
	f.Seek(0, 0)
	g, err := os.Create(b)
	if err != nil {
		return err
	}
	io.Copy(g, f)
	g.Close()
	os.Link(a, a+"1")
	os.Symlink(a, a+"2")
	os.Readlink(a + "2")
	os.Rename(b, b+"1")
	os.Chtimes(a, time.Now(), time.Now())
	os.MkdirAll(a+"d/e", 0o755)
	os.ReadDir(dir)
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	root.Mkdir("inside", 0o700)
	m, err := syscall.Mmap(int(f.Fd()), 0, 1000, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return err
	}
	return syscall.Munmap(m)
}

func sockets() error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go http.Serve(l, http.FileServer(http.Dir("/usr/lib")))
	r, err := http.Get("http://" + l.Addr().String() + "/os-release")
	if err != nil {
		return err
	}
	io.Copy(io.Discard, r.Body)
	l.Close()
	u, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	u.WriteTo([]byte("x"), u.LocalAddr())
	u.ReadFrom(make([]byte, 1))
	u.Close()
	net.LookupHost("localhost")
	net.Interfaces()
	return nil
}

func processes() error {
	out, err := exec.Command("/bin/sh", "-c", "echo x | cat").Output()
	if err != nil || string(out) != "x\n" {
		return fmt.Errorf("%q, %v", out, err)
	}
	got := make(chan os.Signal, 1)
	signal.Notify(got, syscall.SIGUSR1)
	syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	<-got
	pprof.StartCPUProfile(io.Discard)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			runtime.LockOSThread()
			s := 0
			for i := range 3000000 {
				s += i
			}
			_ = make([]byte, 8<<20)
			time.Sleep(time.Millisecond)
		})
	}
	all.Wait()
	pprof.StopCPUProfile()
	debug.FreeOSMemory()
	rand.Read(make([]byte, 8))
	return nil
}
