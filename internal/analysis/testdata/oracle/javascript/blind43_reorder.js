// kind function
// want time n
// want space 1
var reorderList = function(head) {
    let slow = head, fast = head;
    while (fast && fast.next) { slow = slow.next; fast = fast.next.next; }
    let prev = null, cur = slow.next;
    slow.next = null;
    while (cur) { const n = cur.next; cur.next = prev; prev = cur; cur = n; }
    let a = head, b = prev;
    while (b) {
        const an = a.next, bn = b.next;
        a.next = b; b.next = an;
        a = an; b = bn;
    }
};
