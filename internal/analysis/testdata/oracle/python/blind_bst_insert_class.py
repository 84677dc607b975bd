# want time n
# want space 1
class BST:
    def __init__(self, v):
        self.v = v
        self.l = self.r = None
    def insert(self, v):
        cur = self
        while True:
            if v < cur.v:
                if cur.l is None:
                    cur.l = BST(v)
                    break
                cur = cur.l
            else:
                if cur.r is None:
                    cur.r = BST(v)
                    break
                cur = cur.r
        return self
