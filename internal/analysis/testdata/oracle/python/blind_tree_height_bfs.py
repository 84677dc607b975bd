# want time n
# want space n
def height(root):
    if not root: return 0
    q = [root]; h = 0
    while q:
        nxt = []
        for n in q:
            if n.left: nxt.append(n.left)
            if n.right: nxt.append(n.right)
        q = nxt
        h += 1
    return h
