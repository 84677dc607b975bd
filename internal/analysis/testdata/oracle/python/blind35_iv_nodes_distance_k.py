# want time n
# want space n
# kind function
# entry distanceK
from collections import deque
def distanceK(root, target, k):
    parent = {}
    def dfs(node, par=None):
        if node:
            parent[node] = par
            dfs(node.left, node)
            dfs(node.right, node)
    dfs(root)
    q = deque([(target, 0)])
    seen = {target}
    while q:
        if q[0][1] == k:
            return [n.val for n, d in q]
        node, d = q.popleft()
        for nei in (node.left, node.right, parent[node]):
            if nei and nei not in seen:
                seen.add(nei)
                q.append((nei, d + 1))
    return []
