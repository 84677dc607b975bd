# want time n
# want space n
# kind stdin
import sys
input = sys.stdin.readline
for _ in range(int(input())):
    n, m = map(int, input().split())
    deg = [0] * n
    for i in range(m):
        u, v = map(int, input().split())
        deg[u - 1] += 1
        deg[v - 1] += 1
    print(max(deg))
