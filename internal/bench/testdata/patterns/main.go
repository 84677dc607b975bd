// Command patterns uses memory in one of the ways that programs do, or a processor
// or disk without end: patterns NAME MEBIBYTES [FILE], where MEBIBYTES is what
// somebody took for its likely size.
package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"os"
	"os/exec"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"
)

var (
	size  int // MEBIBYTES in bytes
	file  string
	begin = time.Now()
)

func main() {
	debug.SetGCPercent(-1)
	mib, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	size = mib << 20
	if len(os.Args) > 3 {
		file = os.Args[3]
	}
	map[string]func(){
		"slow-growth": func() { ramp(size/2, 3*size, 5*time.Second) },
		"steps":       steps, "spike": spike, "sawtooth": sawtooth,
		"leak":        func() { ramp(size/4, 5*size, 20*time.Second) },
		"mmap-file":   mapFile,
		"spin":        spin,
		"send":        func() { stream(func(c net.Conn) error { _, err := c.Write(make([]byte, 64<<10)); return err }) },
		"receive":     func() { stream(func(c net.Conn) error { _, err := c.Read(make([]byte, 64<<10)); return err }) },
		"direct-4k":   func() { direct(4 << 10) },
		"direct-256k": func() { direct(256 << 10) },
		"children":    children,
		"child":       func() { take(size / 2); until(5 * time.Second) },
		"page-cache":  func() { pageCache(4 * time.Second) },
		"cache-only":  func() { pageCache(time.Hour) },
		"plateau":     func() { ramp(size/4, 5*size/2, 400*time.Millisecond); until(5 * time.Second) },
		"late-burst":  lateBurst,
		"small-frees": smallFrees,
		"stack-growth": func() {
			until(500 * time.Millisecond)
			debug.SetMaxStack(8 * size)
			deep(3 * size / 4 / 1024)
			until(4 * time.Second)
		},
	}[os.Args[1]]()
}

func until(d time.Duration) { time.Sleep(time.Until(begin.Add(d))) }

// take maps n bytes and writes to every page of them.
func take(n int) []byte {
	b, err := syscall.Mmap(-1, 0, n, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	for i := 0; i < n; i += 4096 {
		b[i] = 1
	}
	return b
}

func give(b []byte) {
	if err := syscall.Munmap(b); err != nil {
		panic(err)
	}
}

// ramp holds from bytes at once and goes on to a total of to within d.
func ramp(from, to int, d time.Duration) (held [][]byte) {
	start := time.Now()
	held = append(held, take(from))
	const piece = 64 << 10
	for have := from; have < to; have += piece {
		held = append(held, take(piece))
		time.Sleep(time.Until(start.Add(time.Duration(float64(d) * float64(have-from) / float64(to-from)))))
	}
	return held
}

func steps() {
	for range 6 {
		take(size / 2)
		time.Sleep(800 * time.Millisecond)
	}
}

// spike is as steep as the machine allows.
func spike() {
	take(size / 2)
	until(2 * time.Second)
	b := take(2 * size)
	time.Sleep(200 * time.Millisecond)
	give(b)
	until(5 * time.Second)
}

func sawtooth() {
	take(size / 4)
	for range 4 {
		for _, b := range ramp(size/8, 2*size, 1200*time.Millisecond) {
			give(b)
		}
	}
}

func lateBurst() {
	take(size / 2)
	until(4 * time.Second)
	ramp(size/8, 2*size, 300*time.Millisecond)
	time.Sleep(500 * time.Millisecond)
}

// uncache drops the file from the kernel's cache: pages count where they were first read.
func uncache() {
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	const dontNeed = 4
	if _, _, errno := syscall.Syscall6(syscall.SYS_FADVISE64, f.Fd(), 0, 0, dontNeed, 0, 0); errno != 0 {
		panic(errno)
	}
}

// mapFile goes over a mapped file again and again.
func mapFile() {
	take(size / 2)
	uncache()
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	info, err := f.Stat()
	if err != nil {
		panic(err)
	}
	b, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		panic(err)
	}
	sum := 0
	for time.Since(begin) < 4*time.Second {
		for i := 0; i < len(b); i += 4096 {
			sum += int(b[i])
		}
	}
	fmt.Println(sum)
}

// pageCache reads a file again and again through the kernel's cache.
func pageCache(d time.Duration) {
	take(size / 2)
	uncache()
	for time.Since(begin) < d {
		f, err := os.Open(file)
		if err != nil {
			panic(err)
		}
		if _, err := io.Copy(struct{ io.Writer }{io.Discard}, struct{ io.Reader }{f}); err != nil {
			panic(err)
		}
		f.Close()
	}
}

func spin() {
	for range 2 {
		go func() {
			for {
			}
		}()
	}
	select {}
}

// stream does one thing with a connection to the address, for ever.
func stream(do func(net.Conn) error) {
	c, err := net.Dial("tcp", file)
	for err == nil {
		err = do(c)
	}
	panic(err)
}

// direct reads the file past the kernel's cache, in blocks, for ever.
func direct(block int) {
	fd, err := syscall.Open(file, syscall.O_RDONLY|syscall.O_DIRECT, 0)
	if err != nil {
		panic(err)
	}
	b := take(block)
	for at := int64(0); ; at += int64(block) {
		n, err := syscall.Pread(fd, b, at)
		if err != nil {
			panic(err)
		}
		if n < block {
			at = -int64(block)
		}
	}
}

// children each hold half of the size.
func children() {
	var all []*exec.Cmd
	for range 6 {
		c := exec.Command("/proc/self/exe", "child", os.Args[2])
		if err := c.Start(); err != nil {
			panic(err)
		}
		all = append(all, c)
		time.Sleep(600 * time.Millisecond)
	}
	for _, c := range all {
		if err := c.Wait(); err != nil {
			panic(err)
		}
	}
}

// smallFrees takes two small pieces for each that it frees, in no order.
func smallFrees() {
	const piece = 16 << 10
	random := rand.New(rand.NewPCG(1, 2))
	var held [][]byte
	for n := 0; len(held)*piece < 5*size/2; n++ {
		if n%3 == 2 {
			k := random.IntN(len(held))
			give(held[k])
			held[k] = held[len(held)-1]
			held = held[:len(held)-1]
		} else {
			held = append(held, take(piece))
		}
		if n%64 == 0 {
			time.Sleep(time.Until(begin.Add(time.Duration(float64(4*time.Second) * float64(len(held)*piece) / float64(5*size/2)))))
		}
	}
}

// deep recurses n times with a kilobyte of stack each, a little of it at a time.
func deep(n int) byte {
	var frame [960]byte
	if n > 0 {
		frame[n%len(frame)] = deep(n - 1)
	}
	if n%4096 == 0 {
		time.Sleep(5 * time.Millisecond)
	}
	return frame[n%len(frame)]
}
