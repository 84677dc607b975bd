// want time n
// want space n
// entry sum
struct T { int v; struct T *l, *r; };
int sum(struct T *t, int s) {
    if (t == 0) return 0;
    s = s * 10 + t->v;
    if (!t->l && !t->r) return s;
    return sum(t->l, s) + sum(t->r, s);
}
