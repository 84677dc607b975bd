# kind function
# want time n
# want space n
class Solution:
    def reverseKGroup(self, head: Optional[ListNode], k: int) -> Optional[ListNode]:
        cur = head
        for _ in range(k):
            if not cur:
                return head
            cur = cur.next
        prev = self.reverseKGroup(cur, k)
        node = head
        for _ in range(k):
            nxt = node.next
            node.next = prev
            prev = node
            node = nxt
        return prev
