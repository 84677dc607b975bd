package law

import (
	"fmt"
	"strconv"
	"unicode"
)

// Parse reads what String prints: sums and products of numbers, names,
// log2(NAME), sqrt(NAME), NAME^P, BASE^NAME and NAME!.
func Parse(s string) (Expr, error) {
	p := &parser{src: []rune(s)}
	e, err := p.sum()
	if err == nil {
		if p.skip(); p.pos < len(p.src) {
			err = p.fail("end of formula")
		}
	}
	if err != nil {
		return Expr{}, err
	}
	return e, nil
}

type parser struct {
	src []rune
	pos int
}

func (p *parser) fail(want string) error {
	return fmt.Errorf("law %q: want %s at column %d", string(p.src), want, p.pos+1)
}

func (p *parser) skip() {
	for p.pos < len(p.src) && unicode.IsSpace(p.src[p.pos]) {
		p.pos++
	}
}

func (p *parser) take(r rune) bool {
	p.skip()
	if p.pos < len(p.src) && p.src[p.pos] == r {
		p.pos++
		return true
	}
	return false
}

func (p *parser) sum() (Expr, error) {
	total, err := p.product()
	for err == nil {
		var next Expr
		switch {
		case p.take('+'):
			if next, err = p.product(); err == nil {
				total = total.Add(next)
			}
		case p.take('-'):
			if next, err = p.product(); err == nil {
				total = total.Sub(next)
			}
		default:
			return total, nil
		}
	}
	return Expr{}, err
}

func (p *parser) product() (Expr, error) {
	e, err := p.factor()
	for err == nil && p.take('*') {
		var f Expr
		if f, err = p.factor(); err == nil {
			e = e.Mul(f)
		}
	}
	return e, err
}

func (p *parser) factor() (Expr, error) {
	p.skip()
	if p.pos == len(p.src) {
		return Expr{}, p.fail("a factor")
	}
	switch r := p.src[p.pos]; {
	case unicode.IsDigit(r) || r == '.' || r == '-':
		c, err := p.number()
		if err != nil || !p.take('^') {
			return Const(c), err
		}
		v := p.name()
		if v == "" {
			return Expr{}, p.fail("a size name after ^")
		}
		return ExpVar(c, v), nil
	case r == '(':
		p.pos++
		e, err := p.sum()
		if err != nil {
			return Expr{}, err
		}
		if !p.take(')') {
			return Expr{}, p.fail(")")
		}
		return p.power(e)
	}
	return p.named()
}

func (p *parser) named() (Expr, error) {
	v := p.name()
	if v == "" {
		return Expr{}, p.fail("a number or name")
	}
	if v != "log2" && v != "log" && v != "sqrt" || !p.take('(') {
		if p.take('!') {
			return FactVar(v), nil
		}
		return p.power(Var(v))
	}
	arg := p.name()
	if arg == "" || !p.take(')') {
		return Expr{}, p.fail("a size name and )")
	}
	if v == "sqrt" {
		return fn(Factor{Func: Power, Var: arg, Pow: 0.5}), nil
	}
	return p.power(LogVar(arg))
}

func (p *parser) power(e Expr) (Expr, error) {
	if !p.take('^') {
		return e, nil
	}
	c, err := p.number()
	if err != nil {
		return Expr{}, err
	}
	if len(e.Terms) != 1 {
		return Expr{}, p.fail("a single term under ^")
	}
	t := Term{Coef: e.Terms[0].Coef}
	for _, f := range e.Terms[0].Factors {
		f.Pow *= c
		t.Factors = append(t.Factors, f)
	}
	return Expr{[]Term{t}}, nil
}

func (p *parser) number() (float64, error) {
	p.skip()
	start := p.pos
	for p.pos < len(p.src) {
		r := p.src[p.pos]
		exp := p.pos > start && (p.src[p.pos-1] == 'e' || p.src[p.pos-1] == 'E')
		if !unicode.IsDigit(r) && r != '.' && r != 'e' && r != 'E' && (r != '-' && r != '+' || p.pos > start && !exp) {
			break
		}
		p.pos++
	}
	c, err := strconv.ParseFloat(string(p.src[start:p.pos]), 64)
	if err != nil {
		return 0, p.fail("a number")
	}
	return c, nil
}

func (p *parser) name() string {
	p.skip()
	start := p.pos
	for p.pos < len(p.src) {
		r := p.src[p.pos]
		if !unicode.IsLetter(r) && r != '_' && r != '@' && (p.pos == start || !unicode.IsDigit(r) && r != '.') {
			break
		}
		p.pos++
	}
	return string(p.src[start:p.pos])
}
