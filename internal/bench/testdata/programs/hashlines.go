// A digest of each line, and of all digests.
package main

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"os"
)

func main() {
	total := sha256.New()
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		d := sha256.Sum256(in.Bytes())
		total.Write(d[:])
	}
	fmt.Printf("%x\n", total.Sum(nil))
}
