# want time log n
# want space 1
# kind function
# entry search
class Node:
    __slots__ = ['val', 'next']
    def __init__(self, val, level):
        self.val = val
        self.next = [None] * level
class Skiplist:
    max_level = 32
    p = 0.25
    def __init__(self):
        self.head = Node(-1, self.max_level)
        self.level = 0
    def search(self, target):
        curr = self.head
        for i in range(self.level - 1, -1, -1):
            curr = self.find_closest(curr, i, target)
            if curr.next[i] and curr.next[i].val == target:
                return True
        return False
    def find_closest(self, curr, level, target):
        while curr.next[level] and curr.next[level].val < target:
            curr = curr.next[level]
        return curr
