# kind function
# want time n
# want space n
from collections import defaultdict
class Solution:
    def distanceK(self, root, target, k):
        g = defaultdict(list)
        def build(n):
            for c in (n.left, n.right):
                if c:
                    g[n].append(c)
                    g[c].append(n)
                    build(c)
        build(root)
        seen, level = {target}, [target]
        for _ in range(k):
            level = [v for u in level for v in g[u] if v not in seen and not seen.add(v)]
        return [n.val for n in level]
