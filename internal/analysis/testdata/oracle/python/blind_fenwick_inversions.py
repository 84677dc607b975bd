# want time n log n
# want space n
# kind stdin
import sys
class BIT:
    def __init__(self, n):
        self.n = n
        self.t = [0] * (n + 1)
    def add(self, i, v=1):
        while i <= self.n:
            self.t[i] += v
            i += i & -i
    def sum(self, i):
        s = 0
        while i > 0:
            s += self.t[i]
            i -= i & -i
        return s
def main():
    n = int(sys.stdin.readline())
    a = list(map(int, sys.stdin.readline().split()))
    rank = {v: i + 1 for i, v in enumerate(sorted(set(a)))}
    bit = BIT(len(rank))
    inv = 0
    for i, x in enumerate(a):
        inv += i - bit.sum(rank[x])
        bit.add(rank[x])
    print(inv)
if __name__ == '__main__':
    main()
