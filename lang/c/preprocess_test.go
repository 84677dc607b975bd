package c

import (
	"strings"
	"testing"

	"github.com/heddle-run/heddle/ir"
)

func TestPreprocess(t *testing.T) {
	cases := []struct{ name, src, want string }{
		{"a constant", "#define N 10\nint a[N];\n", "\nint a[10];\n"},
		{"arguments", "#define MAX(a, b) ((a) > (b) ? (a) : (b))\nx = MAX(f(1, 2), y);\n", "\nx = ((f(1, 2)) > (y) ? (f(1, 2)) : (y));\n"},
		{"a loop's head", "#define rep(i, n) for (int i = 0; i < (n); i++)\nrep(i, n) rep(j, m) k++;\n", "\nfor (int i = 0; i < (n); i++) for (int j = 0; j < (m); j++) k++;\n"},
		{"one in another", "#define A B + 1\n#define B 2\nA;\n", "\n\n2 + 1;\n"},
		{"itself", "#define f(x) f(x) + 1\nf(2);\n", "\nf(2) + 1;\n"},
		{"a name without a call", "#define f(x) x\nint f;\n", "\nint f;\n"},
		{"texts and comments", "#define N 3\n/* N\n N */ \"N\" 'N' // N\nN\n", "\n \n \"N\" 'N'  \n3\n"},
		{"a line goes on", "#define SUM(a, b) a + \\\n  b\nSUM(1, 2);\nlast\n", "\n\n1 + 2;\nlast\n"},
		{"a call over lines", "#define SUM(a, b) a + b\nSUM(1,\n  2); x\nlast\n", "\n1 + 2\n; x\nlast\n"},
		{"as text, glued", "#define S(x) #x\n#define G(a, b) a##b\nS(p q) G(le, n)\n", "\n\n\"p q\" len\n"},
		{"any number", "#define LOG(f, ...) printf(f, __VA_ARGS__)\nLOG(\"%d\", 1, 2);\n", "\nprintf(\"%d\", 1,2);\n"},
		{"taken back", "#define N 3\n#undef N\nN\n", "\n\nN\n"},
		{"branches", "#define D\n#ifdef D\na\n#else\nb\n#endif\n#ifndef D\nc\n#elif 1\nd\n#endif\n#if 0\ne\n#endif\nf\n", "\n\na\n\n\n\n\n\n\nd\n\n\n\n\nf\n"},
		{"nested branches", "#if 0\n#if 1\na\n#endif\nb\n#else\nc\n#endif\n", "\n\n\n\n\n\nc\n\n"},
		{"pragmas stay", "#pragma omp parallel for\nx\n", "#pragma omp parallel for\nx\n"},
		{"no end", "#define f(x\nf(\n/* open", "\nf(\n/* open"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := newPreprocessor(func(string, ir.Pos, string) {})
			got := string(p.run("a.c", []byte(c.src)))
			if got != c.want {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			if strings.Count(got, "\n") != strings.Count(c.src, "\n") {
				t.Errorf("the lines have moved: %q", got)
			}
		})
	}
}

// TestPreprocessIsBounded: a few lines that stand for billions of tokens.
func TestPreprocessIsBounded(t *testing.T) {
	var b strings.Builder
	b.WriteString("#define A0 x x x x x x x x\n")
	for k := 1; k < 20; k++ {
		name := func(k int) string { return "A" + itoa(k) }
		b.WriteString("#define " + name(k) + strings.Repeat(" "+name(k-1), 8) + "\n")
	}
	b.WriteString("A19\n")
	told := 0
	p := newPreprocessor(func(_ string, at ir.Pos, _ string) {
		if told++; at.Line != 21 {
			t.Errorf("told at line %d", at.Line)
		}
	})
	if out := p.run("a.c", []byte(b.String())); len(out) > 8*maxExpanded {
		t.Errorf("%d bytes", len(out))
	}
	if told != 1 {
		t.Errorf("told %d times, want once", told)
	}
}

func TestConversions(t *testing.T) {
	for format, want := range map[string]string{"%d %lld%s": "dds", "%*d%d": "d", "%5s %%%c": "sc", "%[^\n]%d": "[d", "%lf:%zu": "fu", "%": ""} {
		if got := strings.Join(conversions(format), ""); got != want {
			t.Errorf("%q: %q, want %q", format, got, want)
		}
	}
}
