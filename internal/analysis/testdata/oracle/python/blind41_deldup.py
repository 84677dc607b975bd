# kind function
# want time n
# want space 1
class Solution:
    def deleteDuplicates(self, head):
        dummy = prev = ListNode(0, head)
        while head:
            if head.next and head.val == head.next.val:
                while head.next and head.val == head.next.val:
                    head = head.next
                prev.next = head.next
            else:
                prev = prev.next
            head = head.next
        return dummy.next
