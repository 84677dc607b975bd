# kind function
# want time n^2
# want space n^2
from collections import deque
class Solution:
    def minMutation(self, start, end, bank):
        bank = set(bank)
        q = deque([(start, 0)])
        seen = {start}
        while q:
            g, d = q.popleft()
            if g == end: return d
            for i in range(8):
                for c in "ACGT":
                    h = g[:i] + c + g[i+1:]
                    if h in bank and h not in seen:
                        seen.add(h)
                        q.append((h, d + 1))
        return -1
