package javascript

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// scopeKind is what opened a scope.
type scopeKind uint8

const (
	moduleScope scopeKind = iota
	funcScope
	blockScope // a block, loop or inlined callback: names, but no function
	classScope
)

// scope is one name space, found before lowering starts, so that a name is known
// to be a function, an import, a constant, a local or a captured cell wherever
// it is used.
type scope struct {
	kind   scopeKind
	node   treesitter.Node
	parent *scope
	names  map[string]*binding
	free   []*binding // cells of outer functions that this function, or one inside it, uses
	file   *file
	keys   map[string]int // of a function: how many variables of a name it has

	name      string // of a function or class, as its Func or Class has it
	fn        *ir.Func
	class     *ir.Class
	classOf   *scope // of a function: the class whose method or constructor it is
	static    bool   // of a method
	hasThis   bool   // of a function: its this is a parameter
	generator bool
	async     bool
	exported  bool
}

// binding is one name in one scope.
type binding struct {
	name     string
	key      string // unique in the function
	scope    *scope
	writes   int  // assignments anywhere, a parameter counting as one
	captured bool // used by another function than the scope's
	def      *scope
	imported string // the qualified name that an import binds
	value    treesitter.Node
	note     *ir.Type // of an annotation
	typ      *ir.Type // what its one value makes it
	typed    bool
}

// function is the scope whose Func code in s belongs to.
func (s *scope) function() *scope {
	for s.kind == classScope || s.kind == blockScope {
		s = s.parent
	}
	return s
}

func (s *scope) lookup(name string) *binding {
	for at := s; at != nil; at = at.parent {
		if b := at.names[name]; b != nil && at.kind != classScope {
			return b
		}
	}
	return nil
}

// bind notes one assignment of name in s, declaring it there.
func (s *scope) bind(name string) *binding {
	b := s.names[name]
	if b == nil {
		b = &binding{name: name, key: name, scope: s}
		fn := s.function()
		if n := fn.keys[name]; n > 0 {
			b.key = name + keyMark + strconv.Itoa(n)
		}
		fn.keys[name]++
		s.names[name] = b
	}
	b.write()
	return b
}

func (b *binding) write() {
	if b.writes++; b.writes > 1 {
		b.value = treesitter.Node{}
	}
}

// keyMark separates a variable's name from what makes its key unique.
const keyMark = "~"

func plainName(key string) string {
	name, _, _ := strings.Cut(key, keyMark)
	return name
}

// use is a name used in a scope, resolved when all bindings are known.
type use struct {
	name  string
	in    *scope
	write bool
}

// resolver builds the scopes of one file.
type resolver struct {
	file   *file
	scopes map[int]*scope
	order  []*scope
	uses   []use
}

func resolve(f *file) {
	r := &resolver{file: f, scopes: map[int]*scope{}}
	f.docs = map[int]string{}
	root := r.open(moduleScope, f.tree.Root(), nil)
	r.children(f.tree.Root(), root)
	for _, u := range r.uses {
		r.settle(u)
	}
	f.scope, f.scopes, f.order = root, r.scopes, r.order
}

func (r *resolver) open(kind scopeKind, n treesitter.Node, parent *scope) *scope {
	s := &scope{kind: kind, node: n, parent: parent, names: map[string]*binding{}, file: r.file}
	if kind == moduleScope || kind == funcScope {
		s.keys = map[string]int{}
	}
	r.scopes[n.ID()] = s
	if kind == funcScope || kind == classScope {
		r.order = append(r.order, s)
	}
	return s
}

// settle finds the binding of a use and whether a function shares it.
func (r *resolver) settle(u use) {
	b := u.in.lookup(u.name)
	if b == nil {
		return
	}
	if u.write {
		b.write()
	}
	home := b.scope.function()
	at := u.in.function()
	if at == home || b.def != nil && b.writes == 1 {
		return
	}
	b.captured = true
	for ; at != nil && at != home; at = at.outer() {
		if !has(at.free, b) {
			at.free = append(at.free, b)
		}
	}
}

// outer is the function around a function.
func (s *scope) outer() *scope {
	if s.parent == nil {
		return nil
	}
	return s.parent.function()
}

func has(list []*binding, b *binding) bool {
	for _, x := range list {
		if x == b {
			return true
		}
	}
	return false
}

// children visits the named children; a comment is kept for what follows it.
func (r *resolver) children(n treesitter.Node, s *scope) {
	doc := ""
	for c := range n.All {
		switch {
		case c.Kind() == "comment":
			doc += c.Text()
		case c.Named() && !c.Extra():
			if doc != "" {
				r.file.docs[c.ID()] = doc
				doc = ""
			}
			r.visit(c, s)
		}
	}
}

func (r *resolver) visit(n treesitter.Node, s *scope) {
	switch n.Kind() {
	case "identifier", "shorthand_property_identifier":
		r.uses = append(r.uses, use{name: n.Text(), in: s})
	case "this":
		r.uses = append(r.uses, use{name: "this", in: s})
	case "super":
		r.uses = append(r.uses, use{name: "this", in: s})
	case "function_declaration", "generator_function_declaration":
		b := s.home(true).bind(n.Child("name").Text())
		b.def = r.function(n, s)
	case "function_expression", "generator_function", "arrow_function", "function":
		r.function(n, s)
	case "class_declaration", "abstract_class_declaration", "class":
		r.class(n, s)
	case "method_definition": // of an object literal
		r.function(n, s)
	case "statement_block", "for_statement", "for_in_statement", "switch_body", "catch_clause":
		inner := r.open(blockScope, n, s)
		if n.Kind() == "for_in_statement" {
			r.forIn(n, inner)
			return
		}
		if p := n.Child("parameter"); p.OK() {
			r.targets(p, inner, inner)
			r.visit(n.Child("body"), inner)
			return
		}
		r.children(n, inner)
	case "variable_declarator":
		r.declarator(n, s)
	case "assignment_expression", "augmented_assignment_expression":
		r.visit(n.Child("right"), s)
		r.targets(n.Child("left"), s, nil)
		r.uses = append(r.uses, r.readOf(n, s)...)
	case "update_expression":
		r.targets(n.Child("argument"), s, nil)
		r.visit(n.Child("argument"), s)
	case "call_expression":
		r.call(n, s)
	case "import_statement":
		r.importStatement(n, s)
	case "pair", "pair_pattern":
		if k := n.Child("key"); k.Kind() == "computed_property_name" {
			r.visit(k.First(), s)
		}
		r.visit(n.Child("value"), s)
	case "enum_declaration":
		s.bind(n.Child("name").Text()).value = n
	case "type_annotation", "type_arguments", "interface_declaration", "type_alias_declaration", "comment",
		"type_parameters", "predefined_type", "ambient_declaration", "function_signature", "property_identifier", "statement_identifier":
	case "as_expression", "satisfies_expression", "non_null_expression":
		r.visit(n.First(), s)
	default:
		r.children(n, s)
	}
}

// readOf is the read in x += e.
func (r *resolver) readOf(n treesitter.Node, s *scope) []use {
	if left := n.Child("left"); n.Kind() == "augmented_assignment_expression" && left.Kind() == "identifier" {
		return []use{{name: left.Text(), in: s}}
	}
	return nil
}

// home is the scope that a declaration binds in: var and function declarations
// go to the function, and an inlined callback counts as one.
func (s *scope) home(hoisted bool) *scope {
	if !hoisted {
		return s
	}
	for s.kind == blockScope && !isFunctionNode(s.node) {
		s = s.parent
	}
	return s
}

func isFunctionNode(n treesitter.Node) bool {
	return n.Is("function_declaration", "generator_function_declaration", "function_expression", "generator_function", "arrow_function", "method_definition", "function")
}

func (r *resolver) declarator(n treesitter.Node, s *scope) {
	name, value := n.Child("name"), n.Child("value")
	home := s.home(n.Parent().Kind() == "variable_declaration")
	if name.Kind() != "identifier" {
		r.visit(value, s)
		r.targets(name, home, home)
		r.destructuredImport(name, value, home)
		return
	}
	// An inlined callback's parameters are visited with its call, and a function
	// sees its own name, so the name is bound first.
	b := home.names[name.Text()]
	if value.OK() || b == nil {
		b = home.bind(name.Text())
	}
	if !value.OK() {
		b.writes--
	}
	if t := n.Child("type"); t.OK() {
		b.note = typeOfText(t.Text())
	}
	r.visit(value, s)
	if b.writes == 1 {
		b.value = value
	}
	if isFunctionNode(value) || value.Kind() == "class" {
		b.def = r.scopes[value.ID()]
	}
	b.imported = requirePath(value)
}

// requirePath is what require("x") or require("x").y names.
func requirePath(n treesitter.Node) string {
	switch n.Kind() {
	case "call_expression":
		if n.Child("function").Text() == "require" {
			return strings.TrimPrefix(stringText(n.Child("arguments").First()), "node:")
		}
	case "member_expression":
		if p := requirePath(n.Child("object")); p != "" {
			return p + "." + n.Child("property").Text()
		}
	case "await_expression":
		return requirePath(n.First())
	}
	return ""
}

// destructuredImport is const { a, b: c } = require("x").
func (r *resolver) destructuredImport(pattern, value treesitter.Node, s *scope) {
	from := requirePath(value)
	if from == "" || pattern.Kind() != "object_pattern" {
		return
	}
	for _, c := range pattern.Children() {
		name, local := c.Text(), c.Text()
		if c.Kind() == "pair_pattern" {
			name, local = c.Child("key").Text(), c.Child("value").Text()
		}
		if b := s.names[local]; b != nil {
			b.imported = from + "." + name
		}
	}
}

// targets binds the names of a pattern; in a declaration into home, else each
// where it was declared.
func (r *resolver) targets(n treesitter.Node, s, home *scope) {
	switch n.Kind() {
	case "identifier", "shorthand_property_identifier_pattern":
		if home != nil {
			home.bind(n.Text())
		} else {
			r.uses = append(r.uses, use{name: n.Text(), in: s, write: true})
		}
	case "array_pattern", "object_pattern", "rest_pattern", "array", "object", "spread_element", "parenthesized_expression":
		for _, c := range n.Children() {
			r.targets(c, s, home)
		}
	case "assignment_pattern", "object_assignment_pattern":
		r.targets(n.Child("left"), s, home)
		r.visit(n.Child("right"), s)
	case "pair_pattern", "pair":
		r.targets(n.Child("value"), s, home)
	case "non_null_expression", "as_expression":
		r.targets(n.First(), s, home)
	case "this", "super":
	default:
		r.visit(n, s)
	}
}

func (r *resolver) forIn(n treesitter.Node, s *scope) {
	r.visit(n.Child("right"), s.parent)
	left := n.Child("left")
	switch n.Child("kind").Text() {
	case "":
		r.targets(left, s, nil)
	case "var":
		r.targets(left, s, s.home(true))
	default:
		r.targets(left, s, s)
	}
	r.visit(n.Child("body"), s)
}
