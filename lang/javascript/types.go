package javascript

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// noteReader reads a type annotation from its text, TypeScript's or JSDoc's.
type noteReader struct {
	text  string
	at    int
	depth int
}

// maxNoteDepth bounds the nesting of brackets in an annotation.
const maxNoteDepth = 30

// typeOfText is the type that an annotation spells; nil when it says nothing.
func typeOfText(text string) *ir.Type {
	r := &noteReader{text: strings.TrimLeft(strings.ReplaceAll(text, "\n", " "), ": ?!")}
	t := r.union()
	if t != nil && t.Kind == ir.Opaque {
		return nil
	}
	return t
}

func (r *noteReader) skip() {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
}

func (r *noteReader) take(s string) bool {
	r.skip()
	if strings.HasPrefix(r.text[r.at:], s) {
		r.at += len(s)
		return true
	}
	return false
}

// union reads A | B; null in it says nothing of cost.
func (r *noteReader) union() *ir.Type {
	r.take("|")
	t := r.postfix()
	for r.take("|") || r.take("&") {
		t = either(t, r.postfix())
	}
	return t
}

func either(a, b *ir.Type) *ir.Type {
	switch {
	case a == nil || a.Kind == ir.Nil:
		return b
	case b == nil || b.Kind == ir.Nil || a.String() == b.String():
		return a
	}
	return ir.TOpaque
}

// postfix reads T[][].
func (r *noteReader) postfix() *ir.Type {
	t := r.one()
	for r.take("[") {
		if !r.take("]") {
			r.upTo(']')
			return ir.TOpaque
		}
		t = ir.SeqOf("array", t)
	}
	return t
}

// upTo skips to behind a closing bracket.
func (r *noteReader) upTo(end byte) {
	for n := 0; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == end && n == 0:
			r.at++
			return
		case strings.IndexByte("([{<", c) >= 0:
			n++
		case strings.IndexByte(")]}>", c) >= 0:
			n--
		}
	}
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || c == '$' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

func (r *noteReader) one() *ir.Type {
	if r.depth++; r.depth > maxNoteDepth {
		return ir.TOpaque
	}
	defer func() { r.depth-- }()
	r.skip()
	if r.at >= len(r.text) {
		return ir.TOpaque
	}
	switch c := r.text[r.at]; c {
	case '(':
		return r.parens()
	case '{':
		return r.object()
	case '[':
		r.at++
		return ir.TupleOf(r.args("]")...)
	case '"', '\'', '`':
		r.at++
		r.upTo(c)
		return ir.TStr
	}
	start := r.at
	for r.at < len(r.text) && isNameByte(r.text[r.at]) {
		r.at++
	}
	name := r.text[start:r.at]
	if name == "" {
		r.at++ // something that types do not have: go on behind it
		return ir.TOpaque
	}
	if name == "readonly" {
		return r.postfix()
	}
	var args []*ir.Type
	if r.take("<") || r.take(".<") {
		args = r.args(">")
	}
	return named(name, args)
}

// parens is a function type or a type in parentheses.
func (r *noteReader) parens() *ir.Type {
	r.at++
	save := r.at
	r.upTo(')')
	if r.take("=>") {
		return &ir.Type{Kind: ir.Fun, Elem: r.union()}
	}
	r.at = save
	t := r.union()
	r.take(")")
	return t
}

// object is a map when it is an index signature, else some object.
func (r *noteReader) object() *ir.Type {
	r.at++
	if r.take("[") {
		for r.at < len(r.text) && r.text[r.at] != ':' && r.text[r.at] != ']' {
			r.at++
		}
		key := ir.TStr
		if r.take(":") {
			key = r.union()
		}
		r.take("]")
		if r.take(":") {
			elem := r.union()
			r.upTo('}')
			return mapNamed("object", key, elem)
		}
	}
	r.upTo('}')
	return ir.TOpaque
}

func (r *noteReader) args(end string) (list []*ir.Type) {
	for !r.take(end) && r.at < len(r.text) {
		before := r.at
		list = append(list, r.union())
		r.take(",")
		if r.at == before { // no progress: a sign that types have not
			r.at++
		}
	}
	return list
}

func mapNamed(name string, key, elem *ir.Type) *ir.Type {
	return &ir.Type{Kind: ir.Map, Name: name, Key: key, Elem: elem}
}

func named(name string, args []*ir.Type) *ir.Type {
	arg := func(k int) *ir.Type {
		if k < len(args) && args[k] != nil {
			return args[k]
		}
		return ir.TOpaque
	}
	switch name {
	case "number", "Number", "bigint", "int", "Integer", "integer":
		return ir.TInt // counts and sizes are what numbers are used for here
	case "string", "String", "character":
		return ir.TStr
	case "boolean", "Boolean", "true", "false":
		return ir.TBool
	case "null", "undefined", "void", "never":
		return ir.TNil
	case "Array", "ReadonlyArray", "ArrayLike":
		return ir.SeqOf("array", arg(0))
	case "Int32Array", "Uint8Array", "Uint32Array", "Int8Array", "Uint16Array", "Int16Array", "Float64Array", "Float32Array", "BigInt64Array":
		return ir.SeqOf("typedarray", ir.TFloat)
	case "Map", "ReadonlyMap":
		return ir.MapOf(arg(0), arg(1))
	case "Record":
		return mapNamed("object", arg(0), arg(1))
	case "Set", "ReadonlySet":
		return ir.SetOf(arg(0))
	case "Iterable", "Iterator", "Generator", "IterableIterator", "AsyncIterable", "AsyncGenerator":
		return &ir.Type{Kind: ir.Iterator, Elem: arg(0)}
	case "Promise", "Readonly", "Partial", "Required", "NonNullable":
		return arg(0)
	case "Function":
		return &ir.Type{Kind: ir.Fun}
	case "any", "unknown", "object", "Object", "T", "K", "V", "keyof", "typeof", "this", "infer":
		return ir.TOpaque
	}
	return &ir.Type{Kind: ir.Obj, Name: name, Elem: firstArg(args)}
}

func firstArg(args []*ir.Type) *ir.Type {
	if len(args) == 0 {
		return nil
	}
	return args[0]
}

// literalType is the container that an expression surely makes, or nil.
func literalType(n treesitter.Node) *ir.Type {
	switch n.Kind() {
	case "new_expression":
		switch n.Child("constructor").Text() {
		case "Map":
			return ir.MapOf(nil, nil)
		case "Set":
			return ir.SetOf(nil)
		case "Array":
			return ir.SeqOf("array", nil)
		}
	case "array":
		return ir.SeqOf("array", nil)
	case "object":
		if !n.First().OK() {
			return mapNamed("object", nil, nil)
		}
	case "string", "template_string":
		return ir.TStr
	}
	return nil
}

// docType is the type that the JSDoc over a function gives a parameter, or with
// an empty name the result.
func (s *scope) docType(param string) *ir.Type {
	doc := s.docText()
	for doc != "" {
		at := strings.IndexByte(doc, '@')
		if at < 0 {
			return nil
		}
		doc = doc[at+1:]
		word, rest, _ := strings.Cut(doc, " ")
		open := strings.IndexByte(rest, '{')
		if open != 0 || word != "param" && word != "return" && word != "returns" {
			continue
		}
		end, depth := 0, 0
		for k, c := range rest {
			if c == '{' {
				depth++
			} else if c == '}' {
				if depth--; depth == 0 {
					end = k
					break
				}
			}
		}
		name, _, _ := strings.Cut(strings.TrimLeft(rest[end+min(1, len(rest)-end):], " ["), "\n")
		if f := strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '=' || c == ']' || c == '*' || c == '\r' }); len(f) > 0 {
			name = f[0]
		}
		if param == "" && word != "param" || word == "param" && name == param {
			return typeOfText(rest[1:max(end, 1)])
		}
	}
	return nil
}

// docText is the comment over the statement or member that holds a function.
func (s *scope) docText() string {
	for n := s.node; n.OK(); n = n.Parent() {
		if doc := s.file.docs[n.ID()]; doc != "" {
			return doc
		}
		if n.Is("program", "statement_block", "class_body") || n.ID() != s.node.ID() && isFunctionNode(n) {
			return ""
		}
	}
	return ""
}

// resultType is what annotation or JSDoc say a function gives.
func (l *lowerer) resultType(s *scope) *ir.Type {
	if t := s.node.Child("return_type"); t.OK() {
		return l.harness(typeOfText(t.Text()))
	}
	return l.harness(s.docType(""))
}

// harness defines the classes that judges provide and the source leaves out.
func (l *lowerer) harness(t *ir.Type) *ir.Type {
	if t == nil || t.Kind != ir.Obj || l.classes[t.Name] != nil || l.mod.ClassNamed(t.Name) != nil {
		if t != nil && (t.Kind == ir.Seq) {
			l.harness(t.Elem)
		}
		return t
	}
	var fields []string
	switch t.Name {
	case "ListNode":
		fields = []string{"next"}
	case "TreeNode":
		fields = []string{"left", "right"}
	default:
		return t
	}
	c := &ir.Class{Name: t.Name, Fields: []ir.FieldDef{{Name: "val", Type: ir.TInt}}}
	for _, f := range fields {
		c.Fields = append(c.Fields, ir.FieldDef{Name: f, Type: ir.Object(t.Name)})
	}
	l.mod.Classes = append(l.mod.Classes, c)
	return t
}
