# want time n^2
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
S = int(n ** 0.5) + 1
blk = [0] * (n // S + 1)
for i in range(n):
    blk[i // S] += a[i]
for _ in range(q):
    t, l, r = map(int, input().split())
    if t == 1:
        blk[(l - 1) // S] += r - a[l - 1]
        a[l - 1] = r
    else:
        l -= 1
        s = 0
        while l < r and l % S:
            s += a[l]
            l += 1
        while l + S <= r:
            s += blk[l // S]
            l += S
        while l < r:
            s += a[l]
            l += 1
        print(s)
