package python

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// declareClass finds the bases and the fields: annotated names and plain
// assignments in the body, and what methods assign to self.
func (l *lowerer) declareClass(s *scope) {
	for _, b := range s.node.Child("superclasses").Children() {
		if b.Kind() == "keyword_argument" {
			continue
		}
		m := l.meaningOf(b, s.parent)
		switch {
		case m.class != nil:
			s.class.Bases = append(s.class.Bases, m.class.Name)
		case m.path != "":
			s.class.Bases = append(s.class.Bases, m.path)
		default:
			s.class.Bases = append(s.class.Bases, b.Text())
		}
	}
	for _, n := range s.node.Child("body").Children() {
		if a := n.First(); n.Kind() == "expression_statement" && a.Kind() == "assignment" && a.Child("left").Kind() == "identifier" {
			l.addField(s.class, a.Child("left").Text(), l.declaredType(a, s))
		}
	}
	l.selfFields(s)
}

// declaredType is the annotation of an assignment or the type of its value.
func (l *lowerer) declaredType(a treesitter.Node, s *scope) *ir.Type {
	if t := l.typeOf(a.Child("type"), s); t != nil {
		return t
	}
	return l.valueType(a.Child("right"), s)
}

func (l *lowerer) addField(c *ir.Class, name string, t *ir.Type) {
	for k := range c.Fields {
		if f := &c.Fields[k]; f.Name == name {
			if f.Type == nil || f.Type.Kind == ir.Nil {
				f.Type = t
			}
			return
		}
	}
	c.Fields = append(c.Fields, ir.FieldDef{Name: name, Type: t})
}

// selfFields collects what the methods of the class assign to their receiver.
func (l *lowerer) selfFields(class *scope) {
	class.assigned = map[string]bool{}
	for _, s := range class.file.order {
		if s.parent != class || s.kind != funcScope {
			continue
		}
		self := paramName(s.node.Child("parameters").First()).Text()
		if self == "" {
			continue
		}
		for n := range s.node.Child("body").Walk {
			if !n.Is("assignment", "augmented_assignment") {
				continue
			}
			names, values := pairs(n)
			for k, to := range names {
				if to.Kind() != "attribute" || to.Child("object").Text() != self {
					continue
				}
				class.assigned[to.Child("attribute").Text()] = true
				t := l.typeOf(n.Child("type"), s)
				if t == nil && values != nil {
					t = l.valueType(values[k], s)
				}
				l.addField(class.class, to.Child("attribute").Text(), t)
			}
		}
	}
}

// pairs are the targets of an assignment with the values that they get, or nil
// values when those cannot be told apart.
func pairs(n treesitter.Node) (names, values []treesitter.Node) {
	left, right := n.Child("left"), n.Child("right")
	if !left.Is("pattern_list", "tuple_pattern") {
		for right.Kind() == "assignment" { // a = b = value
			right = right.Child("right")
		}
		return []treesitter.Node{left}, []treesitter.Node{right}
	}
	names = left.Children()
	if right.Is("expression_list", "tuple") {
		if values = right.Children(); len(values) == len(names) {
			return names, values
		}
	}
	return names, nil
}

// valueType is the type that an expression has by its form alone; nil is unknown.
func (l *lowerer) valueType(n treesitter.Node, s *scope) *ir.Type {
	n = unparen(n)
	switch n.Kind() {
	case "integer":
		return ir.TInt
	case "float":
		return ir.TFloat
	case "string", "concatenated_string":
		return ir.TStr
	case "true", "false", "comparison_operator", "not_operator":
		return ir.TBool
	case "none":
		return ir.TNil
	case "list", "list_comprehension":
		return ir.SeqOf("list", l.elemType(n, s))
	case "set", "set_comprehension":
		return ir.SetOf(l.elemType(n, s))
	case "tuple":
		items := make([]*ir.Type, 0, 4)
		for _, e := range n.Children() {
			items = append(items, orOpaque(l.valueType(e, s)))
		}
		return ir.TupleOf(items...)
	case "dictionary", "dictionary_comprehension":
		return ir.MapOf(ir.TOpaque, ir.TOpaque)
	case "identifier":
		if b := s.lookup(n.Text()); b != nil {
			if b.note.OK() {
				return l.typeOf(b.note, b.scope)
			}
			if m := l.static(b); m.isLit {
				return litType(m.lit)
			}
		}
	case "call":
		return l.callType(n, s)
	case "binary_operator": // [0] * n
		if left := l.valueType(n.Child("left"), s); left != nil && left.Kind == ir.Seq && n.Child("operator").Text() == "*" {
			return left
		}
	}
	return nil
}

func (l *lowerer) elemType(n treesitter.Node, s *scope) *ir.Type {
	first := n.First()
	if body := n.Child("body"); body.OK() {
		first = body
		if inner := s.file.scopes[n.ID()]; inner != nil {
			s = inner
		}
	}
	if t := l.valueType(first, s); first.OK() && t != nil {
		return t
	}
	return ir.TOpaque
}

// litType is the type of a constant's value.
func litType(v any) *ir.Type {
	switch v.(type) {
	case nil:
		return ir.TNil
	case bool:
		return ir.TBool
	case int64:
		return ir.TInt
	case float64:
		return ir.TFloat
	}
	return ir.TStr
}

// callType is what a call certainly gives: an object of a class of the program,
// or one of the containers and conversions that this front end acts upon.
func (l *lowerer) callType(n treesitter.Node, s *scope) *ir.Type {
	m := l.meaningOf(n.Child("function"), s)
	switch {
	case m.class != nil:
		return ir.Object(m.class.Name)
	case m.fn != nil:
		return m.fn.fn.Result
	case m.path != "":
		return libraryType(m.path)
	}
	return nil
}

// libraryType is the type of a library call's result, for those whose type
// decides how the code around is lowered. The rest is the analysis's to infer.
func libraryType(path string) *ir.Type {
	switch path {
	case "int", "len", "ord":
		return ir.TInt
	case "float":
		return ir.TFloat
	case "str", "input", "sys.stdin.readline", "sys.stdin.read":
		return ir.TStr
	case "list", "sorted":
		return ir.SeqOf("list", ir.TOpaque)
	case "set":
		return ir.SetOf(ir.TOpaque)
	case "dict":
		return ir.MapOf(ir.TOpaque, ir.TOpaque)
	case "collections.deque":
		return ir.SeqOf("deque", ir.TOpaque)
	case "collections.defaultdict", "collections.OrderedDict":
		return mapNamed(path[len("collections."):], ir.TOpaque, ir.TOpaque)
	case "collections.Counter":
		return mapNamed("Counter", ir.TOpaque, ir.TInt)
	case "threading.Lock", "threading.RLock", "threading.Semaphore", "threading.BoundedSemaphore", "threading.Condition",
		"multiprocessing.Lock", "multiprocessing.RLock", "multiprocessing.Semaphore", "asyncio.Lock", "asyncio.Semaphore":
		return ir.Object("Lock")
	case "concurrent.futures.ThreadPoolExecutor", "multiprocessing.pool.ThreadPool":
		return ir.Object(threadPool)
	case "concurrent.futures.ProcessPoolExecutor", "multiprocessing.Pool", "multiprocessing.pool.Pool":
		return ir.Object(processPool)
	}
	return nil
}

// findNamedTuples declares a class for each namedtuple("P", "x y") of a file.
func (l *lowerer) findNamedTuples(f *file) {
	for n := range f.tree.Root().Walk {
		if n.Kind() != "call" || !strings.HasSuffix(n.Child("function").Text(), "amedtuple") {
			continue
		}
		if m := l.meaningOf(n.Child("function"), f.scope); m.path != "collections.namedtuple" {
			continue
		}
		args := n.Child("arguments").Children()
		if len(args) < 2 || args[0].Kind() != "string" {
			continue
		}
		name, _ := stringValue(args[0])
		c := &ir.Class{Name: f.qualify(name.(string)), Bases: []string{"tuple"}, Methods: map[string]*ir.Func{}, Pos: n.Pos()}
		names := strings.FieldsFunc(args[1].Text(), func(r rune) bool { return strings.ContainsRune(" ,'\"[]()\n\t", r) })
		for _, field := range names {
			c.Fields = append(c.Fields, ir.FieldDef{Name: field})
		}
		f.namedTuples[n.ID()] = c
		l.module.Classes = append(l.module.Classes, c)
	}
}
