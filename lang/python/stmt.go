package python

import (
	"sort"

	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

func sortedNames(names map[string]*binding) []string {
	list := make([]string, 0, len(names))
	for n := range names {
		list = append(list, n)
	}
	sort.Strings(list)
	return list
}

// block lowers statements one after the other. Code after a return or a break
// is never run and not lowered.
func (c *body) block(n treesitter.Node) {
	for s := range n.All {
		if !c.b.Live() {
			return
		}
		if s.Named() && !s.Extra() {
			c.at(s)
			c.stmt(s)
		}
	}
}

func (c *body) stmt(n treesitter.Node) {
	switch n.Kind() {
	case "expression_statement":
		for _, e := range n.Children() {
			c.exprStmt(e)
		}
	case "if_statement":
		c.ifStmt(n)
	case "for_statement":
		c.forStmt(n)
	case "while_statement":
		c.whileStmt(n)
	case "return_statement":
		c.returnStmt(n)
	case "break_statement", "continue_statement":
		c.jumpOut(n.Kind() == "break_statement")
	case "function_definition", "class_definition":
		c.define(n)
	case "decorated_definition":
		c.decorated(n)
	case "try_statement":
		c.tryStmt(n)
	case "with_statement":
		c.withStmt(n)
	case "match_statement":
		c.matchStmt(n)
	case "raise_statement":
		c.raise(n)
	case "assert_statement":
		c.assert(n)
	case "delete_statement":
		c.del(n.First())
	case "print_statement":
		c.print(n)
	case "block", "ERROR", "case_clause", "module":
		c.block(n)
	case "import_statement", "import_from_statement":
		c.importStmt(n)
	case "exec_statement":
		c.b.Add(&ir.Instr{Op: ir.Call, Sym: "exec", Args: c.exprs(n.Children())})
	}
}

func (c *body) exprStmt(n treesitter.Node) {
	switch n.Kind() {
	case "assignment":
		c.assignment(n)
	case "augmented_assignment":
		c.augmented(n)
	case "string", "ellipsis": // documentation
	default:
		c.expr(n)
	}
}

// importStmt binds imported names that are not known by themselves: those
// bound twice, as in try: import fast as m; except: import slow as m.
func (c *body) importStmt(n treesitter.Node) {
	for _, name := range n.In("name") {
		id := name.Text()
		if name.Kind() == "aliased_import" {
			id = name.Child("alias").Text()
		}
		if b := c.scope.lookup(id); b != nil && b.imported != "" && c.static(b).unknown() {
			c.store(b, c.known(meaning{path: b.imported}, id))
		}
	}
}

func (c *body) returnStmt(n treesitter.Node) {
	e := n.First()
	switch {
	case c.rounds != nil && e.OK():
		c.give(c.expr(e))
	case c.rounds != nil:
		c.give(c.b.Lit(nil))
	case !e.OK():
		c.leave()
	default:
		c.leave(c.expr(e))
	}
}

// jumpOut is break or continue; outside of a loop it is an error of the source.
func (c *body) jumpOut(isBreak bool) {
	if len(c.loops) == 0 {
		return
	}
	to := c.loops[len(c.loops)-1]
	c.runExits(to.exits)
	if isBreak {
		c.b.Jump(to.out)
	} else {
		c.b.Jump(to.next)
	}
}

func (c *body) ifStmt(n treesitter.Node) {
	done := c.b.NewBlock()
	cond, then := n.Child("condition"), n.Child("consequence")
	for _, alt := range append(n.In("alternative"), treesitter.Node{}) {
		yes, no := c.b.NewBlock(), c.b.NewBlock()
		c.cond(cond, yes, no)
		c.b.Seal(yes)
		c.b.Seal(no)
		c.enter(yes)
		c.block(then)
		c.b.Jump(done)
		c.enter(no)
		if alt.Kind() != "elif_clause" {
			c.block(alt.Child("body"))
			break
		}
		c.at(alt)
		cond, then = alt.Child("condition"), alt.Child("consequence")
	}
	c.b.Jump(done)
	c.b.Seal(done)
	c.enter(done)
}

// enter goes on in a sealed block, or nowhere if nothing jumps to it.
func (c *body) enter(block *ir.Block) {
	c.b.SetBlock(block)
	if len(block.Preds) == 0 {
		c.b.SetBlock(nil)
	}
}

func (c *body) raise(n treesitter.Node) {
	if c.endsRounds(n) {
		c.runExits(0)
		c.b.Jump(c.rounds.out)
		return
	}
	var v *ir.Instr
	for _, e := range n.Children() {
		x := c.expr(e)
		if v == nil {
			v = x
		}
	}
	if v == nil {
		v = c.b.Lit(nil)
	}
	c.at(n)
	c.throw(v)
}

// throw raises to the handler around, if there is one in this function.
func (c *body) throw(v *ir.Instr) {
	if k := len(c.handlers); k > 0 {
		c.b.Throw(v, c.handlers[k-1])
		return
	}
	c.b.Throw(v)
}

func (c *body) assert(n treesitter.Node) {
	list := n.Children()
	if len(list) == 0 {
		return
	}
	ok, failed := c.b.NewBlock(), c.b.NewBlock()
	failed.Cold = true
	c.cond(list[0], ok, failed)
	c.b.Seal(ok)
	c.b.Seal(failed)
	if c.enter(failed); c.b.Live() {
		v := c.b.Lit("AssertionError")
		if len(list) > 1 {
			v = c.expr(list[1])
		}
		c.throw(v)
	}
	c.enter(ok)
}

// del removes elements; deleting a name or a field frees nothing for certain.
func (c *body) del(n treesitter.Node) {
	switch n.Kind() {
	case "expression_list", "tuple", "parenthesized_expression", "list":
		for _, e := range n.Children() {
			c.del(e)
		}
	case "subscript":
		of, list := c.axes(n)
		key := c.subscript(list)
		c.at(n)
		c.b.Emit(ir.Delete, nil, of, key)
	}
}

func (c *body) print(n treesitter.Node) {
	args := c.exprs(n.In("argument"))
	c.at(n)
	c.b.Add(&ir.Instr{Op: ir.Call, Sym: "print", Args: args})
}

// define binds a def or class statement. The function's body is a Func of its
// own; a class body runs here.
func (c *body) define(n treesitter.Node) {
	s := c.scope.file.scopes[n.ID()]
	if s == nil {
		return
	}
	if s.kind == classScope {
		c.classBody(s)
	}
	b := c.scope.lookup(n.Child("name").Text())
	if b == nil || c.scope.kind == classScope {
		return
	}
	// A function that is only ever called by name needs no value.
	if m := c.static(b); m.unknown() {
		if s.kind == classScope {
			c.store(b, c.known(meaning{class: s.class}, s.name))
		} else {
			c.store(b, c.closure(s))
		}
	}
}

func (c *body) decorated(n treesitter.Node) {
	def := n.Child("definition")
	if s := c.scope.file.scopes[def.ID()]; s != nil {
		for _, d := range n.Children() {
			// Decorators of the library are known by name (decorate.go).
			if d.Kind() == "decorator" && c.meaningOf(decoratorName(d.First()), c.scope).path == "" {
				c.expr(d.First())
			}
		}
	}
	c.define(def)
}

// classBody runs the statements of a class; its names become class attributes.
func (c *body) classBody(s *scope) {
	outer := c.scope
	c.scope = s
	c.block(s.node.Child("body"))
	c.scope = outer
	if !c.b.Live() {
		return
	}
	var self *ir.Instr
	for _, name := range sortedNames(s.names) {
		b := s.names[name]
		if b.def != nil || !c.b.Bound(key(b)) {
			continue
		}
		if self == nil {
			self = c.known(meaning{class: s.class}, s.name)
		}
		c.b.Add(&ir.Instr{Op: ir.SetField, Sym: name, Args: []*ir.Instr{self, c.b.ReadVar(key(b))}})
	}
}
