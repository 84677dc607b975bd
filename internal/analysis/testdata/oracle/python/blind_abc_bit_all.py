# want time 2^n
# want space n
# kind stdin
N, M = map(int, input().split())
A = [list(map(int, input().split())) for _ in range(N)]
X = int(input())
ans = 10 ** 9
for b in range(1 << N):
    cost = sum(A[i][0] for i in range(N) if b >> i & 1)
    if cost >= X:
        ans = min(ans, cost)
print(ans)
