// want time n
// want space n
struct T { int v; struct T *l, *r; };
int same(struct T *a, struct T *b) {
    if (!a && !b) return 1;
    if (!a || !b || a->v != b->v) return 0;
    return same(a->l, b->l) && same(a->r, b->r);
}
