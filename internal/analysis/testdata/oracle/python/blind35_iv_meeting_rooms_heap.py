# want time n log n
# want space n
# kind function
# entry minMeetingRooms
import heapq
def minMeetingRooms(intervals):
    intervals.sort()
    rooms = []
    for s, e in intervals:
        if rooms and rooms[0] <= s:
            heapq.heapreplace(rooms, e)
        else:
            heapq.heappush(rooms, e)
    return len(rooms)
