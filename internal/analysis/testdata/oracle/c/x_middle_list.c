// want time n
// want space 1
struct L { int v; struct L *next; };
struct L *middle(struct L *head) {
    struct L *s = head, *f = head;
    while (f != 0 && f->next != 0) { s = s->next; f = f->next->next; }
    return s;
}
