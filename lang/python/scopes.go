package python

import (
	"strings"

	"github.com/heddle-run/heddle/lang/treesitter"
)

// visitScope opens the scope of a function, class or comprehension.
func (r *resolver) visitScope(n treesitter.Node, s *scope) {
	switch n.Kind() {
	case "class_definition":
		b := s.bind(n.Child("name").Text())
		inner := r.open(classScope, n, s)
		b.def = inner
		r.visit(n.Child("superclasses"), s)
		r.children(n.Child("body"), inner)
	case "function_definition":
		b := s.bind(n.Child("name").Text())
		inner := r.open(funcScope, n, s)
		inner.async = n.Token("async")
		b.def = inner
		r.params(n.Child("parameters"), s, inner)
		r.children(n.Child("body"), inner)
	case "lambda":
		inner := r.open(funcScope, n, s)
		r.params(n.Child("parameters"), s, inner)
		r.visit(n.Child("body"), inner)
	default:
		r.visitComprehension(n, s)
	}
}

// visitComprehension: the first iterable belongs to the scope outside.
func (r *resolver) visitComprehension(n treesitter.Node, s *scope) {
	inner := r.open(compScope, n, s)
	first := true
	for _, c := range n.Children() {
		switch c.Kind() {
		case "for_in_clause":
			r.targets(c.Child("left"), inner)
			in := inner
			if first {
				in = s
			}
			first = false
			for _, x := range c.In("right") {
				r.visit(x, in)
			}
		case "if_clause":
			r.children(c, inner)
		}
	}
	r.visit(n.Child("body"), inner)
}

// params binds the parameters in the function and visits defaults outside it.
func (r *resolver) params(n treesitter.Node, outside, inner *scope) {
	for _, c := range n.Children() {
		name := paramName(c)
		r.visit(c.Child("value"), outside)
		if name.Kind() == "tuple_pattern" {
			r.targets(name, inner)
			continue
		}
		if name.OK() {
			b := inner.bind(name.Text())
			b.note = c.Child("type")
		}
	}
}

// paramName is the identifier in a parameter of any form.
func paramName(c treesitter.Node) treesitter.Node {
	switch c.Kind() {
	case "identifier", "tuple_pattern":
		return c
	case "default_parameter", "typed_default_parameter":
		return c.Child("name")
	case "typed_parameter":
		return paramName(c.First())
	case "list_splat_pattern", "dictionary_splat_pattern":
		return c.First("identifier")
	}
	return treesitter.Node{}
}

// visitImport binds what an import names to its qualified name.
func (r *resolver) visitImport(n treesitter.Node, s *scope) {
	from := n.Child("module_name")
	prefix := ""
	if from.OK() {
		prefix = strings.TrimLeft(from.Text(), ".") + "."
		if prefix == "." {
			prefix = ""
		}
	}
	for _, c := range n.In("name") {
		name, alias := c.Text(), ""
		if c.Kind() == "aliased_import" {
			name, alias = c.Child("name").Text(), c.Child("alias").Text()
		}
		name = strings.ReplaceAll(name, " ", "")
		switch {
		case alias != "":
			s.bind(alias).imported = prefix + name
		case from.OK():
			s.bind(name).imported = prefix + name
		default: // import a.b binds a
			head, _, _ := strings.Cut(name, ".")
			if b := s.bind(head); b.imported == head {
				b.writes-- // the same package again
			} else {
				b.imported = head
			}
		}
	}
	if n.First("wildcard_import").OK() {
		for _, name := range starNames(strings.TrimSuffix(prefix, ".")) {
			if b := s.names[name]; b == nil {
				s.bind(name).imported = prefix + name
			}
		}
	}
}

// starNames are the names that "from MODULE import *" brings, for the modules
// that programs import so; elsewhere a name stays unresolved.
func starNames(module string) []string {
	list := ""
	switch module {
	case "math":
		list = "acos asin atan atan2 ceil comb copysign cos degrees dist e exp fabs factorial floor fmod fsum gcd hypot inf isclose isinf isnan isqrt lcm log log10 log2 nan perm pi pow prod radians sin sqrt tan tau trunc"
	case "collections":
		list = "ChainMap Counter OrderedDict UserDict UserList UserString defaultdict deque namedtuple"
	case "sortedcontainers":
		list = "SortedDict SortedKeyList SortedList SortedSet"
	case "heapq":
		list = "heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest"
	case "bisect":
		list = "bisect bisect_left bisect_right insort insort_left insort_right"
	case "itertools":
		list = "accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice pairwise permutations product repeat starmap takewhile tee zip_longest"
	case "functools":
		list = "cache cached_property cmp_to_key lru_cache partial reduce total_ordering wraps"
	case "string":
		list = "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits punctuation"
	case "sys":
		list = "argv exit maxsize setrecursionlimit stderr stdin stdout"
	case "operator":
		list = "add and_ attrgetter itemgetter methodcaller mul or_ sub xor"
	case "random":
		list = "choice choices randint random randrange sample seed shuffle uniform"
	case "typing":
		list = "Any Callable Deque Dict Generator Iterable Iterator List NamedTuple Optional Sequence Set Tuple Union"
	case "threading":
		list = "Condition Event Lock RLock Semaphore Thread"
	case "queue":
		list = "LifoQueue PriorityQueue Queue"
	case "time":
		list = "perf_counter process_time sleep time"
	}
	return strings.Fields(list)
}

// wraps reports whether a value is decorator(name), the old way to decorate.
func wraps(value treesitter.Node, name string) bool {
	args := value.Child("arguments").Children()
	return value.Kind() == "call" && len(args) == 1 && args[0].Kind() == "identifier" && args[0].Text() == name
}

// noteMutation remembers the names of containers whose length a method call
// changes.
func (r *resolver) noteMutation(f treesitter.Node) {
	if f.Kind() != "attribute" {
		return
	}
	switch f.Child("attribute").Text() {
	case "append", "extend", "insert", "pop", "remove", "clear", "appendleft", "popleft", "add", "discard", "update":
		r.file.mutated[f.Child("object").Text()] = true
	}
}
