# kind function
# want time n
# entry search
class Node:
    def __init__(self, value, parent=None):
        self.value = value
        self.parent = parent
        self.left = None
        self.right = None

class BinarySearchTree:
    def __init__(self):
        self.root = None

    def empty(self):
        return self.root is None

    def search(self, value):
        if self.empty():
            raise IndexError("Warning: Tree is empty!")
        node = self.root
        while node is not None and node.value is not value:
            node = node.left if value < node.value else node.right
        return node
