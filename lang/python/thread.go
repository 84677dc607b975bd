package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// The type names of executors: which kind of worker they run things on.
const (
	threadPool  = "ThreadPoolExecutor"
	processPool = "ProcessPoolExecutor"
)

// worker is what runs beside the caller: a function of the program, a library
// function, or a value.
type worker struct {
	fn   *ir.Func
	path string
	args []*ir.Instr // a bound method's object, or the unknown function itself
}

// workerOf reads a function given as a value.
func (c *body) workerOf(n treesitter.Node) worker {
	switch m := c.meaningOf(n, c.scope); {
	case m.fn != nil:
		return worker{fn: m.fn.fn}
	case m.path != "":
		return worker{path: m.path}
	}
	v := c.expr(n)
	if v.Callee != nil && (v.Op == ir.FuncRef || v.Op == ir.Closure) {
		w := worker{fn: v.Callee}
		if v.Callee.Has(ir.Method) {
			w.args = v.Args
		}
		return w
	}
	return worker{args: []*ir.Instr{v}}
}

func (c *body) spawn(w worker, how string, args ...*ir.Instr) *ir.Instr {
	name := map[string]string{"thread": "Thread", "process": "Process", "task": "Future"}[how]
	return c.b.Add(&ir.Instr{Op: ir.Spawn, Callee: w.fn, Sym: w.path, Lit: how, Type: ir.Object(name), Args: append(w.args[:len(w.args):len(w.args)], args...)})
}

// startThread is Thread(target=f, args=(x,)) and its like. The thread counts as
// started where it is made: start follows in all programs that mean it.
func (c *body) startThread(n treesitter.Node, path string) *ir.Instr {
	var target, args treesitter.Node
	for k, e := range n.Child("arguments").Children() {
		name := e.Child("name").Text()
		switch {
		case e.Kind() == "keyword_argument" && name == "target" || e.Kind() == "keyword_argument" && name == "function":
			target = e.Child("value")
		case e.Kind() == "keyword_argument" && name == "args":
			args = e.Child("value")
		case e.Kind() == "keyword_argument":
			c.expr(e.Child("value"))
		case path == "_thread.start_new_thread" && k == 0, path != "_thread.start_new_thread" && k == 1:
			target = e
		case path == "_thread.start_new_thread" && k == 1, k == 3:
			args = e
		}
	}
	how := "thread"
	if path != "threading.Thread" && path != "threading.Timer" && path != "_thread.start_new_thread" {
		how = "process"
	}
	if !target.OK() {
		return c.b.Add(&ir.Instr{Op: ir.Call, Sym: path})
	}
	w := c.workerOf(target)
	var values []*ir.Instr
	if args.Is("tuple", "list") {
		values = c.exprs(args.Children())
	} else if args.OK() {
		values = []*ir.Instr{c.expr(args)}
	}
	c.at(n)
	return c.spawn(w, how, values...)
}

// tasks are asyncio's ways to run coroutines.
func (c *body) tasks(n treesitter.Node, path string) *ir.Instr {
	var made []*ir.Instr
	for _, e := range n.Child("arguments").Children() {
		m := c.meaningOf(e.Child("function"), c.scope)
		switch {
		case e.Kind() == "keyword_argument":
			c.expr(e.Child("value"))
		case path != "asyncio.run" && e.Kind() == "call" && m.fn != nil && m.fn.async:
			args := c.arrange(c.arguments(e), m.fn, 0)
			c.at(e)
			made = append(made, c.spawn(worker{fn: m.fn.fn}, "task", args...))
		default:
			made = append(made, c.expr(e))
		}
	}
	c.at(n)
	switch {
	case len(made) == 0:
		return c.b.Lit(nil)
	case path == "asyncio.run":
		return c.b.Emit(ir.Await, made[0].Type, made[0])
	case path != "asyncio.gather":
		return made[0]
	}
	for _, v := range made {
		if v.Op == ir.Spawn {
			c.b.Emit(ir.Join, nil, v)
		}
	}
	return c.b.Emit(ir.MakeSeq, ir.SeqOf("list", ir.TOpaque), made...)
}

// concurrent lowers the methods of threads, futures, locks and executors; nil
// when the call is none of them.
func (c *body) concurrent(n treesitter.Node, recv *ir.Instr, name string) *ir.Instr {
	args := n.Child("arguments").Children()
	of := ""
	if recv.Type != nil {
		of = recv.Type.Name
	}
	switch {
	case name == "acquire" && (of == "Lock" || of == ""):
		c.exprs(args)
		c.at(n)
		c.b.Emit(ir.Lock, nil, recv)
		return c.b.Lit(true)
	case name == "release" && (of == "Lock" || of == "") && len(args) == 0:
		c.b.Emit(ir.Unlock, nil, recv)
		return c.b.Lit(nil)
	case name == "join" && len(args) == 0, name == "result" && (of == "" || of == "Thread" || of == "Process" || of == "Future"):
		c.exprs(args)
		c.at(n)
		return c.b.Emit(ir.Join, nil, recv)
	case name == "start" && (of == "Thread" || of == "Process"):
		return c.b.Lit(nil)
	case name == "start" && c.threadClass(recv) != nil:
		return c.spawn(worker{fn: c.threadClass(recv), args: []*ir.Instr{recv}}, "thread")
	case len(args) == 0:
		return nil
	}
	return c.executor(n, recv, name, args)
}

// threadClass is the run method of an object of a Thread class of the program.
func (c *body) threadClass(recv *ir.Instr) *ir.Func {
	class := c.classOf(recv)
	if class == nil {
		return nil
	}
	run := c.method(class, "run")
	for _, b := range class.Bases {
		if run != nil && (b == "threading.Thread" || b == "multiprocessing.Process") {
			return run.fn
		}
	}
	return nil
}

// executor is submit and map of thread and process pools.
func (c *body) executor(n treesitter.Node, recv *ir.Instr, name string, args []treesitter.Node) *ir.Instr {
	how := ""
	if recv.Type != nil {
		how = map[string]string{threadPool: "thread", processPool: "process"}[recv.Type.Name]
	}
	switch name {
	case "submit":
		if m := c.meaningOf(args[0], c.scope); how == "" && m.fn == nil {
			return nil
		}
		if how == "" {
			how = "thread"
		}
		w := c.workerOf(args[0])
		values := c.exprs(args[1:])
		c.at(n)
		return c.spawn(w, how, values...)
	case "apply_async", "apply":
		if how == "" {
			return nil
		}
		w := c.workerOf(args[0])
		var values []*ir.Instr
		if len(args) > 1 && args[1].Is("tuple", "list") {
			values = c.exprs(args[1].Children())
		}
		c.at(n)
		return c.spawn(w, how, values...)
	case "map", "imap", "imap_unordered", "starmap", "map_async", "starmap_async":
		if how != "" && len(args) > 1 {
			return c.poolMap(n, how, name, args)
		}
	}
	return nil
}

// poolMap is a loop that starts one call an element and then waits for all.
func (c *body) poolMap(n treesitter.Node, how, name string, args []treesitter.Node) *ir.Instr {
	w := c.workerOf(args[0])
	over := c.expr(args[1])
	c.at(n)
	iter := c.iter(over, "")
	made := c.b.Emit(ir.MakeSeq, ir.SeqOf("list", ir.TOpaque))
	head, inside, done := c.b.NewBlock(), c.b.NewBlock(), c.b.NewBlock()
	c.step(iter, head, inside, done, func(v *ir.Instr) {
		values := []*ir.Instr{v}
		if w.fn != nil && (name == "starmap" || name == "starmap_async") {
			values = nil
			for k := range c.paramCount(w.fn) {
				values = append(values, c.b.Add(&ir.Instr{Op: ir.Extract, N: k, Of: c.paramCount(w.fn), Args: []*ir.Instr{v}}))
			}
		}
		task := c.spawn(w, how, values...)
		c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: "append", Args: []*ir.Instr{made, task}})
	})
	c.b.Jump(head)
	c.b.Seal(head)
	c.b.Seal(done)
	c.enter(done)
	return c.b.Emit(ir.Join, ir.SeqOf("list", ir.TOpaque), made)
}

// paramCount is how many parameters a function of the program has; its body
// may not be lowered yet.
func (c *body) paramCount(fn *ir.Func) int {
	for _, f := range c.list {
		for _, s := range f.order {
			if s.fn == fn {
				return len(s.node.Child("parameters").Children())
			}
		}
	}
	return 0
}
