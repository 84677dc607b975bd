package python

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// arguments are the evaluated arguments of a call.
type arguments struct {
	positional []*ir.Instr
	splat      *ir.Instr // *values, at most one is told apart
	names      []string
	named      []*ir.Instr
}

func (c *body) arguments(n treesitter.Node) (a arguments) {
	list := n.Child("arguments")
	if list.Kind() == "generator_expression" {
		a.positional = []*ir.Instr{c.expr(list)}
		return a
	}
	for _, e := range list.Children() {
		switch e.Kind() {
		case "keyword_argument":
			a.names = append(a.names, e.Child("name").Text())
			a.named = append(a.named, c.expr(e.Child("value")))
		case "dictionary_splat":
			a.names = append(a.names, "**")
			a.named = append(a.named, c.expr(e.First()))
		case "list_splat":
			a.splat = c.expr(e.First())
		default:
			a.positional = append(a.positional, c.expr(e))
		}
	}
	return a
}

// all is the arguments as the IR has them for a function that is not the
// program's own: a starred value stands as it is.
func (a arguments) all() []*ir.Instr {
	list := a.positional
	if a.splat != nil {
		list = append(list, a.splat)
	}
	return append(list, a.named...)
}

func (c *body) call(n treesitter.Node) *ir.Instr {
	f := n.Child("function")
	m := c.meaningOf(f, c.scope)
	switch {
	case m.fn != nil:
		if v := c.inlineReader(n, m.fn); v != nil {
			return v
		}
		return c.callFunc(n, m.fn, nil)
	case m.class != nil:
		return c.construct(n, m.class)
	case m.path != "":
		return c.callLibrary(n, m.path)
	case m.method.OK() && c.scope.lookup(m.object.name) == m.object:
		return c.callMethod(n, m.method)
	case f.Kind() == "attribute":
		return c.callMethod(n, f)
	}
	return c.callValue(n, c.expr(f))
}

// callValue calls what an expression gives.
func (c *body) callValue(n treesitter.Node, f *ir.Instr) *ir.Instr {
	a := c.arguments(n)
	c.at(n)
	i := &ir.Instr{Op: ir.CallValue, Args: append([]*ir.Instr{f}, a.all()...), Kw: a.names}
	switch {
	case f.Op == ir.FuncRef && f.Callee == nil && f.Sym != "":
		i.Op, i.Sym, i.Args = ir.Call, f.Sym, a.all()
	case (f.Op == ir.FuncRef || f.Op == ir.Closure) && f.Callee != nil && f.Callee.Class == nil && a.splat == nil && len(a.names) == 0:
		i.Op, i.Callee, i.Sym, i.Args = ir.Call, f.Callee, f.Callee.Name, a.all()
		i.Type = f.Callee.Result
	}
	return c.b.Add(i)
}

// callFunc calls a function of the program, its arguments in the order of its
// parameters. recv is the object of a method call, nil elsewhere.
func (c *body) callFunc(n treesitter.Node, s *scope, recv *ir.Instr) *ir.Instr {
	a := c.arguments(n)
	if recv != nil && !s.how.static {
		a.positional = append([]*ir.Instr{recv}, a.positional...)
	}
	args := c.arrange(a, s, 0)
	c.at(n)
	return c.b.Add(&ir.Instr{Op: ir.Call, Callee: s.fn, Sym: s.name, Type: s.fn.Result, Args: args})
}

// arrange gives each parameter after the first skip ones its argument: by
// position, by name, from a starred value, or its default.
func (c *body) arrange(a arguments, s *scope, skip int) (args []*ir.Instr) {
	params := s.node.Child("parameters").Children()
	params = params[min(skip, len(params)):]
	byName := map[string]*ir.Instr{}
	for k, name := range a.names {
		byName[name] = a.named[k]
	}
	next, taken := 0, 0
	for _, p := range params {
		name := paramName(p)
		if !name.OK() {
			continue
		}
		inner := p
		if p.Kind() == "typed_parameter" {
			inner = p.First()
		}
		switch {
		case inner.Kind() == "list_splat_pattern":
			rest := a.positional[min(next, len(a.positional)):]
			next = len(a.positional)
			if len(rest) == 0 && a.splat != nil {
				args = append(args, a.splat)
				continue
			}
			args = append(args, c.b.Emit(ir.MakeSeq, ir.SeqOf("tuple", ir.TOpaque), rest...))
		case inner.Kind() == "dictionary_splat_pattern":
			args = append(args, c.b.Emit(ir.MakeMap, ir.MapOf(ir.TStr, ir.TOpaque)))
		case next < len(a.positional):
			args = append(args, a.positional[next])
			next++
		case byName[name.Text()] != nil:
			args = append(args, byName[name.Text()])
		case a.splat != nil && !p.Child("value").OK():
			args = append(args, c.b.Add(&ir.Instr{Op: ir.Extract, N: taken, Of: taken + 1, Type: elemOf(a.splat.Type), Args: []*ir.Instr{a.splat}}))
			taken++
		default:
			args = append(args, c.defaultValue(p, s))
		}
	}
	return args
}

// defaultValue is a parameter's default where it is a literal or what a module
// has (sys.stdin, sys.argv[1:]); else unknown.
func (c *body) defaultValue(p treesitter.Node, s *scope) *ir.Instr {
	v := p.Child("value")
	if lit, ok := c.constant(v, s.parent); ok && v.OK() {
		return c.b.Lit(lit)
	}
	switch {
	case v.Kind() == "list" && len(v.Children()) == 0:
		return c.b.Emit(ir.MakeSeq, ir.SeqOf("list", ir.TOpaque))
	case v.Kind() == "dictionary" && len(v.Children()) == 0:
		return c.b.Emit(ir.MakeMap, ir.MapOf(ir.TOpaque, ir.TOpaque))
	case c.imported(v, s.parent), v.Kind() == "subscript" && c.imported(v.Child("value"), s.parent):
		caller := c.scope
		c.scope = s.parent
		defer func() { c.scope = caller }()
		return c.expr(v)
	}
	return c.b.Add(&ir.Instr{Op: ir.Const, Type: ir.TOpaque})
}

// imported says that n names something of another module.
func (c *body) imported(n treesitter.Node, s *scope) bool {
	return n.Kind() == "attribute" && c.meaningOf(n, s).path != ""
}

// construct makes an object of a class of the program.
func (c *body) construct(n treesitter.Node, class *ir.Class) *ir.Instr {
	i := &ir.Instr{Op: ir.New, Sym: class.Name, Type: ir.Object(class.Name)}
	a := c.arguments(n)
	if init := c.method(class, "__init__"); init != nil {
		// The object itself is the first parameter, which New does not list.
		i.Args = c.arrange(a, init, 1)
		i.Callee = init.fn
	} else {
		i.Args, i.Kw = a.all(), a.names
	}
	c.at(n)
	return c.b.Add(i)
}

// callMethod is recv.name(...), f being the attribute.
func (c *body) callMethod(n, f treesitter.Node) *ir.Instr {
	object, name := f.Child("object"), f.Child("attribute").Text()
	if object.Kind() == "call" && c.meaningOf(object.Child("function"), c.scope).path == "super" {
		if v := c.callSuper(n, name); v != nil {
			return v
		}
	}
	recv := c.expr(object)
	if class := c.classOf(recv); class != nil {
		m := c.method(class, name)
		if m != nil && (recv.Op == ir.New || !c.overridden[class][name]) {
			return c.callFunc(n, m, c.receiver(m, recv))
		}
		if m == nil && c.hasField(class, name) {
			return c.callValue(n, c.field(recv, name))
		}
		if b := c.member(class, name); m == nil && b != nil {
			if inner := c.static(b).class; inner != nil { // a class in the class: self.Node()
				return c.construct(n, inner)
			}
		}
	}
	if v := c.concurrent(n, recv, name); v != nil {
		return v
	}
	a := c.arguments(n)
	c.at(n)
	if name == "__next__" {
		return c.b.Add(&ir.Instr{Op: ir.Call, Sym: "next", Args: []*ir.Instr{recv}})
	}
	return c.b.Add(&ir.Instr{Op: ir.Invoke, Sym: name, Args: append([]*ir.Instr{recv}, a.all()...), Kw: a.names, Type: methodType(recv.Type, name)})
}

// receiver is what a method gets first: the object, or its class.
func (c *body) receiver(m *scope, recv *ir.Instr) *ir.Instr {
	if m.how.class {
		return c.known(meaning{class: m.parent.class}, m.parent.name)
	}
	return recv
}

func (c *body) hasField(class *ir.Class, name string) bool {
	for _, f := range class.Fields {
		if f.Name == name {
			return true
		}
	}
	return false
}

// callSuper is super().name(...): the base's method on our own receiver.
func (c *body) callSuper(n treesitter.Node, name string) *ir.Instr {
	class := c.scope.enclosingClass()
	if class == nil || len(c.fn.Params) == 0 {
		return nil
	}
	base := c.base(class.class)
	if base == nil {
		return nil
	}
	m := c.method(base, name)
	if m == nil {
		return nil
	}
	return c.callFunc(n, m, c.fn.Params[0])
}

// methodType is the type of a string method's result: what is done to it next
// depends on it.
func methodType(t *ir.Type, name string) *ir.Type {
	if t == nil || t.Kind != ir.Str {
		return nil
	}
	switch name {
	case "split", "rsplit", "splitlines":
		return ir.SeqOf("list", ir.TStr)
	case "strip", "rstrip", "lstrip", "lower", "upper", "replace", "join", "format", "zfill":
		return ir.TStr
	}
	return nil
}
