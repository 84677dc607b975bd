# want time n
# want space n
# kind function
class Solution:
    def criticalConnections(self, n: int, connections: List[List[int]]) -> List[List[int]]:
        graph = [[] for _ in range(n)]
        for a, b in connections:
            graph[a].append(b)
            graph[b].append(a)
        disc = [0] * n
        low = [0] * n
        timer = 1
        bridges = []

        def dfs(node, parent):
            nonlocal timer
            disc[node] = low[node] = timer
            timer += 1
            for nei in graph[node]:
                if nei == parent:
                    continue
                if disc[nei]:
                    low[node] = min(low[node], disc[nei])
                else:
                    dfs(nei, node)
                    low[node] = min(low[node], low[nei])
                    if low[nei] > disc[node]:
                        bridges.append([node, nei])

        dfs(0, -1)
        return bridges
