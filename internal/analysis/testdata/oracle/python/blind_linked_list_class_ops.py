# want time n
class Node:
    def __init__(self, v, nxt=None):
        self.v = v
        self.nxt = nxt
class LinkedList:
    def __init__(self):
        self.head = None
        self.size = 0
    def get(self, i):
        cur = self.head
        for _ in range(i):
            cur = cur.nxt
        return cur.v
    def add_at(self, i, v):
        if i == 0:
            self.head = Node(v, self.head)
        else:
            cur = self.head
            for _ in range(i - 1):
                cur = cur.nxt
            cur.nxt = Node(v, cur.nxt)
        self.size += 1
