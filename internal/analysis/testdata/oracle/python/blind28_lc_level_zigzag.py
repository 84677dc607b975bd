# want time n
# want space n
# kind function
from collections import deque
class Solution:
    def zigzagLevelOrder(self, root):
        if not root: return []
        res, q, flag = [], deque([root]), True
        while q:
            level = deque()
            for _ in range(len(q)):
                node = q.popleft()
                if flag:
                    level.append(node.val)
                else:
                    level.appendleft(node.val)
                if node.left: q.append(node.left)
                if node.right: q.append(node.right)
            res.append(list(level))
            flag = not flag
        return res
