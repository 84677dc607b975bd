package python

import (
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// moduleFunc is the Func that holds a module's own code.
const moduleFunc = "<module>"

// lowerer holds one program while it is lowered.
type lowerer struct {
	module  *ir.Module
	main    *file
	list    []*file
	files   map[string]*file // by dotted module
	classes map[*ir.Class]*scope
	byName  map[string]*ir.Class
	aliases int // names of types being followed

	overridden map[*ir.Class]map[string]bool // what classes below a class define anew
	eachOf     map[*scope]*ir.Func           // see each
}

func (l *lowerer) add(f *file) {
	l.list = append(l.list, f)
	for _, n := range f.tree.Errors() {
		l.note("error", n.Pos(), n.Complaint())
	}
}

func (l *lowerer) note(severity string, at ir.Pos, text string) {
	const enough = 100 // of a broken file the first ones tell all
	if len(l.module.Notes) < enough {
		l.module.Notes = append(l.module.Notes, ir.Note{Severity: severity, Pos: at, Text: text})
	}
}

// declare names all functions and classes and makes their Funcs, still without
// a body, so that a call can name a function that stands further down.
func (l *lowerer) declare() {
	l.classes, l.byName = map[*ir.Class]*scope{}, map[string]*ir.Class{}
	for _, f := range l.list {
		f.namedTuples = map[int]*ir.Class{}
		root := f.scope
		root.fn = &ir.Func{Name: f.qualify(moduleFunc), Pos: ir.Pos{File: f.path, Line: 1, Col: 1}, End: f.tree.Root().EndPos()}
		l.module.Funcs = append(l.module.Funcs, root.fn)
		names := map[string]int{}
		for _, s := range f.order {
			s.name = l.scopeName(s)
			names[s.name]++
		}
		for _, s := range f.order {
			// Of several definitions of one name the last one counts.
			if names[s.name]--; names[s.name] > 0 {
				s.name = fmt.Sprintf("%s@%d", s.name, s.node.Line())
				for taken := 1; l.module.FuncNamed(s.name) != nil; taken++ {
					s.name = fmt.Sprintf("%s.%d", s.name, taken)
				}
			}
			l.declareScope(s)
		}
	}
	l.module.Entry = nil
	if hasCode(l.main) {
		l.module.Entry = l.main.scope.fn
	}
	for _, f := range l.list {
		l.findNamedTuples(f)
		for _, s := range f.order {
			l.finishDeclaration(s)
		}
	}
	l.findOverrides()
}

// findOverrides notes for each class what its subclasses define: a call of such
// a method may reach theirs.
func (l *lowerer) findOverrides() {
	l.overridden = map[*ir.Class]map[string]bool{}
	for class, s := range l.classes {
		above := l.base(class)
		for depth := 0; above != nil && depth < maxBases; depth++ {
			if l.overridden[above] == nil {
				l.overridden[above] = map[string]bool{}
			}
			for name := range s.names {
				l.overridden[above][name] = true
			}
			above = l.base(above)
		}
	}
}

// scopeName is the qualified name: "f", "Class.method", "outer.inner".
func (l *lowerer) scopeName(s *scope) string {
	name := s.node.Child("name").Text()
	if s.node.Kind() == "lambda" {
		name = fmt.Sprintf("<lambda:%d:%d>", s.node.Line(), s.node.Pos().Col)
		if to := s.node.Parent(); to.Kind() == "assignment" && to.Child("left").Kind() == "identifier" {
			name = to.Child("left").Text()
		}
	}
	for at := s.parent; at != nil; at = at.parent {
		if at.kind == funcScope || at.kind == classScope {
			return at.name + "." + name
		}
	}
	return s.file.qualify(name)
}

func (l *lowerer) declareScope(s *scope) {
	at := s.node.Pos()
	if s.kind == classScope {
		s.class = &ir.Class{Name: s.name, Methods: map[string]*ir.Func{}, Pos: at}
		l.module.Classes = append(l.module.Classes, s.class)
		l.classes[s.class], l.byName[s.name] = s, s.class
		return
	}
	s.fn = &ir.Func{Name: s.name, Pos: at, End: s.node.EndPos()}
	if outer := s.parent.function(); outer.kind == funcScope {
		s.fn.Outer = outer.fn
	}
	if s.generator {
		s.fn.Flags |= ir.Generator
	}
	if s.async {
		s.fn.Flags |= ir.Async
	}
	l.module.Funcs = append(l.module.Funcs, s.fn)
}

// finishDeclaration needs all names: decorators, bases and annotations.
func (l *lowerer) finishDeclaration(s *scope) {
	s.how = l.decorations(s)
	if s.kind == classScope {
		l.declareClass(s)
		return
	}
	if s.how.memo {
		s.fn.Flags |= ir.Memoized
	}
	s.fn.Result = l.typeOf(s.node.Child("return_type"), s.parent)
	if s.parent.kind == classScope {
		s.fn.Class = s.parent.class
		s.parent.class.Methods[s.node.Child("name").Text()] = s.fn
		if !s.how.static {
			s.fn.Flags |= ir.Method
		}
	}
	if s.parent.kind == moduleScope || s.parent.kind == classScope && s.parent.parent.kind == moduleScope {
		s.fn.Flags |= ir.Exported
	}
	if strings.HasPrefix(s.name, "test_") || s.fn.Class != nil && isTestCase(s.fn.Class) {
		s.fn.Flags |= ir.Test
	}
}

func isTestCase(c *ir.Class) bool {
	for _, b := range c.Bases {
		if strings.HasSuffix(b, "TestCase") {
			return true
		}
	}
	return false
}

// maxBases bounds a chain of base classes; a longer one is a cycle.
const maxBases = 20

// member is what a class or one of its bases defines under a name, or nil.
func (l *lowerer) member(c *ir.Class, name string) *binding {
	for range maxBases {
		s := l.classes[c]
		if s == nil {
			return nil
		}
		if b := s.names[name]; b != nil {
			return b
		}
		if c = l.base(c); c == nil {
			return nil
		}
	}
	return nil
}

// base is the first base that the program itself defines.
func (l *lowerer) base(c *ir.Class) *ir.Class {
	for _, name := range c.Bases {
		if b := l.byName[name]; b != nil && b != c {
			return b
		}
	}
	return nil
}

// method is the function that a name means on an object of the class, or nil.
func (l *lowerer) method(c *ir.Class, name string) *scope {
	if b := l.member(c, name); b != nil {
		return l.static(b).fn
	}
	return nil
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
}

// units are what the program offers.
func (l *lowerer) units() (list []program.Unit) {
	f := l.main
	if l.module.Entry != nil {
		list = append(list, program.Unit{Name: "main", Kind: program.Command, File: f.path, Line: 1, Entry: true})
	}
	for _, s := range f.order {
		if s.kind == funcScope && s.fn.Has(ir.Exported) && s.node.Kind() == "function_definition" {
			list = append(list, program.Unit{Name: l.module.Unit(s.fn), Kind: unitKind(s), File: f.path, Line: s.node.Line()})
		}
	}
	return list
}

// unitKind: a handler takes an event and a context, by the names that everyone
// gives them.
func unitKind(s *scope) program.Kind {
	params := s.node.Child("parameters").Children()
	if s.parent.kind != moduleScope || len(params) != 2 {
		return program.Function
	}
	first, second := paramName(params[0]).Text(), paramName(params[1]).Text()
	if strings.HasSuffix(first, "event") && strings.Contains(second, "context") || strings.HasSuffix(s.name, "handler") {
		return program.Handler
	}
	return program.Function
}

// hasCode reports whether running the file does something: more than defining
// functions, classes and plain values.
func hasCode(f *file) bool {
	for _, n := range f.tree.Root().Children() {
		switch n.Kind() {
		case "function_definition", "class_definition", "decorated_definition", "import_statement",
			"import_from_statement", "future_import_statement", "pass_statement", "type_alias_statement", "ERROR":
		case "expression_statement":
			if effective(n) {
				return true
			}
		case "try_statement", "if_statement": // conditional imports
			for c := range n.Walk {
				if c.Kind() == "call" {
					return true
				}
			}
		default:
			return true
		}
	}
	return false
}

// effective reports whether an expression statement does more than bind names
// to values that take no work: type variables, loggers and aliases.
func effective(n treesitter.Node) bool {
	e := n.First()
	if e.Kind() != "assignment" {
		return e.Is("call", "augmented_assignment", "await", "list_comprehension", "tuple", "yield")
	}
	for c := range e.Walk {
		if c.Is("list_comprehension", "generator_expression", "dictionary_comprehension", "set_comprehension") {
			return true
		}
		if c.Kind() == "call" {
			return e.Child("left").Kind() != "identifier" || !isDeclaration(c.Child("function").Text())
		}
	}
	return false
}

// isDeclaration names calls that declare rather than do.
func isDeclaration(name string) bool {
	switch name[strings.LastIndexByte(name, '.')+1:] {
	case "TypeVar", "NewType", "namedtuple", "NamedTuple", "getLogger", "float", "int", "compile", "Lock", "RLock",
		"set", "dict", "list", "frozenset", "defaultdict", "deque", "Counter", "lru_cache", "environ", "getenv":
		return true
	}
	return false
}
