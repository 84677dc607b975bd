# kind function
# want time n
# want space n
class Solution:
    def buildTree(self, preorder, inorder):
        idx = {v: i for i, v in enumerate(inorder)}
        self.p = 0
        def go(l, r):
            if l > r:
                return None
            v = preorder[self.p]
            self.p += 1
            root = TreeNode(v)
            root.left = go(l, idx[v] - 1)
            root.right = go(idx[v] + 1, r)
            return root
        return go(0, len(inorder) - 1)
