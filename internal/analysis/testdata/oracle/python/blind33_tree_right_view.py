# want time n
# want space n
# kind function
# entry rightSideView
def rightSideView(root):
    view = []
    def collect(node, depth):
        if node:
            if depth == len(view):
                view.append(node.val)
            collect(node.right, depth + 1)
            collect(node.left, depth + 1)
    collect(root, 0)
    return view
