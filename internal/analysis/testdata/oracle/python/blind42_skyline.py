# kind function
# want time n log n
# want space n
import heapq
class Solution:
    def getSkyline(self, b):
        events = sorted([(l, -h, r) for l, r, h in b] + list({(r, 0, 0) for _, r, _ in b}))
        res, hp = [[0, 0]], [(0, float('inf'))]
        for x, h, r in events:
            while x >= hp[0][1]: heapq.heappop(hp)
            if h: heapq.heappush(hp, (h, r))
            if res[-1][1] != -hp[0][0]: res.append([x, -hp[0][0]])
        return res[1:]
