# kind function
# want time n^2
# want space n
class Solution:
    def pathSum(self, root, target):
        if not root:
            return 0
        return self.count(root, target) + self.pathSum(root.left, target) + self.pathSum(root.right, target)

    def count(self, node, target):
        if not node:
            return 0
        return (node.val == target) + self.count(node.left, target - node.val) + self.count(node.right, target - node.val)
