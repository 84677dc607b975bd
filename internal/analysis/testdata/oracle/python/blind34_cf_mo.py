# want time n^2
# want space n
# kind stdin
import sys
input = sys.stdin.readline
n, q = map(int, input().split())
a = list(map(int, input().split()))
B = max(1, int(n / max(1, q ** 0.5)))
qs = []
for i in range(q):
    l, r = map(int, input().split())
    qs.append((l - 1, r, i))
qs.sort(key=lambda t: (t[0] // B, t[1]))
cnt = {}
cur = 0
L = R = 0
ans = [0] * q
for l, r, i in qs:
    while R < r:
        cnt[a[R]] = cnt.get(a[R], 0) + 1
        if cnt[a[R]] == 1:
            cur += 1
        R += 1
    while L > l:
        L -= 1
        cnt[a[L]] = cnt.get(a[L], 0) + 1
        if cnt[a[L]] == 1:
            cur += 1
    while R > r:
        R -= 1
        cnt[a[R]] -= 1
        if cnt[a[R]] == 0:
            cur -= 1
    while L < l:
        cnt[a[L]] -= 1
        if cnt[a[L]] == 0:
            cur -= 1
        L += 1
    ans[i] = cur
print(*ans, sep='\n')
