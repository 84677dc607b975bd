# want time n
# want space n
class Solution:
    def cloneGraph(self, node):
        old = {}
        def dfs(n):
            if n in old:
                return old[n]
            copy = Node(n.val)
            old[n] = copy
            for nb in n.neighbors:
                copy.neighbors.append(dfs(nb))
            return copy
        return dfs(node) if node else None
