# kind stdin
# want time n^2
# want space n^2
s = input()
n = len(s)
p = [[False] * n for _ in range(n)]
cnt = 0
for l in range(n - 1, -1, -1):
    for r in range(l, n):
        if s[l] == s[r] and (r - l < 2 or p[l+1][r-1]):
            p[l][r] = True
            cnt += 1
print(cnt)
