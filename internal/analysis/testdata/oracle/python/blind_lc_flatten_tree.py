# want time n
# want space n
class Solution:
    def flatten(self, root):
        if not root:
            return
        st = [root]
        prev = None
        while st:
            cur = st.pop()
            if prev:
                prev.left, prev.right = None, cur
            if cur.right: st.append(cur.right)
            if cur.left: st.append(cur.left)
            prev = cur
