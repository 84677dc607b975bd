# want time n^2
# want space n^2
# kind stdin
H, W = map(int, input().split())
A = [list(map(int, input().split())) for _ in range(H)]
row = [sum(r) for r in A]
col = [sum(c) for c in zip(*A)]
for i in range(H):
    print(*[row[i] + col[j] - A[i][j] for j in range(W)])
