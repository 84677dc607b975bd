# want time n log n
# want space n
class Solution:
    def verticalTraversal(self, root):
        nodes = []
        def dfs(n, r, c):
            if n:
                nodes.append((c, r, n.val))
                dfs(n.left, r + 1, c - 1)
                dfs(n.right, r + 1, c + 1)
        dfs(root, 0, 0)
        nodes.sort()
        out = collections.OrderedDict()
        for c, r, v in nodes:
            out.setdefault(c, []).append(v)
        return list(out.values())
