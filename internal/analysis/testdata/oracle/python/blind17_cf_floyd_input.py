# want time n^3
# want space n^2
# kind stdin
R = lambda: map(int, input().split())
n = int(input())
d = [list(R()) for _ in range(n)]
x = [v - 1 for v in R()][::-1]
ans = []
for idx, k in enumerate(x):
    for i in range(n):
        for j in range(n):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
    ans.append(sum(d[i][j] for i in x[:idx + 1] for j in x[:idx + 1]))
print(*ans[::-1])
