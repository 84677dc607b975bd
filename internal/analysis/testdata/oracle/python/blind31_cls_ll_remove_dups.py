# want time n
# want space n
# kind function
# entry remove_duplicates
class LinkedList:
    def __init__(self):
        self.head = None
    def remove_duplicates(self):
        seen = set()
        prev, cur = None, self.head
        while cur:
            if cur.data in seen:
                prev.next = cur.next
            else:
                seen.add(cur.data)
                prev = cur
            cur = cur.next
