# want time n
# want space n
# kind function
class Solution:
    def cloneGraph(self, node: 'Node') -> 'Node':
        if not node:
            return None
        copies = {}
        def dfs(n):
            if n in copies:
                return copies[n]
            copy = Node(n.val)
            copies[n] = copy
            for nb in n.neighbors:
                copy.neighbors.append(dfs(nb))
            return copy
        return dfs(node)
