# kind function
# want time n
# want space n
class Solution:
    def addTwoNumbers(self, a, b):
        d = t = ListNode()
        c = 0
        while a or b or c:
            if a: c += a.val; a = a.next
            if b: c += b.val; b = b.next
            t.next = ListNode(c % 10)
            t = t.next
            c //= 10
        return d.next
