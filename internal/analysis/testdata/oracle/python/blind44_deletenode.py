# kind function
# want time n
# want space n
class Solution:
    def deleteNode(self, root, key):
        if not root: return None
        if key < root.val: root.left = self.deleteNode(root.left, key)
        elif key > root.val: root.right = self.deleteNode(root.right, key)
        else:
            if not root.left: return root.right
            if not root.right: return root.left
            m = root.right
            while m.left: m = m.left
            root.val = m.val
            root.right = self.deleteNode(root.right, m.val)
        return root
