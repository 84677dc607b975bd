package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// fileType is a stream; iterated, it gives its lines.
var fileType = &ir.Type{Kind: ir.Obj, Name: "FILE", Elem: textType}

func (fn *body) call(n treesitter.Node, want *ctype, u use) ptr {
	callee := curly.Unparen(n.Child("function"))
	args := n.Child("arguments").Children()
	for callee.Kind() == "pointer_expression" && callee.Token("*") { // (*f)(x)
		callee = curly.Unparen(callee.Child("argument"))
	}
	name := callee.Text()
	if callee.Kind() == "identifier" && fn.Lookup(name) == nil {
		if f := fn.l.funcs[name]; f != nil {
			return ptr{base: fn.callOwn(n, f, args)}
		}
		if fn.global(name) == nil {
			return fn.library(n, name, args, want, u)
		}
	}
	f := fn.expr(callee)
	all := []*ir.Instr{f}
	for _, a := range args {
		all = append(all, fn.expr(a))
	}
	fn.At(n)
	if f.Op == ir.FuncRef && f.Callee != nil {
		return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Call, Callee: f.Callee, Args: all[1:], Type: f.Callee.Result})}
	}
	return ptr{base: fn.B.Add(&ir.Instr{Op: ir.CallValue, Args: all})}
}

// callOwn calls a function of the program. What it is given the address of is read
// into a cell before, and read back after.
func (fn *body) callOwn(n treesitter.Node, f *fun, args []treesitter.Node) *ir.Instr {
	var list []*ir.Instr
	var after []func()
	for k, a := range args {
		if k >= len(f.params) {
			fn.expr(a)
			continue
		}
		p := f.params[k]
		if !p.use.ref || !curly.Is(p.typ, ir.Ptr) {
			list = append(list, fn.evalAs(a, p.t, p.use).whole(fn))
			continue
		}
		v, back := fn.reference(a)
		list = append(list, v)
		if back != nil {
			after = append(after, back)
		}
	}
	for k := len(list); k < len(f.params); k++ {
		list = append(list, fn.zero(f.params[k].typ))
	}
	fn.At(n)
	call := fn.B.Add(&ir.Instr{Op: ir.Call, Callee: f.f, Args: list, Type: f.f.Result})
	for _, back := range after {
		back()
	}
	return call
}

// reference is an argument that is the address of one thing, and how what the call
// left there is read back.
func (fn *body) reference(n treesitter.Node) (*ir.Instr, func()) {
	a := strip(n)
	var p place
	if a.Kind() == "pointer_expression" && a.Token("&") {
		p = fn.place(a.Child("argument"))
		if p.kind == cellPlace && curly.Is(p.obj.Type, ir.Ptr) {
			return p.obj, nil
		}
	} else {
		v := fn.eval(a)
		if !curly.Is(v.base.Type, ir.Seq) {
			return v.whole(fn), nil
		}
		p = place{kind: elementPlace, obj: v.base, key: v.offset(fn), typ: elemOf(v.base.Type)}
	}
	old := fn.load(p)
	t := old.base.Type
	if t == nil {
		t = p.typ
	}
	cell := fn.B.Add(&ir.Instr{Op: ir.Cell, Name: old.base.Name, Type: &ir.Type{Kind: ir.Ptr, Elem: t}, Args: []*ir.Instr{old.whole(fn)}})
	return cell, func() {
		fn.store(p, ptr{base: fn.B.Emit(ir.Load, t, cell)})
	}
}

// library calls a function that the program does not have.
func (fn *body) library(n treesitter.Node, name string, args []treesitter.Node, want *ctype, u use) ptr {
	arg := func(k int) treesitter.Node {
		if k < len(args) {
			return args[k]
		}
		return treesitter.Node{}
	}
	switch name {
	case "malloc", "alloca", "xmalloc":
		return ptr{base: fn.alloc(arg(0), treesitter.Node{}, want, u)}
	case "calloc", "xcalloc":
		return ptr{base: fn.alloc(arg(1), arg(0), want, u)}
	case "aligned_alloc":
		return ptr{base: fn.alloc(arg(1), treesitter.Node{}, want, u)}
	case "realloc", "reallocarray":
		return fn.resized(arg(0), arg(1), want, u)
	case "strtok", "strtok_r":
		return ptr{base: fn.token(n, name, args)}
	case "strlen", "strnlen":
		return ptr{base: fn.length(n, arg(0))}
	case "assert", "free", "va_start", "va_end", "fflush", "setbuf", "setvbuf":
		return ptr{base: fn.plain(n, name, args)}
	case "exit", "_exit", "_Exit", "abort", "quick_exit":
		for _, a := range args {
			fn.expr(a)
		}
		fn.At(n)
		return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "exit"})}
	}
	if v, ok := fn.texts(n, name, args); ok {
		return v
	}
	if v, ok := fn.reads(n, name, args); ok {
		return v
	}
	if v := fn.threads(n, name, args); v != nil {
		return ptr{base: v}
	}
	return ptr{base: fn.plain(n, name, args)}
}

// plain is a call of the library by its name.
func (fn *body) plain(n treesitter.Node, name string, args []treesitter.Node) *ir.Instr {
	var list []*ir.Instr
	for _, a := range args {
		list = append(list, fn.expr(a))
	}
	fn.At(n)
	return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: list, Type: resultOf(name)})
}

// resultOf is the type of what library functions give, where the rest of the
// expression depends on it.
func resultOf(name string) *ir.Type {
	switch name {
	case "sqrt", "pow", "sin", "cos", "tan", "exp", "log", "log2", "log10", "floor", "ceil", "fabs", "fmod", "hypot", "atan", "atan2", "cbrt", "round",
		"acos", "asin", "atof", "strtod", "fmax", "fmin", "sqrtf", "powf", "sqrtl", "difftime", "trunc", "drand48", "ldexp":
		return ir.TFloat
	case "strdup", "strndup", "strtok", "strtok_r", "getenv", "strerror", "ctime", "asctime", "inet_ntoa", "realpath", "getcwd", "strsep":
		return textType
	case "fopen", "fdopen", "popen", "tmpfile", "freopen":
		return fileType
	case "strcmp", "strncmp", "strcasecmp", "memcmp", "atoi", "atol", "atoll", "strtol", "strtoll", "strtoul", "abs", "labs", "llabs", "rand", "random", "isdigit",
		"isalpha", "isalnum", "isspace", "isupper", "islower", "ispunct", "isxdigit", "toupper", "tolower", "printf", "puts", "putchar", "strspn", "strcspn", "lround",
		"llround", "read", "write", "recv", "send", "fread", "fwrite", "open", "socket", "accept", "connect", "time", "clock", "feof", "fclose", "ftell", "strcoll",
		"__builtin_popcount", "__builtin_popcountll", "__builtin_ctz", "__builtin_clz", "__builtin_ctzll", "__builtin_clzll":
		return ir.TInt
	}
	return nil
}

// length is strlen: it walks the text, and its value is the text's length.
func (fn *body) length(n, text treesitter.Node) *ir.Instr {
	v := fn.expr(text)
	fn.At(n)
	fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "strlen", Args: []*ir.Instr{v}, Type: ir.TInt})
	return fn.B.Emit(ir.Len, ir.TInt, v)
}

// resized is realloc. A list that is added to at its end only makes room; anything
// else is a new array, into which the old one is copied.
func (fn *body) resized(old, size treesitter.Node, want *ctype, u use) ptr {
	if fn.grows(old) {
		v := fn.expr(old)
		fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "realloc", Args: []*ir.Instr{v}})
		return ptr{base: v}
	}
	v := fn.expr(old)
	made := fn.alloc(size, treesitter.Node{}, want, u)
	fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "copied", Args: []*ir.Instr{made, v}})
	return ptr{base: made}
}

// texts are the functions that change a text: C's write into room that is there, and
// what that says afterwards is a text of its own.
func (fn *body) texts(n treesitter.Node, name string, args []treesitter.Node) (ptr, bool) {
	switch name {
	case "strcpy", "strncpy", "stpcpy", "strlcpy", "strcat", "strncat", "strlcat", "sprintf", "snprintf", "vsprintf", "vsnprintf":
		if len(args) < 2 {
			return ptr{}, false
		}
		var list []*ir.Instr
		for _, a := range args {
			list = append(list, fn.expr(a))
		}
		fn.At(n)
		v := fn.B.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: list, Type: textType})
		if to := strip(args[0]); to.Is("identifier", "field_expression", "subscript_expression") {
			if p := fn.place(to); isText(p.typ) {
				fn.store(p, ptr{base: v})
			}
		}
		if name[0] == 's' && name[len(name)-1] == 'f' { // printed: how long it is
			return ptr{base: fn.B.Emit(ir.Len, ir.TInt, v)}, true
		}
		return ptr{base: v}, true
	}
	if !within[name] || len(args) < 2 {
		return ptr{}, false
	}
	p := fn.eval(args[0])
	list := []*ir.Instr{p.whole(fn)}
	for _, a := range args[1:] {
		list = append(list, fn.expr(a))
	}
	fn.At(n)
	at := fn.B.Add(&ir.Instr{Op: ir.Call, Sym: name, Args: list, Type: ir.TInt})
	if p.at != nil {
		at = fn.Arith("+", p.at, at)
	}
	return ptr{p.base, at}, true
}
