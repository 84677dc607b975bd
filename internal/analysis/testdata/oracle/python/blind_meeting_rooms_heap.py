# want time n log n
# want space n
class Solution:
    def minMeetingRooms(self, intervals):
        free = []
        for s, e in sorted(intervals):
            if free and free[0] <= s:
                heapq.heapreplace(free, e)
            else:
                heapq.heappush(free, e)
        return len(free)
