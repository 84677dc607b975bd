# want time n
# want space n
# kind function
# entry collect
class BSTIterator:
    def __init__(self, root):
        self.stack = []
        self._left(root)

    def _left(self, node):
        while node:
            self.stack.append(node)
            node = node.left

    def next(self):
        top = self.stack.pop()
        if top.right:
            self._left(top.right)
        return top.val

    def hasNext(self):
        return len(self.stack) > 0

def collect(root):
    it = BSTIterator(root)
    out = []
    while it.hasNext():
        out.append(it.next())
    return out
