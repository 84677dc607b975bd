# want time n
# want space n
def inorder(root):
    if root is None:
        return
    yield from inorder(root.left)
    yield root.val
    yield from inorder(root.right)
def kth(root, k):
    for i, v in enumerate(inorder(root), 1):
        if i == k:
            return v
