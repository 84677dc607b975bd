# kind function
# want time n
# want space 1
class Solution:
    def oddEvenList(self, head):
        if not head: return head
        odd, even = head, head.next
        evenhead = even
        while even and even.next:
            odd.next = even.next
            odd = odd.next
            even.next = odd.next
            even = even.next
        odd.next = evenhead
        return head
