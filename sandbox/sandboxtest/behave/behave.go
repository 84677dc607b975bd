// Package behave is the program that the conformance suite runs inside
// sandboxes: a small set of named behaviours, each of which does one thing to
// its surroundings and says on stdout how that went.
//
// It compiles for Linux and for wasip1, so that one suite serves every tier. A
// driver's test builds it with sandboxtest/testdata/behave.
package behave

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"runtime/debug"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Main runs args[0] with the rest as its arguments and returns the exit status:
// 0 when the thing could be done, 1 when it was refused (the error is on
// stdout), 64 for an unknown behaviour or bad arguments.
//
//	echo WORD...     prints the words
//	cat              copies stdin to stdout
//	complain WORD... prints the words on stderr
//	exit N           ends with status N
//	print BYTES      prints that many bytes
//	hold BYTES       touches that much memory, prints "held", waits for a line or
//	                 the end of stdin; a line that is a number is held as well
//	leak             touches memory for ever
//	spin DURATION N  burns CPU on N threads for a while, or "forever"
//	sleep DURATION   does nothing for a while, or "forever"
//	environ          prints the environment, sorted
//	read PATH        prints a file
//	list PATH        prints the names in a folder
//	write PATH BYTES writes a file of that size
//	files DIR N      makes N empty files
//	connect ADDRESS  opens a TCP connection
//	listen           opens a TCP port on loopback and talks to itself
//	spawn N          starts N processes that sleep, prints how many it got
//	forkbomb         starts processes that start processes, for ever
//	signal N         sends itself a signal
//	stubborn         ignores all signals it can and sleeps for ever
//	descriptors      prints open descriptors beyond the three streams
//	whoami           prints user and group ids
//	fill KIND BYTES  has the kernel hold that much for it: pipes, sockets, connections,
//	                 shared (memory), files in memory, queues
//	handles N        opens N files at once
//	escape NAME      tries a way out of a process sandbox; see Escapes
func Main(args []string) int {
	if len(args) == 0 {
		return usage()
	}
	do, ok := table()[args[0]]
	if !ok {
		return usage()
	}
	if err := do(args[1:]); err != nil {
		var code exitCode
		if errors.As(err, &code) {
			return int(code)
		}
		fmt.Println(err)
		return 1
	}
	return 0
}

func usage() int {
	fmt.Fprintln(os.Stderr, "usage: behave BEHAVIOUR [ARGUMENT...]; see package behave")
	return 64
}

type exitCode int

func (e exitCode) Error() string { return "exit status " + strconv.Itoa(int(e)) }

func table() map[string]func([]string) error {
	t := map[string]func([]string) error{
		"echo":     func(a []string) error { fmt.Println(strings.Join(a, " ")); return nil },
		"cat":      func([]string) error { _, err := io.Copy(os.Stdout, os.Stdin); return err },
		"complain": func(a []string) error { fmt.Fprintln(os.Stderr, strings.Join(a, " ")); return nil },
		"exit":     func(a []string) error { return exitCode(number(a, 0)) },
		"print":    printBytes, "hold": hold, "leak": leak, "spin": spin,
		"sleep":   func(a []string) error { time.Sleep(duration(a, 0)); return nil },
		"environ": environ, "read": read, "list": list, "write": write, "files": files, "connect": connect, "listen": listen,
	}
	for name, do := range more() { // what only some systems can
		t[name] = do
	}
	return t
}

func number(a []string, i int) int64 {
	if i >= len(a) {
		return 0
	}
	n, err := strconv.ParseInt(a[i], 10, 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(64)
	}
	return n
}

func duration(a []string, i int) time.Duration {
	if i >= len(a) || a[i] == "forever" {
		return 1 << 62
	}
	d, err := time.ParseDuration(a[i])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(64)
	}
	return d
}

func printBytes(a []string) error {
	block := []byte(strings.Repeat("0123456789abcde\n", 4096))
	for left := number(a, 0); left > 0; left -= int64(len(block)) {
		if _, err := os.Stdout.Write(block[:min(left, int64(len(block)))]); err != nil {
			return err
		}
	}
	return nil
}

// touch takes n bytes and writes to every page of them.
func touch(n int64) []byte {
	b := make([]byte, n)
	for i := 0; i < len(b); i += 4096 {
		b[i] = 1
	}
	return b
}

func hold(a []string) error {
	debug.SetGCPercent(-1)
	held := [][]byte{touch(number(a, 0))}
	fmt.Println("held")
	for lines := bufio.NewScanner(os.Stdin); lines.Scan() && lines.Text() != ""; {
		held = append(held, touch(number([]string{lines.Text()}, 0)))
		fmt.Println("held")
	}
	runtime.KeepAlive(held)
	return nil
}

func leak([]string) error {
	var held [][]byte
	for {
		held = append(held, touch(1<<20))
	}
}

func spin(a []string) error {
	until := time.Now().Add(duration(a, 0))
	var all sync.WaitGroup
	for range max(1, number(a, 1)) {
		all.Go(func() {
			for x := uint64(1); ; x++ {
				if x%(1<<16) == 0 && time.Now().After(until) {
					return
				}
			}
		})
	}
	all.Wait()
	return nil
}

func environ([]string) error {
	env := os.Environ()
	sort.Strings(env)
	for _, kv := range env {
		fmt.Println(kv)
	}
	return nil
}

func read(a []string) error {
	f, err := os.Open(a[0])
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(os.Stdout, f)
	return err
}

func list(a []string) error {
	entries, err := os.ReadDir(a[0])
	for _, e := range entries {
		fmt.Println(e.Name())
	}
	return err
}

func write(a []string) error {
	f, err := os.Create(a[0])
	if err != nil {
		return err
	}
	defer f.Close()
	block := make([]byte, 1<<16)
	for left := number(a, 1); left > 0; left -= int64(len(block)) {
		if _, err := f.Write(block[:min(left, int64(len(block)))]); err != nil {
			return err
		}
	}
	return f.Close()
}

func files(a []string) error {
	for i := range number(a, 1) {
		if err := os.WriteFile(fmt.Sprintf("%s/%d", a[0], i), nil, 0o600); err != nil {
			return fmt.Errorf("after %d files: %w", i, err)
		}
	}
	return nil
}

func connect(a []string) error {
	c, err := net.DialTimeout("tcp", a[0], time.Second)
	if err != nil {
		return err
	}
	return c.Close()
}

func listen([]string) error {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go func() {
		if c, err := l.Accept(); err == nil {
			c.Write([]byte("hello"))
			c.Close()
		}
	}()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		return err
	}
	text, err := io.ReadAll(c)
	fmt.Println(string(text))
	return err
}
