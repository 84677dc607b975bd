# kind function
# want time n log n
# want space n
import heapq
class Solution:
    def kSmallestPairs(self, a, b, k):
        if not a or not b: return []
        h = [(a[0] + b[0], 0, 0)]
        seen = {(0, 0)}
        out = []
        while h and len(out) < k:
            _, i, j = heapq.heappop(h)
            out.append([a[i], b[j]])
            for x, y in ((i+1, j), (i, j+1)):
                if x < len(a) and y < len(b) and (x, y) not in seen:
                    seen.add((x, y))
                    heapq.heappush(h, (a[x] + b[y], x, y))
        return out
