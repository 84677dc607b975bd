//go:build ignore

// Lacks prints which of the calls on stdin a runtime's list has not: lacks RUNTIME.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"slices"

	"github.com/heddle-run/heddle/sandbox/syscalls"
)

func main() {
	allowed, err := syscalls.Allowed(os.Args[1], nil)
	if err != nil {
		log.Fatal(err)
	}
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if nr, ok := syscalls.Number(in.Text()); !ok || !slices.Contains(allowed, nr) {
			fmt.Print(in.Text(), " ")
		}
	}
}
