# want time 2^n
class Solution:
    def allPathsSourceTarget(self, graph):
        target = len(graph) - 1
        res = []
        def dfs(node, path):
            if node == target:
                res.append(path)
                return
            for nxt in graph[node]:
                dfs(nxt, path + [nxt])
        dfs(0, [0])
        return res
