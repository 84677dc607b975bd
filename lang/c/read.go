package c

import (
	"strings"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// reads are the functions that read into variables: one call for each, whose value is
// what was read. That is what it means to the analyses: n is an input, not a cell that
// somebody may change.
func (fn *body) reads(n treesitter.Node, name string, args []treesitter.Node) (ptr, bool) {
	switch {
	case (name == "scanf" || name == "scanf_s") && len(args) > 0:
		return ptr{base: fn.scan(n, "scanf", nil, args[0], args[1:])}, true
	case (name == "fscanf" || name == "sscanf") && len(args) > 1:
		from := fn.expr(args[0])
		if strip(args[0]).Text() == "stdin" {
			return ptr{base: fn.scan(n, "scanf", nil, args[1], args[2:])}, true
		}
		return ptr{base: fn.scan(n, name, from, args[1], args[2:])}, true
	case name == "getchar" || name == "getchar_unlocked" || (name == "getc" || name == "fgetc") && len(args) == 1 && strip(args[0]).Text() == "stdin":
		fn.At(n)
		return ptr{base: fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "getchar", Type: ir.TInt})}, true
	case name == "fgets" && len(args) == 3:
		return ptr{base: fn.readText(n, args[0], args[2])}, true
	case (name == "gets" || name == "gets_s") && len(args) > 0:
		return ptr{base: fn.readText(n, args[0], treesitter.Node{})}, true
	case name == "getline" && len(args) == 3:
		v := fn.readText(n, args[0], args[2])
		return ptr{base: fn.B.Emit(ir.Len, ir.TInt, v)}, true
	}
	return ptr{}, false
}

// readText reads a line into the room of a text.
func (fn *body) readText(n, to, from treesitter.Node) *ir.Instr {
	call := &ir.Instr{Op: ir.Call, Sym: "fgets", Type: textType}
	if from.OK() && strip(from).Text() != "stdin" {
		call.Sym, call.Args = "fgetline", []*ir.Instr{fn.expr(from)}
	}
	fn.At(n)
	v := fn.B.Add(call)
	fn.assignTo(to, v)
	return v
}

// assignTo stores what was read in the variable that an argument names.
func (fn *body) assignTo(to treesitter.Node, v *ir.Instr) {
	to = strip(to)
	if to.Kind() == "pointer_expression" && to.Token("&") {
		to = curly.Unparen(to.Child("argument"))
	}
	var p place
	switch to.Kind() {
	case "identifier", "field_expression", "subscript_expression", "pointer_expression":
		p = fn.place(to)
		if isText(p.typ) != isText(v.Type) && curly.Is(p.typ, ir.Seq) { // scanf("%d", xs): its first
			p = place{kind: elementPlace, obj: fn.load(p).whole(fn), key: fn.B.Lit(int64(0)), typ: elemOf(p.typ)}
		}
		if curly.Is(p.typ, ir.Ptr) && p.kind != cellPlace { // a reference that was given
			p = place{kind: cellPlace, obj: fn.load(p).base, typ: p.typ.Elem}
		}
	default: // a + i
		at := fn.eval(to)
		if name := strip(to.Child("left")); isText(at.base.Type) && isText(v.Type) && name.Is("identifier", "field_expression", "subscript_expression") {
			fn.store(fn.place(name), ptr{base: v}) // a text that starts a little further on
			return
		}
		if !curly.Is(at.base.Type, ir.Seq) {
			return
		}
		p = place{kind: elementPlace, obj: at.base, key: at.offset(fn), typ: elemOf(at.base.Type)}
	}
	fn.store(p, ptr{base: v})
}

// scan is a read by a format.
func (fn *body) scan(n treesitter.Node, sym string, from *ir.Instr, format treesitter.Node, to []treesitter.Node) *ir.Instr {
	words := []string{}
	if v, ok := fn.l.literal(format); ok {
		if f, isText := v.(string); isText {
			words = conversions(f)
		}
	} else {
		fn.expr(format)
	}
	var last *ir.Instr
	for k, a := range to {
		conv := "d"
		if k < len(words) {
			conv = words[k]
		}
		call := &ir.Instr{Op: ir.Call, Sym: sym, Type: intType.ir}
		if from != nil {
			call.Args = []*ir.Instr{from}
		}
		switch {
		case conv == "s":
			call.Type = textType
		case conv == "c" && sym == "scanf":
			call.Sym = "getchar"
		case conv == "[" && sym == "scanf":
			call.Sym, call.Type = "fgets", textType
		case conv == "[":
			call.Type = textType
		case strings.Contains("fegaFEG", conv):
			call.Type = ir.TFloat
		}
		fn.At(a)
		last = fn.B.Add(call)
		fn.assignTo(a, last)
	}
	if last == nil {
		last = fn.B.Add(&ir.Instr{Op: ir.Call, Sym: sym, Type: ir.TInt})
	}
	fn.At(n)
	return fn.B.Add(&ir.Instr{Op: ir.Extract, N: 1, Of: 2, Type: ir.TInt, Args: []*ir.Instr{last}})
}

// conversions are the letters of a format's conversions that something is stored for.
func conversions(f string) (list []string) {
	for k := 0; k < len(f); k++ {
		if f[k] != '%' {
			continue
		}
		k++
		stored := true
		for k < len(f) && strings.IndexByte("*0123456789hlLqjzt", f[k]) >= 0 {
			stored = stored && f[k] != '*'
			k++
		}
		if k >= len(f) || f[k] == '%' {
			continue
		}
		if stored {
			list = append(list, f[k:k+1])
		}
		if f[k] == '[' {
			for k++; k < len(f) && (f[k] != ']' || f[k-1] == '[' || f[k-1] == '^' && f[k-2] == '['); k++ {
			}
		}
	}
	return list
}

// readLoop is while (fgets(line, size, f)) ..., or of getline: an iteration over the
// lines, as it is written in other languages.
func (fn *body) readLoop(n treesitter.Node) bool {
	test := curly.Unparen(n.Child("condition"))
	if test.Kind() == "binary_expression" && (test.Token("!=") || test.Token(">") || test.Token(">=")) {
		test = curly.Unparen(test.Child("left"))
	}
	var size treesitter.Node
	if test.Kind() == "assignment_expression" {
		size, test = test.Child("left"), curly.Unparen(test.Child("right"))
	}
	name := test.Child("function").Text()
	args := test.Child("arguments").Children()
	if test.Kind() != "call_expression" || len(args) != 3 || name != "fgets" && name != "getline" || fn.l.funcs[name] != nil {
		return false
	}
	in := fn.expr(args[2])
	fn.At(n)
	fn.Each(fn.B.Emit(ir.Iter, nil, in), "", func(next *ir.Instr) {
		line := fn.B.Emit(ir.Elem, textType, next)
		fn.assignTo(args[0], line)
		if size.OK() && name == "getline" {
			fn.store(fn.place(size), ptr{base: fn.B.Emit(ir.Len, ir.TInt, line)})
		}
		fn.Scoped(n.Child("body"))
	})
	return true
}
