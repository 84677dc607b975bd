# want time n^3
# want space n^2
# kind stdin
n = int(input())
a = list(map(int, input().split()))
pre = [0]
for x in a:
    pre.append(pre[-1] + x)
INF = float('inf')
f = [[0] * n for _ in range(n)]
for d in range(2, n + 1):
    for l in range(n - d + 1):
        r = l + d - 1
        f[l][r] = INF
        for m in range(l, r):
            c = f[l][m] + f[m + 1][r] + pre[r + 1] - pre[l]
            if c < f[l][r]:
                f[l][r] = c
print(f[0][n - 1])
