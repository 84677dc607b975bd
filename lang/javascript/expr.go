package javascript

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// unparen is the expression without parentheses and what TypeScript adds.
func unparen(n treesitter.Node) treesitter.Node {
	for n.Is("parenthesized_expression", "as_expression", "satisfies_expression", "non_null_expression", "type_assertion") {
		if n.Kind() == "type_assertion" {
			list := n.Children()
			if len(list) == 0 {
				return n
			}
			n = list[len(list)-1]
			continue
		}
		n = n.First()
	}
	return n
}

func (fn *fn) expr(n treesitter.Node) *ir.Instr {
	n = unparen(n)
	fn.at(n)
	switch n.Kind() {
	case "identifier", "shorthand_property_identifier":
		return fn.ident(n)
	case "number":
		return fn.b.Lit(numberValue(n.Text()))
	case "string":
		return fn.b.Lit(unescape.Replace(stringText(n)))
	case "template_string":
		return fn.template(n)
	case "true", "false":
		return fn.b.Lit(n.Kind() == "true")
	case "null", "undefined":
		return fn.b.Lit(nil)
	case "this":
		return fn.this()
	case "array":
		return fn.array(n)
	case "object":
		return fn.object(n)
	case "regex":
		return fn.b.Add(&ir.Instr{Op: ir.New, Sym: "RegExp", Type: ir.Object("RegExp"), Args: []*ir.Instr{fn.b.Lit(n.Text())}})
	case "member_expression":
		return fn.memberExpr(n)
	case "subscript_expression":
		return fn.subscript(n)
	case "call_expression":
		return fn.call(n)
	case "new_expression":
		return fn.newExpr(n)
	case "await_expression":
		return fn.b.Emit(ir.Await, nil, fn.expr(n.First()))
	case "yield_expression":
		return fn.yield(n)
	case "function_expression", "arrow_function", "generator_function", "function", "method_definition":
		return fn.closure(fn.s.file.scopes[n.ID()])
	case "class":
		if s := fn.s.file.scopes[n.ID()]; s != nil && s.class != nil {
			return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: s.class.Name})
		}
	case "spread_element":
		return fn.expr(n.First())
	default:
		return fn.operator(n)
	}
	return fn.b.Lit(nil)
}

// operator is an expression made of an operator and its operands.
func (fn *fn) operator(n treesitter.Node) *ir.Instr {
	switch n.Kind() {
	case "binary_expression":
		return fn.binary(n)
	case "unary_expression":
		return fn.unary(n)
	case "update_expression":
		return fn.update(n)
	case "assignment_expression":
		return fn.assign(n)
	case "augmented_assignment_expression":
		return fn.augmented(n)
	case "ternary_expression":
		return fn.choose(func(t, f *ir.Block) { fn.cond(n.Child("condition"), t, f) },
			func() *ir.Instr { return fn.expr(n.Child("consequence")) }, func() *ir.Instr { return fn.expr(n.Child("alternative")) })
	case "sequence_expression":
		var last *ir.Instr
		for _, c := range n.Children() {
			last = fn.expr(c)
		}
		if last != nil {
			return last
		}
	}
	return fn.b.Lit(nil)
}

// unescape reads the escapes that say where input is split.
var unescape = strings.NewReplacer("\\n", "\n", "\\t", "\t", "\\r", "\r")

// numberValue: an integer is an int64 as far as it fits, a BigInt too.
func numberValue(text string) any {
	text = strings.ReplaceAll(strings.TrimSuffix(text, "n"), "_", "")
	if v, err := strconv.ParseInt(text, 0, 64); err == nil {
		return v
	}
	v, err := strconv.ParseFloat(text, 64)
	if err == nil && v == float64(int64(v)) && v < 1e18 && v > -1e18 { // 1e9 + 7
		return int64(v)
	}
	return v
}

func (fn *fn) ident(n treesitter.Node) *ir.Instr {
	name := n.Text()
	b := fn.in.lookup(name)
	if b == nil {
		switch name {
		case "undefined", "null":
			return fn.b.Lit(nil)
		case "Infinity", "NaN":
			return fn.b.Add(&ir.Instr{Op: ir.Call, Sym: name, Type: ir.TFloat})
		}
		return fn.b.Add(&ir.Instr{Op: ir.FuncRef, Sym: name})
	}
	if b.imported != "" && b.writes == 1 {
		if s := fn.l.importedFunc(fn.s.file, b.imported); s != nil {
			return fn.closure(s)
		}
		return fn.b.Add(&ir.Instr{Op: ir.FuncRef, Sym: b.imported})
	}
	if b.def != nil && b.writes == 1 {
		if b.def.kind == classScope {
			return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: b.def.class.Name})
		}
		return fn.closure(b.def)
	}
	if lit, ok := fn.constant(b); ok {
		return fn.b.Lit(lit)
	}
	return fn.read(b)
}

// constant is the value of a variable of the module that is bound once to a
// literal.
func (fn *fn) constant(b *binding) (any, bool) {
	if b.writes != 1 || b.scope.function().kind != moduleScope {
		return nil, false
	}
	return literal(b.value)
}

func literal(n treesitter.Node) (any, bool) {
	switch n = unparen(n); n.Kind() {
	case "number":
		return numberValue(n.Text()), true
	case "string":
		return stringText(n), true
	case "true", "false":
		return n.Kind() == "true", true
	case "unary_expression":
		if v, ok := literal(n.Child("argument")); ok && n.Child("operator").Text() == "-" {
			if x, isInt := v.(int64); isInt {
				return -x, true
			}
		}
	case "binary_expression":
		return foldBinary(n)
	}
	return nil, false
}

// foldBinary computes constants such as 10 ** 9 + 7.
func foldBinary(n treesitter.Node) (any, bool) {
	if start, end := n.Bytes(); end-start > maxFolded {
		return nil, false
	}
	a, ok := literal(n.Child("left"))
	b, ok2 := literal(n.Child("right"))
	x, isInt := a.(int64)
	y, isInt2 := b.(int64)
	if !ok || !ok2 || !isInt || !isInt2 {
		return nil, false
	}
	switch op := n.Child("operator").Text(); {
	case op == "+":
		return x + y, true
	case op == "-":
		return x - y, true
	case op == "*" && abs(x) < 1<<31 && abs(y) < 1<<31:
		return x * y, true
	case op == "<<" && y >= 0 && y < 31 && abs(x) < 1<<31:
		return x << y, true
	case op == "**" && y >= 0:
		p := int64(1)
		for range y {
			if p *= x; abs(p) > 1<<31 && y > 60 || abs(p) > 1<<53 {
				return nil, false
			}
		}
		return p, true
	}
	return nil, false
}

// maxFolded bounds the source of an expression that is tried as a constant.
const maxFolded = 80

func abs(x int64) int64 {
	if x < 0 {
		return -x
	}
	return x
}

func (fn *fn) this() *ir.Instr {
	b := fn.in.lookup("this")
	if b == nil {
		return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: "this"})
	}
	if fn.cells[b] == nil && !fn.b.Bound(b.key) {
		return fn.b.Add(&ir.Instr{Op: ir.Global, Sym: "this"})
	}
	v := fn.read(b)
	if c := fn.in.thisClass(); v.Type == nil && c != nil {
		v.Type = ir.Object(c.Name)
	}
	return v
}

// thisClass is the class of this, or nil.
func (s *scope) thisClass() *ir.Class {
	for at := s; at != nil; at = at.parent {
		if at.kind == funcScope && at.hasThis {
			if at.classOf != nil {
				return at.classOf.class
			}
			return nil
		}
	}
	return nil
}

func (fn *fn) template(n treesitter.Node) *ir.Instr {
	var parts []*ir.Instr
	for _, c := range n.Children() {
		switch c.Kind() {
		case "template_substitution":
			parts = append(parts, fn.expr(c.First()))
		case "string_fragment":
			parts = append(parts, fn.b.Lit(c.Text()))
		}
	}
	if len(parts) == 0 {
		return fn.b.Lit("")
	}
	return fn.b.Emit(ir.Format, ir.TStr, parts...)
}

// array is a literal; spread parts extend it.
func (fn *fn) array(n treesitter.Node) *ir.Instr {
	var first []*ir.Instr
	list := n.Children()
	k := 0
	for ; k < len(list) && list[k].Kind() != "spread_element"; k++ {
		first = append(first, fn.expr(list[k]))
	}
	fn.at(n)
	seq := fn.b.Emit(ir.MakeSeq, ir.SeqOf("array", nil), first...)
	for ; k < len(list); k++ {
		method := "push"
		if list[k].Kind() == "spread_element" {
			method = "extend"
		}
		v := fn.expr(list[k])
		fn.b.Add(&ir.Instr{Op: ir.Invoke, Sym: method, Args: []*ir.Instr{seq, v}})
	}
	return seq
}

// object is a map when it is empty or has keys that are not names, else an
// instance of a class that has just those fields.
func (fn *fn) object(n treesitter.Node) *ir.Instr {
	var names []string
	var vals, pairs []*ir.Instr
	var spread []*ir.Instr
	record := true
	for _, c := range n.Children() {
		switch c.Kind() {
		case "shorthand_property_identifier":
			v := fn.ident(c)
			names, vals = append(names, c.Text()), append(vals, v)
			pairs = append(pairs, fn.b.Lit(c.Text()), v)
		case "pair":
			key := c.Child("key")
			var k *ir.Instr
			if key.Kind() == "computed_property_name" {
				k, record = fn.expr(key.First()), false
			} else {
				record = record && key.Kind() == "property_identifier"
				k = fn.b.Lit(strings.Trim(key.Text(), `"'`))
			}
			v := fn.expr(c.Child("value"))
			names, vals = append(names, key.Text()), append(vals, v)
			pairs = append(pairs, k, v)
		case "method_definition":
			v := fn.closure(fn.s.file.scopes[c.ID()])
			names, vals = append(names, c.Child("name").Text()), append(vals, v)
			pairs = append(pairs, fn.b.Lit(c.Child("name").Text()), v)
		case "spread_element":
			spread, record = append(spread, fn.expr(c)), false
		}
	}
	fn.at(n)
	if record && len(names) > 0 {
		c := fn.l.shape(names, n.Pos())
		return fn.b.Add(&ir.Instr{Op: ir.New, Sym: c.Name, Type: ir.Object(c.Name), Args: vals, Kw: names})
	}
	m := fn.b.Emit(ir.MakeMap, mapNamed("object", nil, nil), pairs...)
	for _, s := range spread {
		fn.b.Add(&ir.Instr{Op: ir.Call, Sym: "Object.assign", Args: []*ir.Instr{m, s}})
	}
	return m
}

// shape is the class of object literals with those fields.
func (l *lowerer) shape(names []string, at ir.Pos) *ir.Class {
	name := "{" + strings.Join(names, ",") + "}"
	if c := l.shapes[name]; c != nil {
		return c
	}
	c := &ir.Class{Name: name, Methods: map[string]*ir.Func{}, Pos: at}
	for _, f := range names {
		c.Fields = append(c.Fields, ir.FieldDef{Name: f})
	}
	l.shapes[name] = c
	l.mod.Classes = append(l.mod.Classes, c)
	return c
}

func (fn *fn) memberExpr(n treesitter.Node) *ir.Instr {
	if sym := fn.path(n); sym != "" {
		if v, ok := knownConstant(sym); ok {
			return fn.b.Lit(v)
		}
		return fn.b.Add(&ir.Instr{Op: ir.FuncRef, Sym: sym})
	}
	obj := n.Child("object")
	if c := fn.classNamed(obj); c != nil { // a static member
		return fn.b.Emit(ir.Load, nil, fn.b.Add(&ir.Instr{Op: ir.Global, Sym: c.class.Name + "." + n.Child("property").Text()}))
	}
	if lit, ok := fn.namedConstant(obj, n.Child("property").Text()); ok {
		return fn.b.Lit(lit)
	}
	v := fn.expr(obj)
	fn.at(n)
	return fn.member(v, n.Child("property").Text(), obj)
}

// namedConstant is the value of a member of an enum, or of an object that is frozen
// as one.
func (fn *fn) namedConstant(obj treesitter.Node, name string) (any, bool) {
	if obj.Kind() != "identifier" {
		return nil, false
	}
	b := fn.in.lookup(obj.Text())
	if b == nil || b.writes != 1 {
		return nil, false
	}
	if b.value.Kind() == "enum_declaration" {
		for k, m := range b.value.Child("body").Children() {
			if m.Kind() == "enum_assignment" && m.Child("name").Text() == name {
				return literal(m.Child("value"))
			}
			if m.Kind() != "enum_assignment" && m.Text() == name {
				return int64(k), true
			}
		}
		return nil, false
	}
	if v := unparen(b.value); v.Kind() == "call_expression" && v.Child("function").Text() == "Object.freeze" {
		for _, p := range v.Child("arguments").First().Children() {
			if p.Kind() == "pair" && p.Child("key").Text() == name {
				return literal(p.Child("value"))
			}
		}
	}
	return nil, false
}

// member reads a property of a value; obj is the value's expression, if any.
func (fn *fn) member(v *ir.Instr, name string, obj treesitter.Node) *ir.Instr {
	switch name {
	case "length", "size":
		// A class of the program may keep a length of its own.
		if !fn.l.members[name] || obj.Kind() != "this" && fn.staticType(obj) != nil {
			return fn.b.Emit(ir.Len, ir.TInt, v)
		}
		if name == "length" && obj.Kind() != "this" {
			return fn.b.Emit(ir.Len, ir.TInt, v)
		}
	}
	return fn.b.Add(&ir.Instr{Op: ir.Field, Sym: name, Args: []*ir.Instr{v}, Type: fn.fieldType(name)})
}

func (fn *fn) fieldType(name string) *ir.Type { return fn.l.fields[name] }

func (fn *fn) subscript(n treesitter.Node) *ir.Instr {
	obj, idx := n.Child("object"), n.Child("index")
	v := fn.expr(obj)
	if idx.Kind() == "string" && isName(stringText(idx)) && (fn.staticType(obj) == nil || fn.staticType(obj).Kind == ir.Obj) {
		return fn.member(v, stringText(idx), obj)
	}
	k := fn.expr(idx)
	fn.at(n)
	return fn.b.Emit(ir.Index, nil, v, k)
}

func isName(s string) bool {
	for k := range len(s) {
		if c := s[k]; !isNameByte(c) || c == '.' || k == 0 && c >= '0' && c <= '9' {
			return false
		}
	}
	return s != ""
}

// staticType is the type that an expression surely has by its form, or nil.
func (fn *fn) staticType(n treesitter.Node) *ir.Type {
	n = unparen(n)
	switch n.Kind() {
	case "identifier":
		b := fn.in.lookup(n.Text())
		if b == nil {
			return nil
		}
		if b.note != nil {
			return b.note
		}
		if !b.typed {
			b.typed = true
			if b.writes == 1 {
				b.typ = literalType(b.value)
			}
			if b.typ == nil && b.scope.kind == funcScope {
				b.typ = b.scope.docType(b.name)
			}
		}
		return b.typ
	case "member_expression":
		return fn.l.fields[n.Child("property").Text()]
	}
	return literalType(n)
}

func (fn *fn) yield(n treesitter.Node) *ir.Instr {
	v := n.First()
	if !v.OK() {
		return fn.b.Emit(ir.Yield, nil, fn.b.Lit(nil))
	}
	if n.Token("*") {
		fn.each(fn.iterable(v, treesitter.Node{}), "", func(e *ir.Instr) { fn.b.Emit(ir.Yield, nil, e) })
		return fn.b.Lit(nil)
	}
	return fn.b.Emit(ir.Yield, nil, fn.expr(v))
}

// closure is a function as a value.
func (fn *fn) closure(s *scope) *ir.Instr {
	if s == nil || s.fn == nil {
		return fn.b.Lit(nil)
	}
	var cells []*ir.Instr
	for _, b := range s.free {
		if b.scope.function().kind == moduleScope || b.def != nil && b.writes == 1 || b.imported != "" {
			continue
		}
		c := fn.cells[b]
		if c == nil && b.scope.function() == fn.s {
			c = fn.cell(b, nil) // declared further down
			fn.cells[b] = c
		}
		if c != nil {
			cells = append(cells, c)
		}
	}
	if len(cells) == 0 {
		return fn.b.Add(&ir.Instr{Op: ir.FuncRef, Callee: s.fn, Type: &ir.Type{Kind: ir.Fun}})
	}
	return fn.b.Add(&ir.Instr{Op: ir.Closure, Callee: s.fn, Args: cells, Type: &ir.Type{Kind: ir.Fun}})
}
