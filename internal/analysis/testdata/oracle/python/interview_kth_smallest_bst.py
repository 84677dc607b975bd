# want time n
# want space n
# kind function
class Solution:
    def kthSmallest(self, root: Optional[TreeNode], k: int) -> int:
        def walk(node):
            if node:
                yield from walk(node.left)
                yield node.val
                yield from walk(node.right)
        for i, v in enumerate(walk(root), 1):
            if i == k:
                return v
