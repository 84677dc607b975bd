package vm

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/heddle-run/heddle/sandbox"
)

// The control stream carries frames both ways: the length of a header as a
// big-endian uint32, the header in JSON, and as many raw bytes as its Blob says.
// What comes from the guest is not trusted: lengths are bounded, and only the
// host's own requests are answered.

// maxHeader bounds a header.
const maxHeader = 1 << 20

// request is what the host asks of the guest.
type request struct {
	ID   uint64
	Op   string // create, run, resize, usage, kill, deaf
	Blob int64  // bytes of a tar archive that follow: of create

	Spec   *sandbox.Spec   `json:",omitempty"` // without Files, Mounts' hosts and Module
	Path   string          `json:",omitempty"` // the search path
	Now    time.Time       // the guest's clock stood still in its template
	Random []byte          `json:",omitempty"` // for the guest's kernel, which shares its state with other clones
	Limits *sandbox.Limits `json:",omitempty"`
	Args   []string        `json:",omitempty"`
	Stream int             `json:",omitempty"` // of deaf: the output that nobody reads any more
}

// reply is the guest's answer to the request of that ID; ID 0 says that it is up or,
// with Pressed, that the program's memory nears its limit.
type reply struct {
	ID      uint64
	Pressed bool
	Blob    int64 // bytes of a tar archive that follow: of run
	Error   string
	Code    string // which error of package sandbox
	Sample  sandbox.Sample
	Outcome sandbox.Outcome
}

// codes are the errors that keep their identity on the way.
var codes = map[string]error{"busy": sandbox.ErrBusy, "below use": sandbox.ErrBelowUse, "closed": sandbox.ErrClosed, "unavailable": sandbox.ErrUnavailable}

func codeOf(err error) string {
	for code, e := range codes {
		if errors.Is(err, e) {
			return code
		}
	}
	return ""
}

func (r reply) err() error {
	switch known := codes[r.Code]; {
	case r.Error == "":
		return nil
	case known != nil:
		return fmt.Errorf("%w (in the guest: %.500s)", known, r.Error)
	}
	return fmt.Errorf("in the guest: %.500s", r.Error)
}

func writeHeader(w io.Writer, header any) error {
	data, err := json.Marshal(header)
	if err != nil {
		return err
	}
	if len(data) > maxHeader {
		return fmt.Errorf("a header of %d bytes is longer than %d", len(data), maxHeader)
	}
	_, err = w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(data))), data...))
	return err
}

func readHeader(r io.Reader, header any) error {
	data, err := readChunk(r, maxHeader)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, header)
}

// The program's input and outputs carry chunks with a length before each; a chunk
// of nothing is the end. That a stream was closed does not say that all of it came.

// maxChunk bounds a chunk of output.
const maxChunk = 64 << 10

func readChunk(r io.Reader, most uint32) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(length[:])
	if n > most {
		return nil, fmt.Errorf("a frame of %d bytes is longer than %d", n, most)
	}
	data := make([]byte, n)
	_, err := io.ReadFull(r, data)
	return data, err
}

// chunks writes a stream until deaf says that nobody reads it.
type chunks struct {
	w    io.Writer
	deaf *atomic.Bool
}

func (c chunks) Write(p []byte) (int, error) {
	for n := 0; n < len(p); {
		if c.deaf.Load() {
			return n, io.ErrClosedPipe
		}
		part := p[n:min(n+maxChunk, len(p))]
		if _, err := c.w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(part))), part...)); err != nil {
			return n, err
		}
		n += len(part)
	}
	return len(p), nil
}

func (c chunks) end() { _, _ = c.w.Write(make([]byte, 4)) }

// unchunked reads a stream.
type unchunked struct {
	r    io.Reader
	rest []byte
	done error
}

func (u *unchunked) Read(p []byte) (int, error) {
	for len(u.rest) == 0 {
		if u.done != nil {
			return 0, u.done
		}
		if u.rest, u.done = readChunk(u.r, maxChunk); len(u.rest) == 0 && u.done == nil {
			u.done = io.EOF
		}
	}
	n := copy(p, u.rest)
	u.rest = u.rest[n:]
	return n, nil
}
