# want time n log n
# want space n
# kind stdin
import sys
class SegTree:
    def __init__(self, a):
        self.size = 1
        while self.size < len(a):
            self.size *= 2
        self.t = [0] * (2 * self.size)
        for i, x in enumerate(a):
            self.t[self.size + i] = x
        for i in range(self.size - 1, 0, -1):
            self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
    def set(self, i, v):
        i += self.size
        self.t[i] = v
        while i > 1:
            i //= 2
            self.t[i] = self.t[2 * i] + self.t[2 * i + 1]
    def query(self, l, r):
        s = 0
        l += self.size
        r += self.size
        while l < r:
            if l & 1:
                s += self.t[l]
                l += 1
            if r & 1:
                r -= 1
                s += self.t[r]
            l >>= 1
            r >>= 1
        return s
def main():
    n, q = map(int, sys.stdin.readline().split())
    st = SegTree(list(map(int, sys.stdin.readline().split())))
    out = []
    for _ in range(q):
        c, x, y = map(int, sys.stdin.readline().split())
        if c == 1:
            st.set(x, y)
        else:
            out.append(st.query(x, y))
    print('\n'.join(map(str, out)))
if __name__ == '__main__':
    main()
