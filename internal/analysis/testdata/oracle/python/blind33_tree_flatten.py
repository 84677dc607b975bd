# want time n
# want space n
# kind function
# entry flatten
def flatten(root):
    def dfs(node):
        if not node:
            return None
        lt = dfs(node.left)
        rt = dfs(node.right)
        if lt:
            lt.right = node.right
            node.right = node.left
            node.left = None
        return rt or lt or node
    dfs(root)
