# kind function
# want time n^2
# want space n^2
class Solution:
    def pathSum(self, root, target):
        if not root: return []
        if not root.left and not root.right:
            return [[root.val]] if root.val == target else []
        t = self.pathSum(root.left, target - root.val) + self.pathSum(root.right, target - root.val)
        return [[root.val] + i for i in t]
