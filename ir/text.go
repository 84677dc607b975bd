package ir

import (
	"fmt"
	"strings"
)

// String is the module's text form, stable enough for golden files.
func (m *Module) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "module %s %s\n", m.Lang, m.Path)
	for _, c := range m.Classes {
		fmt.Fprintf(&b, "class %s\n", c.Name)
	}
	for _, f := range m.Funcs {
		b.WriteByte('\n')
		b.WriteString(f.String())
	}
	for _, n := range m.Notes {
		fmt.Fprintf(&b, "\n# %s %s: %s", n.Severity, n.Pos, n.Text)
	}
	return b.String()
}

// String is the function's text form.
func (f *Func) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "func %s {\n", f.Name)
	for _, blk := range f.Blocks {
		fmt.Fprintf(&b, "b%d:", blk.ID)
		if blk.Cold {
			b.WriteString(" cold")
		}
		b.WriteByte('\n')
		for _, i := range blk.Instrs {
			fmt.Fprintf(&b, "\t%s\n", i)
		}
	}
	b.WriteString("}\n")
	return b.String()
}

// String is the instruction's text form: v3 = bin + v1 v2 : int @7.
func (i *Instr) String() string {
	var b strings.Builder
	if i.Op.DefinesValue() {
		fmt.Fprintf(&b, "v%d = ", i.ID)
	}
	b.WriteString(i.Op.String())
	if i.Sym != "" {
		b.WriteString(" " + i.Sym)
	}
	if i.Callee != nil {
		b.WriteString(" &" + i.Callee.Name)
	}
	switch i.Op {
	case Const:
		fmt.Fprintf(&b, " %#v", i.Lit)
	case Extract:
		fmt.Fprintf(&b, " %d/%d", i.N, i.Of)
	case Bin:
		if i.N == Augmented {
			b.WriteString(" assigned")
		}
	case MemLoad, MemStore:
		fmt.Fprintf(&b, " +%d", i.N)
	}
	for k, a := range i.Args {
		b.WriteByte(' ')
		if n := k - len(i.Args) + len(i.Kw); n >= 0 && len(i.Kw) > 0 {
			b.WriteString(i.Kw[n] + "=")
		}
		fmt.Fprintf(&b, "v%d", a.ID)
	}
	if i.Op.IsTerminator() && i.Block != nil {
		for _, s := range i.Block.Succs {
			fmt.Fprintf(&b, " b%d", s.ID)
		}
	}
	if i.Name != "" && i.Op.DefinesValue() {
		b.WriteString(" !" + i.Name)
	}
	if i.Type != nil && i.Type.Kind != Opaque {
		b.WriteString(" : " + i.Type.String())
	}
	if i.Pos.IsValid() {
		fmt.Fprintf(&b, " @%d", i.Pos.Line)
	}
	return b.String()
}
