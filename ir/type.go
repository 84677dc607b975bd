package ir

// Kind is the shape of a type, as far as costs depend on it.
type Kind uint8

// The kinds. Opaque is the top of the lattice: anything.
const (
	Opaque Kind = iota
	Nil
	Bool
	Int
	Float
	Str
	Bytes
	Seq   // Name: list, array, slice, deque, ...; Elem
	Tuple // Items, when the arity is known
	Set   // Elem
	Map   // Key, Elem
	Obj   // Name: the class
	Fun
	Iterator // Elem
	Chan     // Elem
	Ptr      // Elem
)

// Type is a type. Types are shared; treat one as immutable.
type Type struct {
	Kind  Kind
	Name  string
	Bits  int // of Int and Float, when fixed; 0 is unbounded or unknown
	Len   int // of a fixed-size array; 0 otherwise
	Key   *Type
	Elem  *Type
	Items []*Type
}

// The types without parts.
var (
	TOpaque = &Type{Kind: Opaque}
	TNil    = &Type{Kind: Nil}
	TBool   = &Type{Kind: Bool}
	TInt    = &Type{Kind: Int}
	TFloat  = &Type{Kind: Float, Bits: 64}
	TStr    = &Type{Kind: Str}
	TBytes  = &Type{Kind: Bytes}
)

// SeqOf is a sequence type; name says which (list, array, slice, deque).
func SeqOf(name string, elem *Type) *Type { return &Type{Kind: Seq, Name: name, Elem: elem} }

// MapOf is a map type.
func MapOf(key, elem *Type) *Type { return &Type{Kind: Map, Key: key, Elem: elem} }

// SetOf is a set type.
func SetOf(elem *Type) *Type { return &Type{Kind: Set, Elem: elem} }

// TupleOf is a tuple type of known arity.
func TupleOf(items ...*Type) *Type { return &Type{Kind: Tuple, Items: items} }

// Object is the type of instances of a class.
func Object(class string) *Type { return &Type{Kind: Obj, Name: class} }

var kindNames = []string{"any", "nil", "bool", "int", "float", "str", "bytes", "seq", "tuple", "set", "map", "obj", "fun", "iter", "chan", "ptr"}

// String is the type in the text form of the IR: seq[int], map[str]int, obj:Node.
func (t *Type) String() string {
	if t == nil {
		return "?"
	}
	s := kindNames[t.Kind]
	switch t.Kind {
	case Obj:
		return "obj:" + t.Name
	case Map:
		return "map[" + t.Key.String() + "]" + t.Elem.String()
	case Tuple:
		s = "("
		for i, it := range t.Items {
			if i > 0 {
				s += ","
			}
			s += it.String()
		}
		return s + ")"
	case Seq, Set, Iterator, Chan, Ptr:
		if t.Name != "" {
			s = t.Name
		}
		return s + "[" + t.Elem.String() + "]"
	}
	return s
}
