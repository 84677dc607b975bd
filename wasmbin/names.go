package wasmbin

// FuncNames gives the functions their names by index: from the name section,
// else from imports ("module.name") and exports. "" is a function without any.
// A damaged name section gives what could be read: names change no meaning.
func (m *Module) FuncNames() []string {
	names := make([]string, 0, len(m.Imports)+len(m.Funcs))
	for _, i := range m.Imports {
		if i.Kind == FuncKind {
			names = append(names, i.Module+"."+i.Name)
		}
	}
	imported := len(names)
	names = append(names, make([]string, len(m.Funcs))...)
	for _, e := range m.Exports {
		if e.Kind == FuncKind && int(e.Index) < len(names) && names[e.Index] == "" {
			names[e.Index] = e.Name
		}
	}
	r := &reader{b: m.Custom("name")}
	for r.left() > 0 && r.err == nil {
		id := r.byte()
		sub := &reader{b: r.take(r.count("subsection bytes"))}
		if id != 1 {
			continue
		}
		for n := sub.count("names"); n > 0 && sub.err == nil; n-- {
			i, name := sub.u32(), sub.name()
			if sub.err == nil && int64(i) < int64(len(names)) && int(i) >= imported && name != "" {
				names[i] = name
			}
		}
	}
	return names
}

// nameSection makes a name section of function names.
func nameSection(names []string) Custom {
	w := &writer{}
	w.byte(1)
	w.sized(func() {
		n := 0
		for _, s := range names {
			if s != "" {
				n++
			}
		}
		w.u32(uint32(n))
		for i, s := range names {
			if s != "" {
				w.u32(uint32(i))
				w.name(s)
			}
		}
	})
	return Custom{"name", w.b}
}
