# want time n
# want space 1
# kind function
# entry contains
class BST:
    def __init__(self, value):
        self.value = value
        self.left = None
        self.right = None
    def contains(self, value):
        cur = self
        while cur is not None:
            if value < cur.value:
                cur = cur.left
            elif value > cur.value:
                cur = cur.right
            else:
                return True
        return False
