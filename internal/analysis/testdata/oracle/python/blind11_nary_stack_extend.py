# want time n
# want space n
class Node:
    def __init__(self, val=None, children=None):
        self.val = val
        self.children = children
class Solution:
    def preorder(self, root):
        if not root:
            return []
        stack, out = [root], []
        while stack:
            node = stack.pop()
            out.append(node.val)
            stack += node.children[::-1]
        return out
