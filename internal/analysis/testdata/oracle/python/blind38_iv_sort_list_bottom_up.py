# want time n log n
# want space 1
# kind function
# entry sortList
class Solution:
    def sortList(self, head: Optional[ListNode]) -> Optional[ListNode]:
        n, p = 0, head
        while p:
            n += 1
            p = p.next
        dummy = ListNode(0, head)
        step = 1
        while step < n:
            prev, cur = dummy, dummy.next
            while cur:
                left = cur
                right = self.split(left, step)
                cur = self.split(right, step)
                prev = self.merge(left, right, prev)
            step <<= 1
        return dummy.next

    def split(self, head, step):
        i = 1
        while i < step and head:
            head = head.next
            i += 1
        if not head:
            return None
        nxt = head.next
        head.next = None
        return nxt

    def merge(self, l, r, prev):
        cur = prev
        while l and r:
            if l.val > r.val:
                cur.next = r
                r = r.next
            else:
                cur.next = l
                l = l.next
            cur = cur.next
        cur.next = l or r
        while cur.next:
            cur = cur.next
        return cur
