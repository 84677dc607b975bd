# kind function
# want time n
# want space 1
class Solution:
    def getIntersectionNode(self, a, b):
        p, q = a, b
        while p is not q:
            p = p.next if p else b
            q = q.next if q else a
        return p
