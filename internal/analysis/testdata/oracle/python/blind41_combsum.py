# kind function
# want time 2^n
# want space 2^n
class Solution:
    def combinationSum(self, candidates, target):
        res = []
        def dfs(i, rem, path):
            if rem == 0:
                res.append(path[:]); return
            if rem < 0 or i == len(candidates): return
            path.append(candidates[i])
            dfs(i, rem - candidates[i], path)
            path.pop()
            dfs(i + 1, rem, path)
        dfs(0, target, [])
        return res
