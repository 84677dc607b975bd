# want time log n
# want space 1
# entry NumArray.sumRange
class NumArray:
    def __init__(self, nums):
        self.n = len(nums)
        self.t = [0] * self.n + nums
        for i in range(self.n - 1, 0, -1):
            self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
    def update(self, i, val):
        i += self.n
        self.t[i] = val
        while i > 1:
            i //= 2
            self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
    def sumRange(self, l, r):
        l += self.n; r += self.n + 1
        s = 0
        while l < r:
            if l & 1: s += self.t[l]; l += 1
            if r & 1: r -= 1; s += self.t[r]
            l //= 2; r //= 2
        return s
