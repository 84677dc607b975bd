# kind function
# want time n
# want space n
class Solution:
    def cloneGraph(self, node):
        m = {}
        def dfs(n):
            if n in m: return m[n]
            c = Node(n.val)
            m[n] = c
            for x in n.neighbors: c.neighbors.append(dfs(x))
            return c
        return dfs(node) if node else None
