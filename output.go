package heddle

import (
	"hash/maphash"
	"io"
	"sync"
)

// replay passes output through, once: when the run is tried again, what the
// first attempt already printed is swallowed, provided that it is the same.
type replay struct {
	to   io.Writer
	sent int64 // bytes passed on over all attempts
	at   int64 // bytes of the current attempt
	sum  maphash.Hash
	want uint64 // sum of the first sent bytes, from earlier attempts
}

// rewind starts another attempt.
func (r *replay) rewind() {
	if r.at == r.sent {
		r.want = r.sum.Sum64()
	}
	r.at = 0
	r.sum.Reset()
}

// Write passes p on, or compares it with what was sent before.
func (r *replay) Write(p []byte) (int, error) {
	old := min(int64(len(p)), r.sent-r.at)
	if old > 0 {
		r.sum.Write(p[:old])
		if r.at += old; r.at == r.sent && r.sum.Sum64() != r.want {
			return 0, errDiverged
		}
	}
	if rest := p[old:]; len(rest) > 0 {
		n, err := r.to.Write(rest)
		r.sum.Write(rest[:n])
		r.at += int64(n)
		r.sent += int64(n)
		if err != nil {
			return int(old) + n, err
		}
	}
	return len(p), nil
}

// logBytes is how much of the start and of the end of a run's output is kept.
const logBytes = 128 << 10

// logTail keeps the first and the last part of what a run prints, both streams
// in order of arrival.
type logTail struct {
	mu      sync.Mutex
	head    []byte
	tail    []byte
	dropped int64
}

// Write keeps p and never fails: the log is an extra, not the run.
func (l *logTail) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := len(p)
	if room := logBytes - len(l.head); room > 0 {
		k := min(room, len(p))
		l.head = append(l.head, p[:k]...)
		p = p[k:]
	}
	l.tail = append(l.tail, p...)
	if over := len(l.tail) - 2*logBytes; over > 0 {
		l.dropped += int64(over + logBytes)
		l.tail = l.tail[:copy(l.tail, l.tail[over+logBytes:])]
	}
	return n, nil
}

func (l *logTail) bytes() []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := append([]byte(nil), l.head...)
	if l.dropped > 0 {
		out = append(out, "\n[... output left out of the log ...]\n"...)
	}
	return append(out, l.tail...)
}
