# want time 2^n
# want space 2^n
# kind function
from collections import deque
class Solution:
    def shortestPathLength(self, graph):
        n = len(graph)
        full = (1 << n) - 1
        q = deque((i, 1 << i, 0) for i in range(n))
        seen = {(i, 1 << i) for i in range(n)}
        while q:
            node, mask, d = q.popleft()
            if mask == full:
                return d
            for nb in graph[node]:
                nm = mask | (1 << nb)
                if (nb, nm) not in seen:
                    seen.add((nb, nm))
                    q.append((nb, nm, d + 1))
