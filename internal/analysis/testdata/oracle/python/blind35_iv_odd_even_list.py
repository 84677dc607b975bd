# want time n
# want space 1
# kind function
# entry oddEvenList
def oddEvenList(head):
    if not head:
        return None
    odd, even = head, head.next
    ehead = even
    while even and even.next:
        odd.next = even.next
        odd = odd.next
        even.next = odd.next
        even = even.next
    odd.next = ehead
    return head
