# want time 2^n
# want space n
# kind function
class Solution:
    def combinationSum(self, candidates, target):
        out = []
        def dfs(i, rem, path):
            if rem == 0:
                out.append(path[:])
                return
            if rem < 0 or i == len(candidates):
                return
            path.append(candidates[i])
            dfs(i, rem - candidates[i], path)
            path.pop()
            dfs(i + 1, rem, path)
        dfs(0, target, [])
        return out
