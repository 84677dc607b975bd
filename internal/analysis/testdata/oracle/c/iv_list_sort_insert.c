// want time n^2
// want space 1
#include <stddef.h>
struct node { int v; struct node *next; };
struct node *insertion(struct node *head) {
    struct node *sorted = NULL;
    while (head != NULL) {
        struct node *next = head->next;
        if (!sorted || head->v <= sorted->v) { head->next = sorted; sorted = head; }
        else {
            struct node *p = sorted;
            while (p->next && p->next->v < head->v) p = p->next;
            head->next = p->next;
            p->next = head;
        }
        head = next;
    }
    return sorted;
}
