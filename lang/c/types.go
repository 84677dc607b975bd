package c

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// ctype is a type as C has it. What a pointer is to the IR, an array, an object or a
// cell, is up to how a variable of it is used (use).
type ctype struct {
	form form
	ir   *ir.Type // of a scalar; nil is void
	name string   // of a record
	elem *ctype
	size treesitter.Node // of an array
}

type form uint8

const (
	scalar form = iota
	pointer
	array
	record
	function
)

var (
	voidType  = &ctype{}
	intType   = &ctype{ir: &ir.Type{Kind: ir.Int, Bits: 32}}
	charType  = &ctype{ir: &ir.Type{Kind: ir.Int, Bits: 8}}
	floatType = &ctype{ir: ir.TFloat}
)

// textName is what the IR and the library's table call an array of bytes.
const textName = "text"

// textType is the IR's type of a text.
var textType = ir.SeqOf(textName, charType.ir)

func (t *ctype) isVoid() bool { return t.form == scalar && t.ir == nil }

// of is the IR's type of a variable that is used so.
func (t *ctype) of(u use) *ir.Type {
	switch t.form {
	case scalar:
		return t.ir
	case record:
		return ir.Object(t.name)
	case function:
		return &ir.Type{Kind: ir.Fun}
	case array:
		return seqOf(t.elem.of(u.inner()))
	}
	switch {
	case t.elem.form == function:
		return &ir.Type{Kind: ir.Fun}
	case t.elem.isVoid():
		return ir.TOpaque
	case t.elem.form == record && u.depth == 0 && !u.moved:
		return ir.Object(t.elem.name)
	case u.ref:
		return &ir.Type{Kind: ir.Ptr, Elem: t.elem.of(use{})}
	}
	return seqOf(t.elem.of(u.inner()))
}

func seqOf(elem *ir.Type) *ir.Type {
	if elem != nil && elem.Kind == ir.Int && elem.Bits == 8 {
		return textType
	}
	return ir.SeqOf("array", elem)
}

// isText reports whether a type is an array of bytes.
func isText(t *ir.Type) bool { return t != nil && t.Kind == ir.Seq && t.Name == textName }

// spec is the type that a declaration starts with.
func (l *lowerer) spec(n treesitter.Node) *ctype {
	switch n.Kind() {
	case "primitive_type", "sized_type_specifier":
		return primitive(n.Text())
	case "type_identifier":
		return l.named(n.Text())
	case "struct_specifier", "union_specifier":
		return l.recordOf(n)
	case "enum_specifier":
		l.enum(n)
		return intType
	}
	return intType
}

func primitive(text string) *ctype {
	has := func(word string) bool { return strings.Contains(text, word) }
	switch {
	case has("void"):
		return voidType
	case has("char"), has("int8"):
		return charType
	case has("float"), has("double"):
		return floatType
	case has("bool"), has("_Bool"):
		return &ctype{ir: ir.TBool}
	case has("short"), has("16"):
		return &ctype{ir: &ir.Type{Kind: ir.Int, Bits: 16}}
	case has("long"), has("64"), has("size_t"), has("ptr"):
		return &ctype{ir: &ir.Type{Kind: ir.Int, Bits: 64}}
	}
	return intType
}

// named is the type of a name: the program's own, or the library's.
func (l *lowerer) named(name string) *ctype {
	if t := l.typedefs[name]; t != nil {
		return t
	}
	switch name {
	case "time_t", "clock_t", "off_t", "pid_t", "socklen_t", "mode_t", "wchar_t", "sig_atomic_t", "ssize_t", "uint", "ulong", "ushort":
		return &ctype{ir: &ir.Type{Kind: ir.Int, Bits: 64}}
	case "va_list", "jmp_buf":
		return voidType
	}
	return &ctype{form: record, name: name}
}

// recordOf is a struct or union; with a body it is defined.
func (l *lowerer) recordOf(n treesitter.Node) *ctype {
	name := n.Child("name").Text()
	body := n.Child("body")
	if name == "" {
		if t := l.unnamed[n]; t != nil {
			return t
		}
		if name = n.Parent().Child("declarator").Text(); n.Parent().Kind() != "type_definition" || l.records[name] != nil || n.Parent().Child("declarator").Kind() != "type_identifier" {
			name = l.free("struct@" + itoa(n.Line()))
		}
	}
	r := l.records[name]
	if r == nil {
		r = &rec{name: name, fields: map[string]*ctype{}}
		l.records[name] = r
	}
	t := &ctype{form: record, name: name}
	if n.Child("name").Text() == "" {
		l.unnamed[n] = t
	}
	if body.OK() && r.ir == nil {
		r.ir = &ir.Class{Name: name, Methods: map[string]*ir.Func{}, Pos: n.Pos()}
		l.mod.Classes = append(l.mod.Classes, r.ir)
		l.fieldsOf(r, body)
	}
	return t
}

func (l *lowerer) fieldsOf(r *rec, body treesitter.Node) {
	for _, f := range body.Children() {
		if f.Kind() != "field_declaration" {
			continue
		}
		base := l.spec(f.Child("type"))
		list := f.In("declarator")
		if len(list) == 0 && base.form == record { // an unnamed union's members are the struct's
			if inner := l.records[base.name]; inner != nil {
				for _, name := range inner.order {
					r.add(name, inner.fields[name])
				}
			}
		}
		for _, d := range list {
			name, t := l.declarator(base, d)
			r.add(name, t)
		}
	}
	for _, name := range r.order {
		r.ir.Fields = append(r.ir.Fields, ir.FieldDef{Name: name, Type: l.sizedType(r.fields[name], r.fields[name].of(l.fieldUse(name)))})
	}
}

// rec is a struct or union of the program.
type rec struct {
	name   string
	ir     *ir.Class // nil while only its name is known
	fields map[string]*ctype
	order  []string
}

func (r *rec) add(name string, t *ctype) {
	if r.fields[name] == nil {
		r.order = append(r.order, name)
	}
	r.fields[name] = t
}

// enum gives the constants of an enumeration their values.
func (l *lowerer) enum(n treesitter.Node) {
	next, known := int64(0), true
	for _, e := range n.Child("body").Children() {
		if e.Kind() != "enumerator" {
			continue
		}
		if v := e.Child("value"); v.OK() {
			next, known = l.constant(v)
		}
		if known {
			l.consts[e.Child("name").Text()] = next
		}
		next++
	}
}

// declarator is the name that a declarator declares, and its type.
func (l *lowerer) declarator(base *ctype, d treesitter.Node) (string, *ctype) {
	for {
		inner := d.Child("declarator")
		switch d.Kind() {
		case "identifier", "field_identifier", "type_identifier":
			return d.Text(), base
		case "pointer_declarator", "abstract_pointer_declarator":
			base = &ctype{form: pointer, elem: base}
		case "array_declarator", "abstract_array_declarator":
			base = arrayOf(base, d.Child("size"), inner)
			for inner.Is("array_declarator", "abstract_array_declarator") {
				inner = inner.Child("declarator")
			}
		case "function_declarator", "abstract_function_declarator":
			base = &ctype{form: function, elem: base}
		case "init_declarator":
		default:
			inner = d.First("identifier", "field_identifier", "type_identifier", "pointer_declarator", "array_declarator", "function_declarator",
				"parenthesized_declarator", "abstract_pointer_declarator", "abstract_array_declarator", "abstract_function_declarator")
		}
		if !inner.OK() {
			return "", base
		}
		d = inner
	}
}

// arrayOf is an array of base: a[2][3] is an array of 2 arrays of 3, and its
// declarator has the 3 outside.
func arrayOf(base *ctype, size, inner treesitter.Node) *ctype {
	t := &ctype{form: array, elem: base, size: size}
	for inner.Is("array_declarator", "abstract_array_declarator") {
		t = &ctype{form: array, elem: t, size: inner.Child("size")}
		inner = inner.Child("declarator")
	}
	return t
}

// descriptor is the type that a cast or sizeof names.
func (l *lowerer) descriptor(n treesitter.Node) *ctype {
	base := l.spec(n.Child("type"))
	if d := n.Child("declarator"); d.OK() {
		_, base = l.declarator(base, d)
	}
	return base
}
