# want time n log n
# want space n
class Solution:
    def minMeetingRooms(self, intervals):
        starts = sorted(i[0] for i in intervals)
        ends = sorted(i[1] for i in intervals)
        rooms = e = 0
        for s in starts:
            if s < ends[e]:
                rooms += 1
            else:
                e += 1
        return rooms
