# want time n
# want space n
# kind function
# entry deserialize
from collections import deque
class Codec:
    def deserialize(self, data):
        q = deque(data.split())
        return self.helper(q)
    def helper(self, q):
        v = q.popleft()
        if v == '#':
            return None
        root = TreeNode(int(v))
        root.left = self.helper(q)
        root.right = self.helper(q)
        return root
