package types

import "github.com/heddle-run/heddle/ir"

// maxDepth bounds the nesting of a type, so that x = [x] ends.
const maxDepth = 5

// known is t without parts that say nothing; nil when nothing is left.
func known(t *ir.Type) *ir.Type {
	if t == nil || t.Kind == ir.Opaque {
		return nil
	}
	if t.Key == nil && t.Elem == nil && len(t.Items) == 0 {
		return t
	}
	c := *t
	c.Key, c.Elem = known(t.Key), known(t.Elem)
	if len(t.Items) > 0 {
		c.Items = make([]*ir.Type, len(t.Items))
		for i, it := range t.Items {
			c.Items[i] = known(it)
		}
	}
	return &c
}

// Join is the least type that covers both. nil is "nothing known yet" and Nil an
// absent value: both yield to the other.
func Join(a, b *ir.Type) *ir.Type { return join(a, b, 0) }

func join(a, b *ir.Type, depth int) *ir.Type {
	switch {
	case a == b || b == nil:
		return a
	case a == nil:
		return clip(b, depth)
	case b.Kind == ir.Nil:
		return a
	case a.Kind == ir.Nil:
		return clip(b, depth)
	case a.Kind == ir.Opaque || b.Kind == ir.Opaque || depth > maxDepth:
		return ir.TOpaque
	case a.Kind != b.Kind:
		return joinKinds(a, b, depth)
	}
	switch a.Kind {
	case ir.Bool, ir.Int, ir.Float, ir.Str, ir.Bytes, ir.Fun:
		if a.Bits != b.Bits {
			return &ir.Type{Kind: a.Kind}
		}
		return a
	}
	if same(a, b) {
		return a
	}
	if a.Kind == ir.Obj && a.Name != b.Name {
		return ir.TOpaque
	}
	if a.Kind == ir.Tuple {
		return joinTuples(a, b, depth)
	}
	c := *a
	c.Key, c.Elem = join(a.Key, b.Key, depth+1), join(a.Elem, b.Elem, depth+1)
	if a.Name != b.Name {
		c.Name = joinNames(a, b)
	}
	if a.Len != b.Len {
		c.Len = 0
	}
	return &c
}

// joinNames picks one name for two kinds of sequence, set or map: the more
// general list over the lazy range, else the unnamed.
func joinNames(a, b *ir.Type) string {
	switch {
	case a.Name == "range" || a.Name == "":
		return b.Name
	case b.Name == "range" || b.Name == "":
		return a.Name
	}
	return a.Name
}

func joinTuples(a, b *ir.Type, depth int) *ir.Type {
	if len(a.Items) != len(b.Items) {
		var elem *ir.Type
		for _, it := range append(append([]*ir.Type(nil), a.Items...), b.Items...) {
			elem = join(elem, it, depth+1)
		}
		return ir.SeqOf("list", elem)
	}
	items := make([]*ir.Type, len(a.Items))
	for i := range items {
		items[i] = join(a.Items[i], b.Items[i], depth+1)
	}
	return ir.TupleOf(items...)
}

func joinKinds(a, b *ir.Type, depth int) *ir.Type {
	num := func(k ir.Kind) int {
		switch k {
		case ir.Bool:
			return 1
		case ir.Int:
			return 2
		case ir.Float:
			return 3
		}
		return 0
	}
	if x, y := num(a.Kind), num(b.Kind); x > 0 && y > 0 {
		if x > y {
			return a
		}
		return b
	}
	if a.Kind == ir.Tuple && b.Kind == ir.Seq {
		a, b = b, a
	}
	if a.Kind == ir.Seq && b.Kind == ir.Tuple {
		c := *a
		for _, it := range b.Items {
			c.Elem = join(c.Elem, it, depth+1)
		}
		return &c
	}
	return ir.TOpaque
}

// clip cuts t below maxDepth.
func clip(t *ir.Type, depth int) *ir.Type {
	if t == nil || t.Key == nil && t.Elem == nil && len(t.Items) == 0 || height(t) <= maxDepth-depth {
		return t
	}
	if depth >= maxDepth {
		return ir.TOpaque
	}
	c := *t
	c.Key, c.Elem = clip(t.Key, depth+1), clip(t.Elem, depth+1)
	c.Items = nil
	for _, it := range t.Items {
		c.Items = append(c.Items, clip(it, depth+1))
	}
	return &c
}

func height(t *ir.Type) int {
	if t == nil {
		return 0
	}
	h := max(height(t.Key), height(t.Elem))
	for _, it := range t.Items {
		h = max(h, height(it))
	}
	return h + 1
}

func same(a, b *ir.Type) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil || a.Kind != b.Kind || a.Name != b.Name || a.Bits != b.Bits || a.Len != b.Len || len(a.Items) != len(b.Items) {
		return false
	}
	for i := range a.Items {
		if !same(a.Items[i], b.Items[i]) {
			return false
		}
	}
	return same(a.Key, b.Key) && same(a.Elem, b.Elem)
}

// prefer completes what the front end declared by what was inferred.
func prefer(declared, inferred *ir.Type) *ir.Type {
	declared = known(declared)
	switch {
	case declared == nil:
		return inferred
	case inferred == nil || declared.Kind != inferred.Kind:
		return declared
	}
	c := *declared
	c.Key, c.Elem = prefer(declared.Key, inferred.Key), prefer(declared.Elem, inferred.Elem)
	if c.Name == "" && declared.Kind != ir.Obj {
		c.Name = inferred.Name
	}
	if declared.Kind == ir.Tuple && len(inferred.Items) > 0 {
		if len(declared.Items) == 0 {
			c.Items = inferred.Items
		} else if len(declared.Items) == len(inferred.Items) {
			c.Items = make([]*ir.Type, len(declared.Items))
			for i := range c.Items {
				c.Items[i] = prefer(declared.Items[i], inferred.Items[i])
			}
		}
	}
	if same(&c, declared) {
		return declared
	}
	return &c
}
