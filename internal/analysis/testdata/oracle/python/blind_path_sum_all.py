# want time n^2
# want space n
class Solution:
    def pathSum(self, root, target):
        if root is None:
            return 0
        def count(node, t):
            if node is None:
                return 0
            return (node.val == t) + count(node.left, t - node.val) + count(node.right, t - node.val)
        return count(root, target) + self.pathSum(root.left, target) + self.pathSum(root.right, target)
