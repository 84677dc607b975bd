// want time n log n
// entry sortList
class Solution {
    public ListNode sortList(ListNode head) {
        if (head == null || head.next == null) return head;
        ListNode slow = head, fast = head.next;
        while (fast != null && fast.next != null) { slow = slow.next; fast = fast.next.next; }
        ListNode second = slow.next;
        slow.next = null;
        ListNode a = sortList(head), b = sortList(second);
        ListNode d = new ListNode(), t = d;
        while (a != null && b != null) {
            if (a.val < b.val) { t.next = a; a = a.next; }
            else { t.next = b; b = b.next; }
            t = t.next;
        }
        t.next = a != null ? a : b;
        return d.next;
    }
}
