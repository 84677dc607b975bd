# want time 1
# kind function
# entry next
from collections import deque
class MovingAverage:
    def __init__(self, size):
        self.q = deque(maxlen=size)
        self.total = 0
        self.size = size
    def next(self, val):
        if len(self.q) == self.size:
            self.total -= self.q[0]
        self.q.append(val)
        self.total += val
        return self.total / len(self.q)
