# want time n
# want space 1
class Solution:
    def removeNthFromEnd(self, head, n):
        fast = slow = dummy = ListNode(0, head)
        for _ in range(n):
            fast = fast.next
        while fast.next:
            fast = fast.next
            slow = slow.next
        slow.next = slow.next.next
        return dummy.next
