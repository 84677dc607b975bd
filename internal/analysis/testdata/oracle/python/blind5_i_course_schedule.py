# want time n
# want space n
# kind function
from collections import defaultdict
class Solution:
    def canFinish(self, numCourses, prerequisites):
        g = defaultdict(list)
        for a, b in prerequisites:
            g[b].append(a)
        state = [0] * numCourses
        def dfs(v):
            if state[v] == 1:
                return False
            if state[v] == 2:
                return True
            state[v] = 1
            for u in g[v]:
                if not dfs(u):
                    return False
            state[v] = 2
            return True
        return all(dfs(v) for v in range(numCourses))
