package wasm

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/wasmbin"
)

// maxBody bounds one function, in bytes of code: SSA construction over one of
// millions of blocks would take its square in time.
const maxBody = 1 << 20

// reach is the defined functions that can run, breadth first from the roots, so
// that what lies near the entry is lowered first. The bool says which of them
// are within the budget of instructions.
func (m *module) reach(budget int) (order []int, within map[int]bool) {
	within = map[int]bool{}
	queued := make([]bool, len(m.types))
	push := func(i int) {
		if i >= m.imported && i < len(m.types) && !queued[i] {
			queued[i] = true
			order = append(order, i)
		}
	}
	if m.start >= 0 {
		push(m.start)
	}
	if m.fromGo {
		// The entry leads through the scheduler; what the user wrote comes first.
		for i := m.imported; i < len(m.names); i++ {
			if strings.HasPrefix(m.names[i], "main.") {
				push(i)
			}
		}
	}
	for _, i := range m.exported {
		push(i)
	}
	if m.Start >= 0 {
		push(m.Start)
	}
	m.targets = m.addressTaken()
	expanded := map[string]bool{}
	for k := 0; k < len(order) && budget > 0; k++ {
		i := order[k]
		if m.known(i) {
			continue
		}
		b := m.body(i)
		if len(b.Code) > maxBody {
			continue
		}
		n := 0
		for c := b.Instrs(); c.Next(); n++ {
			switch c.Op {
			case wasmbin.Call, wasmbin.ReturnCall, wasmbin.RefFunc:
				push(int(min(c.A, uint32(len(m.types)))))
			case wasmbin.CallIndirect, wasmbin.ReturnCallIndir:
				if int64(c.A) >= int64(len(m.Types)) {
					continue
				}
				if t := key(m.Types[c.A]); !expanded[t] {
					expanded[t] = true
					for _, f := range m.targets[t] {
						push(f)
					}
				}
			}
		}
		if budget -= n; budget >= 0 || k == 0 {
			within[i] = true
		}
	}
	return order, within
}

func (m *module) lower(ctx context.Context, budget int) (*ir.Module, error) {
	order, within := m.reach(budget)
	slices.Sort(order)
	out := &ir.Module{Lang: "wasm", Path: m.file}
	l := &lowering{module: m, funcs: make(map[int]*ir.Func, len(order))}
	for _, i := range order {
		f := &ir.Func{Name: m.names[i], Pos: m.at(m.body(i).Off), Flags: ir.Stub}
		if slices.Contains(m.exported, i) {
			f.Flags |= ir.Exported
		}
		if i == m.start {
			out.Entry = f
		}
		l.funcs[i] = f
		out.Funcs = append(out.Funcs, f)
	}
	left, broken := 0, 0
	for _, i := range order {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		f := l.funcs[i]
		switch {
		case m.known(i):
			continue
		case !within[i]:
			left++
			continue
		}
		if err := l.function(i, f); err != nil {
			if broken++; broken <= 20 {
				out.Notes = append(out.Notes, ir.Note{Severity: "error", Pos: f.Pos, Text: fmt.Sprintf("%s: %v", f.Name, err)})
			}
			*f = ir.Func{Name: f.Name, Pos: f.Pos, Flags: f.Flags&^ir.Exported | ir.Stub | f.Flags&ir.Exported}
		}
	}
	m.notes(out, left, broken)
	return out, nil
}

func (m *module) notes(out *ir.Module, left, broken int) {
	note := func(severity, format string, args ...any) {
		out.Notes = append(out.Notes, ir.Note{Severity: severity, Pos: ir.Pos{File: m.file, Line: 1}, Text: fmt.Sprintf(format, args...)})
	}
	if broken > 0 {
		note("warning", "%d functions are not valid and were left out", broken)
	}
	if left > 0 {
		note("warning", "%d of %d reachable functions lie beyond the limit on analysed code and were left out", left, len(out.Funcs))
	}
	if m.lines.Empty() {
		note("note", "the module has no line tables: positions are byte offsets in it")
	}
	if m.fromGo {
		note("warning", "compiled by Go, whose variables live in memory across calls: analyse the Go source for tighter bounds")
	}
}
