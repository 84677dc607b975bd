package wasm

import (
	"io"
	"sync/atomic"
)

// ioCounters count what the guest reads and writes, streams and files together,
// one operation a call.
type ioCounters struct {
	readOps, writeOps, readBytes, writeBytes atomic.Int64
}

func (c *ioCounters) read(n int) {
	c.readOps.Add(1)
	c.readBytes.Add(int64(n))
}

func (c *ioCounters) wrote(n int) {
	c.writeOps.Add(1)
	c.writeBytes.Add(int64(n))
}

// input is the guest's stdin.
type input struct {
	r io.Reader
	g *governor
}

func (s input) Read(p []byte) (int, error) {
	s.g.check()
	n, err := s.r.Read(p)
	s.g.check() // it may have waited long
	s.g.io.read(n)
	return n, err
}

// output is the guest's stdout or stderr. A writer that blocks blocks the
// guest: nothing is buffered here.
type output struct {
	w io.Writer
	g *governor
}

func (s output) Write(p []byte) (int, error) {
	s.g.check()
	n, err := s.w.Write(p)
	s.g.check()
	s.g.io.wrote(n)
	return n, err
}
