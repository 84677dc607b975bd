# kind function
# want time n
# want space n
class Solution:
    def inorderTraversal(self, root):
        res = []
        cur = root
        while cur:
            if not cur.left:
                res.append(cur.val)
                cur = cur.right
            else:
                p = cur.left
                while p.right and p.right is not cur:
                    p = p.right
                if p.right is None:
                    p.right = cur
                    cur = cur.left
                else:
                    p.right = None
                    res.append(cur.val)
                    cur = cur.right
        return res
