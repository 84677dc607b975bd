# kind function
# want time n log n
# want space n
import heapq
class Solution:
    def minMeetingRooms(self, iv):
        h = []
        for s, e in sorted(iv):
            if h and h[0] <= s: heapq.heapreplace(h, e)
            else: heapq.heappush(h, e)
        return len(h)
