// want time n
// want space 1
struct T { int k; struct T *l, *r; };
struct T *search(struct T *t, int k) {
    while (t && t->k != k) t = k < t->k ? t->l : t->r;
    return t;
}
