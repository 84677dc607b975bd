# kind function
# want time n
# want space 1
class Solution:
    def rotateRight(self, head, k):
        if not head or not head.next or k == 0:
            return head
        n, tail = 1, head
        while tail.next:
            tail = tail.next
            n += 1
        k %= n
        if k == 0: return head
        p = head
        for _ in range(n - k - 1):
            p = p.next
        new = p.next
        p.next = None
        tail.next = head
        return new
