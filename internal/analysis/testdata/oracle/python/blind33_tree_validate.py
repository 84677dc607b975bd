# want time n
# want space n
# kind function
# entry isValidBST
def isValidBST(root):
    stack = [(root, float('-inf'), float('inf'))]
    while stack:
        node, lo, hi = stack.pop()
        if not node:
            continue
        if not lo < node.val < hi:
            return False
        stack.append((node.left, lo, node.val))
        stack.append((node.right, node.val, hi))
    return True
