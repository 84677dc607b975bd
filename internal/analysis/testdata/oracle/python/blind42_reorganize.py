# kind function
# want time n
# want space n
from collections import Counter
import heapq
class Solution:
    def reorganizeString(self, s: str) -> str:
        h = [(-v, k) for k, v in Counter(s).items()]
        heapq.heapify(h)
        out, prev = [], None
        while h or prev:
            if not h: return ""
            v, k = heapq.heappop(h)
            out.append(k)
            if prev:
                heapq.heappush(h, prev)
                prev = None
            if v + 1 < 0: prev = (v + 1, k)
        return ''.join(out)
