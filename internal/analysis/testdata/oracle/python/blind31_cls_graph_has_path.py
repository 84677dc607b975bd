# want time n
# want space n
# kind function
# entry has_path
from collections import deque
class Graph:
    def __init__(self):
        self.adj = {}
    def add_edge(self, a, b):
        self.adj.setdefault(a, []).append(b)
        self.adj.setdefault(b, []).append(a)
    def has_path(self, src, dst):
        seen = {src}
        q = deque([src])
        while q:
            cur = q.popleft()
            if cur == dst:
                return True
            for nb in self.adj.get(cur, []):
                if nb not in seen:
                    seen.add(nb)
                    q.append(nb)
        return False
