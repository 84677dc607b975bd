# want time n log n
# want space n log n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
sp = [a]
k = 1
while 2 * k <= n:
    prev = sp[-1]
    sp.append([min(prev[i], prev[i + k]) for i in range(n - 2 * k + 1)])
    k *= 2
for _ in range(q):
    l, r = map(int, input().split())
    l -= 1
    j = (r - l).bit_length() - 1
    print(min(sp[j][l], sp[j][r - (1 << j)]))
