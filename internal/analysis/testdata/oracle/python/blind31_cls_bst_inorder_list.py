# want time n
# want space n
# kind function
# entry inorder
class BST:
    def __init__(self):
        self.root = None
    def inorder(self):
        out = []
        self._inorder(self.root, out)
        return out
    def _inorder(self, node, out):
        if node:
            self._inorder(node.left, out)
            out.append(node.key)
            self._inorder(node.right, out)
