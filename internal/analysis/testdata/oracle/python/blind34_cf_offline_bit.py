# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
qs = [[] for _ in range(n)]
for i in range(q):
    l, r = map(int, input().split())
    qs[r - 1].append((l - 1, i))
bit = [0] * (n + 1)
def add(i, v):
    i += 1
    while i <= n:
        bit[i] += v
        i += i & -i
def get(i):
    s = 0
    while i > 0:
        s += bit[i]
        i -= i & -i
    return s
last = {}
ans = [0] * q
for r in range(n):
    if a[r] in last:
        add(last[a[r]], -1)
    last[a[r]] = r
    add(r, 1)
    for l, i in qs[r]:
        ans[i] = get(r + 1) - get(l)
print('\n'.join(map(str, ans)))
