# want time n^2
# want space 1
# kind function
# entry insertionSortList
def insertionSortList(head):
    dummy = ListNode()
    curr = head
    while curr:
        prev = dummy
        while prev.next and prev.next.val <= curr.val:
            prev = prev.next
        nxt = curr.next
        curr.next = prev.next
        prev.next = curr
        curr = nxt
    return dummy.next
