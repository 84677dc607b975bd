# want time n
# want space n
class Solution:
    def buildTree(self, preorder, inorder):
        pos = {v: i for i, v in enumerate(inorder)}
        self.k = 0
        def build(l, r):
            if l > r:
                return None
            v = preorder[self.k]
            self.k += 1
            node = TreeNode(v)
            m = pos[v]
            node.left = build(l, m - 1)
            node.right = build(m + 1, r)
            return node
        return build(0, len(inorder) - 1)
