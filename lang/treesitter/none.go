//go:build !cgo

package treesitter

func loadGrammar(Grammar) (*grammar, bool) { return nil, false }

func parseNative(Grammar, []byte, func(int, []byte)) bool { return false }
