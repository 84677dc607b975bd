# want time 2^n
class Solution:
    def combinationSum2(self, candidates, target):
        candidates.sort()
        ans, path = [], []
        def dfs(i, rest):
            if rest == 0:
                ans.append(path.copy())
                return
            for j in range(i, len(candidates)):
                if j > i and candidates[j] == candidates[j-1]:
                    continue
                if candidates[j] > rest:
                    break
                path.append(candidates[j])
                dfs(j + 1, rest - candidates[j])
                path.pop()
        dfs(0, target)
        return ans
