package python

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// meaning is what a name or dotted path is known to stand for wherever it is
// used, without running anything: at most one of the fields is set.
type meaning struct {
	fn     *scope          // a function of the program
	class  *ir.Class       // a class of the program
	path   string          // a builtin or imported thing: "heapq.heappush", "len"
	lit    any             // a constant
	isLit  bool            // lit may be nil for None
	method treesitter.Node // a bound method: the attribute expression
	object *binding        // and the variable that it is bound to
}

func (m meaning) unknown() bool {
	return m.fn == nil && m.class == nil && m.path == "" && !m.isLit && !m.method.OK()
}

// static is the meaning of a binding that is written once.
func (l *lowerer) static(b *binding) meaning {
	if b.resolved || b.writes != 1 {
		return b.known
	}
	b.resolved = true // before the look at its value: x = x ends here
	switch {
	case b.def != nil && b.def.kind == classScope:
		b.known.class = b.def.class
	case b.def != nil:
		b.known.fn = b.def
	case b.imported != "":
		b.known = l.importedMeaning(b.imported)
	case b.value.OK():
		b.known = l.valueMeaning(b)
	}
	return b.known
}

// importedMeaning finds an import in the program's own files first.
func (l *lowerer) importedMeaning(path string) meaning {
	if v, ok := libraryConstant(path); ok {
		return meaning{lit: v, isLit: true}
	}
	for k := len(path); k > 0; k = strings.LastIndexByte(path[:k], '.') {
		f := l.files[path[:k]]
		if f == nil {
			continue
		}
		rest := strings.TrimPrefix(path[k:], ".")
		if rest == "" || strings.Contains(rest, ".") {
			break
		}
		if b := f.scope.names[rest]; b != nil {
			return l.static(b)
		}
	}
	return meaning{path: path}
}

func (l *lowerer) valueMeaning(b *binding) meaning {
	v := unparen(b.value)
	if lit, ok := l.constant(v, b.scope); ok {
		return meaning{lit: lit, isLit: true}
	}
	switch v.Kind() {
	case "lambda":
		return meaning{fn: b.scope.file.scopes[v.ID()]}
	case "identifier":
		return l.meaningOf(v, b.scope)
	case "attribute":
		if m := l.meaningOf(v, b.scope); m.path != "" || m.fn != nil || m.class != nil {
			return m
		}
		obj := v.Child("object")
		if r := b.scope.lookup(obj.Text()); obj.Kind() == "identifier" && r != nil && r.writes == 1 && r.scope == b.scope {
			return meaning{method: v, object: r}
		}
		if l.readsStdin(obj, b.scope) {
			return meaning{path: "sys.stdin.buffer." + v.Child("attribute").Text()}
		}
	case "call":
		if c := b.scope.file.namedTuples[v.ID()]; c != nil {
			return meaning{class: c}
		}
	}
	return meaning{}
}

// readsStdin recognises all of standard input wrapped into a file, as programs
// do for speed: BytesIO(os.read(0, size)).
func (l *lowerer) readsStdin(n treesitter.Node, s *scope) bool {
	of := l.meaningOf(n.Child("function"), s).path
	if n.Kind() != "call" || of != "io.BytesIO" && of != "io.StringIO" {
		return false
	}
	inner := n.Child("arguments").First()
	switch l.meaningOf(inner.Child("function"), s).path {
	case "os.read":
		fd, ok := l.constant(inner.Child("arguments").First(), s)
		return ok && fd == int64(0)
	case "sys.stdin.read", "sys.stdin.buffer.read":
		return true
	}
	return false
}

// meaningOf is what a name or dotted path stands for at a place.
func (l *lowerer) meaningOf(n treesitter.Node, s *scope) meaning {
	switch n.Kind() {
	case "identifier":
		b := s.lookup(n.Text())
		if b == nil {
			return meaning{path: builtinPath(n.Text())}
		}
		return l.static(b)
	case "attribute":
		name := n.Child("attribute").Text()
		obj := n.Child("object")
		of := l.meaningOf(obj, s)
		if obj.Kind() == "identifier" && s.lookup(obj.Text()) == nil {
			of.path = obj.Text() // bisect.bisect: a module, not a function
		}
		switch {
		case of.path != "":
			return l.importedMeaning(of.path + "." + name)
		case of.class != nil:
			if b := l.member(of.class, name); b != nil {
				return l.static(b)
			}
		}
	}
	return meaning{}
}

// libraryConstant is the value of a constant of the standard library.
func libraryConstant(path string) (any, bool) {
	const lower, upper, digits = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"
	switch path {
	case "string.ascii_lowercase":
		return lower, true
	case "string.ascii_uppercase":
		return upper, true
	case "string.ascii_letters":
		return lower + upper, true
	case "string.digits":
		return digits, true
	case "string.hexdigits":
		return digits + "abcdefABCDEF", true
	case "string.punctuation":
		return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", true
	case "math.inf":
		return math.Inf(1), true
	case "math.pi":
		return math.Pi, true
	case "math.e":
		return math.E, true
	case "sys.maxsize":
		return int64(math.MaxInt64), true
	}
	return nil, false
}

// builtinPath is the name under which the library knows a builtin; undefined
// names are taken for builtins too, or for what judges import before they run a
// program.
func builtinPath(name string) string {
	switch name {
	case "raw_input":
		return "input"
	case "xrange":
		return "range"
	case "unicode":
		return "str"
	case "long":
		return "int"
	case "pow", "count", "merge", "repeat", "e":
		return name // builtins, or too common to be a library's
	}
	for _, module := range []string{"collections", "functools", "itertools", "heapq", "bisect", "operator", "math", "sortedcontainers"} {
		if slices.Contains(starNames(module), name) {
			return module + "." + name
		}
	}
	return name
}

// constant is the value of a literal, or of arithmetic on literals.
func (l *lowerer) constant(n treesitter.Node, s *scope) (any, bool) {
	switch n.Kind() {
	case "integer":
		return parseInt(n.Text())
	case "float":
		text := strings.ReplaceAll(n.Text(), "_", "")
		v, err := strconv.ParseFloat(text, 64)
		return v, err == nil
	case "string", "concatenated_string":
		return stringValue(n)
	case "true":
		return true, true
	case "false":
		return false, true
	case "none":
		return nil, true
	case "parenthesized_expression":
		return l.constant(n.First(), s)
	case "unary_operator":
		v, ok := l.constant(n.Child("argument"), s)
		if ok {
			return foldUnary(n.Child("operator").Text(), v)
		}
	case "binary_operator":
		a, ok := l.constant(n.Child("left"), s)
		if !ok {
			return nil, false
		}
		b, ok := l.constant(n.Child("right"), s)
		if !ok {
			return nil, false
		}
		return fold(n.Child("operator").Text(), a, b)
	case "identifier":
		if b := s.lookup(n.Text()); b != nil && b.scope.kind == moduleScope {
			m := l.static(b)
			return m.lit, m.isLit
		}
	}
	return nil, false
}

func parseInt(text string) (any, bool) {
	text = strings.ReplaceAll(strings.TrimRight(text, "lL"), "_", "")
	if v, err := strconv.ParseInt(text, 0, 64); err == nil {
		return v, true
	}
	if strings.HasPrefix(text, "0") && strings.Trim(text, "0") == "" {
		return int64(0), true
	}
	v, err := strconv.ParseFloat(text, 64) // larger than a word: its size is what counts
	return v, err == nil
}

// stringValue is the text of a literal without interpolations. Escapes are
// left as written: only the length of a constant matters, roughly.
func stringValue(n treesitter.Node) (any, bool) {
	if n.Kind() == "concatenated_string" {
		all := ""
		for _, c := range n.Children() {
			v, ok := stringValue(c)
			text, isText := v.(string)
			if !ok || !isText {
				return nil, false
			}
			all += text
		}
		return all, true
	}
	if n.First("interpolation").OK() {
		return nil, false
	}
	return n.First("string_content").Text(), true
}

func foldUnary(op string, v any) (any, bool) {
	switch x := v.(type) {
	case int64:
		switch op {
		case "-":
			return -x, true
		case "~":
			return ^x, true
		case "+":
			return x, true
		}
	case float64:
		if op == "-" {
			return -x, true
		}
	}
	return nil, false
}

func unparen(n treesitter.Node) treesitter.Node {
	for n.Kind() == "parenthesized_expression" {
		n = n.First()
	}
	return n
}
