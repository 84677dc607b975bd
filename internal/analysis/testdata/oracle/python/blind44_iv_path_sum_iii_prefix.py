# want time n
# want space n
# kind function
class Solution:
    def pathSum(self, root, targetSum):
        def dfs(node, s):
            if node is None:
                return 0
            s += node.val
            ans = cnt[s - targetSum]
            cnt[s] += 1
            ans += dfs(node.left, s)
            ans += dfs(node.right, s)
            cnt[s] -= 1
            return ans
        cnt = Counter({0: 1})
        return dfs(root, 0)
