# want time 2^n
# want space 2^n
# kind function
# entry generateTrees
def generateTrees(n):
    def build(lo, hi):
        if lo > hi:
            return [None]
        out = []
        for r in range(lo, hi + 1):
            for l in build(lo, r - 1):
                for rr in build(r + 1, hi):
                    node = TreeNode(r)
                    node.left, node.right = l, rr
                    out.append(node)
        return out
    return build(1, n) if n else []
