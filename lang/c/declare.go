package c

import (
	"strconv"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
	"github.com/heddle-run/heddle/program"
)

// lowerer carries the lowering of one program.
type lowerer struct {
	mod       *ir.Module
	trees     []*treesitter.Tree
	typedefs  map[string]*ctype
	records   map[string]*rec
	unnamed   map[treesitter.Node]*ctype // structs without a name
	consts    map[string]int64           // of enumerations
	globals   map[string]*global
	inits     []*global // in source order
	funcs     map[string]*fun
	order     []*fun
	taken     map[string]bool
	fieldUses uses
	allUses   uses // of variables of the program, wherever they are used
}

// global is a variable of the program: of the file, or one of a function that is
// static.
type global struct {
	name  string // in the IR
	t     *ctype
	typ   *ir.Type
	use   use
	value treesitter.Node
	at    treesitter.Node
	lit   any // of a constant
	isLit bool
}

// fun is a function of the program.
type fun struct {
	name   string
	node   treesitter.Node
	f      *ir.Func
	params []param
	ret    *ctype
	uses   uses
}

type param struct {
	name string
	t    *ctype
	typ  *ir.Type
	use  use
}

func newLowerer(p program.Program) *lowerer {
	return &lowerer{
		mod:      &ir.Module{Lang: string(program.C), Path: p.Path},
		typedefs: map[string]*ctype{},
		records:  map[string]*rec{},
		unnamed:  map[treesitter.Node]*ctype{},
		consts:   map[string]int64{},
		globals:  map[string]*global{},
		funcs:    map[string]*fun{},
		taken:    map[string]bool{},
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

// free is a name that nothing has yet.
func (l *lowerer) free(name string) string {
	for l.taken[name] {
		name += "+"
	}
	l.taken[name] = true
	return name
}

func (l *lowerer) note(severity string, at ir.Pos, text string) {
	if len(l.mod.Notes) < 2*maxNotes {
		l.mod.Notes = append(l.mod.Notes, ir.Note{Severity: severity, Pos: at, Text: text})
	}
}

func (l *lowerer) add(t *treesitter.Tree) {
	l.trees = append(l.trees, t)
	for k, n := range t.Errors() {
		if k < maxNotes {
			l.note("error", n.Pos(), n.Complaint())
		}
	}
}

// declare finds the types, then functions and variables, so that bodies know all.
func (l *lowerer) declare() {
	l.allUses = uses{}
	for _, t := range l.trees {
		for name, m := range usesIn(t.Root()) {
			if name[0] != '.' {
				l.allUses[name] = l.allUses.of(name).and(m)
			}
		}
	}
	for _, t := range l.trees {
		l.declareIn(t.Root())
	}
	if m := l.funcs["main"]; m != nil {
		l.mod.Entry = m.f
	}
}

// declareIn declares what stands in a file, also inside what did not parse.
func (l *lowerer) declareIn(n treesitter.Node) {
	for _, d := range n.Children() {
		switch d.Kind() {
		case "type_definition":
			l.typedef(d)
		case "declaration":
			l.declareGlobals(d, "")
		case "struct_specifier", "union_specifier", "enum_specifier":
			l.spec(d)
		case "function_definition":
			l.declareFunc(d)
		case "ERROR", "linkage_specification", "declaration_list", "preproc_if", "preproc_ifdef", "preproc_else":
			l.declareIn(d)
		}
	}
}

func (l *lowerer) typedef(d treesitter.Node) {
	base := l.spec(d.Child("type"))
	for _, c := range d.In("declarator") {
		if name, t := l.declarator(base, c); name != "" {
			l.typedefs[name] = t
		}
	}
}

// declareGlobals declares the variables of a declaration; in is the function whose
// static variables they are.
func (l *lowerer) declareGlobals(d treesitter.Node, in string) (list []*global) {
	base := l.spec(d.Child("type"))
	constant := d.First("type_qualifier").Text() == "const"
	for _, c := range d.In("declarator") {
		name, t := l.declarator(base, c)
		if name == "" || t.form == function {
			continue
		}
		full := name
		if in != "" {
			full = in + "." + name
		}
		g := &global{name: full, t: t, value: c.Child("value"), at: c, use: l.allUses.useOf(name, t)}
		g.use.ref = false
		g.typ = l.sizedType(t, t.of(g.use))
		if constant && t.form == scalar {
			g.lit, g.isLit = l.literal(g.value)
		}
		if old := l.globals[full]; in == "" && old != nil && !g.value.OK() {
			continue // declared again
		}
		l.globals[full] = g
		l.inits = append(l.inits, g)
		list = append(list, g)
	}
	return list
}

func (l *lowerer) declareFunc(d treesitter.Node) {
	name, t := l.declarator(l.spec(d.Child("type")), d.Child("declarator"))
	list := parameters(d.Child("declarator"))
	if name == "" || t.form != function || !d.Child("body").OK() || l.funcs[name] != nil {
		return
	}
	fn := &fun{name: name, node: d, ret: t.elem, uses: usesIn(d.Child("body"))}
	for _, p := range list.Children() {
		if p.Kind() != "parameter_declaration" {
			continue
		}
		pname, pt := l.declarator(l.spec(p.Child("type")), p.Child("declarator"))
		if pname == "" && pt.isVoid() {
			continue
		}
		u := fn.uses.useOf(pname, pt)
		if pt.form == array { // as a parameter it is a pointer
			moved := fn.uses.useOf(pname, &ctype{form: pointer, elem: pt.elem})
			u.moved = moved.moved
		}
		if pt.form == function {
			pt = &ctype{form: pointer, elem: pt}
		}
		fn.params = append(fn.params, param{pname, pt, l.sizedType(pt, pt.of(u)), u})
	}
	for n := range d.Child("body").Walk {
		if n.Kind() == "declaration" && isStatic(n) {
			l.declareGlobals(n, name)
		}
	}
	fn.f = &ir.Func{Name: l.free(name), Pos: d.Pos(), End: d.EndPos(), Result: l.resultType(fn), Flags: ir.Exported}
	l.funcs[name] = fn
	l.order = append(l.order, fn)
	l.mod.Funcs = append(l.mod.Funcs, fn.f)
}

// parameters is the list of parameters in a function's declarator: the innermost, for
// a function may give back a pointer to another.
func parameters(d treesitter.Node) (list treesitter.Node) {
	for d.OK() {
		if d.Kind() == "function_declarator" {
			list = d.Child("parameters")
		}
		next := d.Child("declarator")
		if !next.OK() {
			next = d.First("function_declarator", "pointer_declarator", "parenthesized_declarator")
		}
		d = next
	}
	return list
}

// resultType says whether a pointer to a struct that a function gives back is an array
// of them: when it gives a variable that its code indexes.
func (l *lowerer) resultType(fn *fun) *ir.Type {
	t := fn.ret
	if t.isVoid() {
		return ir.TNil
	}
	if t.form != pointer || t.elem.form != record {
		return t.of(use{})
	}
	for n := range fn.node.Child("body").Walk {
		if n.Kind() != "return_statement" {
			continue
		}
		if m := fn.uses[pathName(n.First())]; m != nil && (m.depth > 0 || m.steps) {
			return t.of(use{depth: 1})
		}
	}
	return t.of(use{})
}
