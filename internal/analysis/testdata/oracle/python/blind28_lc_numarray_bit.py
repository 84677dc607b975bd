# want time log n
# want space 1
# kind function
# entry sumRange
class NumArray:
    def __init__(self, nums):
        self.n = len(nums)
        self.tree = [0] * (self.n + 1)
        self.nums = [0] * self.n
        for i, x in enumerate(nums):
            self.update(i, x)
    def update(self, i, val):
        d = val - self.nums[i]
        self.nums[i] = val
        i += 1
        while i <= self.n:
            self.tree[i] += d
            i += i & -i
    def _prefix(self, i):
        s = 0
        while i:
            s += self.tree[i]
            i &= i - 1
        return s
    def sumRange(self, l, r):
        return self._prefix(r + 1) - self._prefix(l)
