# want time log n
# want space 1
# kind function
# entry update
class NumArray:
    def __init__(self, nums):
        self.n = len(nums)
        self.nums = nums
        self.tree = [0] * (self.n + 1)
        for i, v in enumerate(nums):
            self._add(i + 1, v)
    def _add(self, i, d):
        while i <= self.n:
            self.tree[i] += d
            i += i & (-i)
    def _sum(self, i):
        s = 0
        while i:
            s += self.tree[i]
            i -= i & (-i)
        return s
    def update(self, index, val):
        self._add(index + 1, val - self.nums[index])
        self.nums[index] = val
    def sumRange(self, left, right):
        return self._sum(right + 1) - self._sum(left)
