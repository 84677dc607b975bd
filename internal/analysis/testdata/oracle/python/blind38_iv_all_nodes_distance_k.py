# want time n
# want space n
# kind function
class Solution:
    def distanceK(self, root, target, k):
        parents = {}
        def dfs(node, par):
            if not node:
                return
            parents[node] = par
            dfs(node.left, node)
            dfs(node.right, node)
        dfs(root, None)
        ans = []
        vis = set()
        def walk(node, d):
            if not node or node in vis:
                return
            vis.add(node)
            if d == 0:
                ans.append(node.val)
                return
            for nxt in (node.left, node.right, parents[node]):
                walk(nxt, d - 1)
        walk(target, k)
        return ans
