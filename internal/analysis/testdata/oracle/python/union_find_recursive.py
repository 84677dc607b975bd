# want time n
# want space n
class Solution:
    def findRedundantConnection(self, edges: List[List[int]]) -> List[int]:
        par = [i for i in range(len(edges) + 1)]
        def find(x):
            if par[x] != x:
                par[x] = find(par[x])
            return par[x]
        for a, b in edges:
            x, y = find(a), find(b)
            if x == y:
                return [a, b]
            par[x] = y
