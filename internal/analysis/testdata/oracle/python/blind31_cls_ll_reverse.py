# want time n
# want space 1
# kind function
# entry reverse
class LinkedList:
    def __init__(self):
        self.head = None
    def reverse(self):
        prev = None
        cur = self.head
        while cur is not None:
            nxt = cur.next
            cur.next = prev
            prev, cur = cur, nxt
        self.head = prev
