# want time n
# want space n
# kind stdin
import sys
from collections import deque
input = sys.stdin.readline
n = int(input())
tree = {i: [] for i in range(1, n + 1)}
for _ in range(n - 1):
    a, b = map(int, input().split())
    tree[a].append(b)
    tree[b].append(a)
def far(src):
    d = {src: 0}
    q = deque([src])
    last = src
    while q:
        last = q.popleft()
        for nb in tree[last]:
            if nb not in d:
                d[nb] = d[last] + 1
                q.append(nb)
    return last, d[last]
u, _ = far(1)
v, dist = far(u)
print(dist)
