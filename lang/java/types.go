package java

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// typ maps a written type; nil for var and for no type.
func (l *lowerer) typ(n treesitter.Node) *ir.Type {
	switch n.Kind() {
	case "integral_type":
		bits := map[string]int{"byte": 8, "short": 16, "char": 16, "int": 32}[n.Text()]
		if bits == 0 {
			bits = 64
		}
		return &ir.Type{Kind: ir.Int, Bits: bits}
	case "floating_point_type":
		return ir.TFloat
	case "boolean_type":
		return ir.TBool
	case "void_type":
		return ir.TNil
	case "array_type":
		return l.dimensions(l.typ(n.Child("element")), n.Child("dimensions"))
	case "generic_type":
		var args []*ir.Type
		for _, a := range n.First("type_arguments").Children() {
			args = append(args, l.typ(a))
		}
		name := n.First("type_identifier", "scoped_type_identifier")
		return l.named(simpleName(name.Text()), args)
	case "type_identifier", "scoped_type_identifier":
		return l.named(simpleName(n.Text()), nil)
	case "annotated_type", "wildcard":
		list := n.Children()
		if len(list) > 0 {
			return l.typ(list[len(list)-1])
		}
	}
	return nil
}

// dimensions adds the brackets of int x[][].
func (l *lowerer) dimensions(t *ir.Type, n treesitter.Node) *ir.Type {
	for c := range n.All {
		if c.Kind() == "[" {
			t = ir.SeqOf("array", t)
		}
	}
	return t
}

// container is the kind of the library's containers, by simple name.
var container = map[string]ir.Kind{
	"List": ir.Seq, "ArrayList": ir.Seq, "LinkedList": ir.Seq, "Vector": ir.Seq, "Stack": ir.Seq, "CopyOnWriteArrayList": ir.Seq,
	"ArrayDeque": ir.Seq, "Deque": ir.Seq, "Queue": ir.Seq, "PriorityQueue": ir.Seq, "Collection": ir.Seq, "Iterable": ir.Seq,
	"PriorityBlockingQueue": ir.Seq, "LinkedBlockingQueue": ir.Seq, "LinkedBlockingDeque": ir.Seq, "ConcurrentLinkedQueue": ir.Seq, "ConcurrentLinkedDeque": ir.Seq, "BlockingQueue": ir.Seq,
	"StringBuilder": ir.Seq, "StringBuffer": ir.Seq,
	"Map": ir.Map, "HashMap": ir.Map, "LinkedHashMap": ir.Map, "Hashtable": ir.Map, "ConcurrentHashMap": ir.Map, "TreeMap": ir.Map,
	"SortedMap": ir.Map, "NavigableMap": ir.Map, "EnumMap": ir.Map, "ConcurrentMap": ir.Map, "WeakHashMap": ir.Map, "IdentityHashMap": ir.Map, "ConcurrentSkipListMap": ir.Map,
	"Set": ir.Set, "HashSet": ir.Set, "LinkedHashSet": ir.Set, "TreeSet": ir.Set, "SortedSet": ir.Set, "NavigableSet": ir.Set, "BitSet": ir.Set, "EnumSet": ir.Set,
}

// alike are containers that the library models under another name.
var alike = map[string]string{"PriorityBlockingQueue": "PriorityQueue", "LinkedBlockingQueue": "ArrayDeque", "LinkedBlockingDeque": "ArrayDeque",
	"ConcurrentLinkedQueue": "ArrayDeque", "ConcurrentLinkedDeque": "ArrayDeque", "BlockingQueue": "Queue", "ConcurrentMap": "ConcurrentHashMap",
	"WeakHashMap": "HashMap", "IdentityHashMap": "HashMap", "ConcurrentSkipListMap": "TreeMap", "Iterable": "List"}

func (l *lowerer) named(name string, args []*ir.Type) *ir.Type {
	arg := func(k int) *ir.Type {
		if k < len(args) {
			return args[k]
		}
		return nil
	}
	if c := l.classes[name]; c != nil {
		return ir.Object(c.name)
	}
	switch name {
	case "var":
		return nil
	case "Integer", "Long", "Short", "Byte", "Character", "Number":
		return ir.TInt
	case "Double", "Float":
		return ir.TFloat
	case "Boolean":
		return ir.TBool
	case "String", "CharSequence":
		return ir.TStr
	case "Void":
		return ir.TNil
	case "Scanner", "BufferedReader":
		return &ir.Type{Kind: ir.Obj, Name: name, Elem: ir.TStr} // its lines or tokens
	case "Entry", "SimpleEntry", "Pair":
		if len(args) == 2 {
			return ir.TupleOf(args...)
		}
	case "Iterator", "ListIterator", "Enumeration":
		return &ir.Type{Kind: ir.Iterator, Elem: arg(0)}
	case "Function", "BiFunction", "Supplier", "Consumer", "Predicate", "BiConsumer", "UnaryOperator", "BinaryOperator", "IntFunction",
		"IntPredicate", "IntUnaryOperator", "IntBinaryOperator", "ToIntFunction", "Runnable", "Callable":
		return &ir.Type{Kind: ir.Fun, Name: name}
	}
	kind, isContainer := container[name]
	if other := alike[name]; other != "" {
		name = other
	}
	switch {
	case isContainer && kind == ir.Map:
		return &ir.Type{Kind: ir.Map, Name: name, Key: arg(0), Elem: arg(1)}
	case builder(name):
		return ir.SeqOf(name, ir.TInt)
	case isContainer:
		return &ir.Type{Kind: kind, Name: name, Elem: arg(0)}
	case len(name) == 1: // a type parameter
		return ir.TOpaque
	}
	return &ir.Type{Kind: ir.Obj, Name: name, Elem: arg(0)}
}

// builder reports whether a type is a text that grows in place.
func builder(name string) bool { return name == "StringBuilder" || name == "StringBuffer" }

// refine gives a new container the element types that its variable's type says:
// Map<String, Integer> m = new HashMap<>().
func refine(made, declared *ir.Type) *ir.Type {
	switch {
	case made == nil || made.Kind == ir.Opaque:
		return declared
	case declared == nil || made.Kind != declared.Kind:
		return made
	case made.Kind == ir.Seq || made.Kind == ir.Set || made.Kind == ir.Map || made.Kind == ir.Obj && made.Name == declared.Name:
		t := *made
		if t.Elem == nil {
			t.Elem = declared.Elem
		}
		if t.Key == nil {
			t.Key = declared.Key
		}
		return &t
	}
	return made
}

// hashed reports whether membership in the container takes constant time.
func hashed(t *ir.Type) bool {
	return curly.Is(t, ir.Map, ir.Set) && t.Name != "TreeMap" && t.Name != "TreeSet" && t.Name != "SortedMap" && t.Name != "SortedSet" &&
		t.Name != "NavigableMap" && t.Name != "NavigableSet"
}
