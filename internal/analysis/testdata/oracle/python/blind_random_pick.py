# want time log n
# entry Solution.pickIndex
# want space 1
class Solution:
    def __init__(self, w):
        self.pre = list(itertools.accumulate(w))
    def pickIndex(self):
        return bisect.bisect_left(self.pre, random.randint(1, self.pre[-1]))
