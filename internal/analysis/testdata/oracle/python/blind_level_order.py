# want time n
# want space n
class Solution:
    def levelOrder(self, root):
        if not root: return []
        res, level = [], [root]
        while level:
            res.append([n.val for n in level])
            level = [c for n in level for c in (n.left, n.right) if c]
        return res
