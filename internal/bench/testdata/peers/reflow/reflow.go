// Reflows text to 72 columns and numbers the lines, as a stream.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

type reflower struct {
	out   *bufio.Writer
	width int
	line  strings.Builder
	n     int
}

func (r *reflower) word(w string) {
	if r.line.Len() > 0 && r.line.Len()+1+len(w) > r.width {
		r.flush()
	}
	if r.line.Len() > 0 {
		r.line.WriteByte(' ')
	}
	r.line.WriteString(w)
}

func (r *reflower) flush() {
	if r.line.Len() == 0 {
		return
	}
	r.n++
	fmt.Fprintf(r.out, "%6d  %s\n", r.n, r.line.String())
	r.line.Reset()
}

func run(in io.Reader, out io.Writer) error {
	r := reflower{out: bufio.NewWriter(out), width: 72}
	words := bufio.NewScanner(in)
	words.Split(bufio.ScanWords)
	for words.Scan() {
		r.word(words.Text())
	}
	if err := words.Err(); err != nil {
		return err
	}
	r.flush()
	return r.out.Flush()
}

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "reflow:", err)
		os.Exit(1)
	}
}
