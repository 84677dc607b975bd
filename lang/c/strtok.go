package c

import (
	"github.com/heddle-run/heddle/ir"
	"github.com/heddle-run/heddle/lang/curly"
	"github.com/heddle-run/heddle/lang/treesitter"
)

// token is strtok, which keeps the text that it takes apart and how far it is. Each token
// uses up at least one byte; walking over them all is paid for at the first.
func (fn *body) token(n treesitter.Node, name string, args []treesitter.Node) *ir.Instr {
	if len(args) < 2 {
		return fn.plain(n, name, args)
	}
	if fn.tokens == nil {
		fn.tokens = fn.Declare("strtok.text", textType)
		fn.own(fn.tokens, &ctype{form: pointer, elem: charType}, use{moved: true})
	}
	at := fn.vars[fn.tokens].at
	if strip(args[0]).Is("null") || strip(args[0]).Text() == "NULL" {
		fn.At(n)
		text := fn.Get(fn.tokens)
		fn.B.WriteVar(at.Key, fn.Arith("+", fn.Get(at), fn.B.Lit(int64(1))))
		return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "strtok", Args: []*ir.Instr{fn.B.Lit(nil), text}, Type: textType})
	}
	text := fn.expr(args[0])
	fn.At(n)
	fn.B.WriteVar(fn.tokens.Key, text)
	fn.B.WriteVar(at.Key, fn.B.Lit(int64(0)))
	return fn.B.Add(&ir.Instr{Op: ir.Call, Sym: "strtok", Args: []*ir.Instr{text}, Type: textType})
}

// moreTokens is a test whether strtok gave one: the text is not used up. nil is no such
// test.
func (fn *body) moreTokens(n treesitter.Node) *ir.Instr {
	if n.Kind() == "binary_expression" {
		if !n.Token("!=") || !curly.Unparen(n.Child("right")).Is("null") && !isNul(n.Child("right")) {
			return nil
		}
		n = curly.Unparen(n.Child("left"))
	}
	name := n
	if n.Kind() == "assignment_expression" {
		name = n.Child("left")
	}
	if name.Kind() != "identifier" || !fn.fun.uses.tokenised(name.Text()) || fn.tokens == nil {
		return nil
	}
	if n.Kind() == "assignment_expression" {
		fn.eval(n)
	}
	return fn.Cmp("<", fn.Get(fn.vars[fn.tokens].at), fn.B.Emit(ir.Len, ir.TInt, fn.Get(fn.tokens)))
}

// tokenised reports whether a variable is only ever set by strtok.
func (u uses) tokenised(name string) bool {
	m := u[name]
	if m == nil || len(m.given) == 0 {
		return false
	}
	for _, v := range m.given {
		if f := strip(v).Child("function").Text(); f != "strtok" && f != "strtok_r" && strip(v).Kind() != "null" {
			return false
		}
	}
	return true
}
