// The part of tree-sitter's C interface (tree_sitter/api.h, ABI 15) that
// parse.c calls: cgo cannot reach the header in another module's folder. The
// functions themselves come from go-tree-sitter, linked by the import in
// native.go.
#ifndef HEDDLE_PARSE_H
#define HEDDLE_PARSE_H

#include <stdbool.h>
#include <stdint.h>

typedef struct TSLanguage TSLanguage;
typedef struct TSParser TSParser;
typedef struct TSTree TSTree;
typedef struct {
	uint32_t context[4];
	const void *id;
	const TSTree *tree;
} TSNode;
typedef struct {
	const void *tree;
	const void *id;
	uint32_t context[3];
} TSTreeCursor;

TSParser *ts_parser_new(void);
bool ts_parser_set_language(TSParser *, const TSLanguage *);
TSTree *ts_parser_parse_string(TSParser *, const TSTree *, const char *, uint32_t);
void ts_parser_reset(TSParser *);
TSNode ts_tree_root_node(const TSTree *);
void ts_tree_delete(TSTree *);
TSTreeCursor ts_tree_cursor_new(TSNode);
void ts_tree_cursor_delete(TSTreeCursor *);
TSNode ts_tree_cursor_current_node(const TSTreeCursor *);
uint16_t ts_tree_cursor_current_field_id(const TSTreeCursor *);
bool ts_tree_cursor_goto_first_child(TSTreeCursor *);
bool ts_tree_cursor_goto_next_sibling(TSTreeCursor *);
bool ts_tree_cursor_goto_parent(TSTreeCursor *);
uint16_t ts_node_symbol(TSNode);
uint32_t ts_node_start_byte(TSNode);
uint32_t ts_node_end_byte(TSNode);
uint32_t ts_node_child_count(TSNode);
uint32_t ts_node_descendant_count(TSNode);
bool ts_node_is_named(TSNode);
bool ts_node_is_missing(TSNode);
bool ts_node_is_extra(TSNode);
bool ts_node_is_error(TSNode);
bool ts_node_has_error(TSNode);

uint32_t ts_language_symbol_count(const TSLanguage *);
const char *ts_language_symbol_name(const TSLanguage *, uint16_t);
uint32_t ts_language_field_count(const TSLanguage *);
const char *ts_language_field_name_for_id(const TSLanguage *, uint16_t);

// heddle_node is rawNode of tree.go.
typedef struct {
	uint16_t kind;
	uint8_t field, flags;
	uint32_t start, end, size, parent;
} heddle_node;

enum { NAMED = 1, ERROR = 2, MISSING = 4, EXTRA = 8, BROKEN = 16, CUT = 32 };

// heddle_parse parses src and gives its nodes in pre-order, the deepest
// max_depth levels down, in an array that the caller frees; NULL when there is
// no memory or the grammar does not fit the library.
heddle_node *heddle_parse(const void *language, const char *src, uint32_t len, uint32_t max_depth, uint32_t *count);

#endif
