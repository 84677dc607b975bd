# want time n^2
# want space 1
# kind function
# entry remove_duplicates
class LinkedList:
    def __init__(self):
        self.head = None
    def remove_duplicates(self):
        cur = self.head
        while cur:
            runner = cur
            while runner.next:
                if runner.next.data == cur.data:
                    runner.next = runner.next.next
                else:
                    runner = runner.next
            cur = cur.next
