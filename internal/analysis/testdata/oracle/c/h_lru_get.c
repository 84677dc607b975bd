// want time 1
// entry get
#include <stdlib.h>
typedef struct Node { int k, v; struct Node *p, *n; } Node;
typedef struct { Node *map[10001]; Node head, tail; int size, cap; } LRU;
static void unlink_node(Node *x) { x->p->n = x->n; x->n->p = x->p; }
static void front(LRU *c, Node *x) { x->n = c->head.n; x->p = &c->head; c->head.n->p = x; c->head.n = x; }
int get(LRU *c, int key) {
    Node *x = c->map[key];
    if (!x) return -1;
    unlink_node(x);
    front(c, x);
    return x->v;
}
