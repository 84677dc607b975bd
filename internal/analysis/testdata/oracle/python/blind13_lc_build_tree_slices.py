# want time n^2
# want space n^2
class TreeNode:
    def __init__(self, v, l=None, r=None):
        self.val, self.left, self.right = v, l, r
class Solution:
    def buildTree(self, preorder, inorder):
        if not inorder:
            return None
        v = preorder[0]
        m = inorder.index(v)
        return TreeNode(v, self.buildTree(preorder[1:m + 1], inorder[:m]), self.buildTree(preorder[m + 1:], inorder[m + 1:]))
