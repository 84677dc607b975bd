# kind function
# want time n
# want space n
class Solution:
    def swapPairs(self, head):
        if not head or not head.next: return head
        nxt = head.next
        head.next = self.swapPairs(nxt.next)
        nxt.next = head
        return nxt
