// want time n
// want space n
// entry insert
#include <stdlib.h>
typedef struct Trie { struct Trie *child[26]; int end; } Trie;
Trie *create(void) { return calloc(1, sizeof(Trie)); }
void insert(Trie *t, const char *w) {
    for (; *w; w++) {
        int c = *w - 'a';
        if (!t->child[c]) t->child[c] = create();
        t = t->child[c];
    }
    t->end = 1;
}
