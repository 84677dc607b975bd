# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline

class SegTree:
    def __init__(self, data, default=0, func=min):
        self._default = default
        self._func = func
        self._len = len(data)
        self._size = _size = 1 << (self._len - 1).bit_length()
        self.data = [default] * (2 * _size)
        self.data[_size:_size + self._len] = data
        for i in reversed(range(_size)):
            self.data[i] = func(self.data[i + i], self.data[i + i + 1])

    def __setitem__(self, idx, value):
        idx += self._size
        self.data[idx] = value
        idx >>= 1
        while idx:
            self.data[idx] = self._func(self.data[2 * idx], self.data[2 * idx + 1])
            idx >>= 1

    def query(self, start, stop):
        start += self._size
        stop += self._size
        res_left = res_right = self._default
        while start < stop:
            if start & 1:
                res_left = self._func(res_left, self.data[start])
                start += 1
            if stop & 1:
                stop -= 1
                res_right = self._func(self.data[stop], res_right)
            start >>= 1
            stop >>= 1
        return self._func(res_left, res_right)

def main():
    n, q = map(int, input().split())
    a = list(map(int, input().split()))
    st = SegTree(a, 10 ** 9, min)
    out = []
    for _ in range(q):
        t, x, y = map(int, input().split())
        if t == 1:
            st[x - 1] = y
        else:
            out.append(st.query(x - 1, y))
    print(*out, sep='\n')

main()
