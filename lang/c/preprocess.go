package c

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/heddle-run/heddle/ir"
)

// preprocessor expands macros in a source and blanks its directives, so that what is
// parsed has the line numbers of what was written. It reads no file of the system's:
// what standard headers define is known to the lowering.
type preprocessor struct {
	file   string
	macros map[string]*macro
	note   func(severity string, at ir.Pos, text string)
	line   int
	left   int  // tokens that expansions may still give
	told   bool // that they gave too many
	taken  []branch
}

// macro is what #define gives a name.
type macro struct {
	params   []string
	called   bool // it takes arguments
	variadic bool
	body     []token
}

// branch is an open #if: whether its lines are read, and whether one of its branches
// has been.
type branch struct{ live, done bool }

type token struct {
	text string
	kind tokenKind
}

type tokenKind uint8

const (
	space tokenKind = iota
	name
	number
	quoted
	punct
)

// The limits of expansion, which a few lines can make without end.
const (
	maxExpanded  = 1 << 17
	maxNesting   = 40
	maxArguments = 64
)

func newPreprocessor(note func(string, ir.Pos, string)) *preprocessor {
	return &preprocessor{macros: map[string]*macro{}, note: note, left: maxExpanded}
}

// run gives the source of a file with its macros expanded.
func (p *preprocessor) run(file string, src []byte) []byte {
	p.file, p.line, p.taken = file, 1, nil
	var out bytes.Buffer
	rest := scan(uncomment(src))
	for len(rest) > 0 {
		end := lineEnd(rest)
		line := rest[:end]
		if words := trim(line); len(words) > 0 && words[0].text == "#" {
			if len(trim(words[1:])) > 0 && trim(words[1:])[0].text == "pragma" && p.live() {
				write(&out, line)
			} else {
				p.directive(trim(words[1:]))
				out.WriteString(strings.Repeat("\n", newlines(line)))
			}
			p.line += newlines(line)
			rest = rest[end:]
			continue
		}
		if !p.live() {
			out.WriteString(strings.Repeat("\n", newlines(line)))
			p.line += newlines(line)
			rest = rest[end:]
			continue
		}
		// A call of a macro may go on in the lines after.
		used := p.expand(&out, rest, end)
		p.line += newlines(rest[:used])
		rest = rest[used:]
	}
	return out.Bytes()
}

// expand writes one line, its macros expanded, and says how many tokens it took.
func (p *preprocessor) expand(out *bytes.Buffer, toks []token, end int) int {
	for k := 0; k < end; {
		t := toks[k]
		m := p.macros[t.text]
		if t.kind != name || m == nil {
			out.WriteString(t.text)
			k++
			continue
		}
		got, used, ok := p.apply(t.text, m, toks[k+1:], nil)
		if !ok {
			out.WriteString(t.text)
			k++
			continue
		}
		for _, g := range got {
			if g.kind == space { // a line in a macro's argument stands in the lines below
				g.text = " "
			}
			out.WriteString(g.text)
		}
		out.WriteString(strings.Repeat("\n", newlines(toks[k:k+1+used])))
		k += 1 + used
		if k > end {
			return k
		}
	}
	return end
}

// apply is what a macro becomes, and how many of the tokens after its name it takes.
func (p *preprocessor) apply(of string, m *macro, after []token, hidden []string) (out []token, used int, ok bool) {
	for _, h := range hidden {
		if h == of {
			return nil, 0, false
		}
	}
	if len(hidden) >= maxNesting || p.left <= 0 {
		if !p.told {
			p.told = true
			p.note("warning", ir.Pos{File: p.file, Line: p.line}, "the macro "+of+" expands beyond the limit: it stays as it is written")
		}
		return nil, 0, false
	}
	body := m.body
	if m.called {
		args, n, found := arguments(after)
		if !found {
			return nil, 0, false
		}
		body, used = p.substitute(m, args), n
	}
	p.left -= len(body) + 1
	return p.rescan(body, append(hidden[:len(hidden):len(hidden)], of)), used, true
}

// rescan expands the macros in what a macro became.
func (p *preprocessor) rescan(toks []token, hidden []string) (out []token) {
	for k := 0; k < len(toks); {
		t := toks[k]
		if m := p.macros[t.text]; t.kind == name && m != nil {
			if got, used, ok := p.apply(t.text, m, toks[k+1:], hidden); ok {
				out = append(out, got...)
				k += 1 + used
				continue
			}
		}
		out = append(out, t)
		k++
	}
	return out
}

// arguments are those of a call that starts with the first of the tokens but spaces.
func arguments(toks []token) (args [][]token, used int, ok bool) {
	k := 0
	for k < len(toks) && toks[k].kind == space {
		k++
	}
	if k >= len(toks) || toks[k].text != "(" {
		return nil, 0, false
	}
	depth, start := 0, k+1
	for ; k < len(toks) && len(args) < maxArguments; k++ {
		switch toks[k].text {
		case "(", "[", "{":
			depth++
		case ")", "]", "}":
			depth--
			if depth == 0 {
				return append(args, trim(toks[start:k])), k + 1, true
			}
		case ",":
			if depth == 1 {
				args = append(args, trim(toks[start:k]))
				start = k + 1
			}
		}
	}
	return nil, 0, false
}

// given is the argument that a parameter stands for.
func (m *macro) given(param string, args [][]token) ([]token, bool) {
	for k, p := range m.params {
		switch {
		case p != param:
			continue
		case k >= len(args):
			return nil, true
		case !m.variadic || k < len(m.params)-1:
			return args[k], true
		}
		var all []token
		for j, a := range args[k:] {
			if j > 0 {
				all = append(all, token{",", punct})
			}
			all = append(all, a...)
		}
		return all, true
	}
	return nil, false
}

// substitute puts the arguments of a call into a macro's body.
func (p *preprocessor) substitute(m *macro, args [][]token) (out []token) {
	arg := func(of string) ([]token, bool) { return m.given(of, args) }
	for k := 0; k < len(m.body); k++ {
		t := m.body[k]
		next := k + 1
		for next < len(m.body) && m.body[next].kind == space {
			next++
		}
		switch {
		case t.text == "#" && next < len(m.body):
			if a, is := arg(m.body[next].text); is {
				out = append(out, token{fmt.Sprintf("%q", text(a)), quoted})
				k = next
				continue
			}
		case t.text == "##":
			for len(out) > 0 && out[len(out)-1].kind == space {
				out = out[:len(out)-1]
			}
			if len(out) > 0 && next < len(m.body) {
				right := m.body[next].text
				if a, is := arg(right); is {
					right = text(a)
				}
				out[len(out)-1].text += right
				k = next
			}
			continue
		}
		a, is := arg(t.text)
		if !is || t.kind != name {
			out = append(out, t)
			continue
		}
		p.left -= len(a)
		if p.left > 0 {
			out = append(out, a...)
		}
	}
	return out
}

func (p *preprocessor) live() bool {
	for _, b := range p.taken {
		if !b.live {
			return false
		}
	}
	return true
}

// directive carries out what stands after a #.
func (p *preprocessor) directive(words []token) {
	if len(words) == 0 {
		return
	}
	rest := trim(words[1:])
	first := ""
	if len(rest) > 0 {
		first = rest[0].text
	}
	switch words[0].text {
	case "if", "ifdef", "ifndef":
		yes := p.live() && p.holds(words[0].text, rest)
		p.taken = append(p.taken, branch{yes, yes})
	case "elif", "else":
		if n := len(p.taken) - 1; n >= 0 {
			b := &p.taken[n]
			b.live = !b.done && (words[0].text == "else" || p.holds("if", rest))
			b.done = b.done || b.live
		}
	case "endif":
		if n := len(p.taken) - 1; n >= 0 {
			p.taken = p.taken[:n]
		}
	case "define":
		if p.live() && len(rest) > 0 && rest[0].kind == name {
			p.define(first, rest[1:])
		}
	case "undef":
		if p.live() {
			delete(p.macros, first)
		}
	}
}

// holds decides a condition. One that is more than a name or a number is taken to
// hold, and told.
func (p *preprocessor) holds(directive string, rest []token) bool {
	cond := strings.ReplaceAll(strings.ReplaceAll(text(rest), " ", ""), "\t", "")
	known := func(of string) bool { return p.macros[of] != nil }
	switch {
	case directive == "ifdef":
		return known(cond)
	case directive == "ifndef":
		return !known(cond)
	case cond == "0", cond == "1":
		return cond == "1"
	case strings.HasPrefix(cond, "!defined(") && strings.Count(cond, "defined") == 1:
		return !known(strings.TrimSuffix(strings.TrimPrefix(cond, "!defined("), ")"))
	case strings.HasPrefix(cond, "defined(") && strings.Count(cond, "defined") == 1 && strings.HasSuffix(cond, ")"):
		return known(strings.TrimSuffix(strings.TrimPrefix(cond, "defined("), ")"))
	}
	if m := p.macros[cond]; m != nil {
		return text(m.body) != "0"
	}
	p.note("note", ir.Pos{File: p.file, Line: p.line}, "cannot decide #if "+cond+": read as if it held")
	return true
}

// define reads what stands after the name of a #define.
func (p *preprocessor) define(of string, rest []token) {
	m := &macro{}
	if len(rest) > 0 && rest[0].text == "(" {
		m.called = true
		k := 1
		for ; k < len(rest) && rest[k].text != ")"; k++ {
			switch {
			case rest[k].kind == name:
				m.params = append(m.params, rest[k].text)
			case rest[k].text == "...":
				m.variadic = true
				if prev := rest[k-1]; prev.kind != name { // args... names them
					m.params = append(m.params, "__VA_ARGS__")
				}
			}
		}
		rest = rest[min(k+1, len(rest)):]
	}
	m.body = trim(rest)
	p.macros[of] = m
}
