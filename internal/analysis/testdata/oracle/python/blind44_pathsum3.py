# kind function
# want time n
# want space n
from collections import defaultdict
class Solution:
    def pathSum(self, root, target):
        cnt = defaultdict(int)
        cnt[0] = 1
        def dfs(n, s):
            if not n: return 0
            s += n.val
            res = cnt[s - target]
            cnt[s] += 1
            res += dfs(n.left, s) + dfs(n.right, s)
            cnt[s] -= 1
            return res
        return dfs(root, 0)
