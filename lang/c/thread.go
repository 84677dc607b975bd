package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// threads are the functions of threads and locks, which the IR has operations for.
func (fn *body) threads(n treesitter.Node, name string, args []treesitter.Node) *ir.Instr {
	switch name {
	case "pthread_create", "thrd_create":
		at := 2
		if name == "thrd_create" {
			at = 1
		}
		if len(args) < at+1 {
			return nil
		}
		i := fn.spawn(args[at], args[at+1:])
		fn.assignTo(args[0], i)
		return fn.B.Lit(int64(0))
	case "pthread_join", "thrd_join":
		if len(args) == 0 {
			return nil
		}
		v := fn.expr(args[0])
		fn.At(n)
		fn.B.Emit(ir.Join, nil, v)
		return fn.B.Lit(int64(0))
	case "fork":
		fn.At(n)
		return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: name, Type: ir.TInt})
	}
	op, ok := lockOps[name]
	if !ok || len(args) == 0 {
		return nil
	}
	lock := fn.lockOf(args[0])
	fn.At(n)
	fn.B.Emit(op, nil, lock)
	return fn.B.Lit(int64(0))
}

var lockOps = map[string]ir.Op{
	"pthread_mutex_lock": ir.Lock, "pthread_mutex_unlock": ir.Unlock, "pthread_spin_lock": ir.Lock, "pthread_spin_unlock": ir.Unlock,
	"pthread_rwlock_rdlock": ir.Lock, "pthread_rwlock_wrlock": ir.Lock, "pthread_rwlock_unlock": ir.Unlock,
	"mtx_lock": ir.Lock, "mtx_unlock": ir.Unlock, "sem_wait": ir.Lock, "sem_post": ir.Unlock, "omp_set_lock": ir.Lock, "omp_unset_lock": ir.Unlock,
}

// lockOf is the lock that an argument names: the variable itself, not what is in it.
func (fn *body) lockOf(n treesitter.Node) *ir.Instr {
	if a := strip(n); a.Kind() == "pointer_expression" && a.Token("&") {
		p := fn.place(a.Child("argument"))
		if p.kind == globalPlace {
			return fn.globalAddress(p.name, p.typ)
		}
		return fn.load(p).whole(fn)
	}
	return fn.expr(n)
}

// spawn starts a function beside the caller.
func (fn *body) spawn(callee treesitter.Node, args []treesitter.Node) *ir.Instr {
	i := &ir.Instr{Op: ir.Spawn, Lit: "thread"}
	f := fn.expr(callee)
	if f.Op == ir.FuncRef && f.Callee != nil {
		i.Callee = f.Callee
	} else {
		i.Args = append(i.Args, f)
	}
	for _, a := range args {
		i.Args = append(i.Args, fn.expr(a))
	}
	return fn.B.Add(i)
}
