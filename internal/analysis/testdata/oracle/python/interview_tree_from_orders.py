# want time n
# want space n
class Solution:
    def rebuild(self, first: List[int], middle: List[int]) -> Optional[TreeNode]:
        where = {v: i for i, v in enumerate(middle)}
        self.at = 0
        def make(low, high):
            if low > high:
                return None
            top = TreeNode(first[self.at])
            self.at += 1
            cut = where[top.val]
            top.left = make(low, cut - 1)
            top.right = make(cut + 1, high)
            return top
        return make(0, len(middle) - 1)
