// Guest is the program that the tests of the sandbox run: its first argument says what it does.
package main

import (
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

var sink [][]byte

func main() {
	n := 0
	if len(os.Args) > 2 {
		n, _ = strconv.Atoi(os.Args[2])
	}
	switch os.Args[1] {
	case "hello":
		fmt.Println("hello")
	case "args":
		fmt.Println(strings.Join(os.Args, "|"))
		fmt.Println(strings.Join(os.Environ(), "|"))
	case "cat":
		io.Copy(os.Stdout, os.Stdin)
	case "exit":
		os.Exit(n)
	case "panic":
		panic("as asked")
	case "spin":
		for i := 0; ; i++ {
			n += i
		}
	case "sleep":
		time.Sleep(time.Duration(n) * time.Millisecond)
	case "eat": // n MiB in steps of 1
		for i := 0; i < n; i++ {
			b := make([]byte, 1<<20)
			for k := range b {
				b[k] = byte(k)
			}
			sink = append(sink, b)
			fmt.Fprintln(os.Stderr, i)
		}
	case "shout":
		line := []byte(strings.Repeat("x", 4095) + "\n")
		for i := 0; i < n; i++ {
			os.Stdout.Write(line)
		}
	case "recurse":
		fmt.Println(deep(n))
	case "sort":
		xs := make([]int, n)
		x := uint32(1)
		for i := range xs {
			x = x*1664525 + 1013904223
			xs[i] = int(x >> 8)
		}
		sort.Ints(xs)
		fmt.Println(sort.IntsAreSorted(xs))
	case "read":
		b, err := os.ReadFile(os.Args[2])
		fmt.Printf("%s %v\n", b, err)
	case "write":
		fmt.Println(os.WriteFile(os.Args[2], []byte("written"), 0o644))
	case "ls":
		es, err := os.ReadDir(os.Args[2])
		for _, e := range es {
			fmt.Print(e.Name(), " ")
		}
		fmt.Println(err)
	case "link": // link NAME to TARGET, then read through it
		fmt.Println(os.Symlink(os.Args[3], os.Args[2]))
		b, err := os.ReadFile(os.Args[2])
		fmt.Printf("%q %v\n", b, err)
	case "through": // link NAME to TARGET, a folder, then read REST in it
		fmt.Println(os.Symlink(os.Args[3], os.Args[2]))
		b, err := os.ReadFile(os.Args[2] + "/" + os.Args[4])
		fmt.Printf("%q %v\n", b, err)
	case "move": // link OLD to NEW, then rename it
		fmt.Println(os.Link(os.Args[2], os.Args[3]) == nil, os.Rename(os.Args[2], os.Args[3]) == nil)
	case "numbers": // read descriptors that it was not given
		found := "none"
		for fd := 3; fd < 4096; fd++ {
			b := make([]byte, 16)
			if n, err := syscall.Read(fd, b); err == nil {
				found = fmt.Sprintf("%d gives %q", fd, b[:n])
			}
		}
		fmt.Println(found)
	case "files": // open files without end
		var held []*os.File
		for i := 0; i < n; i++ {
			f, err := os.Open(os.Args[3])
			if err != nil {
				fmt.Println(i, err)
				return
			}
			held = append(held, f)
		}
		fmt.Println(len(held), "opened")
	case "walk": // over n MiB of int64, eight times, in the order of os.Args[3]
		fmt.Println(walk(make([]int64, n<<17), os.Args[3]))
	case "fill": // write n MiB to a file
		f, err := os.Create(os.Args[3])
		for i := 0; err == nil && i < n; i++ {
			_, err = f.Write(make([]byte, 1<<20))
		}
		fmt.Println(err)
	}
}

func deep(n int) int {
	if n == 0 {
		return 0
	}
	return 1 + deep(n-1)
}

func walk(xs []int64, order string) (sum int64) {
	n := len(xs)
	switch order {
	case "sequential":
		for range 8 {
			for i := range xs {
				xs[i]++
				sum += xs[i]
			}
		}
	case "strided":
		for range 8 {
			for start := range 64 {
				for i := start; i < n; i += 64 {
					xs[i]++
					sum += xs[i]
				}
			}
		}
	case "random":
		x := uint32(1)
		for range 8 * n {
			x = x*1664525 + 1013904223
			i := int(x>>4) % n
			xs[i]++
			sum += xs[i]
		}
	}
	return sum
}
