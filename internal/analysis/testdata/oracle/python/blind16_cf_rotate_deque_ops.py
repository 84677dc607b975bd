# want time n
# want space n
# kind stdin
from collections import deque
n, q = map(int, input().split())
d = deque(map(int, input().split()))
off = 0
for _ in range(q):
    t, x = map(int, input().split())
    if t == 1:
        off = (off + x) % n
    else:
        print(d[(x - 1 - off) % n])
