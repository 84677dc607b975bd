# want time n
# want space n
from collections import deque
class Solution:
    def zigzagLevelOrder(self, root):
        if not root: return []
        res, level, flip = [], [root], False
        while level:
            vals = [n.val for n in level]
            res.append(vals[::-1] if flip else vals)
            level = [c for n in level for c in (n.left, n.right) if c]
            flip = not flip
        return res
