//go:build cgo

#include "parse.h"

#include <stdlib.h>

static heddle_node node_at(const TSTreeCursor *cursor, TSNode n, bool broken, uint32_t parent) {
	heddle_node out;
	out.kind = ts_node_symbol(n);
	out.field = (uint8_t)ts_tree_cursor_current_field_id(cursor);
	out.flags = ts_node_is_named(n) ? NAMED : 0;
	if (ts_node_is_extra(n)) out.flags |= EXTRA;
	// A sound file, the usual case, is spared the three questions a node.
	if (broken && ts_node_has_error(n)) {
		out.flags |= BROKEN;
		if (ts_node_is_error(n)) out.flags |= ERROR;
		if (ts_node_is_missing(n)) out.flags |= MISSING;
	}
	out.start = ts_node_start_byte(n);
	out.end = ts_node_end_byte(n);
	out.size = 1;
	out.parent = parent;
	return out;
}

// flatten walks with a cursor, never by recursion: depth is the source's choice.
static uint32_t flatten(TSTree *tree, heddle_node *out, uint32_t room, uint32_t max_depth) {
	TSNode root = ts_tree_root_node(tree);
	bool broken = ts_node_has_error(root);
	TSTreeCursor cursor = ts_tree_cursor_new(root);
	uint32_t n = 0, depth = 0, parent = 0;
	for (;;) {
		TSNode node = ts_tree_cursor_current_node(&cursor);
		uint32_t at = n++;
		out[at] = node_at(&cursor, node, broken, parent);
		if (depth + 1 < max_depth) {
			if (ts_tree_cursor_goto_first_child(&cursor)) {
				depth++;
				parent = at;
				continue;
			}
		} else if (ts_node_child_count(node) > 0) {
			out[at].flags |= CUT;
		}
		while (n < room && !ts_tree_cursor_goto_next_sibling(&cursor)) {
			if (depth == 0) goto done;
			ts_tree_cursor_goto_parent(&cursor);
			depth--;
			out[parent].size = n - parent;
			parent = out[parent].parent;
		}
		if (n >= room) break;
	}
	for (; depth > 0; depth--) {
		out[parent].size = n - parent;
		parent = out[parent].parent;
	}
done:
	ts_tree_cursor_delete(&cursor);
	return n;
}

heddle_node *heddle_parse(const void *language, const char *src, uint32_t len, uint32_t max_depth, uint32_t *count) {
	static TSParser *parser; // one thread of a worker process parses
	if (parser == NULL) parser = ts_parser_new();
	ts_parser_reset(parser);
	if (!ts_parser_set_language(parser, language)) return NULL;
	TSTree *tree = ts_parser_parse_string(parser, NULL, src, len);
	if (tree == NULL) return NULL;
	uint32_t room = ts_node_descendant_count(ts_tree_root_node(tree));
	heddle_node *out = malloc((size_t)room * sizeof(heddle_node));
	if (out != NULL) *count = flatten(tree, out, room, max_depth);
	ts_tree_delete(tree);
	return out;
}
