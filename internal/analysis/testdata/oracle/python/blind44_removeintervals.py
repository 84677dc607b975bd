# kind function
# want time n log n
# want space 1
class Solution:
    def eraseOverlapIntervals(self, iv):
        iv.sort(key=lambda x: x[1])
        end, keep = float('-inf'), 0
        for s, e in iv:
            if s >= end:
                keep += 1
                end = e
        return len(iv) - keep
