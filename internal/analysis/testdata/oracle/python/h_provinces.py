# want time n^2
# want space n
class Solution:
    def findCircleNum(self, isConnected: List[List[int]]) -> int:
        n = len(isConnected)
        seen = [False] * n
        def dfs(u):
            for v in range(n):
                if isConnected[u][v] == 1 and not seen[v]:
                    seen[v] = True
                    dfs(v)
        c = 0
        for i in range(n):
            if not seen[i]:
                c += 1
                seen[i] = True
                dfs(i)
        return c
