package wasm

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

// Go compiles each function to one loop that begins by a jump table on a local
// which holds where to go on; a jump backwards sets the local and starts the
// loop over. Lowered as it stands, every loop of the source would be that one.
// So a branch to such a loop with a constant in the local leads straight to the
// block that the table would choose. (The same is right for any compiler that
// works so.)

// goFunc is the type of all functions that Go compiles: where to go on, to
// whether the goroutine is parked.
const goFunc = "\x7f:\x7f"

// dispatch is the jump table that a loop begins with.
type dispatch struct {
	local string
	table []uint32    // depths, counted from inside the blocks that open first
	after []*ir.Block // what follows each of those blocks, by depth
}

// jumpTable looks ahead from a loop's first instruction for blocks that only
// open, then local.get and br_table. It gives nil where there is something else.
func (l *lowering) jumpTable() *dispatch {
	ahead := wasmbin.NewCode(l.body.Code[l.code.Stop:], 0)
	blocks := 0
	for ahead.Next() && ahead.Op == wasmbin.OpBlock && ahead.Block.Empty {
		blocks++
	}
	if blocks == 0 || ahead.Op != wasmbin.LocalGet || int64(ahead.A) >= int64(l.locals) {
		return nil
	}
	local := l.local(int(ahead.A))
	if !ahead.Next() || ahead.Op != wasmbin.BrTable {
		return nil
	}
	d := &dispatch{local: local, table: append([]uint32(nil), ahead.Table...)}
	for range blocks {
		d.after = append(d.after, l.b.NewBlock())
	}
	l.opening = d.after // taken from the end: the outermost block opens first
	return d
}

// resumed is the block that f's jump table leads to from here, when the local
// it looks at is a constant here; else nil.
func (l *lowering) resumed(f *frame) *ir.Block {
	d := f.dispatch
	if d == nil {
		return nil
	}
	lit, ok := l.b.ReadVar(d.local).IsConst()
	k, isInt := lit.(int64)
	if !ok || !isInt {
		return nil
	}
	// The index is unsigned: a negative one takes the default, the last.
	depth := d.table[min(uint64(uint32(k)), uint64(len(d.table)-1))]
	if int64(depth) >= int64(len(d.after)) {
		return nil
	}
	return d.after[depth]
}
