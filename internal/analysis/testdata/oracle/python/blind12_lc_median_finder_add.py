# want time log n
# entry addNum
import heapq
class MedianFinder:
    def __init__(self):
        self.lo, self.hi = [], []
    def addNum(self, num: int) -> None:
        heapq.heappush(self.lo, -heapq.heappushpop(self.hi, num))
        if len(self.lo) > len(self.hi):
            heapq.heappush(self.hi, -heapq.heappop(self.lo))
    def findMedian(self) -> float:
        return self.hi[0] if len(self.hi) > len(self.lo) else (self.hi[0] - self.lo[0]) / 2
