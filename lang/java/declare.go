package java

import (
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// lowerer carries the lowering of one program.
type lowerer struct {
	mod     *ir.Module
	trees   []*treesitter.Tree
	classes map[string]*class // by simple name
	order   []*class
	methods []*method
	taken   map[string]bool
	lambdas int
}

// class is a class, interface, record or enum of the program.
type class struct {
	name    string
	ir      *ir.Class
	node    treesitter.Node
	body    treesitter.Node
	outer   *class
	line    []*class // itself and what it derives from
	fields  map[string]*field
	methods map[string][]*method
	init    *ir.Func // sets static fields; nil if there is nothing to do
}

type field struct {
	name   string
	typ    *ir.Type
	static bool
	value  treesitter.Node
	lit    any // of a final field with a literal value
	isLit  bool
}

// method is a method or constructor.
type method struct {
	name   string
	class  *class
	node   treesitter.Node
	params []param
	static bool
	sync   bool
	f      *ir.Func
	result *ir.Type
}

type param struct {
	name string
	typ  *ir.Type
}

// constructorName is what the IR calls a class's constructor.
const constructorName = "<init>"

func newLowerer(p program.Program) *lowerer {
	return &lowerer{mod: &ir.Module{Lang: string(program.Java), Path: p.Path}, classes: map[string]*class{}, taken: map[string]bool{}}
}

func (l *lowerer) note(severity string, at ir.Pos, text string) {
	if len(l.mod.Notes) < 2*maxNotes {
		l.mod.Notes = append(l.mod.Notes, ir.Note{Severity: severity, Pos: at, Text: text})
	}
}

func (l *lowerer) add(t *treesitter.Tree) {
	l.trees = append(l.trees, t)
	for k, n := range t.Errors() {
		if k < maxNotes {
			l.note("error", n.Pos(), n.Complaint())
		}
	}
}

// declare names all classes, then their members, so that bodies know both.
func (l *lowerer) declare() {
	for _, t := range l.trees {
		for _, n := range t.Root().Children() {
			l.declareTypes(n, nil)
		}
		l.declareLoose(t)
	}
	l.harness()
	for _, c := range l.order {
		l.declareMembers(c)
	}
	for _, m := range l.methods {
		if m.name == "main" && m.static && (l.mod.Entry == nil || m.class.node.First("modifiers").Token("public")) {
			l.mod.Entry = m.f
		}
	}
}

func isTypeDeclaration(n treesitter.Node) bool {
	return n.Is("class_declaration", "interface_declaration", "record_declaration", "enum_declaration", "annotation_type_declaration")
}

// declareTypes finds the classes in a declaration and in it; what a broken file
// has of them stands under an error node.
func (l *lowerer) declareTypes(n treesitter.Node, outer *class) {
	if n.Kind() == "ERROR" {
		for _, c := range n.Children() {
			l.declareTypes(c, outer)
		}
		return
	}
	if !isTypeDeclaration(n) || !n.Child("name").OK() {
		return
	}
	c := l.newClass(n.Child("name").Text(), n, n.Child("body"), outer)
	for _, m := range c.body.Children() {
		if m.Kind() == "enum_body_declarations" {
			for _, x := range m.Children() {
				l.declareTypes(x, c)
			}
		}
		l.declareTypes(m, c)
	}
}

func (l *lowerer) newClass(name string, n, body treesitter.Node, outer *class) *class {
	full := name
	for k := 2; l.taken["class "+full]; k++ {
		full = fmt.Sprintf("%s@%d", name, k)
	}
	l.taken["class "+full] = true
	c := &class{name: full, node: n, body: body, outer: outer, fields: map[string]*field{}, methods: map[string][]*method{}}
	c.ir = &ir.Class{Name: full, Methods: map[string]*ir.Func{}, Pos: n.Pos()}
	for _, kind := range []string{"superclass", "interfaces"} {
		for t := range n.Child(kind).Walk {
			if t.Kind() == "type_identifier" && t.Parent().Kind() != "type_arguments" {
				c.ir.Bases = append(c.ir.Bases, t.Text())
			}
		}
	}
	l.classes[full] = c
	l.order = append(l.order, c)
	l.mod.Classes = append(l.mod.Classes, c.ir)
	return c
}

// looseName is the class of methods and statements that stand in none.
const looseName = "Snippet"

// declareLoose makes a class of the methods that stand outside of one, and a
// main method of loose statements.
func (l *lowerer) declareLoose(t *treesitter.Tree) {
	root := t.Root()
	methods, statements := false, false
	for _, n := range root.Children() {
		switch n.Kind() {
		case "method_declaration", "constructor_declaration":
			methods = true
		case "ERROR":
			for c := range n.Walk {
				methods = methods || c.Kind() == "method_declaration" && !l.inClass(c)
			}
		case "package_declaration", "import_declaration", "block", "module_declaration":
		default:
			statements = statements || !isTypeDeclaration(n)
		}
	}
	if !methods && !statements {
		return
	}
	c := l.newClass(looseName, root, root, nil)
	if statements {
		m := &method{name: "main", class: c, node: root, static: true}
		l.addMethod(c, m)
	}
}

func (l *lowerer) inClass(n treesitter.Node) bool {
	for ; n.OK(); n = n.Parent() {
		if isTypeDeclaration(n) {
			return true
		}
	}
	return false
}

func (l *lowerer) declareMembers(c *class) {
	for _, p := range c.node.Child("parameters").Children() { // of a record
		if p.Kind() == "formal_parameter" {
			name := p.Child("name").Text()
			c.fields[name] = &field{name: name, typ: l.typ(p.Child("type"))}
			c.ir.Fields = append(c.ir.Fields, ir.FieldDef{Name: name, Type: c.fields[name].typ})
		}
	}
	l.members(c, c.body)
	if c.node.Kind() == "record_declaration" && len(c.methods[constructorName]) == 0 {
		l.implicitConstructor(c)
	} else if len(c.methods[constructorName]) == 0 && c.hasInit() {
		l.implicitConstructor(c)
	}
}

// hasInit reports whether an object's fields have initial values.
func (c *class) hasInit() bool {
	for _, f := range c.fields {
		if !f.static && f.value.OK() {
			return true
		}
	}
	return false
}

func (l *lowerer) implicitConstructor(c *class) {
	m := &method{name: constructorName, class: c, node: c.node}
	if c.node.Kind() == "record_declaration" {
		m.params = l.params(c.node.Child("parameters"))
	}
	l.addMethod(c, m)
}

func (l *lowerer) members(c *class, body treesitter.Node) {
	for _, n := range body.Children() {
		switch n.Kind() {
		case "method_declaration":
			m := &method{name: n.Child("name").Text(), class: c, node: n, params: l.params(n.Child("parameters")), result: l.typ(n.Child("type"))}
			mods := n.First("modifiers")
			m.static = mods.Token("static") || c.name == looseName
			m.sync = mods.Token("synchronized")
			l.addMethod(c, m)
		case "constructor_declaration", "compact_constructor_declaration":
			m := &method{name: constructorName, class: c, node: n, params: l.params(n.Child("parameters"))}
			if n.Kind() == "compact_constructor_declaration" {
				m.params = l.params(c.node.Child("parameters"))
			}
			l.addMethod(c, m)
		case "field_declaration", "constant_declaration":
			l.declareField(c, n)
		case "enum_constant":
			name := n.Child("name").Text()
			c.fields[name] = &field{name: name, typ: ir.Object(c.name), static: true}
		case "enum_body_declarations", "ERROR":
			l.members(c, n)
		}
	}
}

func (l *lowerer) declareField(c *class, n treesitter.Node) {
	mods := n.First("modifiers")
	for _, d := range n.In("declarator") {
		f := &field{name: d.Child("name").Text(), typ: l.dimensions(l.typ(n.Child("type")), d.Child("dimensions")), value: d.Child("value")}
		f.static = mods.Token("static") || c.node.Kind() == "interface_declaration" || c.name == looseName
		if mods.Token("final") {
			f.lit, f.isLit = literal(f.value)
		}
		c.fields[f.name] = f
		c.ir.Fields = append(c.ir.Fields, ir.FieldDef{Name: f.name, Type: f.typ})
	}
}

func (l *lowerer) addMethod(c *class, m *method) {
	name := c.name + "." + m.name
	if l.taken[name] {
		name = fmt.Sprintf("%s@%d", name, m.node.Line())
	}
	for l.taken[name] {
		name += "+"
	}
	l.taken[name] = true
	m.f = &ir.Func{Name: name, Class: c.ir, Pos: m.node.Pos(), End: m.node.EndPos(), Result: m.result, Flags: ir.Exported}
	if !m.static {
		m.f.Flags |= ir.Method
	}
	if m.node.Kind() == "method_declaration" && !m.node.Child("body").OK() {
		m.f.Flags |= ir.Stub
	} else if c.ir.Methods[m.name] == nil {
		c.ir.Methods[m.name] = m.f
	}
	c.methods[m.name] = append(c.methods[m.name], m)
	l.methods = append(l.methods, m)
	l.mod.Funcs = append(l.mod.Funcs, m.f)
}

func (l *lowerer) params(n treesitter.Node) (list []param) {
	for _, p := range n.Children() {
		switch p.Kind() {
		case "formal_parameter":
			list = append(list, param{p.Child("name").Text(), l.dimensions(l.typ(p.Child("type")), p.Child("dimensions"))})
		case "spread_parameter": // int... xs
			t := ir.SeqOf("array", l.typ(p.First("integral_type", "floating_point_type", "boolean_type", "type_identifier", "generic_type", "array_type")))
			name := p.First("variable_declarator").Child("name").Text()
			list = append(list, param{name, t})
		}
	}
	return list
}

// find is the method of that name that takes that many arguments, in the class,
// its bases or the classes around it; nil if there is none.
func (l *lowerer) find(c *class, name string, args int) *method {
	for at, n := c, 0; at != nil && n < 20; at, n = at.outer, n+1 {
		if m := l.inherited(at, name, args); m != nil {
			return m
		}
	}
	return nil
}

// line is the class and all it derives from, nearest first.
func (l *lowerer) line(c *class) []*class {
	if c.line == nil {
		seen := map[*class]bool{c: true}
		c.line = []*class{c}
		for k := 0; k < len(c.line); k++ {
			for _, b := range c.line[k].ir.Bases {
				if base := l.classes[b]; base != nil && !seen[base] {
					seen[base] = true
					c.line = append(c.line, base)
				}
			}
		}
	}
	return c.line
}

// inherited is the method of the class or the nearest base that has one of the
// name, by preference with that many parameters.
func (l *lowerer) inherited(c *class, name string, args int) *method {
	for _, at := range l.line(c) {
		if name == constructorName && at != c {
			break
		}
		var any *method
		for _, m := range at.methods[name] {
			if len(m.params) == args {
				return m
			}
			any = m
		}
		if any != nil {
			return any
		}
	}
	return nil
}

// field is the field of that name in the class or its bases.
func (l *lowerer) field(c *class, name string) (*field, *class) {
	for _, at := range l.line(c) {
		if f := at.fields[name]; f != nil {
			return f, at
		}
	}
	return nil, nil
}

// overridden reports whether a subclass of the program has its own version.
func (l *lowerer) overridden(m *method) bool {
	for _, c := range l.order {
		if c == m.class || len(c.methods[m.name]) == 0 {
			continue
		}
		for _, base := range l.line(c) {
			if base == m.class {
				return true
			}
		}
	}
	return false
}

// harness defines the classes that judges provide and sources leave out.
func (l *lowerer) harness() {
	for _, t := range l.trees {
		for n := range t.Root().Walk {
			if n.Kind() != "type_identifier" || l.classes[n.Text()] != nil {
				continue
			}
			fields := map[string][]string{"ListNode": {"next"}, "TreeNode": {"left", "right"}}[n.Text()]
			if fields == nil {
				continue
			}
			c := l.newClass(n.Text(), treesitter.Node{}, treesitter.Node{}, nil)
			c.fields["val"] = &field{name: "val", typ: ir.TInt}
			c.ir.Fields = []ir.FieldDef{{Name: "val", Type: ir.TInt}}
			for _, f := range fields {
				c.fields[f] = &field{name: f, typ: ir.Object(c.name)}
				c.ir.Fields = append(c.ir.Fields, ir.FieldDef{Name: f, Type: ir.Object(c.name)})
			}
		}
	}
}

func simpleName(text string) string {
	text, _, _ = strings.Cut(text, "<")
	return strings.TrimSpace(text[strings.LastIndexByte(text, '.')+1:])
}
