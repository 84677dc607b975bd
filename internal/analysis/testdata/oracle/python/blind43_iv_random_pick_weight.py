# want time log n
# want space 1
# kind function
# entry pickIndex
class Solution:
    def __init__(self, w):
        self.s = [0]
        for c in w:
            self.s.append(self.s[-1] + c)
    def pickIndex(self):
        x = random.randint(1, self.s[-1])
        left, right = 1, len(self.s) - 1
        while left < right:
            mid = (left + right) >> 1
            if self.s[mid] >= x:
                right = mid
            else:
                left = mid + 1
        return left - 1
