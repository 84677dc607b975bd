package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// scopeKind is what opened a scope.
type scopeKind uint8

const (
	moduleScope scopeKind = iota
	classScope
	funcScope // def and lambda
	compScope // a comprehension: its own names, but no function of its own
)

// scope is one of Python's name spaces, found before lowering starts, so that
// a name is known to be a function, an import, a constant, a plain local or a
// captured cell wherever it is used.
type scope struct {
	kind      scopeKind
	node      treesitter.Node
	parent    *scope
	names     map[string]*binding
	elsewhere map[string]*scope // names declared global or nonlocal, and where they live
	free      []*binding        // cells of outer functions that this one, or one inside it, uses
	generator bool
	async     bool
	file      *file

	name  string // of a function or class, as its Func or Class has it
	fn    *ir.Func
	class *ir.Class
	how   decoration

	assigned map[string]bool // of a class: the fields that methods set
	wrapped  treesitter.Node // the decorator of a later f = decorator(f)
}

// binding is one name in one scope.
type binding struct {
	name     string
	scope    *scope
	writes   int             // assignments anywhere, a parameter counting as one
	captured bool            // used by another function than the scope's
	shared   bool            // and bound by it
	def      *scope          // the function or class that a def or class statement binds
	imported string          // the qualified name that an import binds
	value    treesitter.Node // of a plain assignment
	note     treesitter.Node // its annotation
	resolved bool
	known    meaning
}

// function is the scope whose Func code in s belongs to.
func (s *scope) function() *scope {
	for s.kind == classScope || s.kind == compScope {
		s = s.parent
	}
	return s
}

func (s *scope) module() *scope {
	for s.parent != nil {
		s = s.parent
	}
	return s
}

// enclosingClass is the class whose method s is, or is inside, or nil.
func (s *scope) enclosingClass() *scope {
	for ; s != nil; s = s.parent {
		if s.kind == classScope {
			return s
		}
	}
	return nil
}

// lookup finds the binding that a name used in s means; nil is a builtin or
// undefined. Class names are seen by the class body only.
func (s *scope) lookup(name string) *binding {
	for at := s; at != nil; at = at.parent {
		if at.kind == classScope && at != s {
			continue
		}
		if home := at.elsewhere[name]; home != nil {
			return home.names[name]
		}
		if b := at.names[name]; b != nil {
			return b
		}
	}
	return nil
}

// bind notes one assignment of name in s.
func (s *scope) bind(name string) *binding {
	home := s.elsewhere[name]
	if home != nil {
		s = home
	}
	b := s.names[name]
	if b == nil {
		b = &binding{name: name, scope: s}
		s.names[name] = b
	}
	b.writes++
	b.shared = b.shared || home != nil
	if b.writes > 1 {
		b.value = treesitter.Node{}
	}
	return b
}

// use is a name read in a scope, resolved when all bindings are known.
type use struct {
	name string
	in   *scope
}

// resolver builds the scopes of one file.
type resolver struct {
	file   *file
	scopes map[int]*scope // by node ID
	order  []*scope       // functions and classes in source order
	uses   []use
}

func resolve(f *file) {
	f.mutated = map[string]bool{}
	r := &resolver{file: f, scopes: map[int]*scope{}}
	root := r.open(moduleScope, f.tree.Root(), nil)
	r.children(f.tree.Root(), root)
	for _, u := range r.uses {
		r.capture(u)
	}
	f.scope, f.scopes, f.order = root, r.scopes, r.order
}

func (r *resolver) open(kind scopeKind, n treesitter.Node, parent *scope) *scope {
	s := &scope{kind: kind, node: n, parent: parent, names: map[string]*binding{}, file: r.file}
	r.scopes[n.ID()] = s
	if kind == funcScope || kind == classScope {
		r.order = append(r.order, s)
	}
	return s
}

// capture marks the binding of a use in another function as a cell, free in
// all the functions between.
func (r *resolver) capture(u use) {
	b := u.in.lookup(u.name)
	if b == nil {
		return
	}
	home := b.scope.function()
	if u.in.function() == home {
		return
	}
	b.captured = true
	known := has(u.in.function().free, b)
	for s := u.in.function(); s != home && s.kind != moduleScope; s = s.parent.function() {
		if !has(s.free, b) {
			s.free = append(s.free, b)
		}
		if home.kind == moduleScope {
			break // a Global: free in the function that uses it only
		}
	}
	if obj := b.value.Child("object"); !known && b.value.Kind() == "attribute" && obj.Kind() == "identifier" {
		r.capture(use{obj.Text(), u.in}) // add = out.append: calling it needs out
	}
}

func has(list []*binding, b *binding) bool {
	for _, x := range list {
		if x == b {
			return true
		}
	}
	return false
}

func (r *resolver) children(n treesitter.Node, s *scope) {
	for c := range n.All {
		if c.Named() && !c.Extra() {
			r.visit(c, s)
		}
	}
}

func (r *resolver) visit(n treesitter.Node, s *scope) {
	switch n.Kind() {
	case "identifier":
		r.uses = append(r.uses, use{n.Text(), s})
	case "function_definition", "lambda", "class_definition", "list_comprehension", "set_comprehension",
		"dictionary_comprehension", "generator_expression":
		r.visitScope(n, s)
	case "assignment":
		r.visitAssignment(n, s)
	case "augmented_assignment":
		r.file.mutated[n.Child("left").Text()] = true
		r.visit(n.Child("left"), s)
		r.targets(n.Child("left"), s)
		r.visit(n.Child("right"), s)
	case "for_statement", "for_in_clause":
		r.targets(n.Child("left"), s)
		for c := range n.All {
			if c.Named() && c.FieldName() != "left" {
				r.visit(c, s)
			}
		}
	case "named_expression":
		home := s
		for home.kind == compScope {
			home = home.parent
		}
		r.targets(n.Child("name"), home)
		r.visit(n.Child("value"), s)
	case "as_pattern":
		r.visit(n.First(), s)
		if to := n.First("as_pattern_target"); to.OK() {
			r.targets(to.First(), s)
		} else if list := n.Children(); len(list) > 1 {
			r.targets(list[len(list)-1], s)
		}
	case "import_statement", "import_from_statement", "future_import_statement":
		r.visitImport(n, s)
	case "global_statement", "nonlocal_statement":
		r.visitElsewhere(n, s)
	case "delete_statement":
		r.file.mutated[n.First().Child("value").Text()] = true
		r.children(n, s)
		r.targets(n.First(), s)
	case "case_pattern":
		r.visitPattern(n, s)
	case "attribute":
		r.visit(n.Child("object"), s)
	case "keyword_argument":
		r.visit(n.Child("value"), s)
	case "type", "dotted_name", "comment", "type_alias_statement":
	case "yield":
		s.function().generator = true
		r.children(n, s)
	case "call":
		r.noteMutation(n.Child("function"))
		r.children(n, s)
	default:
		r.children(n, s)
	}
}

func (r *resolver) visitAssignment(n treesitter.Node, s *scope) {
	left, right := n.Child("left"), n.Child("right")
	r.visit(right, s)
	r.targets(left, s)
	note := n.Child("type")
	values := []treesitter.Node{right}
	names := []treesitter.Node{left}
	if left.Kind() == "pattern_list" && right.Is("expression_list", "tuple") {
		names, values = left.Children(), right.Children()
	}
	if len(names) != len(values) {
		return
	}
	for k, name := range names {
		if b := s.lookup(name.Text()); name.Kind() == "identifier" && b != nil {
			if note.OK() {
				b.note = note
			}
			if b.def != nil && wraps(values[k], name.Text()) {
				b.def.wrapped = values[k].Child("function") // f = cache(f) is a decorator
				b.writes--
			} else if b.writes == 1 && !right.Is("assignment", "augmented_assignment") {
				b.value = values[k]
			}
		}
	}
}

// targets binds the names in an assignment target and visits the rest of it.
func (r *resolver) targets(n treesitter.Node, s *scope) {
	switch n.Kind() {
	case "identifier":
		s.bind(n.Text())
	case "pattern_list", "tuple_pattern", "list_pattern", "list_splat_pattern", "dictionary_splat_pattern",
		"expression_list", "tuple", "list", "parenthesized_expression":
		for _, c := range n.Children() {
			r.targets(c, s)
		}
	case "attribute", "subscript":
		r.visit(n, s)
	}
}

// visitPattern binds the captures of a match pattern.
func (r *resolver) visitPattern(n treesitter.Node, s *scope) {
	switch n.Kind() {
	case "dotted_name":
		if parts := n.Children(); len(parts) == 1 {
			r.targets(parts[0], s)
		} else if len(parts) > 1 {
			r.visit(parts[0], s)
		}
	case "splat_pattern":
		r.targets(n.First(), s)
	case "class_pattern":
		for k, c := range n.Children() {
			if k == 0 {
				r.visit(c.First(), s)
			} else {
				r.visitPattern(c, s)
			}
		}
	case "keyword_pattern":
		for k, c := range n.Children() {
			if k > 0 {
				r.visitPattern(c, s)
			}
		}
	case "as_pattern":
		list := n.Children()
		r.visitPattern(n.First(), s)
		if len(list) > 1 {
			r.targets(list[len(list)-1], s)
		}
	default:
		for _, c := range n.Children() {
			r.visitPattern(c, s)
		}
	}
}

func (r *resolver) visitElsewhere(n treesitter.Node, s *scope) {
	at := s.function()
	if at.elsewhere == nil {
		at.elsewhere = map[string]*scope{}
	}
	for _, c := range n.Children() {
		name := c.Text()
		home := s.module()
		if n.Kind() == "nonlocal_statement" && at.parent != nil {
			if b := at.parent.lookup(name); b != nil {
				home = b.scope
			}
		}
		if home == at {
			continue
		}
		if home.names[name] == nil {
			home.names[name] = &binding{name: name, scope: home}
		}
		at.elsewhere[name] = home
		r.uses = append(r.uses, use{name, at})
	}
}
