package golang

import (
	"go/types"

	"github.com/heddle-run/heddle/ir"
)

// typ maps a Go type. A pointer to a struct is the struct's object, as objects
// are references in the IR; other pointers are Ptr.
func (l *lowerer) typ(t types.Type) *ir.Type {
	if t == nil {
		return ir.TOpaque
	}
	if known := l.types[t]; known != nil {
		return known
	}
	// Holds the place while a type that contains itself is mapped.
	l.types[t] = ir.TOpaque
	mapped := l.mapType(t)
	l.types[t] = mapped
	return mapped
}

func (l *lowerer) mapType(t types.Type) *ir.Type {
	switch t := t.(type) {
	case *types.Alias:
		return l.typ(types.Unalias(t))
	case *types.Basic:
		return basic(t)
	case *types.Named:
		return l.namedType(t)
	case *types.Pointer:
		if isStruct(t.Elem()) {
			return l.typ(t.Elem())
		}
		return &ir.Type{Kind: ir.Ptr, Elem: l.typ(t.Elem())}
	case *types.Slice:
		return ir.SeqOf("slice", l.typ(t.Elem()))
	case *types.Array:
		return &ir.Type{Kind: ir.Seq, Name: "array", Elem: l.typ(t.Elem()), Len: int(t.Len())}
	case *types.Map:
		return ir.MapOf(l.typ(t.Key()), l.typ(t.Elem()))
	case *types.Chan:
		return &ir.Type{Kind: ir.Chan, Elem: l.typ(t.Elem())}
	case *types.Signature:
		return &ir.Type{Kind: ir.Fun, Elem: l.results(t.Results())}
	case *types.Struct:
		return ir.Object("struct")
	case *types.Tuple:
		return l.results(t)
	case *types.TypeParam:
		return l.typeParam(t)
	}
	return ir.TOpaque
}

func basic(t *types.Basic) *ir.Type {
	info := t.Info()
	switch {
	case info&types.IsBoolean != 0:
		return ir.TBool
	case info&types.IsString != 0:
		return ir.TStr
	case info&types.IsInteger != 0:
		return &ir.Type{Kind: ir.Int, Bits: intBits(t.Kind())}
	case info&types.IsFloat != 0 && t.Kind() == types.Float32:
		return &ir.Type{Kind: ir.Float, Bits: 32}
	case info&types.IsFloat != 0:
		return ir.TFloat
	case t.Kind() == types.UntypedNil:
		return ir.TNil
	}
	return ir.TOpaque
}

func intBits(k types.BasicKind) int {
	switch k {
	case types.Int8, types.Uint8:
		return 8
	case types.Int16, types.Uint16:
		return 16
	case types.Int32, types.Uint32:
		return 32
	}
	return 64
}

// namedType keeps the name of structs and interfaces, and of imported scalars
// such as time.Duration; other named types are what they stand for.
func (l *lowerer) namedType(t *types.Named) *ir.Type {
	name := l.typeName(t.Obj())
	switch u := t.Underlying().(type) {
	case *types.Struct:
		if name == "bufio.Scanner" {
			return &ir.Type{Kind: ir.Obj, Name: name, Elem: ir.TStr} // what it scans
		}
		return ir.Object(name)
	case *types.Interface:
		if u.NumMethods() == 0 {
			return ir.TOpaque
		}
		return ir.Object(name)
	case *types.Basic:
		b := *basic(u)
		b.Name = name
		return &b
	}
	return l.typ(t.Underlying())
}

func (l *lowerer) typeName(tn *types.TypeName) string {
	if c := l.classes[tn]; c != nil {
		return c.Name
	}
	if tn.Pkg() == nil || tn.Parent() != tn.Pkg().Scope() || tn.Pkg() == l.u.pkg {
		return tn.Name()
	}
	return tn.Pkg().Name() + "." + tn.Name()
}

// typeParam is a type parameter's core type if its constraint has one kind of
// type only, else opaque.
func (l *lowerer) typeParam(t *types.TypeParam) *ir.Type {
	iface, ok := t.Constraint().Underlying().(*types.Interface)
	if !ok {
		return ir.TOpaque
	}
	for i := 0; i < iface.NumEmbeddeds(); i++ {
		if union, ok := iface.EmbeddedType(i).(*types.Union); ok && union.Len() > 0 {
			return l.typ(union.Term(0).Type().Underlying())
		}
	}
	return ir.TOpaque
}

func (l *lowerer) results(t *types.Tuple) *ir.Type {
	switch t.Len() {
	case 0:
		return ir.TNil
	case 1:
		return l.typ(t.At(0).Type())
	}
	items := make([]*ir.Type, t.Len())
	for i := range items {
		items[i] = l.typ(t.At(i).Type())
	}
	return ir.TupleOf(items...)
}

func isStruct(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Struct)
	return ok
}

func isInteger(t *ir.Type) bool { return t != nil && t.Kind == ir.Int }
