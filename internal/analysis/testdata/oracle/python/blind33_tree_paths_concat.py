# want time n^2
# want space n^2
# kind function
# entry binaryTreePaths
def binaryTreePaths(root):
    if not root:
        return []
    if not root.left and not root.right:
        return [str(root.val)]
    paths = binaryTreePaths(root.left) + binaryTreePaths(root.right)
    return [str(root.val) + '->' + p for p in paths]
