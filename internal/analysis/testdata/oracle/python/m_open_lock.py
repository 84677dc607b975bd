# want time n
# want space n
from collections import deque
class Solution:
    def bfs(self, graph: List[List[int]]) -> bool:
        color = [0] * len(graph)
        for i in range(len(graph)):
            if color[i]:
                continue
            q = deque([i])
            color[i] = 1
            while q:
                u = q.popleft()
                for v in graph[u]:
                    if color[v] == color[u]:
                        return False
                    if not color[v]:
                        color[v] = -color[u]
                        q.append(v)
        return True
