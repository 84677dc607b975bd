//go:build cgo

package treesitter

// #cgo CFLAGS: -std=c11 -O2
// #include <stdlib.h>
// #include "parse.h"
import "C"

import (
	"unsafe"

	_ "github.com/tree-sitter/go-tree-sitter" // the C library itself
	c "github.com/tree-sitter/tree-sitter-c/bindings/go"
	java "github.com/tree-sitter/tree-sitter-java/bindings/go"
	javascript "github.com/tree-sitter/tree-sitter-javascript/bindings/go"
	python "github.com/tree-sitter/tree-sitter-python/bindings/go"
	typescript "github.com/tree-sitter/tree-sitter-typescript/bindings/go"
)

// native is the language's tables in C, nil when the build has none.
func native(g Grammar) unsafe.Pointer {
	switch g {
	case Python:
		return python.Language()
	case JavaScript:
		return javascript.Language()
	case TypeScript:
		return typescript.LanguageTypescript()
	case TSX:
		return typescript.LanguageTSX()
	case Java:
		return java.Language()
	case CLang:
		return c.Language()
	}
	return nil
}

// loadGrammar reads the names of a language. It runs in the main process: the
// tables are part of the build, no source is involved.
func loadGrammar(g Grammar) (*grammar, bool) {
	lang := (*C.TSLanguage)(native(g))
	if lang == nil {
		return nil, false
	}
	names := &grammar{ids: map[string]uint8{}, fields: []string{""}}
	for i := range C.ts_language_symbol_count(lang) {
		names.kinds = append(names.kinds, C.GoString(C.ts_language_symbol_name(lang, C.uint16_t(i))))
	}
	for i := range C.ts_language_field_count(lang) {
		name := C.GoString(C.ts_language_field_name_for_id(lang, C.uint16_t(i+1)))
		names.ids[name] = uint8(i + 1)
		names.fields = append(names.fields, name)
	}
	return names, true
}

// parseNative parses in this process: only a worker does. use sees the nodes
// as raw memory that is given back afterwards.
func parseNative(g Grammar, src []byte, use func(count int, nodes []byte)) bool {
	lang := native(g)
	if lang == nil {
		return false
	}
	text := (*C.char)(unsafe.Pointer(unsafe.SliceData(src)))
	var count C.uint32_t
	nodes := C.heddle_parse(lang, text, C.uint32_t(len(src)), MaxDepth, &count)
	if nodes == nil {
		return false
	}
	defer C.free(unsafe.Pointer(nodes))
	use(int(count), unsafe.Slice((*byte)(unsafe.Pointer(nodes)), int(count)*nodeBytes))
	return true
}
