# want time n
# want space n
# kind stdin
from math import sqrt
N = 10 ** 6
p = [True] * (N + 1)
p[0] = p[1] = False
for i in range(2, int(N ** 0.5) + 1):
    if p[i]:
        for j in range(i * i, N + 1, i):
            p[j] = False
n = int(input())
for x in map(int, input().split()):
    r = int(sqrt(x))
    print("YES" if r * r == x and p[r] else "NO")
