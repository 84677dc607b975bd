# want time n
# kind function
# entry book
import bisect
class MyCalendar:
    def __init__(self):
        self.starts = []
        self.ends = []
    def book(self, s, e):
        i = bisect.bisect_right(self.ends, s)
        if i < len(self.starts) and self.starts[i] < e:
            return False
        self.starts.insert(i, s)
        self.ends.insert(i, e)
        return True
