// want time n
// want space n
// entry build
#include <stdlib.h>
typedef struct T { int k; struct T *l, *r; } T;
T *ins(T *t, int k) {
    if (!t) { t = malloc(sizeof(T)); t->k = k; t->l = t->r = NULL; return t; }
    if (k < t->k) t->l = ins(t->l, k); else t->r = ins(t->r, k);
    return t;
}
int build(T *root) { if (!root) return 0; return build(root->l) + 1 + build(root->r); }
