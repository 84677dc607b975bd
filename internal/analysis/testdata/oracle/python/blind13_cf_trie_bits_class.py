# want time n
# want space n
# kind stdin
class Node:
    __slots__ = ('ch',)
    def __init__(self):
        self.ch = [None, None]
def main():
    n = int(input())
    a = list(map(int, input().split()))
    root = Node()
    best = 0
    for x in a:
        cur = root
        for b in range(30, -1, -1):
            t = x >> b & 1
            if cur.ch[t] is None:
                cur.ch[t] = Node()
            cur = cur.ch[t]
        cur = root
        val = 0
        for b in range(30, -1, -1):
            t = x >> b & 1
            if cur.ch[1 - t]:
                val |= 1 << b
                cur = cur.ch[1 - t]
            else:
                cur = cur.ch[t]
        best = max(best, val)
    print(best)
main()
