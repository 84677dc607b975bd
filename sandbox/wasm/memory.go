package wasm

import (
	"sync/atomic"
)

// memory is one instance's linear memory: address space reserved once, pages of
// it made usable as the guest grows, so that growth never copies. It implements
// wazero's experimental.LinearMemory. Only the guest's own thread calls
// Reallocate; the limit and the figures are read and written from elsewhere.
type memory struct {
	limit   atomic.Int64 // bytes; 0 is none
	size    atomic.Int64 // bytes in use
	refused atomic.Int64 // times the limit said no

	reserved []byte
}

// Reallocate makes the memory size bytes long, or gives nil when that is over
// the limit: the guest's memory.grow then answers -1.
func (m *memory) Reallocate(size uint64) []byte {
	limit := m.limit.Load()
	if limit > 0 && int64(size) > limit {
		m.refused.Add(1)
		return nil
	}
	if size > uint64(len(m.reserved)) {
		return nil
	}
	if err := usable(m.reserved, m.size.Load(), int64(size)); err != nil {
		m.refused.Add(1) // the host has none left: for the guest the same
		return nil
	}
	m.size.Store(int64(size))
	return m.reserved[:size:size]
}

// allocate is wazero's experimental.MemoryAllocatorFunc: it reserves max bytes.
func (m *memory) allocate(reserve uint64) error {
	var err error
	m.reserved, err = reserveMemory(int(reserve))
	return err
}

// Free implements experimental.LinearMemory. wazero calls it when the guest
// exits, but what a traced guest left in its ring is still to be read: release
// gives the memory back.
func (m *memory) Free() {}

// release gives the memory back to the system. Nothing may touch it any more.
func (m *memory) release() {
	if m.reserved != nil {
		releaseMemory(m.reserved)
		m.reserved = nil
	}
}
