# want time n^2
# want space n^2
# kind stdin
H, W = map(int, input().split())
A = [list(map(int, input().split())) for _ in range(H)]
S = [[0] * (W + 1) for _ in range(H + 1)]
for i in range(H):
    for j in range(W):
        S[i + 1][j + 1] = S[i][j + 1] + S[i + 1][j] - S[i][j] + A[i][j]
Q = int(input())
for _ in range(Q):
    a, b, c, d = map(int, input().split())
    print(S[c][d] - S[a - 1][d] - S[c][b - 1] + S[a - 1][b - 1])
