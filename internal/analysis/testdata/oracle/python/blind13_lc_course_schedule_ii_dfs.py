# want time n
# want space n
class Solution:
    def findOrder(self, numCourses, prerequisites):
        adj = [[] for _ in range(numCourses)]
        for a, b in prerequisites:
            adj[a].append(b)
        state = [0] * numCourses
        out = []
        def visit(c):
            if state[c] == 1: return False
            if state[c] == 2: return True
            state[c] = 1
            for p in adj[c]:
                if not visit(p): return False
            state[c] = 2
            out.append(c)
            return True
        for c in range(numCourses):
            if not visit(c): return []
        return out
