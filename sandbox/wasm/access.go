package wasm

import (
	"context"
	"encoding/binary"

	"github.com/tetratelabs/wazero/api"

	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/resource"
	"github.com/heddle-run/heddle/wasmbin"
)

// tracePages is the most memory a traced guest may have when its Spec has no
// limit: 1 GiB.
const tracePages = 16384

const lineBytes = 64

// accesses gathers what a traced guest does to its memory.
type accesses struct {
	sites  []wasmbin.Site
	ring   uint32 // address
	lines  *shards
	at     []siteState
	ranged uint32 // start of the range whose length comes next

	sequential, strided, random float64
}

// siteState is the last address of one instruction and how it came there.
type siteState struct {
	address uint32
	stride  int32
	seen    bool
}

func newAccesses(sites []wasmbin.Site, ring uint32) *accesses {
	return &accesses{sites: sites, ring: ring, lines: newShards(), at: make([]siteState, len(sites))}
}

type accessesKey struct{}

// flush is the host function that a traced guest calls when its ring is full.
func flush(ctx context.Context, mod api.Module, _ []uint64) {
	ctx.Value(governorKey{}).(*governor).check()
	ctx.Value(accessesKey{}).(*accesses).read(mod, wasmbin.RingEntries*8)
}

// read takes n bytes of entries off the ring.
func (a *accesses) read(mod api.Module, n uint32) {
	ring, ok := mod.Memory().Read(a.ring, n)
	if !ok {
		return
	}
	for ; len(ring) >= 8; ring = ring[8:] {
		value, site := binary.LittleEndian.Uint32(ring), binary.LittleEndian.Uint32(ring[4:])
		if int64(site) >= int64(len(a.sites)) {
			continue // the guest can write the ring: it lies to itself
		}
		a.add(value, int(site))
	}
}

func (a *accesses) add(value uint32, site int) {
	s := &a.sites[site]
	if s.Width == 0 { // the length of a range
		first, last := a.ranged/lineBytes, (uint64(a.ranged)+uint64(value))/lineBytes
		for line := uint64(first); line <= last && line < 1<<26; line++ {
			a.lines.use(uint32(line))
			a.sequential++
		}
		return
	}
	address := value + s.Offset
	if site+1 < len(a.sites) && a.sites[site+1].Width == 0 {
		a.ranged = address
		return
	}
	first, last := address/lineBytes, (uint64(address)+uint64(s.Width)-1)/lineBytes
	a.lines.use(first)
	if uint64(first) != last {
		a.lines.use(uint32(last))
	}
	a.classify(&a.at[site], address)
}

// classify looks at how far an instruction moves between two accesses. Staying
// in place tells nothing: a variable in memory.
func (a *accesses) classify(at *siteState, address uint32) {
	stride := int32(address - at.address)
	if at.seen && stride != 0 {
		switch {
		case stride >= -lineBytes && stride <= lineBytes:
			a.sequential++
		case stride == at.stride:
			a.strided++
		default:
			a.random++
		}
	}
	if stride != 0 {
		at.stride = stride
	}
	at.address, at.seen = address, true
}

// profile is the gathered accesses as the profile says them.
func (a *accesses) profile() *profile.MemoryAccess {
	m := &profile.MemoryAccess{WorkingSetBytes: int64(a.lines.workingSet() * lineBytes), Pattern: a.pattern()}
	for bytes := int64(16 << 10); bytes <= 64<<20; bytes *= 2 {
		m.MissRatio = append(m.MissRatio, profile.MissRatio{CacheBytes: bytes, Ratio: a.lines.missRatio(float64(bytes / lineBytes))})
	}
	return m
}

// pattern names the class that most moves are of, or "mixed" when none has two thirds.
func (a *accesses) pattern() string {
	all := a.sequential + a.strided + a.random
	switch two := all * 2 / 3; {
	case a.strided > two:
		return "strided"
	case a.random > two:
		return "random"
	case a.sequential >= two: // no moves at all too
		return "sequential"
	}
	return "mixed"
}

// tracePagesFor is the memory that a traced guest may have.
func tracePagesFor(limits resource.Vector) uint32 {
	if l := int64(limits[resource.Memory]); l > 0 {
		return uint32(min(max(l/wasmbin.PageSize, 1), 65536-64))
	}
	return tracePages
}
