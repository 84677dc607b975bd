# want time n
# want space n
class Solution:
    def canFinish(self, numCourses, prerequisites):
        graph = {i: [] for i in range(numCourses)}
        for a, b in prerequisites:
            graph[a].append(b)
        state = [0] * numCourses
        def ok(v):
            if state[v] == 1: return False
            if state[v] == 2: return True
            state[v] = 1
            for w in graph[v]:
                if not ok(w):
                    return False
            state[v] = 2
            return True
        return all(ok(v) for v in range(numCourses))
