# want time n^2
# want space n
# kind function
# entry build
class Node:
    def __init__(self, key):
        self.key = key
        self.left = None
        self.right = None

def insert(root, key):
    if root is None:
        return Node(key)
    cur = root
    while True:
        if key < cur.key:
            if cur.left is None:
                cur.left = Node(key)
                break
            cur = cur.left
        else:
            if cur.right is None:
                cur.right = Node(key)
                break
            cur = cur.right
    return root

def build(keys):
    root = None
    for k in keys:
        root = insert(root, k)
    return root
