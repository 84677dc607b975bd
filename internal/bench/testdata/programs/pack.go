// How well stdin compresses.
package main

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
)

type counter int

func (c *counter) Write(b []byte) (int, error) { *c += counter(len(b)); return len(b), nil }

func main() {
	var packed counter
	w := gzip.NewWriter(&packed)
	n, err := io.Copy(w, os.Stdin)
	if err != nil {
		os.Exit(1)
	}
	w.Close()
	fmt.Println(n, packed)
}
