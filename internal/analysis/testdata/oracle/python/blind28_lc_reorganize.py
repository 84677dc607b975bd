# want time n log n
# want space n
# kind function
import heapq
from collections import Counter
class Solution:
    def reorganizeString(self, s):
        pq = [(-c, ch) for ch, c in Counter(s).items()]
        heapq.heapify(pq)
        out = []
        prev = (0, '')
        while pq:
            cnt, ch = heapq.heappop(pq)
            out.append(ch)
            if prev[0] < 0:
                heapq.heappush(pq, prev)
            prev = (cnt + 1, ch)
        r = ''.join(out)
        return r if len(r) == len(s) else ''
