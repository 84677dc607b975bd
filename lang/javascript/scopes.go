package javascript

import (
	"strings"

	"github.com/heddle-run/heddle/lang/treesitter"
)

// function opens the scope of a function and visits it.
func (r *resolver) function(n treesitter.Node, s *scope) *scope {
	inner := r.open(funcScope, n, s)
	inner.async = n.Token("async")
	inner.generator = n.Token("*") || strings.HasPrefix(n.Kind(), "generator")
	if n.Kind() != "arrow_function" {
		inner.hasThis = true
		inner.bind("this")
	}
	if name := n.Child("name"); n.Is("function_expression", "generator_function", "function") && name.OK() {
		inner.bind(name.Text()).def = inner
	}
	r.params(n, inner)
	r.body(n.Child("body"), inner)
	return inner
}

// body visits a function's body in the function's own scope.
func (r *resolver) body(n treesitter.Node, s *scope) {
	if n.Kind() == "statement_block" {
		r.children(n, s)
		return
	}
	r.visit(n, s)
}

func (r *resolver) params(n treesitter.Node, inner *scope) {
	if p := n.Child("parameter"); p.OK() { // x => ...
		inner.bind(p.Text())
		return
	}
	for _, p := range n.Child("parameters").Children() {
		pattern := p
		if p.Is("required_parameter", "optional_parameter") {
			pattern = p.Child("pattern")
			r.visit(p.Child("value"), inner)
		}
		if pattern.Kind() == "this" {
			continue
		}
		r.targets(pattern, inner, inner)
		if t := p.Child("type"); t.OK() && pattern.Kind() == "identifier" {
			inner.names[pattern.Text()].note = typeOfText(t.Text())
		}
	}
}

// class opens the scope of a class; its members are functions or fields.
func (r *resolver) class(n treesitter.Node, s *scope) {
	inner := r.open(classScope, n, s)
	if name := n.Child("name"); name.OK() && n.Kind() != "class" {
		s.bind(name.Text()).def = inner
	}
	if h := n.First("class_heritage"); h.OK() {
		r.visit(h, s)
	}
	doc := ""
	for m := range n.Child("body").All {
		switch m.Kind() {
		case "comment":
			doc += m.Text()
			continue
		case "method_definition":
			f := r.function(m, inner)
			f.classOf = inner
			f.static = m.Token("static")
		case "field_definition", "public_field_definition":
			r.field(m, inner)
		case "class_static_block":
			r.visit(m.Child("body"), inner)
		}
		if m.Named() {
			if doc != "" {
				r.file.docs[m.ID()] = doc
			}
			doc = ""
		}
	}
}

// field is a member with an initial value; a function there is a method.
func (r *resolver) field(m treesitter.Node, class *scope) {
	v := m.Child("value")
	if !isFunctionNode(v) {
		// Evaluated in the constructor, so its this is the new object.
		r.visit(v, class)
		return
	}
	f := r.open(funcScope, v, class)
	f.async = v.Token("async")
	f.classOf, f.static, f.hasThis = class, m.Token("static"), true
	f.bind("this")
	r.params(v, f)
	r.body(v.Child("body"), f)
}

// inlined are the methods that apply a callback at once, for each element.
var inlined = map[string]bool{"forEach": true, "map": true, "filter": true, "reduce": true, "some": true,
	"every": true, "find": true, "findIndex": true, "flatMap": true}

// inlineCallback is the function literal that a call applies in place, if any:
// xs.map(x => ...), Array.from({length: n}, () => ...).
func inlineCallback(n treesitter.Node) (method string, callback treesitter.Node) {
	fun, args := n.Child("function"), n.Child("arguments").Children()
	if fun.Kind() != "member_expression" || len(args) == 0 || len(args) > 2 {
		return "", treesitter.Node{}
	}
	method = fun.Child("property").Text()
	k := 0
	switch {
	case method == "from" && fun.Child("object").Text() == "Array" && len(args) == 2:
		k = 1
	case !inlined[method]:
		return "", treesitter.Node{}
	}
	cb := args[k]
	if !cb.Is("arrow_function", "function_expression", "function") || cb.Token("async") || cb.Token("*") || usesThis(cb) {
		return "", treesitter.Node{}
	}
	return method, cb
}

// inputHandler is the literal that the module's own code sets to handle standard
// input: process.stdin.on("end", ...), rl.on("line", ...).
func inputHandler(n treesitter.Node, s *scope) treesitter.Node {
	fun, args := n.Child("function"), n.Child("arguments").Children()
	if s.function().kind != moduleScope || fun.Child("property").Text() != "on" || len(args) != 2 || !inputEvents[stringText(args[0])] {
		return treesitter.Node{}
	}
	obj, cb := eventSource(fun.Child("object")), args[1]
	if !cb.Is("arrow_function", "function_expression", "function") || cb.Token("async") || cb.Token("*") || usesThis(cb) {
		return treesitter.Node{}
	}
	if obj.Text() == "process.stdin" {
		return cb
	}
	if b := s.lookup(obj.Text()); b != nil {
		obj = b.value
	}
	if strings.Contains(obj.Child("function").Text(), "createInterface") {
		return cb
	}
	return treesitter.Node{}
}

// usesThis reports whether a function expression has a this of its own.
func usesThis(fn treesitter.Node) bool {
	if fn.Kind() == "arrow_function" {
		return false
	}
	for c := range fn.Child("body").Walk {
		if c.Kind() == "this" || c.Text() == "arguments" {
			return true
		}
	}
	return false
}

func (r *resolver) call(n treesitter.Node, s *scope) {
	_, cb := inlineCallback(n)
	if !cb.OK() {
		cb = inputHandler(n, s)
	}
	if !cb.OK() {
		r.children(n, s)
		return
	}
	r.visit(n.Child("function"), s)
	for _, a := range n.Child("arguments").Children() {
		if a.ID() != cb.ID() {
			r.visit(a, s)
			continue
		}
		inner := r.open(blockScope, cb, s)
		r.params(cb, inner)
		r.body(cb.Child("body"), inner)
	}
}

// importStatement binds what an import names to its qualified name.
func (r *resolver) importStatement(n treesitter.Node, s *scope) {
	from := strings.TrimPrefix(stringText(n.Child("source")), "node:")
	clause := n.First("import_clause")
	for _, c := range clause.Children() {
		switch c.Kind() {
		case "identifier": // the default export: the module itself, in Node's libraries
			s.bind(c.Text()).imported = from
		case "namespace_import":
			s.bind(c.First().Text()).imported = from
		case "named_imports":
			for _, spec := range c.Children() {
				name, local := spec.Child("name").Text(), spec.Child("name").Text()
				if a := spec.Child("alias"); a.OK() {
					local = a.Text()
				}
				s.bind(local).imported = from + "." + name
			}
		}
	}
}
