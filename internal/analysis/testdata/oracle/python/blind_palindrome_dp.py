# want time n^2
# want space n^2
# kind stdin
s = input()
n = len(s)
p = [[False]*n for _ in range(n)]
cnt = 0
for i in range(n - 1, -1, -1):
    for j in range(i, n):
        if s[i] == s[j] and (j - i < 2 or p[i+1][j-1]):
            p[i][j] = True
            cnt += 1
print(cnt)
