# kind function
# want time n
# want space n
class Solution:
    def rightSideView(self, root):
        level, out = [root] if root else [], []
        while level:
            out.append(level[-1].val)
            level = [c for n in level for c in (n.left, n.right) if c]
        return out
