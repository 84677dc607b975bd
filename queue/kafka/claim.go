package kafka

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/twmb/franz-go/pkg/kgo"
)

// partition of one of the topics.
type partition struct {
	topic  string
	number int32
}

// state of a record.
type state byte

const (
	waiting state = 'w' // in this process, for a receiver
	out     state = 'o' // delivered
	done    state = 'd'
)

// claim is a partition as long as it is this process's: its records from the first
// that is not done.
type claim struct {
	gone   chan struct{} // closed when the partition is another's
	before []marks       // what who had it before left beyond the offset it committed

	mu      sync.Mutex
	records []mark          // in order; the first is not done; +checklocks:mu
	next    kgo.EpochOffset // all before it are done; +checklocks:mu
	changed bool            // since it was committed; +checklocks:mu
	purged  int64           // all before it are deleted; +checklocks:mu
}

type mark struct {
	offset int64
	epoch  int32
	state  state
}

func newClaim(before []marks) *claim {
	return &claim{gone: make(chan struct{}), before: before}
}

// add takes the record in and says how far it had come under who had it before.
func (c *claim) add(r *kgo.Record) state {
	was := waiting
	for _, m := range c.before {
		if m.from <= r.Offset && r.Offset <= m.to {
			was = m.state
		}
	}
	c.mu.Lock()
	if n := len(c.records); n > 0 && c.records[n-1].offset >= r.Offset { // the broker lost its end, or the client reads it again
		c.records = c.records[:c.find(r.Offset)]
	}
	c.records = append(c.records, mark{offset: r.Offset, epoch: r.LeaderEpoch, state: waiting})
	c.mu.Unlock()
	if was == done {
		c.set(r.Offset, done)
	}
	return was
}

// set is false when the claim is lost.
func (c *claim) set(offset int64, s state) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.lost() {
		return false
	}
	i := c.find(offset)
	if i == len(c.records) || c.records[i].offset != offset || c.records[i].state == done {
		return true // once done it is never undone
	}
	c.records[i].state, c.changed = s, true
	n := 0
	for n < len(c.records) && c.records[n].state == done {
		c.next = kgo.EpochOffset{Epoch: c.records[n].epoch, Offset: c.records[n].offset + 1}
		n++
	}
	c.records = c.records[n:]
	if n == 0 && c.next.Offset == 0 { // none is done: what is out stands beyond the first
		c.next = kgo.EpochOffset{Epoch: c.records[0].epoch, Offset: c.records[0].offset}
	}
	return true
}

// find is where the record is or would be. c.mu is held.
func (c *claim) find(offset int64) int {
	i, _ := slices.BinarySearchFunc(c.records, offset, func(m mark, o int64) int { return cmp.Compare(m.offset, o) })
	return i
}

func (c *claim) lost() bool {
	select {
	case <-c.gone:
		return true
	default:
		return false
	}
}

// lose makes the partition another's.
func (c *claim) lose() {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.gone)
}

// take is what is to be committed, once for each change.
func (c *claim) take() (at kgo.EpochOffset, metadata string, changed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	changed, c.changed = c.changed, false
	if changed {
		metadata = encode(c.records)
	}
	return c.next, metadata, changed
}

// untake puts back what was taken and not committed.
func (c *claim) untake() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.changed = true
}

// The metadata of a commit: which records beyond its offset are done, and which
// were out. A broker takes 4096 bytes of it; the later ones that do not fit are
// delivered again without need.
const (
	metadataForm  = "heddle1"
	metadataBytes = 4000
)

// marks are records in one state, both ends included.
type marks struct {
	from, to int64
	state    state
}

// encode is "heddle1 d17-20 o21 d25".
func encode(records []mark) string {
	text := metadataForm
	for i := 0; i < len(records); {
		m := marks{records[i].offset, records[i].offset, records[i].state}
		for i++; i < len(records) && records[i].state == m.state; i++ {
			m.to = records[i].offset
		}
		if m.state == waiting {
			continue
		}
		one := fmt.Sprintf(" %c%d-%d", m.state, m.from, m.to)
		if len(text)+len(one) > metadataBytes {
			break
		}
		text += one
	}
	return text
}

// decode leaves aside what it does not know.
func decode(text string) []marks {
	words := strings.Fields(text)
	if len(words) == 0 || words[0] != metadataForm {
		return nil
	}
	var list []marks
	for _, w := range words[1:] {
		from, to, ok := strings.Cut(w[1:], "-")
		lo, err1 := strconv.ParseInt(from, 10, 64)
		hi, err2 := strconv.ParseInt(to, 10, 64)
		if s := state(w[0]); ok && err1 == nil && err2 == nil && (s == done || s == out) {
			list = append(list, marks{lo, hi, s})
		}
	}
	return list
}
