# want time n
# want space n
# kind stdin
N, M = map(int, input().split())
imos = [0] * (N + 2)
for _ in range(M):
    l, r = map(int, input().split())
    imos[l] += 1
    imos[r + 1] -= 1
for i in range(N + 1):
    imos[i + 1] += imos[i]
print(sum(1 for i in range(1, N + 1) if imos[i] == M))
