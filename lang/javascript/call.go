package javascript

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// globals are objects of the runtime whose members have qualified names.
var globals = map[string]bool{"Math": true, "Object": true, "Array": true, "Number": true, "JSON": true, "String": true,
	"console": true, "process": true, "Promise": true, "Date": true, "Buffer": true, "performance": true, "Symbol": true,
	"Reflect": true, "BigInt": true, "Map": true, "Int32Array": true, "Uint8Array": true, "Float64Array": true, "Atomics": true,
	"crypto": true, "fs": true, "path": true, "os": true, "axios": true, "URL": true, "Error": true, "Intl": true, "Bun": true, "Deno": true}

// path is the qualified name that a member expression stands for: of an imported
// module or an object of the runtime; "" of anything else.
func (fn *fn) path(n treesitter.Node) string {
	switch n = unparen(n); n.Kind() {
	case "identifier":
		b := fn.in.lookup(n.Text())
		if b == nil {
			if globals[n.Text()] {
				return n.Text()
			}
			return ""
		}
		if b.writes == 1 {
			return b.imported
		}
	case "member_expression":
		if p := fn.path(n.Child("object")); p != "" {
			return p + "." + n.Child("property").Text()
		}
	case "call_expression":
		return requirePath(n)
	}
	return ""
}

func knownConstant(sym string) (any, bool) {
	switch sym {
	case "Number.MAX_SAFE_INTEGER":
		return int64(1<<53 - 1), true
	case "Number.MIN_SAFE_INTEGER":
		return -int64(1<<53 - 1), true
	case "Number.MAX_VALUE", "Number.POSITIVE_INFINITY":
		return 1.7e308, true
	case "Number.NEGATIVE_INFINITY":
		return -1.7e308, true
	case "Math.PI":
		return 3.141592653589793, true
	}
	return nil, false
}

// classNamed is the class of the program that an identifier names, or nil.
func (fn *fn) classNamed(n treesitter.Node) *scope {
	if n.Kind() != "identifier" {
		return nil
	}
	b := fn.in.lookup(n.Text())
	if b == nil || b.writes != 1 {
		return nil
	}
	if b.imported != "" {
		return fn.l.importedClass(fn.s.file, b.imported)
	}
	if b.def != nil && b.def.kind == classScope {
		return b.def
	}
	return nil
}

// imported finds what an import of the program's own modules names.
func (l *lowerer) imported(from *file, path string) *scope {
	module, name := path, ""
	for {
		if f := l.files[joinPath(from.path, module)]; f != nil && strings.HasPrefix(path, ".") {
			if b := f.scope.names[name]; b != nil && b.def != nil {
				return b.def
			}
			if name == "" { // module.exports = f
				return f.defaultExport()
			}
			return nil
		}
		k := strings.LastIndexByte(module, '.')
		if k <= 0 {
			return nil
		}
		module, name = module[:k], path[k+1:]
	}
}

func joinPath(from, rel string) string {
	dir := ""
	if k := strings.LastIndexByte(from, '/'); k >= 0 {
		dir = from[:k+1]
	}
	return cleanPath(dir + rel)
}

func (l *lowerer) importedFunc(from *file, path string) *scope {
	if s := l.imported(from, path); s != nil && s.kind == funcScope {
		return s
	}
	return nil
}

func (l *lowerer) importedClass(from *file, path string) *scope {
	if s := l.imported(from, path); s != nil && s.kind == classScope {
		return s
	}
	return nil
}

// defaultExport is the one function or class that a module gives as itself.
func (f *file) defaultExport() *scope {
	for _, n := range f.tree.Root().Children() {
		v := n.Child("value")
		switch {
		case n.Kind() == "export_statement" && n.Token("default"):
			if d := n.Child("declaration"); d.OK() {
				return f.scopes[d.ID()]
			}
		case n.Kind() == "expression_statement" && n.First().Child("left").Text() == "module.exports":
			v = n.First().Child("right")
		default:
			continue
		}
		if s := f.scopes[v.ID()]; s != nil && v.OK() {
			return s
		}
		if b := f.scope.names[v.Text()]; b != nil {
			return b.def
		}
	}
	return nil
}

func (fn *fn) args(n treesitter.Node) []*ir.Instr {
	var list []*ir.Instr
	a := n.Child("arguments")
	if a.Kind() == "template_string" {
		return []*ir.Instr{fn.template(a)}
	}
	for _, c := range a.Children() {
		list = append(list, fn.expr(c))
	}
	return list
}

// spreadArgs are the arguments of a library call: a list that is spread stands for
// its elements, and takes going through it.
func (fn *fn) spreadArgs(n treesitter.Node) []*ir.Instr {
	args := fn.args(n)
	for k, c := range n.Child("arguments").Children() {
		if c.Kind() == "spread_element" && k < len(args) {
			args[k] = fn.b.Add(&ir.Instr{Op: ir.Call, Sym: spreadName, Args: []*ir.Instr{args[k]}})
		}
	}
	return args
}

// spreadName is the library's row for the elements of a list as arguments.
const spreadName = "...args"

func (fn *fn) call(n treesitter.Node) *ir.Instr {
	fun := unparen(n.Child("function"))
	if v := fn.special(n, fun); v != nil {
		return v
	}
	if method, cb := inlineCallback(n); cb.OK() && fn.s.file.scopes[cb.ID()] != nil && fn.s.file.scopes[cb.ID()].kind == blockScope {
		return fn.callback(n, method, cb, nil)
	}
	if method, cb, f := fn.namedCallback(n); f != nil {
		return fn.callback(n, method, cb, f)
	}
	switch fun.Kind() {
	case "identifier":
		return fn.callNamed(n, fun)
	case "member_expression":
		return fn.callMember(n, fun)
	case "super":
		return fn.superCall(n, "constructor")
	case "arrow_function", "function_expression", "function":
		if s := fn.s.file.scopes[fun.ID()]; s != nil {
			fn.closure(s)
			args := fn.args(n)
			fn.at(n)
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: s.fn, Args: args, Type: s.fn.Result})
		}
	case "import":
		return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "import", Args: fn.args(n)})
	case "subscript_expression":
		if fun.Child("index").Text() == "Symbol.asyncIterator" { // it gives what is asked for as its maker does
			return fn.expr(fun.Child("object"))
		}
	}
	v := fn.expr(fun)
	args := fn.args(n)
	fn.at(n)
	return fn.b.Add(&ir.Instr{Op: ir.CallValue, Args: append([]*ir.Instr{v}, args...)})
}

func (fn *fn) callNamed(n, fun treesitter.Node) *ir.Instr {
	b := fn.in.lookup(fun.Text())
	if b != nil && b.writes == 1 {
		s := b.def
		if b.imported != "" {
			s = fn.l.importedFunc(fn.s.file, b.imported)
		}
		if s != nil && s.kind == funcScope && s.fn != nil {
			args := fn.args(n)
			fn.at(n)
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: s.fn, Args: args, Type: s.fn.Result})
		}
		if b.imported != "" {
			args := fn.args(n)
			fn.at(n)
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: b.imported, Args: args})
		}
	}
	if b == nil {
		args := fn.args(n)
		fn.at(n)
		return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: fun.Text(), Args: args})
	}
	v := fn.read(b)
	args := fn.args(n)
	fn.at(n)
	return fn.b.Add(&ir.Instr{Op: ir.CallValue, Args: append([]*ir.Instr{v}, args...)})
}

func (fn *fn) callMember(n, fun treesitter.Node) *ir.Instr {
	obj, method := fun.Child("object"), fun.Child("property").Text()
	if sym := fn.path(fun); sym != "" {
		if b := fn.in.lookup(obj.Text()); b != nil && b.imported != "" {
			if s := fn.l.importedFunc(fn.s.file, b.imported+"."+method); s != nil {
				return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: s.fn, Args: fn.args(n), Type: s.fn.Result})
			}
		}
		args := fn.spreadArgs(n)
		fn.at(n)
		call := &ir.Instr{Op: ir.Call, Sym: strings.TrimPrefix(sym, "globalThis."), Args: args}
		if strings.HasSuffix(sym, ".createInterface") {
			call.Type = &ir.Type{Kind: ir.Obj, Name: "Readline", Elem: ir.TStr} // its lines
		}
		return fn.b.Add(call)
	}
	if obj.Kind() == "super" {
		return fn.superCall(n, method)
	}
	if c := fn.classNamed(obj); c != nil {
		if f := c.class.Methods[method]; f != nil {
			args := fn.args(n)
			fn.at(n)
			return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: f.Result})
		}
	}
	var class *ir.Class
	if obj.Kind() == "this" {
		class = fn.in.thisClass()
	}
	recv := fn.expr(obj)
	args := append([]*ir.Instr{recv}, fn.args(n)...)
	fn.at(n)
	if class == nil && recv.Type != nil && recv.Type.Kind == ir.Obj && fn.l.classes[recv.Type.Name] != nil {
		class = fn.l.classes[recv.Type.Name].class
	}
	if f := fn.l.method(class, method); f != nil {
		return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: f.Result})
	}
	return fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: args})
}

// method is what a name means on an object of the class, or nil.
func (l *lowerer) method(c *ir.Class, name string) *ir.Func {
	for range 20 { // a chain of bases; longer is a cycle
		if c == nil {
			return nil
		}
		if f := c.Methods[name]; f != nil {
			return f
		}
		if len(c.Bases) == 0 || l.classes[c.Bases[0]] == nil {
			return nil
		}
		c = l.classes[c.Bases[0]].class
	}
	return nil
}

func (fn *fn) superCall(n treesitter.Node, method string) *ir.Instr {
	this := fn.this()
	args := append([]*ir.Instr{this}, fn.args(n)...)
	fn.at(n)
	if c := fn.in.thisClass(); c != nil && len(c.Bases) > 0 {
		if base := fn.l.classes[c.Bases[0]]; base != nil {
			if f := fn.l.method(base.class, method); f != nil {
				return fn.b.Add(&ir.Instr{Op: ir.Call, Callee: f, Args: args, Type: f.Result})
			}
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: args})
}

func (fn *fn) newExpr(n treesitter.Node) *ir.Instr {
	ctor := n.Child("constructor")
	name := ctor.Text()
	args := fn.args(n)
	fn.at(n)
	if c := fn.classNamed(ctor); c != nil {
		return fn.b.Add(&ir.Instr{Op: ir.New, Sym: c.class.Name, Args: args, Type: ir.Object(c.class.Name)})
	}
	if b := fn.in.lookup(name); b != nil {
		if b.def != nil && b.def.kind == funcScope && b.def.classOf != nil {
			c := b.def.classOf.class
			return fn.b.Add(&ir.Instr{Op: ir.New, Sym: c.Name, Args: args, Type: ir.Object(c.Name)})
		}
		if b.imported != "" {
			name = b.imported[strings.LastIndexByte(b.imported, '.')+1:]
		}
	}
	switch {
	case name == "Map" && len(args) == 0:
		return fn.b.Emit(ir.MakeMap, ir.MapOf(typeArg(n, 0), typeArg(n, 1)))
	case name == "Set" && len(args) == 0:
		return fn.b.Emit(ir.MakeSeq, ir.SetOf(typeArg(n, 0)))
	case name == "Array":
		return fn.newArray(args)
	}
	t := ir.Object(name)
	switch name {
	case "Set":
		t = nil
	case "Map":
		t = nil
	}
	return fn.b.Add(&ir.Instr{Op: ir.New, Sym: name, Args: args, Type: t})
}

// typeArg is a type argument of new Map<K, V>().
func typeArg(n treesitter.Node, k int) *ir.Type {
	if list := n.Child("type_arguments").Children(); k < len(list) {
		return typeOfText(list[k].Text())
	}
	return nil
}

func (fn *fn) newArray(args []*ir.Instr) *ir.Instr {
	if len(args) == 1 {
		return fn.b.Emit(ir.MakeSized, ir.SeqOf("array", nil), args...)
	}
	return fn.b.Emit(ir.MakeSeq, ir.SeqOf("array", nil), args...)
}
