# kind function
# want time n log n
# want space n
from collections import defaultdict, deque
class Solution:
    def verticalTraversal(self, root):
        cols = defaultdict(list)
        q = deque([(root, 0, 0)])
        while q:
            n, r, c = q.popleft()
            if n:
                cols[c].append((r, n.val))
                q.append((n.left, r + 1, c - 1))
                q.append((n.right, r + 1, c + 1))
        return [[v for _, v in sorted(cols[c])] for c in sorted(cols)]
