# want time n^2
# want space n^2
class Solution:
    def binaryTreePaths(self, root):
        res = []
        def go(node, path):
            path = path + [str(node.val)]
            if not node.left and not node.right:
                res.append('->'.join(path))
            for k in (node.left, node.right):
                if k: go(k, path)
        if root: go(root, [])
        return res
