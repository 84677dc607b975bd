// want time n
// want space 1
#include <stdlib.h>
struct n { int v; struct n *next; };
void remove_all(struct n **head, int v) {
    struct n **pp = head;
    while (*pp) {
        if ((*pp)->v == v) { struct n *d = *pp; *pp = d->next; free(d); }
        else pp = &(*pp)->next;
    }
}
