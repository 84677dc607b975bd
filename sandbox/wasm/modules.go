package wasm

import (
	"container/list"
	"context"
	"crypto/sha256"
	"sync"

	"github.com/tetratelabs/wazero"

	"github.com/heddle-run/heddle/wasmbin"
)

// module is a compiled module, shared by all sandboxes that run it.
type module struct {
	code      wazero.CompiledModule
	minMemory int64 // bytes it starts with
	size      int64 // bytes of wasm

	// Of a module compiled to trace its accesses to memory.
	sites []wasmbin.Site
	ring  uint32

	// Guarded by modules.mu.
	users   int  // sandboxes that may still instantiate it
	dropped bool // out of the cache: closed when the last user goes
}

// digest names a compiled form of a module. Traced is 0, or the pages that a
// traced guest may have, which are compiled into it.
type digest struct {
	sum    [sha256.Size]byte
	traced uint32
}

// identity is a slice as such. A caller hands in the same one for each run of a
// program; hashing a module of some megabytes would cost more than starting it.
type identity struct {
	first  *byte
	n      int
	traced uint32
}

// modules keeps compiled modules by the digest of their bytes, the least
// recently used dropped when they are over the budget. Instances that still run
// keep a dropped one's code alive.
type modules struct {
	compile compileFunc
	budget  int64

	mu      sync.Mutex
	used    int64
	bySum   map[digest]*list.Element // of *entry
	bySlice map[identity]*list.Element
	recent  *list.List
}

type entry struct {
	sum   digest
	slice []byte // holds the bytes in place, so that their identity stays theirs
	ready chan struct{}
	mod   *module
	err   error
}

type compileFunc func(ctx context.Context, bin []byte, traced uint32) (*module, error)

func newModules(compile compileFunc, budget int64) *modules {
	return &modules{compile: compile, budget: budget, bySum: map[digest]*list.Element{}, bySlice: map[identity]*list.Element{}, recent: list.New()}
}

// get compiles a module once, however many ask at the same time. The slice must
// not change afterwards. Each module given is to be released. Known says that it
// had been compiled.
func (ms *modules) get(ctx context.Context, bin []byte, traced uint32) (mod *module, known bool, err error) {
	if len(bin) == 0 {
		mod, err = ms.compile(ctx, bin, traced)
		return mod, false, err
	}
	id := identity{&bin[0], len(bin), traced}
	ms.mu.Lock()
	el := ms.bySlice[id]
	ms.mu.Unlock()
	mine := false
	if el == nil {
		el, mine = ms.enter(digest{sha256.Sum256(bin), traced}, id, bin)
	}
	e := el.Value.(*entry)
	if mine {
		// Not the caller's context: others wait for the same result.
		mod, err := ms.compile(context.WithoutCancel(ctx), bin, traced)
		ms.mu.Lock()
		e.mod, e.err = mod, err
		ms.mu.Unlock()
		close(e.ready)
	}
	select {
	case <-e.ready:
	case <-ctx.Done():
		return nil, false, ctx.Err()
	}
	mod, err = ms.use(e, el, mine)
	return mod, !mine, err
}

// release says that a module given by get is instantiated no more.
func (ms *modules) release(m *module) {
	ms.mu.Lock()
	defer ms.mu.Unlock()
	m.users--
	m.closeUnused()
}

func (m *module) closeUnused() {
	if m.dropped && m.users == 0 {
		_ = m.code.Close(context.Background()) // never fails in wazero
	}
}

func (ms *modules) enter(sum digest, id identity, bin []byte) (el *list.Element, mine bool) {
	ms.mu.Lock()
	defer ms.mu.Unlock()
	if el = ms.bySum[sum]; el != nil {
		e := el.Value.(*entry)
		delete(ms.bySlice, identity{&e.slice[0], len(e.slice), e.sum.traced})
		e.slice = bin // the newest copy is the likeliest to come again
		ms.bySlice[id] = el
		return el, false
	}
	el = ms.recent.PushFront(&entry{sum: sum, slice: bin, ready: make(chan struct{})})
	ms.bySum[sum], ms.bySlice[id] = el, el
	return el, true
}

// use marks an entry as used last, and after its compilation makes room for it.
// A module that failed to compile is forgotten.
func (ms *modules) use(e *entry, el *list.Element, compiled bool) (*module, error) {
	ms.mu.Lock()
	defer ms.mu.Unlock()
	if e.err != nil {
		if ms.bySum[e.sum] == el {
			ms.forget(el)
		}
		return nil, e.err
	}
	e.mod.users++
	if ms.bySum[e.sum] != el {
		return e.mod, nil
	}
	ms.recent.MoveToFront(el)
	if compiled {
		ms.used += e.mod.size
		ms.evict(el)
	}
	return e.mod, nil
}

// evict drops what was used longest ago until the rest is within the budget. It
// keeps el, and entries whose compilation is not over.
func (ms *modules) evict(keep *list.Element) {
	for el := ms.recent.Back(); el != nil && ms.used > ms.budget; {
		older := el
		el = el.Prev()
		e := older.Value.(*entry)
		if older == keep || e.mod == nil {
			continue
		}
		ms.forget(older)
		ms.used -= e.mod.size
		e.mod.dropped = true
		e.mod.closeUnused()
	}
}

func (ms *modules) forget(el *list.Element) {
	e := el.Value.(*entry)
	ms.recent.Remove(el)
	delete(ms.bySum, e.sum)
	delete(ms.bySlice, identity{&e.slice[0], len(e.slice), e.sum.traced})
}
