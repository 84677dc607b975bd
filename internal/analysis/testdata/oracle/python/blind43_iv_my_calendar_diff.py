# want time n
# want space n
# kind function
# entry book
class MyCalendarThree:
    def __init__(self):
        self.diff = SortedDict()
    def book(self, start, end):
        self.diff[start] = self.diff.get(start, 0) + 1
        self.diff[end] = self.diff.get(end, 0) - 1
        ans = cur = 0
        for d in self.diff.values():
            cur += d
            ans = max(ans, cur)
        return ans
