// want time n
// want space n
#include <stdlib.h>
struct L { int v; struct L *next; };
struct L *from_array(const int *a, int n) {
    struct L *head = NULL, **tail = &head;
    for (int i = 0; i < n; i++) {
        struct L *x = malloc(sizeof *x);
        x->v = a[i];
        x->next = NULL;
        *tail = x;
        tail = &x->next;
    }
    return head;
}
