package python

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// callLibrary calls a builtin or imported function by its qualified name. A few
// are operations of the IR; the rest is for the analysis to know.
func (c *body) callLibrary(n treesitter.Node, path string) *ir.Instr {
	switch path {
	case "threading.Thread", "multiprocessing.Process", "threading.Timer", "_thread.start_new_thread", "multiprocessing.context.Process":
		return c.startThread(n, path)
	case "asyncio.create_task", "asyncio.ensure_future", "asyncio.gather", "asyncio.run":
		return c.tasks(n, path)
	}
	a := c.arguments(n)
	c.at(n)
	plain := a.splat == nil && len(a.names) == 0
	if goneThrough(path) {
		for k, v := range a.positional {
			a.positional[k] = c.given(v)
		}
	}
	switch {
	case path == "len" && plain && len(a.positional) == 1:
		if v := c.operation(a.positional[0], "__len__"); v != nil {
			return v
		}
		return c.b.Emit(ir.Len, ir.TInt, a.positional[0])
	case path == "range" && plain && len(a.positional) > 0 && len(a.positional) <= 3:
		return c.rangeOf(a.positional)
	case path == "concurrent.futures.as_completed" && len(a.positional) > 0:
		return a.positional[0] // the same futures, in another order
	case makesArray(path) && len(a.positional) > 0 && c.shape(a.positional[0]) != nil:
		return c.array(c.shape(a.positional[0]))
	case path == "zip" && a.splat != nil && len(a.positional) == 0:
		path = "zip*" // zip(*rows): the columns of a table
	case path == "itertools.product" && a.splat != nil && len(a.positional) == 0:
		path = "itertools.product*" // one of each of as many as there are
	case isClassName(path):
		return c.b.Add(&ir.Instr{Op: ir.New, Sym: path, Args: a.all(), Kw: a.names, Type: c.harnessType(path)})
	}
	return c.b.Add(&ir.Instr{Op: ir.Call, Sym: path, Args: a.all(), Kw: a.names, Type: c.resultType(path, a)})
}

// isClassName reports whether an undefined name is written as classes are: an
// exception, or a class that a judge defines.
func isClassName(path string) bool {
	return path[0] >= 'A' && path[0] <= 'Z' && !strings.Contains(path, ".") && strings.ToUpper(path) != path
}

// rangeOf fills in what range's arguments leave out.
func (c *body) rangeOf(args []*ir.Instr) *ir.Instr {
	low, high, step := c.b.Lit(int64(0)), args[0], (*ir.Instr)(nil)
	if len(args) > 1 {
		low, high = args[0], args[1]
	}
	if len(args) > 2 {
		step = args[2]
	} else {
		step = c.b.Lit(int64(1))
	}
	return c.b.Emit(ir.Range, ir.SeqOf("range", ir.TInt), low, high, step)
}

// resultType is libraryType with the elements that the arguments show.
func (c *body) resultType(path string, a arguments) *ir.Type {
	t := libraryType(path)
	if len(a.positional) == 0 {
		return t
	}
	elem := elemOf(a.positional[0].Type)
	if elem == nil {
		elem = ir.TOpaque
	}
	switch path {
	case "list", "sorted":
		return ir.SeqOf("list", elem)
	case "set":
		return ir.SetOf(elem)
	case "collections.deque":
		return ir.SeqOf("deque", elem)
	case "collections.Counter":
		return mapNamed("Counter", elem, ir.TInt)
	case "map":
		if f := a.positional[0]; f.Op == ir.FuncRef && f.Sym != "" {
			if of := libraryType(f.Sym); of != nil {
				return &ir.Type{Kind: ir.Iterator, Elem: of}
			}
		}
	case "collections.defaultdict":
		if f := a.positional[0]; f.Op == ir.FuncRef && f.Sym != "" {
			if of := libraryType(f.Sym); of != nil {
				return mapNamed("defaultdict", ir.TOpaque, of)
			}
		}
	}
	return t
}
