# want time n^2
# want space n
# kind stdin
N = int(input())
P = [tuple(map(int, input().split())) for _ in range(N)]
ans = 0
for i in range(N):
    for j in range(i):
        x = P[i][0] - P[j][0]
        y = P[i][1] - P[j][1]
        if abs(y) <= abs(x):
            ans += 1
print(ans)
