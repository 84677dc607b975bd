# want time n
# want space 1
class ListNode:
    def __init__(self, val=0, next=None):
        self.val, self.next = val, next
def partition(head, x):
    a = before = ListNode()
    b = after = ListNode()
    while head:
        if head.val < x:
            before.next = head
            before = before.next
        else:
            after.next = head
            after = after.next
        head = head.next
    after.next = None
    before.next = b.next
    return a.next
