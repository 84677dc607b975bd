# kind function
# want time n
# want space n
class Solution:
    def flatten(self, root):
        def dfs(node):
            if not node: return None
            lt = dfs(node.left)
            rt = dfs(node.right)
            if lt:
                lt.right = node.right
                node.right = node.left
                node.left = None
            return rt or lt or node
        dfs(root)
