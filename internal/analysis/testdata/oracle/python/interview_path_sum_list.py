# want time n
# want space n
# kind function
class Solution:
    def hasPathSum(self, root: Optional[TreeNode], targetSum: int) -> bool:
        stack = [(root, 0)] if root else []
        while stack:
            node, acc = stack.pop()
            acc += node.val
            if not node.left and not node.right and acc == targetSum:
                return True
            for child in (node.left, node.right):
                if child:
                    stack.append((child, acc))
        return False
