# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, m = map(int, input().split())
p = list(range(n + 1))
def find(x):
    while p[x] != x:
        p[x] = p[p[x]]
        x = p[x]
    return x
c = n
for _ in range(m):
    a, b = map(int, input().split())
    a, b = find(a), find(b)
    if a != b:
        p[a] = b
        c -= 1
print(c)
