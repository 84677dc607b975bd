# want time n
# want space n
# kind stdin
S = input()
N = len(S)
A = [0] * (N + 1)
for i in range(N):
    A[i + 1] = A[i] + (S[i] == 'A')
C = [0] * (N + 1)
for i in range(N - 1, -1, -1):
    C[i] = C[i + 1] + (S[i] == 'C')
ans = 0
for i in range(N):
    if S[i] == 'B':
        ans += A[i] * C[i + 1]
print(ans)
