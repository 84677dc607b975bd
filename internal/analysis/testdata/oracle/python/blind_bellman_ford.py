# want time n^2
# want space n
# kind stdin
n, m = map(int, input().split())
e = []
for _ in range(m):
    a, b, c = map(int, input().split())
    e.append((a - 1, b - 1, -c))
d = [float('inf')] * n
d[0] = 0
for _ in range(n - 1):
    for a, b, c in e:
        if d[a] + c < d[b]:
            d[b] = d[a] + c
print(-d[-1])
