# want time n
# want space n
class TreeNode:
    def __init__(self, v, l=None, r=None):
        self.val, self.left, self.right = v, l, r
def to_bst(nums):
    def go(lo, hi):
        if lo > hi: return None
        m = (lo + hi) // 2
        return TreeNode(nums[m], go(lo, m - 1), go(m + 1, hi))
    return go(0, len(nums) - 1)
