# want time n
# want space n
# entry Outer.fill
# kind function
class Outer:
    class Node:
        def __init__(self, v, nxt):
            self.v = v
            self.nxt = nxt
    def __init__(self):
        self.head = None
    def fill(self, n: int):
        for i in range(n):
            self.head = Outer.Node(i, self.head)
