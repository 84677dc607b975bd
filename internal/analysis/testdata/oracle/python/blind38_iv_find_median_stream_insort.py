# want time n
# want space n
# kind function
# entry addNum
from bisect import insort
class MedianFinder:
    def __init__(self):
        self.data = []

    def addNum(self, num):
        insort(self.data, num)

    def findMedian(self):
        n = len(self.data)
        if n % 2:
            return self.data[n // 2]
        return (self.data[n // 2] + self.data[n // 2 - 1]) / 2
