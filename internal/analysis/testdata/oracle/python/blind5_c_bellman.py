# want time n^2
# want space n
# kind stdin
n, m = map(int, input().split())
e = []
for _ in range(m):
    a, b, w = map(int, input().split())
    e.append((a - 1, b - 1, w))
INF = float('inf')
d = [INF] * n
d[0] = 0
for _ in range(n - 1):
    for a, b, w in e:
        if d[a] + w < d[b]:
            d[b] = d[a] + w
print(d)
