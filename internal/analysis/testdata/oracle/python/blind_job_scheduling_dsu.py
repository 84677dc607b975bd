# want time n log n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n = int(input())
jobs = [tuple(map(int, input().split())) for _ in range(n)]
jobs.sort(key=lambda j: -j[1])
mx = max(d for d, _ in jobs)
par = list(range(mx + 1))
def find(x):
    r = x
    while par[r] != r:
        r = par[r]
    while par[x] != r:
        par[x], x = r, par[x]
    return r
tot = 0
for d, p in jobs:
    s = find(d)
    if s > 0:
        par[s] = s - 1
        tot += p
print(tot)
