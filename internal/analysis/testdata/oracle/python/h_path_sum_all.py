# want time n^2
# want space n
class Solution:
    def pathSum(self, root: TreeNode, targetSum: int) -> int:
        def count(node, s):
            if not node:
                return 0
            c = 1 if node.val == s else 0
            return c + count(node.left, s - node.val) + count(node.right, s - node.val)
        if not root:
            return 0
        return count(root, targetSum) + self.pathSum(root.left, targetSum) + self.pathSum(root.right, targetSum)
