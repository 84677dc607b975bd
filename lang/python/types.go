package python

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// noteReader reads a type annotation from its text: annotations may be strings
// and the grammar cuts them in several ways, but the text form is one.
type noteReader struct {
	text  string
	at    int
	depth int
	class func(name string) *ir.Type // of a name that is no known type
}

// maxNoteDepth bounds the nesting of brackets in an annotation.
const maxNoteDepth = 30

// maxAliases bounds how many names an annotation is followed through: a type
// may be named after itself.
const maxAliases = 4

// plainNote drops the quotes of annotations written as strings.
func plainNote(r rune) rune {
	switch r {
	case '"', '\'':
		return -1
	case '\n', '\\':
		return ' '
	}
	return r
}

// typeOf is the type that an annotation spells; nil when there is none.
func (l *lowerer) typeOf(n treesitter.Node, s *scope) *ir.Type {
	if !n.OK() {
		return nil
	}
	r := &noteReader{text: strings.Map(plainNote, n.Text())}
	r.class = func(name string) *ir.Type {
		head, _, _ := strings.Cut(name, ".")
		if b := s.lookup(head); b != nil {
			if m := l.static(b); m.class != nil {
				return ir.Object(m.class.Name)
			}
			if b.value.OK() && b.scope.kind == moduleScope && l.aliases < maxAliases { // Grid = List[List[int]]
				l.aliases++
				defer func() { l.aliases-- }()
				return l.typeOf(b.value, b.scope)
			}
		}
		return l.harnessType(name[strings.LastIndexByte(name, '.')+1:])
	}
	return r.union()
}

// harnessType is a class that the source uses and does not define: judges give
// ListNode and TreeNode to the solutions they run.
func (l *lowerer) harnessType(name string) *ir.Type {
	var fields []string
	switch name {
	case "ListNode":
		fields = []string{"next"}
	case "TreeNode":
		fields = []string{"left", "right"}
	default:
		return ir.Object(name)
	}
	if l.module.ClassNamed(name) == nil {
		c := &ir.Class{Name: name, Fields: []ir.FieldDef{{Name: "val", Type: ir.TInt}}}
		for _, f := range fields {
			c.Fields = append(c.Fields, ir.FieldDef{Name: f, Type: ir.Object(name)})
		}
		l.module.Classes = append(l.module.Classes, c)
	}
	return ir.Object(name)
}

func (r *noteReader) skip() {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
}

func (r *noteReader) take(c byte) bool {
	r.skip()
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

// union reads A | B; None in it says nothing of cost.
func (r *noteReader) union() *ir.Type {
	t := r.one()
	for r.take('|') {
		t = either(t, r.one())
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

func (r *noteReader) one() *ir.Type {
	r.skip()
	start := r.at
	for r.at < len(r.text) && isNameByte(r.text[r.at]) {
		r.at++
	}
	name := r.text[start:r.at]
	args := r.args()
	if strings.Trim(name, ".") == "" { // an ellipsis too
		return ir.TOpaque
	}
	return r.named(name, args)
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}

// args reads [A, B, ...]; an ellipsis counts as opaque.
func (r *noteReader) args() (list []*ir.Type) {
	if !r.take('[') {
		return nil
	}
	r.depth++
	defer func() { r.depth-- }()
	for r.depth <= maxNoteDepth && !r.take(']') {
		before := r.at
		list = append(list, r.union())
		r.take(',')
		if r.at == before { // no progress: a sign that types have not
			r.at++
		}
		if r.at >= len(r.text) {
			break
		}
	}
	return list
}

func arg(list []*ir.Type, k int) *ir.Type {
	if k < len(list) && list[k] != nil {
		return list[k]
	}
	return ir.TOpaque
}

func (r *noteReader) named(name string, args []*ir.Type) *ir.Type {
	short := name[strings.LastIndexByte(name, '.')+1:]
	switch short {
	case "int":
		return ir.TInt
	case "float":
		return ir.TFloat
	case "bool":
		return ir.TBool
	case "str", "AnyStr", "LiteralString":
		return ir.TStr
	case "bytes", "bytearray":
		return ir.TBytes
	case "None", "NoneType":
		return ir.TNil
	case "list", "List", "Sequence", "MutableSequence", "Collection":
		return ir.SeqOf("list", arg(args, 0))
	case "ndarray", "NDArray":
		return ir.SeqOf("ndarray", ir.TFloat)
	case "deque", "Deque":
		return ir.SeqOf("deque", arg(args, 0))
	case "set", "Set", "MutableSet", "AbstractSet":
		return ir.SetOf(arg(args, 0))
	case "frozenset", "FrozenSet":
		return &ir.Type{Kind: ir.Set, Name: "frozenset", Elem: arg(args, 0)}
	case "dict", "Dict", "Mapping", "MutableMapping":
		return ir.MapOf(arg(args, 0), arg(args, 1))
	case "defaultdict", "DefaultDict":
		return mapNamed("defaultdict", arg(args, 0), arg(args, 1))
	case "OrderedDict":
		return mapNamed("OrderedDict", arg(args, 0), arg(args, 1))
	case "Counter":
		return mapNamed("Counter", arg(args, 0), ir.TInt)
	}
	return r.generic(name, short, args)
}

func mapNamed(name string, key, elem *ir.Type) *ir.Type {
	return &ir.Type{Kind: ir.Map, Name: name, Key: key, Elem: elem}
}

func (r *noteReader) generic(name, short string, args []*ir.Type) *ir.Type {
	switch short {
	case "tuple", "Tuple":
		if len(args) == 2 && args[1].Kind == ir.Opaque && strings.Contains(r.text, "...") {
			return ir.SeqOf("tuple", args[0])
		}
		if len(args) == 0 {
			return ir.SeqOf("tuple", ir.TOpaque)
		}
		return ir.TupleOf(args...)
	case "Iterable", "Iterator", "Generator", "AsyncIterator", "AsyncGenerator":
		return &ir.Type{Kind: ir.Iterator, Elem: arg(args, 0)}
	case "Optional", "Final", "ClassVar", "Annotated", "Required", "NotRequired", "Awaitable":
		return arg(args, 0)
	case "Union":
		var t *ir.Type
		for _, a := range args {
			t = either(t, a)
		}
		return t
	case "Callable":
		return &ir.Type{Kind: ir.Fun}
	case "Any", "object", "Literal", "TypeVar", "Self", "Never", "NoReturn":
		return ir.TOpaque
	}
	return r.class(name)
}
