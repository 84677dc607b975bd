# want time n^2
# want space n
# kind stdin
n, k = map(int, input().split())
p = list(range(1, n + 1))
i = 0
res = []
while p:
    i = (i + k - 1) % len(p)
    res.append(p.pop(i))
print(*res)
