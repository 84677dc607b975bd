# kind function
# want time n^2
# want space n^2
class Solution:
    def buildTree(self, inorder, postorder):
        if not inorder:
            return None
        v = postorder[-1]
        i = inorder.index(v)
        root = TreeNode(v)
        root.left = self.buildTree(inorder[:i], postorder[:i])
        root.right = self.buildTree(inorder[i+1:], postorder[i:-1])
        return root
