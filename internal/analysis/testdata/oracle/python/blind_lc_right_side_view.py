# want time n
# want space n
class Solution:
    def rightSideView(self, root):
        out = []
        def go(n, d):
            if not n:
                return
            if d == len(out):
                out.append(n.val)
            go(n.right, d + 1)
            go(n.left, d + 1)
        go(root, 0)
        return out
