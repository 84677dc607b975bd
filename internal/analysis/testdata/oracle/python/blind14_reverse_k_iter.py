# want time n
# want space 1
def reverse_pairs(head):
    prev = dummy = type('N', (), {})()
    dummy.next = head
    while prev.next and prev.next.next:
        a = prev.next
        b = a.next
        prev.next, b.next, a.next = b, a, b.next
        prev = a
    return dummy.next
