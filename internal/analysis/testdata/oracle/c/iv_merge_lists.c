// want time n
// want space 1
#include <stddef.h>
struct ListNode { int val; struct ListNode *next; };
struct ListNode *mergeTwoLists(struct ListNode *a, struct ListNode *b) {
    struct ListNode dummy, *tail = &dummy;
    dummy.next = NULL;
    while (a && b) {
        if (a->val < b->val) { tail->next = a; a = a->next; }
        else { tail->next = b; b = b->next; }
        tail = tail->next;
    }
    tail->next = a ? a : b;
    return dummy.next;
}
