# want time n
# want space 1
class Solution:
    def reverseKGroup(self, head, k):
        dummy = ListNode(0)
        dummy.next = head
        prev = dummy
        while True:
            node = prev
            for _ in range(k):
                node = node.next
                if not node:
                    return dummy.next
            nxt = node.next
            cur = prev.next
            p = nxt
            while cur != nxt:
                tmp = cur.next
                cur.next = p
                p = cur
                cur = tmp
            tmp = prev.next
            prev.next = node
            prev = tmp
