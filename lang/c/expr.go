package c

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// expr is the value of an expression; a place in an array is what follows it there.
func (fn *body) expr(n treesitter.Node) *ir.Instr { return fn.eval(n).whole(fn) }

// truth is an expression as a condition: C compares with zero. An element of a text
// is zero at its end.
func (fn *body) truth(n treesitter.Node) *ir.Instr {
	n = curly.Unparen(n)
	if n.Is("update_expression") && n.Token("--") { // while (n--)
		return fn.Cmp(">", fn.expr(n), fn.B.Lit(int64(0)))
	}
	if v := fn.textEnd(n); v != nil {
		return v
	}
	if v := fn.moreTokens(n); v != nil {
		return v
	}
	p := fn.eval(n)
	if p.at != nil && curly.Is(p.base.Type, ir.Seq) {
		return fn.Cmp("!=", p.base, fn.B.Lit(nil))
	}
	v := p.whole(fn)
	switch {
	case curly.Is(v.Type, ir.Bool) || v.Op == ir.Cmp:
		return v
	case curly.Is(v.Type, ir.Int):
		return fn.Cmp("!=", v, fn.B.Lit(int64(0)))
	case curly.Is(v.Type, ir.Obj, ir.Seq, ir.Ptr):
		return fn.Cmp("!=", v, fn.B.Lit(nil))
	}
	return v
}

// textEnd is a test of a loop for the end of a text, s[i] or *p, perhaps != '\0': the
// place is before its end. nil is no such test.
func (fn *body) textEnd(n treesitter.Node) *ir.Instr {
	at := n
	if n.Kind() == "binary_expression" {
		if !n.Token("!=") || !isNul(n.Child("right")) {
			return nil
		}
		at = strip(n.Child("left"))
	}
	if !at.Is("subscript_expression", "pointer_expression") || !ofLoop(n) {
		return nil
	}
	if at.Kind() == "pointer_expression" && (!at.Token("*") || curly.Unparen(at.Child("argument")).Kind() == "update_expression") {
		return nil
	}
	p := fn.place(at)
	if p.kind != elementPlace || !isText(p.obj.Type) {
		if p.kind == elementPlace || p.kind == cellPlace {
			v := fn.load(p).whole(fn)
			if curly.Is(v.Type, ir.Obj, ir.Seq, ir.Ptr) {
				return fn.Cmp("!=", v, fn.B.Lit(nil))
			}
			return fn.Cmp("!=", v, fn.B.Lit(int64(0)))
		}
		return nil
	}
	return fn.Cmp("<", p.key, fn.B.Emit(ir.Len, ir.TInt, p.obj))
}

// ofLoop reports whether an expression is, or is one side of, what a loop goes on by.
func ofLoop(n treesitter.Node) bool {
	for {
		p := n.Parent()
		switch p.Kind() {
		case "parenthesized_expression":
		case "binary_expression":
			if !p.Token("&&") {
				return false
			}
		case "while_statement", "for_statement", "do_statement":
			return n.FieldName() == "condition"
		default:
			return false
		}
		n = p
	}
}

// eval is the value of an expression, with a place in an array left apart from it.
func (fn *body) eval(n treesitter.Node) ptr { return fn.evalAs(n, nil, use{}) }

// evalAs is eval for a place of that type: it says what malloc makes.
func (fn *body) evalAs(n treesitter.Node, want *ctype, u use) ptr {
	n = curly.Unparen(n)
	fn.At(n)
	if v, ok := fn.l.literal(n); ok {
		i := fn.B.Lit(v)
		if _, isText := v.(string); isText {
			i.Type = textType
		}
		return ptr{base: i}
	}
	switch n.Kind() {
	case "identifier":
		return fn.ident(n)
	case "subscript_expression", "field_expression":
		return fn.load(fn.place(n))
	case "pointer_expression":
		if n.Token("&") {
			return fn.address(n)
		}
		return fn.load(fn.place(n))
	case "call_expression":
		return fn.call(n, want, u)
	case "cast_expression":
		return fn.cast(n, want, u)
	case "assignment_expression":
		return fn.assign(n)
	case "update_expression":
		return fn.update(n)
	case "conditional_expression":
		return ptr{base: fn.Choose(n)}
	case "comma_expression":
		fn.eval(n.Child("left"))
		return fn.evalAs(n.Child("right"), want, u)
	case "compound_literal_expression":
		t := fn.l.descriptor(n.Child("type"))
		return fn.initial(t, use{depth: 1}, n.Child("value"))
	case "initializer_list":
		if want != nil {
			return fn.initial(want, u, n)
		}
	case "null":
		return ptr{base: fn.B.Lit(nil)}
	case "generic_expression", "gnu_asm_expression":
		return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "asm"})}
	}
	return fn.operator(n)
}

func (fn *body) operator(n treesitter.Node) ptr {
	switch n.Kind() {
	case "binary_expression":
		return fn.binary(n)
	case "unary_expression":
		op := n.Child("operator").Text()
		if op == "!" {
			return ptr{base: fn.negated(n)}
		}
		v := fn.expr(n.Child("argument"))
		if op == "+" {
			return ptr{base: v}
		}
		return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Un, Sym: op, Type: v.Type, Args: []*ir.Instr{v}})}
	case "sizeof_expression":
		if t := n.Child("value"); t.OK() { // of what the type is known of is a constant
			return ptr{base: fn.sizeOf(t)}
		}
		return ptr{base: fn.B.Lit(int64(8))}
	}
	return ptr{base: fn.B.Lit(nil)}
}

// negated is !x: a comparison with zero.
func (fn *body) negated(n treesitter.Node) *ir.Instr {
	arg := curly.Unparen(n.Child("argument"))
	if arg.Kind() == "binary_expression" && (arg.Token("&&") || arg.Token("||")) {
		return fn.Bool(n)
	}
	v := fn.expr(arg)
	zero := fn.B.Lit(int64(0))
	if curly.Is(v.Type, ir.Obj, ir.Seq, ir.Ptr) || v.Type == nil {
		zero = fn.B.Lit(nil)
	}
	return fn.Cmp("==", v, zero)
}

func (fn *body) ident(n treesitter.Node) ptr {
	name := n.Text()
	if fn.Lookup(name) == nil {
		if f := fn.l.funcs[name]; f != nil {
			return ptr{base: fn.B.Add(&ir.Instr{Op: ir.FuncRef, Callee: f.f, Type: &ir.Type{Kind: ir.Fun}})}
		}
		if fn.global(name) == nil {
			switch name {
			case "stdin", "stdout", "stderr":
				return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Global, Sym: name, Type: fileType})}
			}
			return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Global, Sym: name})}
		}
	}
	return fn.load(fn.place(n))
}

func (fn *body) binary(n treesitter.Node) ptr {
	op := n.Child("operator").Text()
	if op == "&&" || op == "||" {
		return ptr{base: fn.Bool(n)}
	}
	a := fn.eval(n.Child("left"))
	b := fn.eval(n.Child("right"))
	fn.At(n)
	return fn.combine(op, a, b)
}

// combine is an operation on two values, which may be places in arrays.
func (fn *body) combine(op string, a, b ptr) ptr {
	aSeq, bSeq := curly.Is(a.base.Type, ir.Seq), curly.Is(b.base.Type, ir.Seq)
	switch op {
	case "==", "!=", "<", "<=", ">", ">=":
		if aSeq && bSeq && (a.at != nil || b.at != nil) {
			return ptr{base: fn.Cmp(op, a.offset(fn), b.offset(fn))}
		}
		return ptr{base: fn.Cmp(op, a.base, b.base)}
	case "+", "-":
		switch {
		case aSeq && bSeq && op == "-":
			return ptr{base: fn.Arith("-", a.offset(fn), b.offset(fn))}
		case aSeq:
			return ptr{a.base, fn.moveBy(op, a, b.base)}
		case bSeq && op == "+":
			return ptr{b.base, fn.moveBy(op, b, a.base)}
		}
	}
	return ptr{base: fn.Arith(op, a.whole(fn), b.whole(fn))}
}

func (fn *body) moveBy(op string, p ptr, by *ir.Instr) *ir.Instr {
	if p.at == nil && op == "+" {
		return by
	}
	return fn.Arith(op, p.offset(fn), by)
}

// literal is the value of a literal, of arithmetic on literals, and of the names that
// standard headers define.
func (l *lowerer) literal(n treesitter.Node) (any, bool) {
	n = curly.Unparen(n)
	switch n.Kind() {
	case "number_literal":
		return numberOf(n.Text())
	case "char_literal":
		return charOf(n.Text()), true
	case "string_literal", "concatenated_string":
		return stringOf(n), true
	case "true", "false":
		return n.Kind() == "true", true
	case "identifier":
		if v, ok := l.consts[n.Text()]; ok {
			return v, true
		}
		if g := l.globals[n.Text()]; g != nil {
			return g.lit, g.isLit
		}
		v, ok := limits[n.Text()]
		return v, ok
	case "unary_expression":
		v, ok := l.literal(n.Child("argument"))
		if ok && n.Child("operator").Text() == "-" {
			switch x := v.(type) {
			case int64:
				return -x, true
			case float64:
				return -x, true
			}
		}
	case "cast_expression":
		v, ok := l.literal(n.Child("value"))
		t := l.descriptor(n.Child("type"))
		if f, isFloat := v.(float64); isFloat && ok && curly.Is(t.of(use{}), ir.Int) && f == float64(int64(f)) {
			return int64(f), true
		}
		_, isInt := v.(int64)
		return v, ok && isInt && curly.Is(t.of(use{}), ir.Int)
	case "binary_expression":
		if start, end := n.Bytes(); end-start > maxFolded {
			return nil, false
		}
		a, ok := l.literal(n.Child("left"))
		b, ok2 := l.literal(n.Child("right"))
		x, isInt := a.(int64)
		y, isInt2 := b.(int64)
		if ok && ok2 && isInt && isInt2 {
			return curly.Fold(n.Child("operator").Text(), x, y)
		}
	}
	return nil, false
}

// constant is the value of an integer constant expression.
func (l *lowerer) constant(n treesitter.Node) (int64, bool) {
	v, ok := l.literal(n)
	switch x := v.(type) {
	case int64:
		return x, ok
	case float64: // #define N 1e5 + 5
		return int64(x), ok && x == float64(int64(x))
	}
	return 0, false
}

// maxFolded bounds the source of an expression that is tried as a constant.
const maxFolded = 80

// limits are constants of the standard headers.
var limits = map[string]any{
	"INT_MAX": int64(1<<31 - 1), "INT_MIN": int64(-1 << 31), "UINT_MAX": int64(1<<32 - 1), "LONG_MAX": int64(1<<63 - 1), "LONG_MIN": int64(-1 << 63),
	"LLONG_MAX": int64(1<<63 - 1), "LLONG_MIN": int64(-1 << 63), "INT64_MAX": int64(1<<63 - 1), "INT64_MIN": int64(-1 << 63), "INT32_MAX": int64(1<<31 - 1),
	"CHAR_BIT": int64(8), "UCHAR_MAX": int64(255), "CHAR_MAX": int64(127), "SHRT_MAX": int64(1<<15 - 1), "RAND_MAX": int64(1<<31 - 1), "BUFSIZ": int64(8192), "PATH_MAX": int64(4096),
	"EOF": int64(-1), "EXIT_SUCCESS": int64(0), "EXIT_FAILURE": int64(1), "M_PI": 3.141592653589793, "M_E": 2.718281828459045,
	"DBL_MAX": 1.7976931348623157e308, "DBL_EPSILON": 2.220446049250313e-16, "INFINITY": 1e308, "SEEK_SET": int64(0), "SEEK_CUR": int64(1), "SEEK_END": int64(2),
	"stdin_fileno": int64(0), "STDIN_FILENO": int64(0), "STDOUT_FILENO": int64(1),
}

func numberOf(text string) (any, bool) {
	text = strings.ReplaceAll(text, "'", "")
	hex := strings.HasPrefix(text, "0x") || strings.HasPrefix(text, "0X")
	whole := strings.TrimRight(text, "uUlL")
	if v, err := strconv.ParseInt(whole, 0, 64); err == nil {
		return v, true
	}
	if v, err := strconv.ParseUint(whole, 0, 64); err == nil {
		return int64(v), true
	}
	if !hex {
		text = strings.TrimRight(text, "fFlL")
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}

// unescape reads the escapes that say where input is split.
var unescape = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\r`, "\r", `\0`, "\x00", `\\`, `\`, `\"`, `"`)

func charOf(text string) int64 {
	text = strings.TrimSuffix(text[strings.IndexByte(text, '\'')+1:], "'")
	for _, c := range strings.TrimPrefix(unescape.Replace(text), `\`) {
		return int64(c)
	}
	return 0
}

func stringOf(n treesitter.Node) string {
	var b strings.Builder
	for c := range n.Walk {
		if c.Kind() == "string_literal" {
			t := c.Text()
			if at := strings.IndexByte(t, '"'); at >= 0 {
				t = strings.TrimSuffix(t[at+1:], `"`)
			}
			b.WriteString(unescape.Replace(t))
		}
	}
	return b.String()
}
