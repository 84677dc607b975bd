# want time 2^n
class Solution:
    def allPathsSourceTarget(self, graph: List[List[int]]) -> List[List[int]]:
        res = []
        def dfs(u, path):
            if u == len(graph) - 1:
                res.append(path[:])
                return
            for v in graph[u]:
                path.append(v)
                dfs(v, path)
                path.pop()
        dfs(0, [0])
        return res
