# want time n log n
# want space n log n
# kind function
# entry __init__
class TreeAncestor:
    def __init__(self, n: int, parent: List[int]):
        self.p = [[-1] * 18 for _ in range(n)]
        m = n.bit_length()
        self.up = [parent[:]]
        for k in range(1, m):
            prev = self.up[-1]
            cur = [-1] * n
            for v in range(n):
                if prev[v] != -1:
                    cur[v] = prev[prev[v]]
            self.up.append(cur)

    def getKthAncestor(self, node: int, k: int) -> int:
        for i in range(len(self.up)):
            if k >> i & 1:
                node = self.up[i][node]
                if node == -1:
                    break
        return node
