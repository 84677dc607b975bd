# want time n
# want space n
class Solution:
    def numSquares(self, n):
        q, seen, d = {n}, set(), 0
        while q:
            d += 1
            nxt = set()
            for x in q:
                i = 1
                while i * i <= x:
                    y = x - i * i
                    if y == 0: return d
                    if y not in seen:
                        seen.add(y)
                        nxt.add(y)
                    i += 1
            q = nxt
        return d
