package javascript

import (
	"fmt"
	"sort"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// mainName is the function of a file's own code, outside of all functions.
const mainName = "main"

// lowerer carries the lowering of one program.
type lowerer struct {
	mod     *ir.Module
	list    []*file          // the main file first
	files   map[string]*file // by path, and by the name it is imported under
	classes map[string]*scope
	shapes  map[string]*ir.Class // classes of object literals, by their fields
	taken   map[string]int       // function names
	fields  map[string]*ir.Type  // what this.NAME = new Map() and its like make NAME
	members map[string]bool      // names that some class of the program gives a field
}

func (l *lowerer) note(severity string, at ir.Pos, text string) {
	if len(l.mod.Notes) < 2*maxNotes {
		l.mod.Notes = append(l.mod.Notes, ir.Note{Severity: severity, Pos: at, Text: text})
	}
}

func (l *lowerer) add(f *file) {
	l.files[f.path] = f
	l.list = append(l.list, f)
	for k, n := range f.tree.Errors() {
		if k < maxNotes {
			l.note("error", n.Pos(), n.Complaint())
		}
	}
}

// declare names all functions and classes and makes their Funcs, still without
// a body, so that a call can name a function that stands further down.
func (l *lowerer) declare() {
	l.taken, l.fields, l.members = map[string]int{}, map[string]*ir.Type{}, map[string]bool{}
	for _, f := range l.list {
		root := f.scope
		root.name = f.module + mainName
		root.fn = &ir.Func{Name: root.name, Pos: ir.Pos{File: f.path, Line: 1, Col: 1}, End: f.tree.Root().EndPos()}
		l.mod.Funcs = append(l.mod.Funcs, root.fn)
		l.constructors(f)
		for _, s := range f.order {
			if s.kind == classScope {
				l.declareClass(s)
			}
		}
		for _, s := range f.order {
			if s.kind == funcScope {
				l.declareFunc(s)
			}
		}
		l.findFields(f)
	}
	if main := l.list[0]; hasCode(main) {
		l.mod.Entry = main.scope.fn
	}
}

// nameOf is what a function or class is called: its own name, the variable or
// property it becomes the value of, or its place.
func nameOf(n treesitter.Node) string {
	if name := n.Child("name"); name.OK() {
		return strings.Trim(name.Text(), `"'`)
	}
	to := n.Parent()
	switch to.Kind() {
	case "variable_declarator":
		if name := to.Child("name"); name.Kind() == "identifier" {
			return name.Text()
		}
	case "assignment_expression", "field_definition", "public_field_definition", "pair":
		for _, field := range []string{"left", "property", "name", "key"} {
			if left := to.Child(field); left.OK() {
				text := left.Text()
				return text[strings.LastIndexByte(text, '.')+1:]
			}
		}
	case "export_statement":
		return "default"
	}
	return fmt.Sprintf("<lambda:%d:%d>", n.Line(), n.Pos().Col)
}

// qualify makes the name that nothing else of the program has.
func (l *lowerer) qualify(s *scope, name string) string {
	for at := s.parent; at != nil; at = at.parent {
		if at.kind == funcScope || at.kind == classScope {
			name = at.name + "." + name
			break
		}
		if at.kind == moduleScope {
			name = s.file.module + name
		}
	}
	if l.taken[name]++; l.taken[name] > 1 {
		name = fmt.Sprintf("%s@%d.%d", name, s.node.Line(), l.taken[name])
	}
	return name
}

func (l *lowerer) declareClass(s *scope) {
	if s.class == nil {
		s.name = l.qualify(s, nameOf(s.node))
		s.class = &ir.Class{Name: s.name, Methods: map[string]*ir.Func{}, Pos: s.node.Pos()}
		if h := s.node.First("class_heritage"); h.OK() {
			base := strings.TrimSpace(strings.TrimPrefix(h.Text(), "extends"))
			base, _, _ = strings.Cut(base, " ")
			base, _, _ = strings.Cut(base, "<")
			s.class.Bases = []string{base}
		}
	}
	l.mod.Classes = append(l.mod.Classes, s.class)
	l.classes[s.class.Name] = s
}

func (l *lowerer) declareFunc(s *scope) {
	name := nameOf(s.node)
	if s.classOf != nil && s.classOf.class != nil {
		s.name = s.classOf.class.Name + "." + name
		if l.taken[s.name]++; l.taken[s.name] > 1 {
			s.name += fmt.Sprintf("@%d", s.node.Line())
		}
	} else {
		s.name = l.qualify(s, name)
	}
	s.fn = &ir.Func{Name: s.name, Pos: s.node.Pos(), End: s.node.EndPos()}
	if outer := s.outer(); outer != nil && outer.kind == funcScope && s.classOf == nil {
		s.fn.Outer = outer.fn
	}
	if s.async {
		s.fn.Flags |= ir.Async
	}
	if s.generator {
		s.fn.Flags |= ir.Generator
	}
	if c := s.classOf; c != nil && c.class != nil {
		s.fn.Class = c.class
		c.class.Methods[name] = s.fn
		if !s.static {
			s.fn.Flags |= ir.Method
		}
		if s.hasThis && name == "constructor" {
			s.fn.Flags |= ir.Method
		}
	}
	top := s.parent.kind == moduleScope || s.classOf != nil && s.classOf.parent.function().kind == moduleScope
	if top && s.node.Kind() != "method_definition" || top && s.classOf != nil {
		s.exported = true
		s.fn.Flags |= ir.Exported
	}
	s.fn.Result = l.resultType(s)
	l.mod.Funcs = append(l.mod.Funcs, s.fn)
}

// constructors finds functions used as classes: X.prototype.m = function, and
// object literals of methods assigned to X.prototype.
func (l *lowerer) constructors(f *file) {
	for n := range f.tree.Root().Walk {
		if n.Kind() != "assignment_expression" {
			continue
		}
		left, right := n.Child("left"), n.Child("right")
		owner, method, ok := prototypeOf(left)
		if !ok {
			continue
		}
		b := f.scope.lookup(owner)
		if b == nil || b.def == nil || b.def.kind != funcScope {
			continue
		}
		c := l.classFor(b.def, owner)
		if method != "" {
			adopt(f.scopes[right.ID()], c)
			continue
		}
		for _, m := range right.Children() {
			if m.Kind() == "method_definition" {
				adopt(f.scopes[m.ID()], c)
			} else if m.Kind() == "pair" {
				adopt(f.scopes[m.Child("value").ID()], c)
			}
		}
	}
	// A function that is only ever called with new is one too.
	for n := range f.tree.Root().Walk {
		if n.Kind() == "new_expression" && n.Child("constructor").Kind() == "identifier" {
			if b := f.scope.lookup(n.Child("constructor").Text()); b != nil && b.def != nil && b.def.kind == funcScope && b.def.hasThis {
				l.classFor(b.def, b.name)
			}
		}
	}
}

func adopt(method, class *scope) {
	if method != nil && method.kind == funcScope && method.classOf == nil {
		method.classOf = class
	}
}

// prototypeOf takes X.prototype.m apart; m is "" for X.prototype itself.
func prototypeOf(n treesitter.Node) (owner, method string, ok bool) {
	if n.Kind() != "member_expression" {
		return "", "", false
	}
	obj, prop := n.Child("object"), n.Child("property").Text()
	if prop == "prototype" && obj.Kind() == "identifier" {
		return obj.Text(), "", true
	}
	if obj.Kind() == "member_expression" && obj.Child("property").Text() == "prototype" {
		return obj.Child("object").Text(), prop, true
	}
	return "", "", false
}

// classFor is the class that a constructor function makes.
func (l *lowerer) classFor(ctor *scope, name string) *scope {
	if ctor.classOf != nil {
		return ctor.classOf
	}
	c := &scope{kind: classScope, node: ctor.node, parent: ctor.parent, names: map[string]*binding{}, file: ctor.file, name: ctor.file.module + name}
	c.class = &ir.Class{Name: c.name, Methods: map[string]*ir.Func{}, Pos: ctor.node.Pos()}
	l.mod.Classes = append(l.mod.Classes, c.class)
	l.classes[c.name] = c
	ctor.classOf = c
	return c
}

// findFields learns the types of fields from what this.NAME is first set to.
func (l *lowerer) findFields(f *file) {
	for n := range f.tree.Root().Walk {
		name, value := treesitter.Node{}, treesitter.Node{}
		switch n.Kind() {
		case "assignment_expression":
			if left := n.Child("left"); left.Kind() == "member_expression" && left.Child("object").Kind() == "this" {
				name, value = left.Child("property"), n.Child("right")
			}
		case "field_definition", "public_field_definition":
			name, value = n.Child("property"), n.Child("value")
			if !name.OK() {
				name = n.Child("name")
			}
		}
		if !name.OK() {
			continue
		}
		l.members[name.Text()] = true
		t := literalType(value)
		if note := n.Child("type"); note.OK() {
			t = typeOfText(note.Text())
		}
		if _, known := l.fields[name.Text()]; !known || t != nil {
			l.fields[name.Text()] = t
		}
	}
}

// lower makes the bodies, in source order.
func (l *lowerer) lower() {
	for _, f := range l.list {
		l.lowerModule(f)
		for _, s := range f.order {
			if s.kind == funcScope {
				l.lowerFunction(s)
			}
		}
	}
	l.classFields()
}

// classFields lists the fields of classes, as far as constructors name them.
func (l *lowerer) classFields() {
	for _, c := range l.mod.Classes {
		seen := map[string]bool{}
		ctor := c.Methods["constructor"]
		if ctor == nil {
			continue
		}
		for _, b := range ctor.Blocks {
			for _, i := range b.Instrs {
				if i.Op == ir.SetField && !seen[i.Sym] && len(ctor.Params) > 0 && i.Args[0] == ctor.Params[0] {
					seen[i.Sym] = true
					c.Fields = append(c.Fields, ir.FieldDef{Name: i.Sym, Type: i.Args[1].Type})
				}
			}
		}
		sort.SliceStable(c.Fields, func(a, b int) bool { return c.Fields[a].Name < c.Fields[b].Name })
	}
}

// units are what the program offers.
func (l *lowerer) units() (list []program.Unit) {
	f := l.list[0]
	if l.mod.Entry != nil {
		list = append(list, program.Unit{Name: mainName, Kind: program.Command, File: f.path, Line: 1, Entry: true})
	}
	for _, s := range f.order {
		if s.kind == funcScope && s.fn.Has(ir.Exported) {
			list = append(list, program.Unit{Name: l.mod.Unit(s.fn), Kind: unitKind(s), File: f.path, Line: s.node.Line()})
		}
	}
	return list
}

// unitKind: a handler takes an event and perhaps a context, by the names that
// everyone gives them.
func unitKind(s *scope) program.Kind {
	params := s.node.Child("parameters").Children()
	if s.classOf != nil || len(params) == 0 || len(params) > 3 {
		return program.Function
	}
	first := params[0].Text()
	if strings.HasSuffix(s.name, "handler") || strings.HasSuffix(s.name, "Handler") || strings.HasPrefix(first, "event") && len(params) > 1 {
		return program.Handler
	}
	return program.Function
}

// hasCode reports whether running the file does something: more than defining
// functions, classes, imports and plain values.
func hasCode(f *file) bool {
	for _, n := range f.tree.Root().Children() {
		switch n.Kind() {
		case "function_declaration", "generator_function_declaration", "class_declaration", "abstract_class_declaration",
			"import_statement", "export_statement", "interface_declaration", "type_alias_declaration", "enum_declaration",
			"ambient_declaration", "empty_statement", "ERROR", "hash_bang_line", "function_signature":
		case "expression_statement":
			if e := n.First(); !definition(e) && !e.Is("string") {
				return true
			}
		case "variable_declaration", "lexical_declaration":
			for _, d := range n.Children() {
				if v := d.Child("value"); v.OK() && requirePath(v) == "" && works(v) {
					return true
				}
			}
		default:
			return true
		}
	}
	return false
}

// definition is an assignment that only gives something a name: module.exports,
// a prototype's method.
func definition(e treesitter.Node) bool {
	if e.Kind() != "assignment_expression" {
		return false
	}
	return e.Child("left").Kind() == "member_expression" && !works(e.Child("right"))
}

// works reports whether evaluating an expression takes work, functions aside.
func works(n treesitter.Node) bool {
	if isFunctionNode(n) || n.Kind() == "class" {
		return false
	}
	if n.Is("call_expression", "new_expression", "await_expression") {
		return requirePath(n) == ""
	}
	for c := range n.All {
		if c.Named() && works(c) {
			return true
		}
	}
	return false
}
