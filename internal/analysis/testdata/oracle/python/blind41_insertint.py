# kind function
# want time n
# want space n
class Solution:
    def insert(self, intervals, new):
        res, i, n = [], 0, len(intervals)
        while i < n and intervals[i][1] < new[0]:
            res.append(intervals[i]); i += 1
        while i < n and intervals[i][0] <= new[1]:
            new = [min(new[0], intervals[i][0]), max(new[1], intervals[i][1])]
            i += 1
        res.append(new)
        return res + intervals[i:]
