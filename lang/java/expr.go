package java

import (
	"strconv"
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func (fn *body) expr(n treesitter.Node) *ir.Instr { return fn.exprOf(n, nil) }

// exprOf is the value of an expression; want is the type that its place gives
// to a new container or a lambda.
func (fn *body) exprOf(n treesitter.Node, want *ir.Type) *ir.Instr {
	n = curly.Unparen(n)
	fn.At(n)
	if v, ok := literal(n); ok {
		return fn.B.Lit(v)
	}
	switch n.Kind() {
	case "null_literal":
		return fn.B.Lit(nil)
	case "identifier":
		return fn.ident(n)
	case "this":
		return fn.this()
	case "field_access":
		return fn.fieldAccess(n)
	case "array_access":
		a := fn.expr(n.Child("array"))
		k := fn.expr(n.Child("index"))
		fn.At(n)
		return fn.B.Emit(ir.Index, elemOf(a.Type), a, k)
	case "method_invocation":
		return fn.call(n)
	case "object_creation_expression":
		return fn.newObject(n, want)
	case "array_creation_expression":
		return fn.newArray(n)
	case "array_initializer":
		return fn.arrayInit(n, want)
	case "cast_expression":
		return fn.cast(n)
	case "lambda_expression":
		return fn.lambdaExpr(n)
	case "method_reference":
		return fn.methodRef(n)
	case "switch_expression", "switch_statement":
		if v := fn.switchOn(n, "", true); v != nil {
			return v
		}
	case "class_literal":
		return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: n.Text()})
	case "template_expression":
		return fn.B.Emit(ir.Format, ir.TStr)
	default:
		return fn.operator(n)
	}
	return fn.B.Lit(nil)
}

func (fn *body) operator(n treesitter.Node) *ir.Instr {
	switch n.Kind() {
	case "binary_expression":
		return fn.binary(n)
	case "unary_expression":
		v := fn.expr(n.Child("operand"))
		op := n.Child("operator").Text()
		if op == "+" {
			return v
		}
		return fn.B.Add(&ir.Instr{Op: ir.Un, Sym: op, Type: v.Type, Args: []*ir.Instr{v}})
	case "update_expression":
		return fn.update(n)
	case "assignment_expression":
		return fn.assign(n)
	case "ternary_expression":
		return fn.Choose(n)
	case "instanceof_expression":
		v := fn.expr(n.Child("left"))
		if name := n.Child("name"); name.OK() {
			t := fn.l.typ(n.Child("right"))
			fn.Set(fn.Declare(name.Text(), t), fn.B.Emit(ir.Convert, t, v))
		} else if p := n.Child("pattern"); p.OK() {
			fn.bindPattern(p, v)
		}
		return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "instanceof", Type: ir.TBool, Args: []*ir.Instr{v}})
	}
	return fn.B.Lit(nil)
}

// literal is the value of a literal, of arithmetic on literals, and of the
// limits of the integer types.
func literal(n treesitter.Node) (any, bool) {
	n = curly.Unparen(n)
	text := strings.ReplaceAll(n.Text(), "_", "")
	switch n.Kind() {
	case "decimal_integer_literal", "hex_integer_literal", "octal_integer_literal", "binary_integer_literal":
		text = strings.TrimRight(text, "lL")
		if v, err := strconv.ParseInt(text, 0, 64); err == nil {
			return v, true
		}
		v, err := strconv.ParseUint(text, 0, 64)
		return int64(v), err == nil
	case "decimal_floating_point_literal", "hex_floating_point_literal":
		v, err := strconv.ParseFloat(strings.TrimRight(text, "dDfF"), 64)
		if err == nil && v == float64(int64(v)) && strings.ContainsAny(text, "eE") && v < 1e18 {
			return v, true // 1e9 is a double, and is cast where it counts something
		}
		return v, err == nil
	case "true", "false":
		return n.Kind() == "true", true
	case "string_literal":
		return unescape.Replace(strings.Trim(n.Text(), `"`)), true
	case "character_literal":
		return charValue(strings.Trim(n.Text(), "'")), true
	case "unary_expression":
		if v, ok := literal(n.Child("operand")); ok && n.Child("operator").Text() == "-" {
			switch x := v.(type) {
			case int64:
				return -x, true
			case float64:
				return -x, true
			}
		}
	case "cast_expression":
		v, ok := literal(n.Child("value"))
		if f, isFloat := v.(float64); isFloat && n.Child("type").Kind() == "integral_type" && f == float64(int64(f)) {
			return int64(f), true
		}
		return v, ok && n.Child("type").Kind() == "integral_type"
	case "binary_expression":
		return folded(n)
	case "field_access":
		switch n.Text() {
		case "Integer.MAX_VALUE":
			return int64(1<<31 - 1), true
		case "Integer.MIN_VALUE":
			return int64(-1 << 31), true
		case "Long.MAX_VALUE":
			return int64(1<<63 - 1), true
		case "Long.MIN_VALUE":
			return int64(-1 << 63), true
		}
	}
	return nil, false
}

// folded is the value of an operation on literals.
func folded(n treesitter.Node) (any, bool) {
	if start, end := n.Bytes(); end-start > maxFolded {
		return nil, false
	}
	a, ok := literal(n.Child("left"))
	b, ok2 := literal(n.Child("right"))
	x, isInt := a.(int64)
	y, isInt2 := b.(int64)
	if !ok || !ok2 || !isInt || !isInt2 {
		return nil, false
	}
	return curly.Fold(n.Child("operator").Text(), x, y)
}

// unescape reads the escapes that say where input is split.
var unescape = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\r`, "\r")

func charValue(text string) int64 {
	text = unescape.Replace(text)
	for _, c := range strings.TrimPrefix(text, `\`) {
		return int64(c)
	}
	return 0
}

// maxFolded bounds the source of an expression that is tried as a constant.
const maxFolded = 80

func (fn *body) ident(n treesitter.Node) *ir.Instr {
	name := n.Text()
	if v := fn.Lookup(name); v != nil {
		return fn.Get(v)
	}
	if p, ok := fn.fieldPlace(name); ok {
		return fn.load(p)
	}
	return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: name})
}

// fieldPlace is a field named alone: of this or of a class around.
func (fn *body) fieldPlace(name string) (place, bool) {
	for c, n := fn.c, 0; c != nil && n < 20; c, n = c.outer, n+1 {
		f, owner := fn.l.field(c, name)
		if f == nil {
			continue
		}
		if f.static || fn.static {
			return place{field: f, owner: owner}, true
		}
		return place{field: f, owner: owner, obj: fn.this()}, true
	}
	return place{}, false
}

func (fn *body) fieldAccess(n treesitter.Node) *ir.Instr {
	obj, name := n.Child("object"), n.Child("field").Text()
	if c := fn.className(obj); c != nil {
		if f, owner := fn.l.field(c, name); f != nil {
			return fn.load(place{field: f, owner: owner})
		}
		if name == "this" {
			return fn.this()
		}
	}
	if fn.isLibraryName(obj) {
		return fn.B.Add(&ir.Instr{Op: ir.Global, Sym: n.Text()})
	}
	v := fn.expr(obj)
	fn.At(n)
	if name == "length" && !curly.Is(v.Type, ir.Obj) {
		return fn.B.Emit(ir.Len, ir.TInt, v)
	}
	if curly.Is(v.Type, ir.Obj) && v.Type.Name == "StreamTokenizer" { // what it has read last
		return fn.B.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: []*ir.Instr{v}})
	}
	return fn.B.Add(&ir.Instr{Op: ir.Field, Sym: name, Type: fn.fieldType(v.Type, name), Args: []*ir.Instr{v}})
}

func (fn *body) fieldType(t *ir.Type, name string) *ir.Type {
	if curly.Is(t, ir.Obj) {
		if c := fn.l.classes[t.Name]; c != nil {
			if f, _ := fn.l.field(c, name); f != nil {
				return f.typ
			}
		}
	}
	return nil
}

// className is the class of the program that a name stands for, or nil.
func (fn *body) className(n treesitter.Node) *class {
	if n.Kind() == "identifier" && fn.Lookup(n.Text()) == nil {
		return fn.l.classes[n.Text()]
	}
	return nil
}

// isLibraryName reports a class of the library: a capitalised name that is no
// variable and no field, perhaps with a member (System.out).
func (fn *body) isLibraryName(n treesitter.Node) bool {
	switch n.Kind() {
	case "identifier":
		name := n.Text()
		if name == "" || name[0] < 'A' || name[0] > 'Z' || fn.Lookup(name) != nil || fn.l.classes[name] != nil {
			return false
		}
		_, isField := fn.fieldPlace(name)
		return !isField
	case "field_access":
		return n.Text() == "System.out" || n.Text() == "System.err" || n.Text() == "System.in" ||
			strings.HasPrefix(n.Text(), "java.") || strings.HasPrefix(n.Text(), "Map.")
	}
	return false
}

func (fn *body) binary(n treesitter.Node) *ir.Instr {
	op := n.Child("operator").Text()
	switch op {
	case "&&", "||":
		return fn.Bool(n)
	case "==", "!=", "<", "<=", ">", ">=":
		a := fn.expr(n.Child("left"))
		b := fn.expr(n.Child("right"))
		fn.At(n)
		return fn.Cmp(op, a, b)
	}
	a := fn.expr(n.Child("left"))
	b := fn.expr(n.Child("right"))
	fn.At(n)
	return fn.arith(op, a, b)
}

// arith emits an operation; + on texts makes a text.
func (fn *body) arith(op string, a, b *ir.Instr) *ir.Instr {
	if op == "+" && (curly.Is(a.Type, ir.Str) || curly.Is(b.Type, ir.Str)) {
		return fn.B.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: ir.TStr, Args: []*ir.Instr{a, b}})
	}
	return fn.Arith(op, a, b)
}

// cast between numbers of the same kind leaves nothing.
func (fn *body) cast(n treesitter.Node) *ir.Instr {
	t := fn.l.typ(n.Child("type"))
	v := fn.exprOf(n.Child("value"), t)
	switch {
	case t == nil || curly.Is(t, ir.Int) && curly.Is(v.Type, ir.Int) || curly.Is(t, ir.Float) && curly.Is(v.Type, ir.Float):
		return v
	case curly.Is(t, ir.Int, ir.Float):
		return fn.B.Emit(ir.Convert, t, v)
	case v.Type == nil && v.Op != ir.Param && v.Op != ir.Phi:
		v.Type = t
		return v
	}
	return fn.B.Emit(ir.Convert, t, v)
}

// place is something that can be assigned to, its operands evaluated.
type place struct {
	v        *curly.Variable
	field    *field
	owner    *class
	obj, key *ir.Instr
	name     string
	typ      *ir.Type
}

func (fn *body) place(n treesitter.Node) place {
	n = curly.Unparen(n)
	switch n.Kind() {
	case "identifier":
		if v := fn.Lookup(n.Text()); v != nil {
			return place{v: v, typ: v.Type}
		}
		if p, ok := fn.fieldPlace(n.Text()); ok {
			p.typ = p.field.typ
			return p
		}
		return place{name: n.Text()}
	case "array_access":
		a := fn.expr(n.Child("array"))
		return place{obj: a, key: fn.expr(n.Child("index")), typ: elemOf(a.Type)}
	case "field_access":
		name := n.Child("field").Text()
		if c := fn.className(n.Child("object")); c != nil {
			if f, owner := fn.l.field(c, name); f != nil {
				return place{field: f, owner: owner, typ: f.typ}
			}
		}
		v := fn.expr(n.Child("object"))
		return place{obj: v, name: name, typ: fn.fieldType(v.Type, name)}
	}
	if n.OK() {
		fn.expr(n)
	}
	return place{name: "_"}
}

func (fn *body) load(p place) *ir.Instr {
	switch {
	case p.v != nil:
		return fn.Get(p.v)
	case p.field != nil && p.obj != nil:
		return fn.B.Add(&ir.Instr{Op: ir.Field, Sym: p.field.name, Type: p.field.typ, Args: []*ir.Instr{p.obj}})
	case p.field != nil && p.field.isLit:
		return fn.B.Lit(p.field.lit)
	case p.field != nil:
		return fn.B.Emit(ir.Load, p.field.typ, fn.global(p.owner, p.field))
	case p.obj != nil && p.key != nil:
		return fn.B.Emit(ir.Index, p.typ, p.obj, p.key)
	case p.obj != nil:
		return fn.B.Add(&ir.Instr{Op: ir.Field, Sym: p.name, Type: p.typ, Args: []*ir.Instr{p.obj}})
	}
	return fn.B.Emit(ir.Load, nil, fn.B.Add(&ir.Instr{Op: ir.Global, Sym: p.name}))
}

func (fn *body) store(p place, v *ir.Instr) {
	switch {
	case p.v != nil:
		p.v.Value = nil
		fn.Set(p.v, v)
	case p.field != nil && p.obj != nil:
		fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: p.field.name, Args: []*ir.Instr{p.obj, v}})
	case p.field != nil:
		fn.B.Emit(ir.StoreCell, nil, fn.global(p.owner, p.field), v)
	case p.obj != nil && p.key != nil:
		fn.B.Emit(ir.Store, nil, p.obj, p.key, v)
	case p.obj != nil:
		fn.B.Add(&ir.Instr{Op: ir.SetField, Sym: p.name, Args: []*ir.Instr{p.obj, v}})
	default:
		fn.B.Emit(ir.StoreCell, nil, fn.B.Add(&ir.Instr{Op: ir.Global, Sym: p.name}), v)
	}
}

func (fn *body) assign(n treesitter.Node) *ir.Instr {
	op := strings.TrimSuffix(n.Child("operator").Text(), "=")
	p := fn.place(n.Child("left"))
	var v *ir.Instr
	if op == "" {
		v = fn.coerce(fn.init(n.Child("right"), p.typ), p.typ)
	} else {
		old := fn.load(p)
		v = fn.arith(op, old, fn.expr(n.Child("right")))
		if curly.Is(p.typ, ir.Int, ir.Str) {
			v.Type = p.typ
			if v.Sym == "/" && curly.Is(p.typ, ir.Int) {
				v.Sym = "//"
			}
		}
	}
	fn.At(n)
	fn.store(p, v)
	return v
}

// update is x++ and its like; the value is the old one for the postfix form.
func (fn *body) update(n treesitter.Node) *ir.Instr {
	arg := n.First()
	p := fn.place(arg)
	old := fn.load(p)
	op := "+"
	if n.Token("--") {
		op = "-"
	}
	t := old.Type
	if t == nil {
		t = ir.TInt
	}
	v := fn.B.Add(&ir.Instr{Op: ir.Bin, Sym: op, Type: t, Args: []*ir.Instr{old, fn.B.Lit(int64(1))}})
	fn.store(p, v)
	start, _ := n.Bytes()
	if first, _ := arg.Bytes(); first == start {
		return old
	}
	return v
}
