# kind function
# want time n^2
# want space n
class Solution:
    def findCircleNum(self, M):
        seen = set()
        def dfs(i):
            for j, v in enumerate(M[i]):
                if v and j not in seen:
                    seen.add(j)
                    dfs(j)
        res = 0
        for i in range(len(M)):
            if i not in seen:
                dfs(i)
                res += 1
        return res
