# want time n
# want space 1
# kind function
# entry isPalindrome
def isPalindrome(head):
    rev, slow, fast = None, head, head
    while fast and fast.next:
        fast = fast.next.next
        rev, rev.next, slow = slow, rev, slow.next
    if fast:
        slow = slow.next
    while rev and rev.val == slow.val:
        slow = slow.next
        rev = rev.next
    return not rev
