# want time n
# want space n
from collections import deque, defaultdict
class Solution:
    def findOrder(self, numCourses, prerequisites):
        g = {i: [] for i in range(numCourses)}
        deg = {i: 0 for i in range(numCourses)}
        for a, b in prerequisites:
            g[b].append(a)
            deg[a] += 1
        q = deque([x for x in deg if deg[x] == 0])
        res = []
        while q:
            x = q.popleft()
            res.append(x)
            for y in g[x]:
                deg[y] -= 1
                if deg[y] == 0:
                    q.append(y)
        return res if len(res) == numCourses else []
