# want time n
# kind function
# entry addRange
class RangeModule:
    def __init__(self):
        self.ranges = []

    def addRange(self, left: int, right: int) -> None:
        i = bisect.bisect_left(self.ranges, left)
        j = bisect.bisect_right(self.ranges, right)
        sub = []
        if i % 2 == 0:
            sub.append(left)
        if j % 2 == 0:
            sub.append(right)
        self.ranges[i:j] = sub

    def queryRange(self, left: int, right: int) -> bool:
        i = bisect.bisect_right(self.ranges, left)
        j = bisect.bisect_left(self.ranges, right)
        return i == j and i % 2 == 1

    def removeRange(self, left: int, right: int) -> None:
        i = bisect.bisect_left(self.ranges, left)
        j = bisect.bisect_right(self.ranges, right)
        sub = []
        if i % 2 == 1:
            sub.append(left)
        if j % 2 == 1:
            sub.append(right)
        self.ranges[i:j] = sub
