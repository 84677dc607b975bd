package java

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) args(n treesitter.Node, params []param) []*ir.Instr {
	var list []*ir.Instr
	nodes := n.Child("arguments").Children()
	for k, a := range nodes {
		var want *ir.Type
		if k < len(params) {
			want = params[k].typ
		}
		list = append(list, fn.exprOf(a, want))
	}
	// What goes to a parameter of the form int... xs becomes an array.
	if k := len(params) - 1; k >= 0 && len(list) > len(params) && curly.Is(params[k].typ, ir.Seq) {
		rest := fn.B.Emit(ir.MakeSeq, params[k].typ, list[k:]...)
		list = append(list[:k:k], rest)
	}
	return list
}

func (fn *body) call(n treesitter.Node) *ir.Instr {
	obj, name := n.Child("object"), n.Child("name").Text()
	argc := len(n.Child("arguments").Children())
	switch {
	case !obj.OK():
		if m := fn.l.find(fn.c, name, argc); m != nil {
			return fn.callMethod(n, m, nil)
		}
		args := fn.args(n, nil)
		fn.At(n)
		return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: args})
	case obj.Kind() == "super":
		this := fn.this()
		for _, base := range fn.c.ir.Bases {
			if b := fn.l.classes[base]; b != nil {
				if m := fn.l.inherited(b, name, argc); m != nil {
					return fn.emitCall(n, m, this)
				}
			}
		}
		if len(fn.c.ir.Bases) > 0 { // of the library: what it does is known by its own name
			this = fn.B.Emit(ir.Convert, fn.l.named(fn.c.ir.Bases[0], nil), this)
		}
		return fn.invoke(n, this, nil)
	}
	if c := fn.className(obj); c != nil {
		if m := fn.l.inherited(c, name, argc); m != nil {
			return fn.callMethod(n, m, nil)
		}
		if name == "values" && argc == 0 {
			return fn.B.Emit(ir.MakeSeq, ir.SeqOf("array", ir.Object(c.name)))
		}
	}
	if fn.isLibraryName(obj) {
		return fn.libraryCall(n, obj.Text(), name)
	}
	if name == "next" && argc == 0 && obj.Kind() == "identifier" {
		if v := fn.given(n, obj); v != nil {
			return v
		}
	}
	if name == "iterator" && argc == 0 {
		if v := fn.viewIterator(n, obj); v != nil {
			return v
		}
	}
	recv := fn.expr(obj)
	if curly.Is(recv.Type, ir.Obj) {
		if c := fn.l.classes[recv.Type.Name]; c != nil {
			if m := fn.l.inherited(c, name, argc); m != nil {
				return fn.callMethod(n, m, recv)
			}
			if f := c.fields[name]; f != nil && argc == 0 && c.node.Kind() == "record_declaration" {
				return fn.B.Add(&ir.Instr{Op: ir.Field, Sym: name, Type: f.typ, Args: []*ir.Instr{recv}})
			}
		}
	}
	return fn.invoke(n, recv, nil)
}

// callMethod calls a method of the program; recv is nil when the source names
// none.
func (fn *body) callMethod(n treesitter.Node, m *method, recv *ir.Instr) *ir.Instr {
	if m.static {
		args := fn.args(n, m.params)
		fn.At(n)
		return fn.B.Add(&ir.Instr{Op: ir.Call, Callee: m.f, Args: args, Type: m.result})
	}
	if recv == nil {
		recv = fn.this()
	}
	if m.f.Has(ir.Stub) || fn.l.overridden(m) {
		args := append([]*ir.Instr{recv}, fn.args(n, m.params)...)
		fn.At(n)
		return fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: m.name, Args: args, Type: m.result})
	}
	return fn.emitCall(n, m, recv)
}

func (fn *body) emitCall(n treesitter.Node, m *method, recv *ir.Instr) *ir.Instr {
	args := append([]*ir.Instr{recv}, fn.args(n, m.params)...)
	fn.At(n)
	return fn.B.Add(&ir.Instr{Op: ir.Call, Callee: m.f, Args: args, Type: m.result})
}

// libraryCall calls a static method of the library, by its qualified name.
func (fn *body) libraryCall(n treesitter.Node, class, name string) *ir.Instr {
	if k := strings.LastIndexByte(class, '.'); k >= 0 && strings.HasPrefix(class, "java.") {
		class = class[k+1:]
	}
	args := fn.args(n, nil)
	fn.At(n)
	sym := class + "." + name
	switch {
	case sym == "Math.floorDiv" && len(args) == 2:
		return fn.arith("//", args[0], args[1])
	case sym == "Math.floorMod" && len(args) == 2:
		return fn.arith("%", args[0], args[1])
	case sym == "Arrays.copyOfRange" && len(args) == 3:
		return fn.part(args[0].Type, args[0], args[1:])
	case sym == "CompletableFuture.runAsync" || sym == "CompletableFuture.supplyAsync":
		return fn.spawn(args)
	case (sym == "Integer.valueOf" || sym == "Long.valueOf") && len(args) == 1 && curly.Is(args[0].Type, ir.Int):
		return args[0]
	}
	t := staticResult(sym, args)
	if (sym == "Arrays.asList" || sym == "List.of") && (len(args) != 1 || !curly.Is(args[0].Type, ir.Seq) && args[0].Type != nil) {
		return fn.B.Emit(ir.MakeSeq, t, args...) // its elements written out
	}
	return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: sym, Args: args, Type: t})
}

// staticResult is the type that library calls which programs chain on give.
func staticResult(sym string, args []*ir.Instr) *ir.Type {
	switch sym {
	case "Math.max", "Math.min", "Math.abs":
		for _, a := range args {
			if curly.Is(a.Type, ir.Float) {
				return ir.TFloat
			}
		}
		return ir.TInt
	case "Math.sqrt", "Math.pow", "Math.log", "Math.floor", "Math.ceil", "Math.log10", "Math.cbrt", "Double.parseDouble":
		return ir.TFloat
	case "Integer.parseInt", "Long.parseLong", "Math.round", "Character.getNumericValue", "Integer.bitCount", "Math.floorMod":
		return ir.TInt
	case "String.valueOf", "String.format", "String.join", "Integer.toString", "Integer.toBinaryString", "Long.toString":
		return ir.TStr
	case "Arrays.copyOf", "Arrays.copyOfRange":
		if len(args) > 0 {
			return args[0].Type
		}
	case "Arrays.asList", "List.of":
		if len(args) == 1 && curly.Is(args[0].Type, ir.Seq) {
			return ir.SeqOf("List", args[0].Type.Elem)
		}
		if len(args) > 0 {
			return ir.SeqOf("List", args[0].Type)
		}
		return ir.SeqOf("List", nil)
	}
	return nil
}

// spawn starts a function value beside the caller.
func (fn *body) spawn(args []*ir.Instr) *ir.Instr {
	i := &ir.Instr{Op: ir.Spawn, Lit: "thread", Args: args}
	if len(args) > 0 && (args[0].Op == ir.Closure || args[0].Op == ir.FuncRef) && args[0].Callee != nil {
		i.Callee, i.Args = args[0].Callee, args[1:]
	}
	return fn.B.Add(i)
}

// invoke is a method of the library: an operation of the IR where there is one.
func (fn *body) invoke(n treesitter.Node, recv *ir.Instr, args []*ir.Instr) *ir.Instr {
	name := n.Child("name").Text()
	if args == nil {
		args = fn.args(n, nil)
	}
	fn.At(n)
	if name == "remove" && curly.Is(recv.Type, ir.Seq) && takesLast(n) {
		name, args = "removeLast", nil
	}
	if v := fn.containerOp(name, recv, args); v != nil {
		return v
	}
	if v := fn.threadOp(name, recv, args); v != nil {
		return v
	}
	all := append([]*ir.Instr{recv}, args...)
	return fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: all, Type: resultOf(name, recv.Type, args)})
}

// takesLast reports whether a call is xs.remove(xs.size() - 1).
func takesLast(n treesitter.Node) bool {
	plain := strings.NewReplacer(" ", "", "(", "", ")", "")
	return plain.Replace(n.Child("arguments").Text()) == plain.Replace(n.Child("object").Text())+".size-1"
}

// containerOp are the methods that other languages have operators for.
func (fn *body) containerOp(name string, recv *ir.Instr, args []*ir.Instr) *ir.Instr {
	t := recv.Type
	switch {
	case (name == "size" || name == "length") && len(args) == 0:
		return fn.B.Emit(ir.Len, ir.TInt, recv)
	case name == "isEmpty" && len(args) == 0 && curly.Is(t, ir.Seq, ir.Map, ir.Set, ir.Str), name == "empty" && curly.Is(t, ir.Seq):
		size := fn.B.Emit(ir.Len, ir.TInt, recv)
		return fn.B.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{size, fn.B.Lit(int64(0))}})
	case name == "get" && len(args) == 1 && curly.Is(t, ir.Seq) && t.Name != "LinkedList":
		return fn.B.Emit(ir.Index, t.Elem, recv, args[0])
	case name == "charAt" && len(args) == 1 && (curly.Is(t, ir.Str) || curly.Is(t, ir.Seq)):
		return fn.B.Emit(ir.Index, ir.TInt, recv, args[0])
	case name == "iterator" && len(args) == 0 && curly.Is(t, ir.Seq, ir.Set):
		return fn.iterator(iteration{recv, "", -1, t.Elem})
	case name == "set" && len(args) == 2 && curly.Is(t, ir.Seq) && t.Name != "LinkedList":
		fn.B.Emit(ir.Store, nil, recv, args[0], args[1])
		return fn.B.Lit(nil)
	case (name == "containsKey" || name == "contains") && len(args) == 1 && (hashed(t) || curly.Is(t, ir.Seq)):
		return fn.B.Add(&ir.Instr{Op: ir.Cmp, Sym: "in", Type: ir.TBool, Args: []*ir.Instr{args[0], recv}})
	case name == "setCharAt" && len(args) == 2 && curly.Is(t, ir.Seq):
		fn.B.Emit(ir.Store, nil, recv, args[0], args[1])
		return fn.B.Lit(nil)
	case name == "substring" && len(args) > 0 && (curly.Is(t, ir.Str) || curly.Is(t, ir.Seq)):
		return fn.part(ir.TStr, recv, args)
	case name == "append" && len(args) == 1 && curly.Is(t, ir.Seq) && builder(t.Name) && curly.Is(args[0].Type, ir.Str, ir.Seq):
		return fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: "appendText", Args: []*ir.Instr{recv, args[0]}, Type: t})
	case name == "equals" && len(args) == 1 && curly.Is(t, ir.Str, ir.Int, ir.Float, ir.Bool):
		return fn.B.Add(&ir.Instr{Op: ir.Cmp, Sym: "==", Type: ir.TBool, Args: []*ir.Instr{recv, args[0]}})
	case name == "getKey" && curly.Is(t, ir.Tuple) && len(t.Items) == 2:
		return fn.extract(recv, 0, t.Items[0])
	case name == "getValue" && curly.Is(t, ir.Tuple) && len(t.Items) == 2:
		return fn.extract(recv, 1, t.Items[1])
	case name == "add" && len(args) == 1 && hashed(t):
		// Whether it was new, then the change: if (seen.add(v)) is a visited test.
		isNew := fn.B.Add(&ir.Instr{Op: ir.Cmp, Sym: "notin", Type: ir.TBool, Args: []*ir.Instr{args[0], recv}})
		fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: []*ir.Instr{recv, args[0]}, Type: ir.TBool})
		return isNew
	case (name == "intValue" || name == "longValue") && curly.Is(t, ir.Int):
		return recv
	}
	return nil
}

// part is a copy from a place on, up to another one if there is one.
func (fn *body) part(t *ir.Type, of *ir.Instr, bounds []*ir.Instr) *ir.Instr {
	end := fn.B.Lit(nil)
	if len(bounds) > 1 {
		end = bounds[1]
	}
	return fn.B.Emit(ir.Slice, t, of, bounds[0], end)
}

// threadOp are the methods of threads, executors and locks.
func (fn *body) threadOp(name string, recv *ir.Instr, args []*ir.Instr) *ir.Instr {
	if !curly.Is(recv.Type, ir.Obj) {
		return nil
	}
	switch recv.Type.Name {
	case "Thread":
		switch {
		case name == "start" && recv.Op == ir.New && len(recv.Args) > 0:
			return fn.spawn(recv.Args[:1])
		case name == "start":
			return fn.B.Add(&ir.Instr{Op: ir.Spawn, Sym: "Thread.start", Lit: "thread", Args: []*ir.Instr{recv}})
		case name == "join":
			return fn.B.Emit(ir.Join, nil, recv)
		}
	case "ExecutorService", "Executor", "ForkJoinPool", "ScheduledExecutorService", "ThreadPoolExecutor":
		if (name == "submit" || name == "execute") && len(args) > 0 {
			return fn.spawn(args)
		}
		if name == "awaitTermination" {
			return fn.B.Emit(ir.Join, nil, recv)
		}
	case "Future", "CompletableFuture":
		if name == "get" || name == "join" {
			return fn.B.Emit(ir.Join, recv.Type.Elem, recv)
		}
	case "ReentrantLock", "Lock", "ReadWriteLock", "ReentrantReadWriteLock":
		switch name {
		case "lock":
			return fn.B.Emit(ir.Lock, nil, recv)
		case "unlock":
			return fn.B.Emit(ir.Unlock, nil, recv)
		}
	}
	return nil
}

// resultOf is the type of what a library method gives, where the rest of the
// expression depends on it.
func resultOf(name string, recv *ir.Type, args []*ir.Instr) *ir.Type {
	switch {
	case curly.Is(recv, ir.Map):
		switch name {
		case "get", "getOrDefault", "put", "computeIfAbsent", "remove", "merge", "compute", "putIfAbsent":
			return recv.Elem
		case "keySet", "navigableKeySet", "descendingKeySet":
			return &ir.Type{Kind: ir.Set, Name: "Set", Elem: recv.Key}
		case "values":
			return ir.SeqOf("List", recv.Elem)
		case "entrySet":
			return &ir.Type{Kind: ir.Set, Name: "Set", Elem: ir.TupleOf(recv.Key, recv.Elem)}
		case "firstKey", "lastKey", "floorKey", "ceilingKey", "lowerKey", "higherKey":
			return recv.Key
		case "firstEntry", "lastEntry", "floorEntry", "ceilingEntry", "lowerEntry", "higherEntry", "pollFirstEntry", "pollLastEntry":
			return ir.TupleOf(recv.Key, recv.Elem)
		}
	case curly.Is(recv, ir.Seq) && builder(recv.Name):
		return builderResult(name, recv)
	case curly.Is(recv, ir.Seq, ir.Set):
		return seqResult(name, recv)
	case curly.Is(recv, ir.Str):
		switch name {
		case "substring", "trim", "toLowerCase", "toUpperCase", "replace", "replaceAll", "strip", "repeat", "concat", "intern":
			return ir.TStr
		case "toCharArray", "getBytes":
			return ir.SeqOf("array", ir.TInt)
		case "split":
			return ir.SeqOf("array", ir.TStr)
		case "indexOf", "lastIndexOf", "compareTo", "hashCode", "codePointAt":
			return ir.TInt
		}
	case curly.Is(recv, ir.Iterator) && name == "next":
		return recv.Elem
	case curly.Is(recv, ir.Obj):
		return objectResult(name, recv)
	}
	return nil
}

func seqResult(name string, recv *ir.Type) *ir.Type {
	switch name {
	case "get", "poll", "pop", "peek", "remove", "pollFirst", "pollLast", "removeFirst", "removeLast", "peekFirst", "peekLast",
		"getFirst", "getLast", "element", "first", "last", "floor", "ceiling", "lower", "higher", "firstElement", "lastElement", "set":
		return recv.Elem
	case "subList", "headSet", "tailSet", "subSet", "descendingSet", "clone":
		return recv
	case "iterator", "listIterator", "descendingIterator":
		return &ir.Type{Kind: ir.Iterator, Elem: recv.Elem}
	case "toArray":
		return ir.SeqOf("array", recv.Elem)
	case "stream":
		return &ir.Type{Kind: ir.Obj, Name: "Stream", Elem: recv.Elem}
	case "indexOf", "lastIndexOf":
		return ir.TInt
	}
	return nil
}

func builderResult(name string, recv *ir.Type) *ir.Type {
	switch name {
	case "toString", "substring":
		return ir.TStr
	case "charAt", "indexOf", "lastIndexOf":
		return ir.TInt
	}
	return recv // append and its like give the builder
}

func objectResult(name string, recv *ir.Type) *ir.Type {
	switch recv.Name {
	case "Scanner":
		switch name {
		case "nextInt", "nextLong":
			return ir.TInt
		case "next", "nextLine":
			return ir.TStr
		}
	case "BufferedReader":
		if name == "readLine" {
			return ir.TStr
		}
	case "StringTokenizer":
		if name == "nextToken" {
			return ir.TStr
		}
	}
	return nil
}
