package library

import (
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/law"
)

// TypeExpr is a type as a row writes it, over the types of the arguments:
// "self", "a0" are their types; "E", "E0" the elements of the receiver or an
// argument (of a map, its keys); "K", "V", "K0", "V0" a map's keys and values;
// "R0" or "Rkey" what a function argument gives back; "list[E0]" is a new list
// of the same elements; "first[E0,int]" is the first of these that is known. The zero
// value is "not said".
type TypeExpr struct {
	name string
	args []TypeExpr
}

// IsZero reports whether the row says nothing.
func (t TypeExpr) IsZero() bool { return t.name == "" }

// String is the expression as written.
func (t TypeExpr) String() string {
	if len(t.args) == 0 {
		return t.name
	}
	parts := make([]string, len(t.args))
	for i, a := range t.args {
		parts[i] = a.String()
	}
	return t.name + "[" + strings.Join(parts, ",") + "]"
}

// Scope gives the types that a TypeExpr is evaluated over; nil is unknown.
type Scope interface {
	ArgType(name string) *ir.Type    // "self", "a0", "key"
	ResultType(name string) *ir.Type // of the function that argument is
}

// Source says which part of an argument a value comes from.
type Source struct {
	Arg  string // "self", "a0", "key"
	Part Part
}

// Part is a part of an argument.
type Part uint8

// The parts.
const (
	Whole    Part = iota // the argument itself
	Elements             // its elements; of a map, its keys
	Values               // a map's values
	Returned             // what the function argument gives back
)

// variable splits "E0" into its letter and argument; ok is false for a plain type.
func variable(name string) (s Source, ok bool) {
	if name == "self" {
		return Source{Arg: "self"}, true
	}
	if _, isArg := index(name, 'a'); isArg {
		return Source{Arg: name}, true
	}
	part, ok := map[byte]Part{'E': Elements, 'K': Elements, 'V': Values, 'R': Returned}[name[0]]
	if !ok {
		return Source{}, false
	}
	rest := name[1:]
	switch {
	case rest == "":
		return Source{"self", part}, true
	case rest[0] >= '0' && rest[0] <= '9':
		return Source{"a" + rest, part}, true
	case part == Returned && rest == "key":
		return Source{rest, part}, true
	}
	return Source{}, false
}

// Source is where a value of this type comes from when it is not new: the
// argument or a part of it. ok is false when the value is new; its elements may
// still come from arguments, see Elem.
func (t TypeExpr) Source() (s Source, ok bool) {
	switch t.name {
	case "":
		return Source{}, false
	case firstKnown:
		return t.args[0].Source()
	}
	return variable(t.name)
}

// Parts are the element types of a new container.
func (t TypeExpr) Parts() []TypeExpr {
	if t.name == firstKnown {
		return nil
	}
	return t.args
}

// firstKnown chooses among types.
const firstKnown = "first"

func (m *Models) parseType(s string) (TypeExpr, error) {
	t, rest, err := m.typeTerm(strings.ReplaceAll(s, " ", ""))
	if err == nil && rest != "" {
		err = fmt.Errorf("type %q: %q is too much", s, rest)
	}
	return t, err
}

func (m *Models) typeTerm(s string) (TypeExpr, string, error) {
	n := strings.IndexAny(s, "[],")
	if n < 0 {
		n = len(s)
	}
	t := TypeExpr{name: s[:n]}
	s = s[n:]
	if t.name == "" {
		return t, s, fmt.Errorf("a type is missing")
	}
	if _, isVar := variable(t.name); !isVar && t.name != firstKnown {
		if _, plain := kindWords[t.name]; !plain && m.types[t.name] == nil {
			return t, s, fmt.Errorf("no type %q", t.name)
		}
	}
	if !strings.HasPrefix(s, "[") {
		return t, s, nil
	}
	s = s[1:]
	for {
		arg, rest, err := m.typeTerm(s)
		if err != nil {
			return t, s, err
		}
		t.args = append(t.args, arg)
		switch {
		case strings.HasPrefix(rest, ","):
			s = rest[1:]
		case strings.HasPrefix(rest, "]"):
			return t, rest[1:], nil
		default:
			return t, s, fmt.Errorf("type %s: ] is missing", t.name)
		}
	}
}

// Eval is the type in the scope of a call; nil when it is not known.
func (m *Model) Eval(t TypeExpr, sc Scope) *ir.Type { return m.types.eval(t, sc) }

// Value is IsValue of the row's language.
func (m *Model) Value(class string) bool { return m.types.IsValue(class) }

func (m *Models) eval(t TypeExpr, sc Scope) *ir.Type {
	if t.name == "" || t.name == "any" {
		return nil
	}
	if src, ok := variable(t.name); ok {
		switch src.Part {
		case Elements:
			return Element(sc.ArgType(src.Arg))
		case Values:
			if c := sc.ArgType(src.Arg); c != nil && c.Kind == ir.Map {
				return c.Elem
			}
			return Element(sc.ArgType(src.Arg))
		case Returned:
			return sc.ResultType(src.Arg)
		}
		return sc.ArgType(src.Arg)
	}
	args := make([]*ir.Type, len(t.args))
	for i, a := range t.args {
		args[i] = m.eval(a, sc)
		if t.name == firstKnown && args[i] != nil && args[i].Kind != ir.Opaque {
			return args[i]
		}
	}
	if t.name == firstKnown {
		return nil
	}
	row := m.types[t.name]
	if row == nil {
		row = &typeRow{name: "", kind: kindWords[t.name]}
	}
	return m.make(row, args)
}

// make builds the type of a type row. The default map and set of a language
// have no name, as front ends write them.
func (m *Models) make(row *typeRow, args []*ir.Type) *ir.Type {
	arg := func(i int) *ir.Type {
		if i < len(args) {
			return args[i]
		}
		return nil
	}
	t := &ir.Type{Kind: row.kind}
	if row.kind == ir.Seq || row.kind == ir.Obj || m.kinds[row.kind] != row.name {
		t.Name = row.name
	}
	if !row.elem.IsZero() && len(args) == 0 {
		args = []*ir.Type{m.eval(row.elem, nil)}
	}
	switch row.kind {
	case ir.Nil, ir.Bool, ir.Int, ir.Str, ir.Bytes, ir.Opaque, ir.Fun:
		t.Name = ""
	case ir.Float:
		t.Name, t.Bits = "", 64
	case ir.Tuple:
		t.Name, t.Items = "", args
	case ir.Map:
		t.Key, t.Elem = arg(0), arg(1)
		if len(args) == 1 {
			t.Elem = args[0]
		}
	default:
		t.Elem = arg(0)
	}
	return t
}

// Element is what iterating over a value of that type gives: of a map its keys,
// of a string strings. It is nil when that is not known.
func Element(t *ir.Type) *ir.Type {
	if t == nil {
		return nil
	}
	switch t.Kind {
	case ir.Str:
		return ir.TStr
	case ir.Bytes:
		return ir.TInt
	case ir.Map:
		return t.Key
	case ir.Tuple:
		if len(t.Items) == 0 {
			return nil
		}
		for _, it := range t.Items[1:] {
			if it == nil || t.Items[0] == nil || it.Kind != t.Items[0].Kind {
				return nil
			}
		}
		return t.Items[0]
	}
	return t.Elem
}

// bytes is what one element of a new value of this type takes, as the default
// of "alloc": a slot of a list, an entry of a hash table.
func (t TypeExpr) bytes(m *Models) law.Expr {
	if t.name == "" {
		return law.Expr{}
	}
	kind := kindWords[t.name]
	if row := m.types[t.name]; row != nil {
		kind = row.kind
	}
	switch kind {
	case ir.Str, ir.Bytes:
		return law.Const(1)
	case ir.Seq, ir.Tuple:
		return law.Const(8)
	case ir.Set:
		return law.Const(64)
	case ir.Map:
		return law.Const(100)
	}
	return law.Expr{}
}
