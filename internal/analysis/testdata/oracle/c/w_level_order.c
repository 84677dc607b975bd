// want time n
// want space n
// entry levels
#include <stdlib.h>
struct T { int v; struct T *left, *right; };
static int count(struct T *t) { if (!t) return 0; return 1 + count(t->left) + count(t->right); }
int levels(struct T *root) {
    if (!root) return 0;
    struct T **q = malloc(count(root) * sizeof(struct T *));
    int head = 0, tail = 0, d = 0;
    q[tail++] = root;
    while (head < tail) {
        int k = tail - head;
        d++;
        while (k--) {
            struct T *x = q[head++];
            if (x->left) q[tail++] = x->left;
            if (x->right) q[tail++] = x->right;
        }
    }
    free(q);
    return d;
}
