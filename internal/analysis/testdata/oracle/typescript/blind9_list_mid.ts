// want time n
// want space 1
function reorderList(head: ListNode | null): void {
    const getMid = () => {
        let slow = head, fast = head;
        while (fast.next && fast.next.next) {
            slow = slow.next;
            fast = fast.next.next;
        }
        return slow;
    };
    const reverse = (node: ListNode | null) => {
        let pre = null;
        while (node) {
            [node.next, pre, node] = [pre, node, node.next];
        }
        return pre;
    };
    const mid = getMid();
    let right = reverse(mid.next);
    mid.next = null;
    let left = head;
    while (right) {
        [left.next, left, right.next, right] = [right, left.next, left.next, right.next];
    }
}
