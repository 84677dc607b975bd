package treesitter

// liftStars turns trees around in which the Python grammar binds a star closer than
// it is meant: [*f(x)] parses as a call of *f. What is starred is the whole of the
// call, index or attribute: the two nodes change places.
func (t *Tree) liftStars() {
	inside, star := map[uint16]bool{}, map[uint16]bool{}
	for k, name := range t.grammar.kinds {
		switch name {
		case "call", "attribute", "subscript":
			inside[uint16(k)] = true
		case "list_splat", "list_splat_pattern":
			star[uint16(k)] = true
		}
	}
	if len(star) == 0 {
		return
	}
	// From the end, so that f(x)[0] inside out: what stands deeper is turned first.
	for i := len(t.nodes) - 4; i >= 0; i-- {
		n := t.nodes[i : i+4]
		if !inside[n[0].kind] || !star[n[1].kind] || n[1].parent != uint32(i) || n[2].size != 1 || n[3].parent != uint32(i+1) {
			continue
		}
		outer, starred, token := n[0], n[1], n[2]
		at := uint32(i)
		for c := at + 1 + starred.size; c < at+outer.size; c += t.nodes[c].size {
			t.nodes[c].parent = at + 2
		}
		n[3].parent, n[3].field = at+2, starred.field
		starred.parent, starred.field, starred.size, starred.end = outer.parent, outer.field, outer.size, outer.end
		token.parent = at
		outer.parent, outer.field, outer.size, outer.start = at, 0, outer.size-2, n[3].start
		n[0], n[1], n[2] = starred, token, outer
	}
}
