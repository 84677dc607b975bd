# want time n
# want space n
def preorder(root):
    if not root:
        return []
    stack, out = [root], []
    while stack:
        node = stack.pop()
        out.append(node.val)
        stack += node.children
    return out
